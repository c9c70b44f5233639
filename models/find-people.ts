// Everybody who holds an office of a session, and whether they have a second factor: for the Secretariat, which lets in again who lost theirs (S-19).

import type { Actor } from '#workflows/actor.ts'
import { isOfSecretariat } from '#workflows/policy.ts'
import { secondFactorsOf } from './factors.ts'
import { look } from './look.ts'
import { Offices } from './tables.ts'

export type ListedPerson = { officeId: string; title: string; app: boolean; passkeys: number; isReader: boolean }

/** @returns null to anybody but the Secretariat of the reader's own session */
export async function findPeople(actor: Actor, now: Date): Promise<{ sessionId: string; people: ListedPerson[] } | null> {
  const seen = actor.sessionId === null ? null : await look('session', actor.sessionId, actor, now)
  if (!seen || !isOfSecretariat(actor, seen.situation)) return null
  const offices = await Offices().findAll({ where: { sessionId: actor.sessionId!, active: true }, order: [['title', 'ASC'], ['id', 'ASC']] })
  const people = await Promise.all(offices.map(async ({ id, title, personId }) => {
    const { app, passkeys } = await secondFactorsOf(personId)
    return { officeId: id, title, app, passkeys, isReader: personId === actor.personId }
  }))
  return { sessionId: actor.sessionId!, people }
}
