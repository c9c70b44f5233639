// People whose addresses a database knows, for measuring whether a page tells that it does. Never in a database in use.

import { inTransaction } from '../database.ts'
import { newId } from '../hash.ts'
import { Offices, People } from '../tables.ts'

/** Adds so many focal points of one State. @returns their addresses */
export async function addKnownPeople(count: number, { entityId, sessionId }: { entityId: string; sessionId: string }, now: Date): Promise<string[]> {
  const people = Array.from({ length: count }, (_, index) => ({ id: newId(), email: `known-${index}@mission.example`, language: 'en' as const, zone: 'UTC' }))
  await inTransaction(async () => {
    await People().bulkCreate(people)
    await Offices().bulkCreate(people.map(({ id }, index) => ({ id: newId(), personId: id, sessionId, role: 'focalPoint' as const, title: `Focal point ${index}`, entityId, regionalGroup: null, active: true, since: now.toISOString(), until: null, endedAt: null })))
  })
  return people.map((person) => person.email)
}
