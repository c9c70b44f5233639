// What the acts on a session, its entities and their people write.

import { Op } from 'sequelize'
import { addressRemoved } from '#workflows/retention.ts'
import { forgetFactors } from '../factors.ts'
import { newId } from '../hash.ts'
import { queueMail } from '../outbox.ts'
import { mailLink } from '../sign-in-links.ts'
import { endOtherSignIns } from '../sign-ins.ts'
import { Entities, Invitations, KnownDevices, Offices, Outbox, People, SignInLinks, SignIns } from '../tables.ts'
import type { EntityLine } from '#workflows/inputs.ts'
import type { Notice } from '#workflows/letters.ts'
import type { Act, Context } from './context.ts'

/** Each line of the list makes its entity if need be, and its person with an office for it (M-7: by invitation only). */
const importEntities: Act<'importEntities'> = async (context) => {
  const session = context.rows.session!
  let made = 0
  const invited: string[] = []
  for (const line of context.input.lines) {
    const where = line.kind === 'State' ? { sessionId: session.id, iso3: line.iso3 } : { sessionId: session.id, kind: 'observer' as const, name: line.name }
    const known = await Entities().findOne({ where })
    const entity =
      known ??
      (await context.create(Entities(), { sessionId: session.id, kind: line.kind, iso3: line.kind === 'State' ? line.iso3 : null, name: line.name, basis: line.basis, language: line.language }, 'admitted'))
    if (await giveOffice(context, entity.id, line)) {
      made += 1
      await invite(line, context.now)
    }
    if (!known && (await inviteLate(context, entity))) invited.push(entity.id)
  }
  const invitations: Notice[] = invited.map((entityId) => ({ kind: 'invitation', addressee: { to: 'entity', entityId }, official: true }))
  return { subjectId: session.id, details: { lines: context.input.lines.length, people: made, invited: invited.length }, further: invitations }
}

/** Whoever is imported while the call is open is invited at once: nobody is left out for having come late (M-3). */
async function inviteLate({ rows, now }: Context<unknown>, entity: { id: string; kind: string }): Promise<boolean> {
  const call = rows.call
  if (call?.state !== 'open' || (entity.kind === 'observer' && !call.observersInvited)) return false
  await Invitations().create({ id: newId(), callId: call.id, entityId: entity.id, sentAt: now, acknowledgedAt: null })
  return true
}

/** Whether the address is known elsewhere makes no difference that whoever gives the office could see: the person holds one more (S-16). */
async function giveOffice(context: Context<unknown>, entityId: string, line: Pick<EntityLine, 'email' | 'language' | 'zone' | 'office'> & { kind: 'State' | 'observer' }): Promise<boolean> {
  const email = line.email.toLowerCase()
  const person = (await People().findOne({ where: { email } })) ?? (await People().create({ id: newId(), email, language: line.language, zone: line.zone }))
  const role = line.kind === 'State' ? 'focalPoint' : 'representative'
  const session = context.rows.session!
  if (await Offices().findOne({ where: { personId: person.id, sessionId: session.id, role, entityId, active: true } })) return false
  await Offices().create({ id: newId(), personId: person.id, sessionId: session.id, role, title: line.office, entityId, regionalGroup: null, active: true, until: null, since: context.now, endedAt: null })
  return true
}

const closeSession: Act<'closeSession'> = async ({ rows }) => ({ subjectId: rows.session!.id })

const addPerson: Act<'addPerson'> = async (context) => {
  const entity = context.rows.entity!
  await giveOffice(context, entity.id, { ...context.input, kind: entity.kind })
  await invite(context.input, context.now)
  return { subjectId: entity.id, forEntity: entity.name, details: { office: context.input.office } }
}

/** Whoever was given an office is invited by a mail of their own; what they held open before ends, because they are now more than they were (S-17, S-25). */
async function invite({ email, office }: { email: string; office: string }, now: string): Promise<void> {
  const person = (await People().findOne({ where: { email: email.toLowerCase() }, rejectOnEmpty: true }))!
  await endOtherSignIns(person.id, null)
  await mailLink(person, 'invitation', new Date(now), { office })
}

/** The office ends at once, and with it every open sign-in in it (S-08): models/sign-ins.ts reads `active`. */
async function endOffice(officeId: string, now: string): Promise<string> {
  const office = (await Offices().findByPk(officeId, { rejectOnEmpty: true }))!
  await office.update({ active: false, endedAt: now })
  await endOtherSignIns(office.personId, null)
  return office.title
}

const removePerson: Act<'removePerson'> = async ({ rows, input, now }) => {
  return { subjectId: rows.entity!.id, forEntity: rows.entity!.name, details: { office: await endOffice(input.officeId, now) } }
}

const handOver: Act<'handOver'> = async (context) => {
  const { rows, input, now } = context
  const entity = rows.entity!
  const from = await endOffice(input.officeId, now)
  await giveOffice(context, entity.id, { ...input, kind: entity.kind })
  await invite(input, context.now)
  return { subjectId: entity.id, forEntity: entity.name, details: { from, office: input.office } }
}

/**
 * The address goes, and every way to sign in with it. Offices stay, which are not names; so does each line of the record, which names
 * the office and a number that now leads to nobody (M-40).
 */
const anonymise = async ({ rows, input }: Context<{ personId: string }>) => {
  const person = (await People().findByPk(input.personId, { rejectOnEmpty: true }))!
  const where = { personId: person.id }
  await Outbox().update({ recipient: '', data: {} }, { where: { recipient: person.email, sentAt: { [Op.not]: null } } })
  await Outbox().destroy({ where: { recipient: person.email } })
  await SignIns().destroy({ where })
  await SignInLinks().destroy({ where })
  await KnownDevices().destroy({ where })
  await forgetFactors(person.id)
  await person.update({ email: addressRemoved(person.id), zone: 'UTC' })
  return { subjectId: rows.session!.id, details: { personId: person.id } }
}

const anonymisePerson: Act<'anonymisePerson'> = async (context) => ({ ...(await anonymise(context)), why: context.input.reason })

const changeStanding = async ({ rows, input }: Context<{ reason: string }>) => ({ subjectId: rows.entity!.id, why: input.reason, details: { entity: rows.entity!.name } })

/** Every proof and every sign-in of the person is void, and a new invitation lets them begin again. The record says who did it, and how they made sure. */
const resetFactors: Act<'resetFactors'> = async ({ rows, situation, input, now }) => {
  const office = (await Offices().findByPk(input.officeId, { rejectOnEmpty: true }))!
  const person = (await People().findByPk(situation.holder!.personId, { rejectOnEmpty: true }))!
  await forgetFactors(person.id)
  await endOtherSignIns(person.id, null)
  await queueMail(person, { kind: 'factorsReset', data: { office: office.title, at: now }, key: `factorsReset:${office.id}:${now}`, now })
  await mailLink(person, 'invitation', new Date(now), { office: office.title })
  return { subjectId: rows.session!.id, why: input.reason, details: { office: office.title } }
}

export const SESSION_ACTS = { importEntities, closeSession, anonymisePerson, forgetPerson: anonymise, resetFactors, addPerson, removePerson, handOver, suspendObserver: changeStanding, objectToObserver: changeStanding, restoreObserver: changeStanding }
