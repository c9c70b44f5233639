// The one-file verifier as somebody outside runs it, and beside the house's own judgement; and which receipts a restored database has lost.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { spawnSync } from 'node:child_process'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { canonicalJson } from '#workflows/canonical.ts'
import { signedText } from '#workflows/signed.ts'
import { database, databaseFile } from '#models/database.ts'
import { signedHeads } from '#models/heads.ts'
import { documentOf, everyReceipt } from '#models/receipts.ts'
import { publicKeys, rotateSigningKey } from '#models/signing-keys.ts'
import { Proposals, RecordLines } from '#models/tables.ts'
import { judgeDocument } from '#models/verify-signed.ts'
import { verifierPage, verifierProgram } from '#templates/verifier/verifier.ts'
import { DATES, SIX_CASES, act, actorFor, closeHouse, openHouse, playedTo, proposalId } from '#test/support/house.ts'

const PROGRAM = path.resolve(import.meta.dirname, '..', '..', 'templates', 'verifier', 'verify-receipt.mjs')
const folder = mkdtempSync(path.join(os.tmpdir(), 'verifier-'))
const kept = (name: string, content: string | object) => {
  const file = path.join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return file
}
/** Run from an empty folder, by a copy of the one file: what it needs beside itself would be missing. */
const verify = (...files: string[]) => {
  const alone = path.join(folder, 'alone')
  if (!existsSync(alone)) mkdirSync(alone)
  copyFileSync(PROGRAM, path.join(alone, 'verify-receipt.mjs'))
  const { status, stdout, stderr } = spawnSync(process.execPath, ['verify-receipt.mjs', ...files], { cwd: alone, encoding: 'utf8', env: { PATH: process.env.PATH ?? '' } as unknown as NodeJS.ProcessEnv })
  return { status, said: stdout + stderr }
}

let receipt: { receipt: { files: unknown[]; textSha256: string }; keyId: string; signature: string }
let other: typeof receipt
let keys: string
let head: Awaited<ReturnType<typeof signedHeads>>[number]
let text: string
let record: string
const backup = path.join(folder, 'backup.sqlite')
const LAW = { bytes: Buffer.from('The law.'), sha256: '' }

beforeAll(async () => {
  LAW.sha256 = createHash('sha256').update(LAW.bytes).digest('hex')
  await openHouse()
  const run = await playedTo('propose')
  await act('attachFile', proposalId(run, 'ind'), actorFor(run, 'IND'), { name: 'Law.pdf', type: 'pdf', bytes: LAW.bytes.length, sha256: LAW.sha256, storedAs: 'x' }, DATES.submitted)
  await database().query('VACUUM INTO :backup', { replacements: { backup } })
  // After the backup: another key, two submissions more, the deadline.
  await act('submit', proposalId(run, 'ind'), actorFor(run, 'IND'), { receivedAt: DATES.submitted }, DATES.submitted)
  await rotateSigningKey(async () => new Date(DATES.submitted))
  await act('submit', proposalId(run, 'ken'), actorFor(run, 'KEN'), { receivedAt: DATES.submitted }, DATES.submitted)
  await act('closeCall', run.callId, run.cast.officers[0]!, {}, DATES.closes)
  const all = (await everyReceipt()).map((one) => documentOf(one) as unknown as typeof receipt)
  receipt = all.find((one) => one.receipt.files.length > 0)!
  other = all.find((one) => one !== receipt)!
  keys = kept('keys.json', { keys: await publicKeys() })
  head = (await signedHeads())[0]!
  text = canonicalJson((await Proposals().findByPk(proposalId(run, 'ind')))!.submittedContent)
  record = (await RecordLines().findAll({ order: [['seq', 'ASC']] })).map((line) => `${JSON.stringify(line.get({ plain: true }))}\n`).join('')
  mkdirSync(path.join(folder, 'held'))
  for (const [index, one] of all.entries()) writeFileSync(path.join(folder, 'held', `${index}.json`), JSON.stringify(one))
}, 120_000)
afterAll(async () => {
  await closeHouse()
  rmSync(folder, { recursive: true, force: true })
})

describe('the one-file verifier', () => {
  test('M-17 R-18 a genuine receipt with its text and its file ends with 0 and says so', () => {
    const done = verify(kept('receipt.json', receipt), keys, kept('text.json', text), kept('Law.pdf', LAW.bytes.toString()))
    expect(done.said).toMatch(/Genuine: receipt BP\/2\/IND\/1 for India[\s\S]*text\.json is the text of the receipt[\s\S]*Law\.pdf is the file “Law\.pdf”/)
    expect(done.status).toBe(0)
    expect(verify(kept('receipt.json', receipt), keys, kept('text.json', JSON.stringify(JSON.parse(text), null, 4))).status).toBe(0)
  })

  test('M-17 ends with 1 for what was altered, for another’s signature and for a file that is another', () => {
    for (const altered of [{ ...receipt, receipt: { ...receipt.receipt, entity: 'Indonesia' } }, { ...receipt, issuedAt: '2027-01-01T00:00:00.000Z' }, { ...receipt, signature: other.signature }, { ...receipt, added: 1 }]) {
      const done = verify(kept('altered.json', altered), keys, kept('text.json', text))
      expect([done.status, done.said]).toEqual([1, expect.stringMatching(/altered after it was signed.*cannot be told/)])
      expect(done.said).not.toContain('text.json is')
    }
    const done = verify(kept('receipt.json', receipt), keys, kept('Law.pdf', 'Another law.'), kept('text.json', text.replace('ind', 'inx')))
    expect([done.status, done.said.match(/is neither the text of the receipt nor one of its files/g)?.length]).toEqual([1, 2])
  })

  test('M-17 ends with 2, with a plain sentence, when it cannot tell: no key, no receipt, a damaged file of keys, no signature, no file', () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const foreign = { ...receipt, keyId: 'ab'.repeat(8) }
    foreign.signature = sign(null, Buffer.from(signedText(foreign)), privateKey).toString('base64')
    const swapped = JSON.parse(readFileSync(keys, 'utf8')) as { keys: { id: string; publicKey: string }[] }
    ;[swapped.keys[0]!.publicKey, swapped.keys[1]!.publicKey] = [swapped.keys[1]!.publicKey, swapped.keys[0]!.publicKey]
    const { receipt: body, sha256 } = receipt as unknown as { receipt: object; sha256: string }
    const cases: [string[], RegExp][] = [
      [[kept('a.json', foreign), keys], /not among the keys given/],
      [[kept('b.json', '{'), keys], /neither a signed receipt nor a signed head/],
      [[kept('c.json', receipt), kept('swapped.json', swapped)], /file of keys is damaged/],
      [[kept('d.json', receipt), kept('none.json', '[]')], /file of keys cannot be read/],
      [[kept('e.json', { receipt: body, sha256 }), keys], /carries no signature/],
      [[path.join(folder, 'nowhere.json'), keys], /could not be checked: ENOENT/],
      [[keys], /Usage/],
    ]
    for (const [files, says] of cases) {
      const done = verify(...files)
      expect([done.status, done.said]).toEqual([2, expect.stringMatching(says)])
      expect(done.said).not.toMatch(/\n\s+at /)
    }
  })

  test('S-58 a signed head is checked, and with it a record as it was downloaded: whole, changed, cut off, or written anew', () => {
    const file = kept('head.json', head)
    const ofRecord = (changed: string) => verify(file, keys, kept('record.jsonl', changed))
    const lines = record.trimEnd().split('\n')
    expect(verify(file, keys)).toMatchObject({ status: 0, said: expect.stringContaining(`entry ${head.seq} (deadline)`) })
    expect(ofRecord(record)).toMatchObject({ status: 0, said: expect.stringContaining('is whole') })
    expect(ofRecord(lines.slice(0, -1).join('\n'))).toMatchObject({ status: 1, said: expect.stringContaining('was cut off') })
    expect(ofRecord([...lines.slice(0, 4), ...lines.slice(5)].join('\n'))).toMatchObject({ status: 1, said: expect.stringContaining('broken at entry 5') })
    expect(ofRecord(record.replace('"office":"', '"office":"A'))).toMatchObject({ status: 1, said: expect.stringContaining('broken at entry 1') })
    expect(verify(kept('other-head.json', { ...head, seq: head.seq - 1 }), keys)).toMatchObject({ status: 1 })
  })

  test('M-17 the program and the house say the same of any tampered document, and the page holds the program’s own core', async () => {
    const { check, codeOf, NODE_TOOLS } = (await import(PROGRAM)) as { check: (...given: unknown[]) => Promise<unknown>; codeOf: (found: unknown) => number; NODE_TOOLS: object }
    const known = readFileSync(keys, 'utf8')
    const whole = JSON.stringify(receipt)
    const CODES = { genuine: 0, altered: 1, unknownKey: 2, notOurs: 2, unsigned: 2 }
    await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), fc.constantFrom('0', '1', 'a', 'Z', ' ', '"', ',', ':', '=', '/'), fc.boolean(), async (at, letter, cut) => {
      const changed = whole.slice(0, at) + letter + whole.slice(cut ? at + 1 : at)
      expect([changed, codeOf(await check(changed, known, [], NODE_TOOLS))]).toEqual([changed, CODES[(await judgeDocument(changed)).finding]])
    }), { seed: 18, numRuns: 400 })
    const core = /core: begin[^\n]*\n([\s\S]*?)\/\/ ---- core: end/.exec(verifierProgram())![1]!.trim()
    expect(core.length).toBeGreaterThan(3000)
    expect(verifierPage()).toContain(core)
    expect(verifierPage()).not.toMatch(/https?:|src=|import /)
    expect(verifierProgram().match(/^import .* from '(.*)'$/gm)?.map((line) => line.split("'")[1]).every((name) => name!.startsWith('node:'))).toBe(true)
  })
})

describe('R-18 after a backup was restored', () => {
  const missing = (...more: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'bin/receipts-missing.ts', '--receipts', path.join(folder, 'held'), ...more], { encoding: 'utf8' })
    return { status, stdout, stderr }
  }

  test('R-18 exactly the acknowledged submissions that it does not know are listed: no forged, altered, doubled or kept one', async () => {
    const held = path.join(folder, 'held')
    expect(readdirSync(held)).toHaveLength(SIX_CASES.length + 2)
    writeFileSync(path.join(held, 'twice.json'), JSON.stringify(receipt, null, 4))
    writeFileSync(path.join(held, 'altered.json'), JSON.stringify({ ...receipt, receipt: { ...receipt.receipt, entity: 'Indonesia' } }))
    writeFileSync(path.join(held, 'foreign.json'), JSON.stringify({ ...receipt, keyId: 'ab'.repeat(8) }))
    writeFileSync(path.join(held, 'noise.json'), '[')
    const found = missing('--database', backup, '--keys', keys)
    expect(found.stdout.match(/^Missing: .*$/gm)?.map((line) => line.split(',')[0])).toEqual(['Missing: BP/2/IND/1', 'Missing: BP/2/KEN/1'])
    expect(found.stdout).toContain(`${SIX_CASES.length} of the receipts given are kept in this database, 2 are missing, 3 prove nothing.`)
    expect(found.stderr.match(/^Proves nothing: .*$/gm)).toEqual(['Proves nothing: altered.json (altered)', 'Proves nothing: foreign.json (unknown key)', 'Proves nothing: noise.json (no signed receipt)'])
    expect(found.status).toBe(1)
    // The key of the second one is younger than the backup: without the published keys nobody could say whose it is.
    expect(missing('--database', backup).stdout.match(/^Missing: .*$/gm)).toHaveLength(1)
    expect(missing('--database', databaseFile(), '--keys', keys)).toMatchObject({ status: 0, stdout: expect.stringContaining('0 are missing') })
    expect(missing('--database', path.join(folder, 'nowhere'))).toMatchObject({ status: 2 })
  }, 120_000)
})

describe('npm run record:verify', () => {
  const verifyRecord = (...more: string[]) => spawnSync(process.execPath, ['--import', 'tsx', 'bin/record-verify.ts', ...more], { encoding: 'utf8' })

  test('R-25 S-58 takes heads as files and as text, finds a record that was cut off or rewritten by them, and says what no head speaks of', async () => {
    const file = kept('head.json', head)
    const now = databaseFile()
    expect(verifyRecord('--database', now, '--head', file)).toMatchObject({ status: 0, stdout: expect.stringContaining('It leads to every head given. Of the entries after') })
    expect(verifyRecord('--database', now)).toMatchObject({ status: 0, stdout: expect.stringContaining('No head from elsewhere was given') })
    // The backup is whole, and shorter than what was witnessed since.
    expect(verifyRecord('--database', backup, '--head', file)).toMatchObject({ status: 1, stdout: expect.stringMatching(new RegExp(`broken at entry \\d+: entries \\d+ to ${head.seq} were cut off`)) })
    expect(verifyRecord('--database', now, '--head', `${'a'.repeat(64)}@3`)).toMatchObject({ status: 1, stdout: expect.stringContaining('broken at entry 1: the record was written anew') })
    expect(verifyRecord('--database', now, '--head', kept('heads.json', { heads: [head] }), '--head', `${head.sha256.toUpperCase()}@${head.seq}`)).toMatchObject({ status: 0 })
    for (const bad of [kept('bad.json', '{}'), path.join(folder, 'nowhere.json'), `${head.sha256}@x`]) expect(verifyRecord('--database', now, '--head', bad)).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') })
  }, 120_000)
})
