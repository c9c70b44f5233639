// A person's second factors: codes of an authenticator app, recovery codes. Passkeys stand in passkeys.ts (S-19).

import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { inTransaction } from './database.ts'
import { sha256 } from './hash.ts'
import { queueMail } from './outbox.ts'
import { Authenticators, Passkeys, People, ProviderLinks, RecoveryCodes } from './tables.ts'
import { open, seal } from './secret-box.ts'

const STEP_SECONDS = 30
export const RECOVERY_CODES = 10

export type SecondFactors = { app: boolean; passkeys: number; codesLeft: number }

export async function hasApp(personId: string): Promise<boolean> {
  const row = await Authenticators().findByPk(personId)
  return row !== null && row.confirmedAt !== null
}

export async function secondFactorsOf(personId: string): Promise<SecondFactors> {
  const [app, passkeys, codesLeft] = await Promise.all([hasApp(personId), Passkeys().count({ where: { personId } }), RecoveryCodes().count({ where: { personId, usedAt: null } })])
  return { app, passkeys, codesLeft }
}

export async function hasSecondFactor(personId: string): Promise<boolean> {
  const { app, passkeys } = await secondFactorsOf(personId)
  return app || passkeys > 0
}

const totp = (secret: string, account: string) => new TOTP({ issuer: 'Best practices', label: account, algorithm: 'SHA1', digits: 6, period: STEP_SECONDS, secret: Secret.fromBase32(secret) })

/** Makes a secret that counts for nothing until a code of it is given. @param key 32 bytes that seal it in the database */
export async function beginApp(personId: string, key: Buffer, now: Date): Promise<void> {
  await inTransaction(async () => {
    const row = await Authenticators().findByPk(personId)
    if (row?.confirmedAt) return
    const made = { sealedSecret: seal(new Secret({ size: 20 }).base32, key, personId), createdAt: now.toISOString(), lastStep: 0 }
    await (row ? row.update(made) : Authenticators().create({ personId, confirmedAt: null, ...made }))
  })
}

/** The secret under way and its otpauth:// address, for the page that shows it; null where none is. */
export async function appUnderWay(personId: string, key: Buffer): Promise<{ secret: string; uri: string } | null> {
  const row = await Authenticators().findByPk(personId)
  if (!row || row.confirmedAt !== null) return null
  const secret = open(row.sealedSecret, key, personId)
  const { email } = (await People().findByPk(personId, { rejectOnEmpty: true }))!
  return { secret, uri: totp(secret, email).toString() }
}

/**
 * Takes a code of the app, once: the step before, now or after, and later than any taken (S-19).
 * @param confirming the first code, which makes the app count
 */
export async function takeAppCode(personId: string, code: string, key: Buffer, now: Date, { confirming = false } = {}): Promise<boolean> {
  return inTransaction(async () => {
    const row = await Authenticators().findByPk(personId)
    if (!row || (row.confirmedAt === null) !== confirming) return false
    const at = now.getTime()
    const delta = totp(open(row.sealedSecret, key, personId), '').validate({ token: code.replaceAll(/\s/g, ''), timestamp: at, window: 1 })
    if (delta === null) return false
    const step = Math.floor(at / 1000 / STEP_SECONDS) + delta
    if (step <= row.lastStep) return false
    await row.update({ lastStep: step, ...(confirming ? { confirmedAt: now.toISOString() } : {}) })
    if (confirming) await tellOfFactor(personId, 'factorAdded', 'app', now)
    return true
  })
}

export async function removeApp(personId: string, now: Date): Promise<void> {
  await inTransaction(async () => {
    if ((await Authenticators().destroy({ where: { personId } })) > 0) await tellOfFactor(personId, 'factorRemoved', 'app', now)
  })
}

/** Ten new codes of 120 bits; those before are void. Only their hashes are kept, so they are shown now or never. */
export async function makeRecoveryCodes(personId: string, now: Date): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => new Secret({ buffer: new Uint8Array(randomBytes(15)).buffer }).base32.replaceAll(/(.{4})(?=.)/g, '$1-'))
  await inTransaction(async () => {
    await RecoveryCodes().destroy({ where: { personId } })
    await RecoveryCodes().bulkCreate(codes.map((code) => ({ codeHash: hashOfCode(personId, code), personId, usedAt: null })))
    await tellOfFactor(personId, 'factorAdded', 'codes', now)
  })
  return codes
}

/** Takes a recovery code, once. */
export async function takeRecoveryCode(personId: string, code: string, now: Date): Promise<boolean> {
  return inTransaction(async () => {
    const row = await RecoveryCodes().findByPk(hashOfCode(personId, code))
    if (!row || row.usedAt !== null) return false
    await row.update({ usedAt: now.toISOString() })
    await tellOfFactor(personId, 'factorRemoved', 'code', now)
    return true
  })
}

const hashOfCode = (personId: string, code: string) => sha256(`${personId} ${code.toUpperCase().replaceAll(/[^A-Z2-7]/g, '')}`)

/** Takes every second factor away: another officer asked for it, and a new invitation follows (S-19). */
export async function forgetFactors(personId: string): Promise<void> {
  await Passkeys().destroy({ where: { personId } })
  await Authenticators().destroy({ where: { personId } })
  await RecoveryCodes().destroy({ where: { personId } })
  await ProviderLinks().destroy({ where: { personId } })
}

/** Which factor a mail names; templates/mail words it. */
export type ToldFactor = 'app' | 'passkey' | 'codes' | 'code' | 'provider'

export async function tellOfFactor(personId: string, kind: 'factorAdded' | 'factorRemoved', factor: ToldFactor, now: Date): Promise<void> {
  const person = (await People().findByPk(personId, { rejectOnEmpty: true }))!
  const at = now.toISOString()
  await queueMail(person, { kind, data: { factor, at }, key: `${kind}:${factor}:${personId}:${at}:${randomBytes(4).toString('hex')}`, now: at })
}
