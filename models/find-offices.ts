// Who holds which office of a session, and how many sign-ins stand open: for administrators; for officers, as far as the Secretariat goes.

import type { Actor } from '#workflows/actor.ts'
import { compareByName } from '#workflows/names/index.ts'
import { look, type Seen } from './look.ts'
import { openSignInsOf } from './sign-ins.ts'
import { Entities, Offices, People, type OfficeRow } from './tables.ts'

export type OfficeLine = { officeId: string; title: string; role: OfficeRow['role']; entity: string | null; email: string; since: string; /** Of this person, open now. Null for a reader who does not run the system. */ signIns: number | null; isReader: boolean }
export type OfficesView = Seen & { lines: OfficeLine[] }

/** An officer is shown officers and administrators; an administrator everybody, since every sign-in is theirs to end (S-25). Null for anybody else. */
export async function readOffices(actor: Actor, now: Date): Promise<OfficesView | null> {
  if (actor.role !== 'officer' && actor.role !== 'administrator') return null
  const seen = await look('session', actor.sessionId ?? '', actor, now)
  if (!seen) return null
  const runsIt = actor.role === 'administrator'
  const offices = await Offices().findAll({ where: { sessionId: actor.sessionId!, active: true, ...(runsIt ? {} : { role: ['officer' as const, 'administrator' as const] }) } })
  const people = new Map((await People().findAll({ where: { id: offices.map((one) => one.personId) } })).map((person) => [person.id, person.email]))
  const entities = new Map((await Entities().findAll({ where: { sessionId: actor.sessionId! }, attributes: ['id', 'name'] })).map(({ id, name }) => [id, name]))
  const open = runsIt ? await openSignInsOf(new Date()) : null
  const byTitle = compareByName('en')
  const lines = offices.map((one) => ({
    officeId: one.id, title: one.title, role: one.role, entity: one.entityId && (entities.get(one.entityId) ?? null), email: people.get(one.personId)!, since: one.since,
    signIns: open && (open.get(one.personId) ?? 0), isReader: one.id === actor.officeId,
  }))
  return { ...seen, lines: lines.sort((a, b) => byTitle(a.title, b.title)) }
}
