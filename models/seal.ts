// The seal of one consultation (S-54): under a key of its own, kept outside the database, votes are hidden, and so is who cast which.
//
// AES-256-GCM with a new nonce for each sealing (NIST SP 800-38D), the place of the vote as associated data: a sealed vote that is
// moved to another item or another member does not open. One key for each purpose, by HKDF-SHA-256 (RFC 5869).

import { createHmac, hkdfSync } from 'node:crypto'
import { canonicalJson } from '#workflows/canonical.ts'
import type { Choice } from '#workflows/inputs.ts'
import { keptKey, readKey } from './keys.ts'
import { open as openText, seal as sealText } from './secret-box.ts'

/** What a member cast on one item; `nonce` 128 bits as hex, known to the voter and, sealed, to the box. */
export type Ballot = { choice: Choice; nonce: string; castAt: string }

export type Seal = {
  /** Who a member is in the box, on one item: another for each item, so that two of its votes cannot be told to be one member's. */
  voterOf(proposalId: string, officeId: string): string
  seal(proposalId: string, voter: string, ballot: Ballot): string
  /** @throws BrokenSeal for whatever was not sealed for exactly this place under this key */
  open(proposalId: string, voter: string, sealed: string): Ballot
  /** A hash that nobody can try guesses against without the key. */
  hashOf(value: unknown): string
  /** What only this key gives; kept in the database, to tell it from another. */
  check: string
}

export class BrokenSeal extends Error {}

const keyName = (consultationId: string) => `votes-${consultationId}`

/** Every choice takes the same room: the length of a sealed vote says nothing. */
const BLOCK = 128

function sealUnder(key: Buffer, consultationId: string): Seal {
  const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', key, consultationId, `best practices, votes: ${purpose}`, 32))
  const keyed = (purpose: string, value: unknown) => createHmac('sha256', derived(purpose)).update(canonicalJson(value)).digest('hex')
  const content = derived('content')
  const place = (proposalId: string, voter: string) => canonicalJson({ consultationId, proposalId, voter })
  return {
    voterOf: (proposalId, officeId) => keyed('voter', { officeId, proposalId }),
    seal: (proposalId, voter, { choice, nonce, castAt }) => {
      const text = canonicalJson({ castAt, choice, nonce })
      return sealText(text.padEnd(Math.ceil(text.length / BLOCK) * BLOCK), content, place(proposalId, voter))
    },
    open: (proposalId, voter, sealed) => {
      try {
        return JSON.parse(openText(sealed, content, place(proposalId, voter))) as Ballot
      } catch {
        throw new BrokenSeal('A vote does not open under the key of its consultation: it was changed, or put where another stood.')
      }
    },
    hashOf: (value) => keyed('inputs', value),
    check: keyed('check', 'this key'),
  }
}

/** The seal of a new consultation; makes its key. */
export const makeSeal = (consultationId: string): Seal => sealUnder(keptKey(keyName(consultationId)), consultationId)

/** @returns null where the key is missing, is another one, or may be read by others on the machine: then nothing about its votes can be said or done */
export function sealOf(consultation: { id: string; keyCheck: string | null }): Seal | null {
  const key = readKey(keyName(consultation.id))
  const seal = key && sealUnder(key, consultation.id)
  return seal && seal.check === consultation.keyCheck ? seal : null
}
