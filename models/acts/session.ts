// What the acts on a session, its entities and their people write.

import { Op } from 'sequelize'
import { addressRemoved } from '#workflows/retention.ts'
import { forgetFactors } from '../factors.ts'
import { newId } from '../hash.ts'
import { inviteToOffice } from '../invite.ts'
import { queueMail } from '../outbox.ts'
import { Entities, Invitations, KnownDevices, Offices, Outbox, People, SignInLinks, SignIns } from '../tables.ts'
import type { EntityLine } from '#workflows/inputs.ts'
import type { Notice } from '#workflows/letters.ts'
import type { Act, Context } from './context.ts'
import { endTheOffice, signOutEverywhere } from './end-office.ts'

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
    if (await giveOffice(context, entity.id, line)) made += 1
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

/**
 * Gives the office and mails the invitation to it. Whether the address is known elsewhere makes no difference that whoever gives it could see: the person
 * holds one more (S-16), and what they hold and have open elsewhere is not touched, or anybody who may give an office could sign anybody out.
 * @returns false where the office is held already
 */
async function giveOffice(context: Context<unknown>, entityId: string, line: Pick<EntityLine, 'email' | 'language' | 'zone' | 'office'> & { kind: 'State' | 'observer' }): Promise<boolean> {
  const email = line.email.toLowerCase()
  const person = (await People().findOne({ where: { email } })) ?? (await People().create({ id: newId(), email, language: line.language, zone: line.zone }))
  const role = line.kind === 'State' ? 'focalPoint' : 'representative'
  const session = context.rows.session!
  if (await Offices().findOne({ where: { personId: person.id, sessionId: session.id, role, entityId, active: true } })) return false
  const office = await Offices().create({ id: newId(), personId: person.id, sessionId: session.id, role, title: line.office, entityId, regionalGroup: null, active: true, until: null, since: context.now, endedAt: null })
  await inviteToOffice(office.id, new Date(context.now))
  return true
}

const closeSession: Act<'closeSession'> = async ({ rows }) => ({ subjectId: rows.session!.id })

const addPerson: Act<'addPerson'> = async (context) => {
  const entity = context.rows.entity!
  await giveOffice(context, entity.id, { ...context.input, kind: entity.kind })
  return { subjectId: entity.id, forEntity: entity.name, details: { office: context.input.office } }
}

const removePerson: Act<'removePerson'> = async ({ rows, input, now }) => {
  return { subjectId: rows.entity!.id, forEntity: rows.entity!.name, details: { office: await endTheOffice(input.officeId, now) } }
}

const handOver: Act<'handOver'> = async (context) => {
  const { rows, input, now } = context
  const entity = rows.entity!
  const from = await endTheOffice(input.officeId, now)
  await giveOffice(context, entity.id, { ...input, kind: entity.kind })
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
  await signOutEverywhere(person.id)
  await queueMail(person, { kind: 'factorsReset', data: { office: office.title, at: now }, key: `factorsReset:${office.id}:${now}`, now })
  await inviteToOffice(office.id, new Date(now))
  return { subjectId: rows.session!.id, why: input.reason, details: { office: office.title } }
}

export const SESSION_ACTS = { importEntities, closeSession, anonymisePerson, forgetPerson: anonymise, resetFactors, addPerson, removePerson, handOver, suspendObserver: changeStanding, objectToObserver: changeStanding, restoreObserver: changeStanding }
