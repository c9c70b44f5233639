// The keys that sign (Ed25519). The private half is a file that this program alone may read, and stands neither in the database
// nor in a backup of it: whoever holds those can change what is kept, and cannot sign it. The public half is a row, for good.

import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { signedText, type Signature } from '#workflows/signed.ts'
import { inTransaction, keysFolder } from './database.ts'
import { SigningKeys, type SigningKeyRow } from './tables.ts'

export class KeyTrouble extends Error {}

// Keys that were read, by their ids. On globalThis, so that a reloading development server and what it loaded before hold the same.
const holder = globalThis as typeof globalThis & { bestPracticesKeys?: Map<string, KeyObject> | undefined }
const held = () => (holder.bestPracticesKeys ??= new Map())

const fileOf = (id: string) => path.join(keysFolder(), `${id}.pem`)

const idOf = (publicKey: KeyObject) => createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' })).digest('hex').slice(0, 16)
const pemOf = (publicKey: KeyObject) => publicKey.export({ type: 'spki', format: 'pem' }).toString()

/** Of the scripted run alone, so that two runs sign alike. Anybody can make it, so it proves nothing; nothing in earnest starts with it. */
const SCRIPTED_KEY = createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), createHash('sha256').update('The key of the scripted run. It proves nothing.').digest()]), format: 'der', type: 'pkcs8' })

export type PublicKey = { id: string; publicKey: string; since: string; retiredAt: string | null }

/** Every public key there ever was, oldest first: what a retired one signed stays verifiable. */
export async function publicKeys(): Promise<PublicKey[]> {
  return (await SigningKeys().findAll({ order: [['since', 'ASC'], ['id', 'ASC']] })).map(({ id, publicPem, since, retiredAt }) => ({ id, publicKey: publicPem, since, retiredAt }))
}

const currentRow = () => SigningKeys().findOne({ where: { retiredAt: null } })

/**
 * The document with the id of the key that signs now, and its signature over all of it. The first signature of a database makes its first key.
 * @param at for the first key alone: since when there is one
 * @throws KeyTrouble when the private key is not where it should be; the act that wanted the signature is then undone
 */
export async function signed<D extends object>(document: D, at: string): Promise<D & Signature> {
  const { id } = (await currentRow()) ?? (await addKey(generateKeyPairSync('ed25519').privateKey, at))
  const whole = { ...document, keyId: id }
  return { ...whole, signature: sign(null, Buffer.from(signedText(whole)), privateKeyOf(id)).toString('base64') }
}

function privateKeyOf(id: string): KeyObject {
  const known = held().get(id)
  if (known) return known
  const file = fileOf(id)
  if (!existsSync(file)) throw new KeyTrouble(`The private key ${id}, which signs receipts, is not at ${file}.`)
  const key = createPrivateKey(readFileSync(file))
  if (key.asymmetricKeyType !== 'ed25519' || idOf(createPublicKey(key)) !== id) throw new KeyTrouble(`The file ${file} holds another key than the one it is named after.`)
  held().set(id, key)
  return key
}

/** The file first: a row whose private half is nowhere would stop every submission. A file without a row does nothing. */
async function addKey(privateKey: KeyObject, at: string): Promise<SigningKeyRow> {
  const publicKey = createPublicKey(privateKey)
  const row: SigningKeyRow = { id: idOf(publicKey), publicPem: pemOf(publicKey), since: at, retiredAt: null }
  mkdirSync(keysFolder(), { recursive: true, mode: 0o700 })
  if (!existsSync(fileOf(row.id))) writeFileSync(fileOf(row.id), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx', flush: true } as object)
  await SigningKeys().create(row)
  return row
}

/** Lets the scripted run sign with its own key, the same in every run. */
export async function useScriptedKey(at: string): Promise<void> {
  await inTransaction(async () => void (await addKey(SCRIPTED_KEY, at)))
}

/**
 * Before the server serves: makes the first key, and looks whether the current one can sign and is nobody else's to read.
 * @throws KeyTrouble in earnest, with what to do. A demonstration whose key is lost gets another.
 */
export async function readySigningKeys({ now, inEarnest, say }: { now: Date; inEarnest: boolean; say: (line: string) => void }): Promise<void> {
  held().clear()
  const current = await currentRow()
  if (!current) {
    const { id } = await inTransaction(() => addKey(generateKeyPairSync('ed25519').privateKey, now.toISOString()))
    return say(`A key to sign receipts was made: ${id}. Its private half is ${fileOf(id)}: keep a copy of that file apart from the database, where nobody else can read it.`)
  }
  const file = fileOf(current.id)
  const redo = 'npm run keys:rotate makes a new key; what the old one signed stays verifiable'
  if (!existsSync(file)) {
    if (inEarnest) throw new KeyTrouble(`The private key ${current.id}, which signs receipts, is not at ${file}. Put its file back from your copy, or retire it: ${redo}.`)
    const { id } = await rotateSigningKey(async () => now)
    return say(`The private key ${current.id} of this demonstration is gone. A new one was made: ${id}.`)
  }
  if (inEarnest && current.id === idOf(createPublicKey(SCRIPTED_KEY))) throw new KeyTrouble(`This database signs with the key of the scripted run, which anybody can make. Retire it: ${redo}.`)
  // Windows has no such marks.
  const open = process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0
  if (open && inEarnest) throw new KeyTrouble(`Others on this machine can read the private key ${file}. If nobody did: chmod 600 ${file}. If somebody may have: ${redo}.`)
  if (open) say(`Others on this machine can read the private key ${file}. In earnest the server would not start.`)
  privateKeyOf(current.id)
}

/**
 * Makes a new key and retires the current one, whose private half is then removed: nobody can sign with it again.
 * A server that runs signs with the new key from its next signature on.
 */
export async function rotateSigningKey(clock: () => Promise<Date>): Promise<{ id: string; retired: string | null }> {
  const privateKey = generateKeyPairSync('ed25519').privateKey
  const done = await inTransaction(async () => {
    const current = await currentRow()
    // Asked only now that nobody else writes: nothing that the old key signed may be later than its end.
    const at = (await clock()).toISOString()
    await current?.update({ retiredAt: at })
    return { id: (await addKey(privateKey, at)).id, retired: current?.id ?? null }
  })
  if (done.retired) {
    held().delete(done.retired)
    rmSync(fileOf(done.retired), { force: true })
  }
  return done
}
