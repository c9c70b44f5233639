// What the rules need to know of a person whom an act is about.

import { isAnonymised } from '#workflows/retention.ts'
import type { Instant, PersonFacts } from '#workflows/situation.ts'
import { Offices, People } from './tables.ts'

/** A person as the rules see one: whether any office is still held, and when the last ended. Null where the session never knew them. */
export async function personFacts(personId: string, sessionId: string): Promise<PersonFacts | null> {
  const person = await People().findByPk(personId)
  const offices = await Offices().findAll({ where: { personId } })
  if (!person || !offices.some((office) => office.sessionId === sessionId)) return null
  const ended = offices.flatMap((office) => endOf(office) ?? [])
  return { id: person.id, anonymised: isAnonymised(person.email), activeOffices: offices.filter((office) => office.active).length, lastEndedAt: ended.sort().at(-1) ?? null }
}

const endOf = (office: { active: boolean; endedAt: string | null }): Instant | null => (office.active ? null : office.endedAt)
