// People of a session who no longer hold an office and still have an address (M-40): scoped to its Secretariat.

import type { Actor } from '#workflows/actor.ts'
import { keptUntil } from '#workflows/retention.ts'
import type { Instant } from '#workflows/situation.ts'
import { personFacts } from './person-facts.ts'
import { Offices, People } from './tables.ts'

export type FormerPerson = { personId: string; sessionId: string; email: string; offices: string[]; endedAt: Instant; goesAt: Instant }

export async function findFormerPeople(actor: Actor): Promise<FormerPerson[]> {
  return actor.role === 'officer' && actor.sessionId !== null ? formerPeople(actor.sessionId) : []
}

/** The same for whatever acts by itself. */
export async function formerPeople(sessionId: string): Promise<FormerPerson[]> {
  const offices = await Offices().findAll({ where: { sessionId, active: false }, order: [['endedAt', 'ASC'], ['id', 'ASC']] })
  const people = await People().findAll({ where: { id: [...new Set(offices.map((office) => office.personId))] } })
  const former: FormerPerson[] = []
  for (const { id, email } of people) {
    const facts = (await personFacts(id, sessionId))!
    if (facts.anonymised || facts.activeOffices > 0 || facts.lastEndedAt === null) continue
    former.push({ personId: id, sessionId, email, offices: offices.filter((office) => office.personId === id).map((office) => office.title), endedAt: facts.lastEndedAt, goesAt: keptUntil('person', facts.lastEndedAt) })
  }
  return former.sort((a, b) => a.endedAt.localeCompare(b.endedAt) || a.personId.localeCompare(b.personId))
}
