// Heads of the record, signed as acts that are witnessed are done, in their transaction (S-58): whoever was given one can tell later
// whether the record up to it is still the same.

import { occasionOf, type SignedHead } from '#workflows/signed.ts'
import type { Action } from '#workflows/lives/index.ts'
import { signed } from './signing-keys.ts'
import { SignedHeads, type RecordRow } from './tables.ts'

/** Signs and keeps the line that the act itself has just written; null for an act that is not witnessed. */
export async function witness(action: Action, { seq, sha256, at }: RecordRow): Promise<SignedHead | null> {
  const occasion = occasionOf(action)
  if (!occasion) return null
  const { keyId, signature, ...head } = await signed({ kind: 'head' as const, seq, sha256, at, occasion }, at)
  await SignedHeads().create({ seq, sha256, at, occasion, keyId, signature })
  return { ...head, keyId, signature }
}

/** Every signed head, oldest first. */
export async function signedHeads(): Promise<SignedHead[]> {
  return (await SignedHeads().findAll({ order: [['seq', 'ASC']] })).map(({ seq, sha256, at, occasion, keyId, signature }) => ({ kind: 'head', seq, sha256, at, occasion, keyId, signature }))
}
