// Passkeys (WebAuthn): a challenge of ours that is answered once, from our own address, with the person verified by the device (S-20).

import { Op } from 'sequelize'
import { generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse, type AuthenticationResponseJSON, type AuthenticatorTransport, type PublicKeyCredentialCreationOptionsJSON, type PublicKeyCredentialRequestOptionsJSON, type RegistrationResponseJSON } from '@simplewebauthn/server'
import { inTransaction } from './database.ts'
import { tellOfFactor } from './factors.ts'
import { newId, sha256 } from './hash.ts'
import { Challenges, Passkeys, People, type ChallengePurpose } from './tables.ts'

/** The address people type, and its host name: what a passkey is bound to. */
export type Site = { origin: string; host: string }

const CHALLENGE_MINUTES = 5
export const MOST_PASSKEYS = 10
// EdDSA, ES256, RS256: what devices have today.
const ALGORITHMS = [-8, -7, -257]

/** Keeps what must come back, once and soon; forgets what never did. */
export async function keepChallenge(challenge: string, purpose: ChallengePurpose, signInId: string | null, now: Date, data: Record<string, string> = {}): Promise<void> {
  await inTransaction(async () => {
    await Challenges().destroy({ where: { expiresAt: { [Op.lt]: now.toISOString() } } })
    await Challenges().create({ hash: sha256(challenge), purpose, signInId, data, expiresAt: new Date(now.getTime() + CHALLENGE_MINUTES * 60_000).toISOString() })
  })
}

/** Spends a challenge, whatever comes of the answer. @returns what was kept with it; null when there is no such challenge for this */
export async function spendChallenge(challenge: string, purpose: ChallengePurpose, signInId: string | null, now: Date): Promise<Record<string, string> | null> {
  return inTransaction(async () => {
    const row = await Challenges().findByPk(sha256(challenge))
    if (!row) return null
    await row.destroy()
    return row.purpose === purpose && row.signInId === signInId && row.expiresAt > now.toISOString() ? row.data : null
  })
}

/** What the browser is asked for. @param personId null before anybody is known: the device says whose passkey it is */
export async function askForPasskey({ host }: Site, purpose: 'signIn' | 'confirm', signInId: string | null, personId: string | null, now: Date): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const own = personId === null ? [] : await Passkeys().findAll({ where: { personId } })
  const options = await generateAuthenticationOptions({ rpID: host, userVerification: 'required', allowCredentials: own.map(({ credentialId, transports }) => ({ id: credentialId, transports: transports as AuthenticatorTransport[] })) })
  await keepChallenge(options.challenge, purpose, signInId, now)
  return options
}

/** @returns whose passkey answered; null for any answer that does not hold */
export async function takePasskey({ origin, host }: Site, answer: unknown, purpose: 'signIn' | 'confirm', signInId: string | null, now: Date): Promise<{ personId: string } | null> {
  const response = answer as AuthenticationResponseJSON
  const challenge = challengeIn(response?.response?.clientDataJSON)
  if (challenge === null || (await spendChallenge(challenge, purpose, signInId, now)) === null) return null
  const row = await Passkeys().findOne({ where: { credentialId: String(response.id) } })
  if (!row) return null
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: host, requireUserVerification: true,
      credential: { id: row.credentialId, publicKey: new Uint8Array(row.publicKey), counter: row.counter, transports: row.transports as AuthenticatorTransport[] },
    })
    if (!verified || !authenticationInfo.userVerified) return null
    await inTransaction(() => row.update({ counter: authenticationInfo.newCounter, usedAt: now.toISOString() }))
    return { personId: row.personId }
  } catch {
    return null
  }
}

/** What the browser is asked to make. */
export async function askForNewPasskey({ host }: Site, personId: string, signInId: string, office: string, now: Date): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const person = (await People().findByPk(personId, { rejectOnEmpty: true }))!
  const own = await Passkeys().findAll({ where: { personId } })
  const options = await generateRegistrationOptions({
    rpName: 'Best practices', rpID: host, userName: person.email, userDisplayName: office, userID: new Uint8Array(Buffer.from(personId)), attestationType: 'none', supportedAlgorithmIDs: ALGORITHMS,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: own.map(({ credentialId, transports }) => ({ id: credentialId, transports: transports as AuthenticatorTransport[] })),
  })
  await keepChallenge(options.challenge, 'register', signInId, now)
  return options
}

/** @returns false for any answer that does not hold, and where there are as many as one person may have */
export async function addPasskey({ origin, host }: Site, answer: unknown, personId: string, signInId: string, label: string, now: Date): Promise<boolean> {
  const response = answer as RegistrationResponseJSON
  const challenge = challengeIn(response?.response?.clientDataJSON)
  if (challenge === null || (await spendChallenge(challenge, 'register', signInId, now)) === null) return false
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({ response, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: host, requireUserVerification: true, supportedAlgorithmIDs: ALGORITHMS })
    if (!verified || !registrationInfo.userVerified) return false
    const { credential } = registrationInfo
    return await inTransaction(async () => {
      if ((await Passkeys().count({ where: { personId } })) >= MOST_PASSKEYS || (await Passkeys().findOne({ where: { credentialId: credential.id } }))) return false
      await Passkeys().create({ id: newId(), credentialId: credential.id, personId, publicKey: Buffer.from(credential.publicKey), counter: credential.counter, transports: credential.transports ?? [], label: label.slice(0, 80), createdAt: now.toISOString(), usedAt: null })
      await tellOfFactor(personId, 'factorAdded', 'passkey', now)
      return true
    })
  } catch {
    return false
  }
}

export type ListedPasskey = { id: string; label: string; createdAt: string; usedAt: string | null }

export async function findPasskeys(personId: string): Promise<ListedPasskey[]> {
  const rows = await Passkeys().findAll({ where: { personId }, order: [['createdAt', 'ASC'], ['id', 'ASC']] })
  return rows.map(({ id, label, createdAt, usedAt }) => ({ id, label, createdAt, usedAt }))
}

/** @returns false where it is not one's own */
export async function renamePasskey(personId: string, id: string, label: string): Promise<boolean> {
  return inTransaction(async () => {
    const row = await Passkeys().findOne({ where: { id, personId } })
    if (!row) return false
    await row.update({ label: label.slice(0, 80) })
    return true
  })
}

/** @returns false where it is not one's own */
export async function removePasskey(personId: string, id: string, now: Date): Promise<boolean> {
  return inTransaction(async () => {
    if ((await Passkeys().destroy({ where: { id, personId } })) === 0) return false
    await tellOfFactor(personId, 'factorRemoved', 'passkey', now)
    return true
  })
}

/** Which challenge an answer says it answers: only a name to look it up by, checked in full afterwards. */
function challengeIn(clientData: unknown): string | null {
  if (typeof clientData !== 'string') return null
  try {
    const { challenge } = JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8')) as { challenge?: unknown }
    return typeof challenge === 'string' ? challenge : null
  } catch {
    return null
  }
}
