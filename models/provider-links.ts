// Which account at a provider is whose: by issuer and subject, made while signed in, never by an e-mail address (S-20).

import { inTransaction } from './database.ts'
import { tellOfFactor } from './factors.ts'
import { newId } from './hash.ts'
import { ProviderLinks } from './tables.ts'

type Account = { issuer: string; subject: string }

export async function personLinkedTo({ issuer, subject }: Account): Promise<string | null> {
  return (await ProviderLinks().findOne({ where: { issuer, subject } }))?.personId ?? null
}

export async function isLinked(personId: string, issuerHost: string): Promise<boolean> {
  return (await ProviderLinks().findAll({ where: { personId } })).some(({ issuer }) => new URL(issuer).host === issuerHost)
}

/** @returns false where the account is somebody's already */
export async function linkAccount(personId: string, { issuer, subject }: Account, now: Date): Promise<boolean> {
  return inTransaction(async () => {
    if (await ProviderLinks().findOne({ where: { issuer, subject } })) return false
    await ProviderLinks().create({ id: newId(), issuer, subject, personId, linkedAt: now.toISOString() })
    await tellOfFactor(personId, 'factorAdded', 'provider', now)
    return true
  })
}

export async function unlinkAccounts(personId: string, now: Date): Promise<void> {
  await inTransaction(async () => {
    if ((await ProviderLinks().destroy({ where: { personId } })) > 0) await tellOfFactor(personId, 'factorRemoved', 'provider', now)
  })
}
