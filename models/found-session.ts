// Founds a session of the Conference with its Secretariat, bureau and administrator: the one thing that happens before there is anybody to act.

import { z } from 'zod'
import { LANGUAGES } from '#workflows/languages.ts'
import { dayAfter } from '#workflows/moments.ts'
import { isZone } from '#workflows/inputs.ts'
import { findState, isRegionalGroup, stateName } from '#workflows/names/index.ts'
import { inTransaction } from './database.ts'
import { newId } from './hash.ts'
import { inviteToOffice } from './invite.ts'
import { Entities, Offices, People, Sessions } from './tables.ts'

const person = { email: z.email().max(254), title: z.string().min(1).max(200), language: z.enum(LANGUAGES).default('en'), zone: z.string().refine(isZone, 'is not an IANA time zone') }

export const sessionPlan = z.strictObject({
  number: z.number().int().min(1),
  place: z.string().min(1).max(200),
  zone: z.string().refine(isZone, 'is not an IANA time zone'),
  /** Where anybody may write to the Secretariat; shown wherever a page says to do so. */
  contact: z.email().max(254),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  officers: z.array(z.strictObject(person)).min(2, 'two officers at least: one prepares, another confirms (M-27)'),
  /** Whoever runs the system. It reads no text (S-10), so it is another person than the officers and the members. */
  administrators: z.array(z.strictObject(person)).min(1, 'one administrator at least: somebody sees to mail, prints and sign-ins (S-10)'),
  /** The President, three Vice-Presidents and the Rapporteur, unless the session has another bureau (M-22). */
  bureauSize: z.number().int().min(1).default(5),
  bureau: z.array(z.strictObject({ ...person, until: z.iso.date().nullable().default(null), iso3: z.string().refine((iso3) => findState(iso3) !== undefined, 'is not a State of the list'), regionalGroup: z.string().refine(isRegionalGroup, 'is not a regional group') })),
}).refine(({ bureau, bureauSize }) => bureau.length === bureauSize, { path: ['bureau'], error: 'does not have as many members as it should: five, or as many as "bureauSize" says' })
  .refine(({ officers, bureau, administrators }) => !administrators.some(({ email }) => [...officers, ...bureau].some((one) => one.email.toLowerCase() === email.toLowerCase())), { path: ['administrators'], error: 'name somebody who is an officer or a member of the bureau: an administrator holds no other office (S-10)' })
export type SessionPlan = z.input<typeof sessionPlan>

/**
 * @returns the session's id and the ids of the offices, in the order of the plan
 * @param invite mails everybody an invitation: in earnest, since their offices open by a second factor alone (S-12)
 * @throws ZodError when the plan does not hold, and when the session's number is taken
 */
export async function foundSession(plan: SessionPlan, now: Date, { invite = false } = {}): Promise<{ sessionId: string; officerIds: string[]; memberIds: string[]; administratorIds: string[] }> {
  const { officers, administrators, bureau, bureauSize: _size, ...session } = sessionPlan.parse(plan)
  return inTransaction(async () => {
    const { id: sessionId } = await Sessions().create({ id: newId(), state: 'planned', ...session })
    const officerIds: string[] = []
    const memberIds: string[] = []
    const administratorIds: string[] = []
    for (const officer of officers) officerIds.push(await giveOffice(sessionId, officer, { role: 'officer', entityId: null, regionalGroup: null, until: null }, now))
    for (const one of administrators) administratorIds.push(await giveOffice(sessionId, one, { role: 'administrator', entityId: null, regionalGroup: null, until: null }, now))
    for (const { iso3, regionalGroup, until, ...member } of bureau) {
      const entityId = await stateOf(sessionId, iso3)
      memberIds.push(await giveOffice(sessionId, member, { role: 'bureauMember', entityId, regionalGroup, until: until && dayAfter(until, session.zone) }, now))
    }
    if (invite) for (const officeId of [...officerIds, ...memberIds, ...administratorIds]) await inviteToOffice(officeId, now)
    return { sessionId, officerIds, memberIds, administratorIds }
  })
}

async function giveOffice(
  sessionId: string,
  { email, title, language, zone }: { email: string; title: string; language: (typeof LANGUAGES)[number]; zone: string },
  office: { role: 'officer' | 'bureauMember' | 'administrator'; entityId: string | null; regionalGroup: string | null; until: string | null },
  now: Date,
): Promise<string> {
  const address = email.toLowerCase()
  const holder = (await People().findOne({ where: { email: address } })) ?? (await People().create({ id: newId(), email: address, language, zone }))
  const { id } = await Offices().create({ id: newId(), personId: holder.id, sessionId, title, active: true, since: now.toISOString(), ...office })
  return id
}

/** A bureau member's State is there from the start: recusal is computed from it (M-24). */
async function stateOf(sessionId: string, iso3: string): Promise<string> {
  const found = await Entities().findOne({ where: { sessionId, iso3 } })
  if (found) return found.id
  return (await Entities().create({ id: newId(), sessionId, kind: 'State', state: 'admitted', iso3, name: stateName(iso3, 'en'), basis: null, language: 'en' })).id
}
