#!/usr/bin/env node
// Checks a receipt, or a head of the record, without a network and without any package: this one file and Node.js 18 or newer.
//
//   node verify-receipt.mjs RECEIPT.json KEYS.json [FILES …]     is the receipt genuine, and are these the files it names?
//   node verify-receipt.mjs HEAD.json KEYS.json [RECORD.jsonl …] is the head genuine, and does the record still lead to it?
//
// KEYS.json holds the public keys, as /verify/keys.json gave them. Keep your own copy: who can change that page can change the keys on it.
// Ends with 0 when all of it holds, with 1 when something does not, with 2 when it cannot be told.

import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync, realpathSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

// ---- core: begin (the page verify-receipt.html runs exactly these lines, with the browser's own tools) ----

const HOLDS = 0
const FAILS = 1
const UNKNOWN = 2

/** One way to write a value down before it is hashed or signed: members sorted by name, no spaces, as RFC 8785 does for the values used here. */
function canonical(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.entries(value).filter(([, member]) => member !== undefined).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`
}

const bytesOf = (text) => new TextEncoder().encode(text)
const bytesOfBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value)
const isHash = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
const isSigned = (value) => isObject(value) && /^[0-9a-f]{16}$/.test(value.keyId) && typeof value.signature === 'string' && /^[A-Za-z0-9+/]{85}[AQgw]==$/.test(value.signature)
const isReceipt = (value) => isSigned(value) && value.kind === 'receipt' && isObject(value.receipt) && isHash(value.sha256) && typeof value.issuedAt === 'string'
const isHead = (value) => isSigned(value) && value.kind === 'head' && Number.isSafeInteger(value.seq) && value.seq > 0 && isHash(value.sha256) && typeof value.at === 'string' && typeof value.occasion === 'string'

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Checks the signature of a document against the keys.
 * `tools`: sha256(bytes) gives hex; verifies(spki, bytes, signature) gives true or false; either may be a promise.
 * @returns {Promise<{ code: number, says: string }[]>} one finding a sentence
 */
async function checkDocument(document, keysText, tools) {
  if (isObject(document) && isObject(document.receipt) && isHash(document.sha256) && document.signature === undefined) return [{ code: UNKNOWN, says: 'This receipt carries no signature: it was issued before receipts were signed, or the signature was taken away. Only the Secretariat can tell.' }]
  if (!isReceipt(document) && !isHead(document)) return [{ code: UNKNOWN, says: 'This is neither a signed receipt nor a signed head of the record.' }]
  const keys = parsed(keysText)?.keys
  if (!Array.isArray(keys)) return [{ code: UNKNOWN, says: 'The file of keys cannot be read. It should be what /verify/keys.json gives.' }]
  const key = keys.find((one) => one?.id === document.keyId)
  if (!key) return [{ code: UNKNOWN, says: `It is signed with the key ${document.keyId}, which is not among the keys given. Get a newer file of keys; if the key is not there either, it is not of this Secretariat.` }]
  const spki = bytesOfBase64(String(key.publicKey).replace(/-----[^-]*-----|\s/g, ''))
  if ((await tools.sha256(spki)).slice(0, 16) !== key.id) return [{ code: UNKNOWN, says: `The file of keys is damaged: the key it calls ${key.id} is another one.` }]
  const { signature, ...rest } = document
  if (!(await tools.verifies(spki, bytesOf(canonical(rest)), bytesOfBase64(signature)))) return [{ code: FAILS, says: 'It was altered after it was signed, or signed by somebody else. Which part differs cannot be told.' }]
  const when = isReceipt(document) ? document.issuedAt : document.at
  if (typeof key.retiredAt === 'string' && when > key.retiredAt) return [{ code: FAILS, says: `The signature fits, but the key ${key.id} was retired on ${key.retiredAt}, before the ${when} that stands in it.` }]
  if (isHead(document)) return [{ code: HOLDS, says: `Genuine: the head of the record at entry ${document.seq} (${document.occasion}), on ${document.at}, signed with the key ${key.id}.` }]
  if ((await tools.sha256(bytesOf(canonical(document.receipt)))) !== document.sha256) return [{ code: FAILS, says: 'It is signed, but its fingerprint is not that of the receipt within it.' }]
  const { reference, entity, receivedAt, textSha256 } = document.receipt
  return [{ code: HOLDS, says: `Genuine: receipt ${reference} for ${entity}, received ${receivedAt} (UTC), signed with the key ${key.id}.` }, { code: HOLDS, says: `The text it names has the SHA-256 ${textSha256}.` }]
}

/** Whether a file is the text, or one of the files, that a receipt names. A text saved with other line breaks and spaces is still that text. */
async function checkFile({ textSha256, files }, { name, bytes }, tools) {
  const sha256 = await tools.sha256(bytes)
  const found = (Array.isArray(files) ? files : []).find((one) => one?.sha256 === sha256)
  if (found) return { code: HOLDS, says: `${name} is the file “${found.name}” of the receipt.` }
  const value = parsed(new TextDecoder().decode(bytes))
  const isText = sha256 === textSha256 || (value !== undefined && (await tools.sha256(bytesOf(canonical(value)))) === textSha256)
  return isText ? { code: HOLDS, says: `${name} is the text of the receipt.` } : { code: FAILS, says: `${name} is neither the text of the receipt nor one of its files. Its SHA-256 is ${sha256}.` }
}

/** Whether a record, one entry a line, is chained without a gap and leads to the head. */
async function checkRecord(head, { name, bytes }, tools) {
  let previous = '0'.repeat(64)
  let seq = 0
  for (const line of new TextDecoder().decode(bytes).split('\n').filter(Boolean)) {
    seq += 1
    const entry = parsed(line)
    const { sha256, ...rest } = isObject(entry) ? entry : {}
    if (rest.seq !== seq || rest.previous !== previous || (await tools.sha256(bytesOf(canonical(rest)))) !== sha256) return { code: FAILS, says: `${name} is broken at entry ${seq}: it was changed, or one before it is missing.` }
    if (seq === head.seq && sha256 !== head.sha256) return { code: FAILS, says: `${name} was rewritten: its entry ${seq} is not the one that was signed.` }
    previous = sha256
  }
  if (seq < head.seq) return { code: FAILS, says: `${name} was cut off: it ends with entry ${seq}, and entry ${head.seq} was signed.` }
  return { code: HOLDS, says: `${name} is whole, and its entry ${head.seq} is the one that was signed. It has ${seq} entries.` }
}

/** Everything at once. `files`: { name, bytes }. @returns {Promise<{ code: number, says: string }[]>} */
async function check(text, keysText, files, tools) {
  const document = parsed(text)
  const findings = await checkDocument(document, keysText, tools)
  // What is not genuine names nothing that could be compared.
  if (findings.some((one) => one.code !== HOLDS)) return findings
  for (const file of files) findings.push(await (isHead(document) ? checkRecord(document, file, tools) : checkFile(document.receipt, file, tools)))
  return findings
}

const codeOf = (findings) => (findings.some((one) => one.code === FAILS) ? FAILS : Math.max(...findings.map((one) => one.code)))

// ---- core: end ----

export const NODE_TOOLS = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  verifies: (spki, bytes, signature) => verify(null, bytes, createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' }), signature),
}
export { canonical, check, codeOf }

async function main([document, keys, ...files]) {
  if (!document || !keys) {
    console.error('Usage: node verify-receipt.mjs RECEIPT.json KEYS.json [FILES …]\n       node verify-receipt.mjs HEAD.json KEYS.json [RECORD.jsonl …]')
    return UNKNOWN
  }
  try {
    const findings = await check(readFileSync(document, 'utf8'), readFileSync(keys, 'utf8'), files.map((file) => ({ name: basename(file), bytes: readFileSync(file) })), NODE_TOOLS)
    for (const { says } of findings) console.log(says)
    return codeOf(findings)
  } catch (error) {
    console.error(`It could not be checked: ${error.message}`)
    return UNKNOWN
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2))
