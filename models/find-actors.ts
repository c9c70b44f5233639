// The actor that an office makes: who its person is, what they speak for, in which language and zone.

import type { Actor } from '#workflows/actor.ts'
import { Offices, People } from './tables.ts'

/**
 * @param proof fresh where no sign-in is behind it: in a scripted run
 * @throws when the office does not exist or has ended
 */
export async function actorInOffice(officeId: string, proof: Actor['proof'] = 'fresh'): Promise<Actor> {
  const office = (await Offices().findOne({ where: { id: officeId, active: true }, rejectOnEmpty: true }))!
  const person = (await People().findByPk(office.personId, { rejectOnEmpty: true }))!
  return { personId: person.id, officeId: office.id, role: office.role, office: office.title, entityId: office.entityId, sessionId: office.sessionId, language: person.language, zone: person.zone, proof }
}
