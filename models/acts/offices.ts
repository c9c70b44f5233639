// What the acts on offices of the Secretariat and of administrators write, and the ending of somebody's sign-ins (S-10, S-25).

import { newId } from '../hash.ts'
import { inviteToOffice } from '../invite.ts'
import { Offices, People } from '../tables.ts'
import type { Inputs } from '#workflows/inputs.ts'
import type { Context, Effect } from './context.ts'
import { endTheOffice, signOutEverywhere } from './end-office.ts'

const appoint = (role: 'officer' | 'administrator') => async ({ rows, input, now }: Context<Inputs['appointOfficer']>): Promise<Effect> => {
  const { office, language, zone } = input
  const email = input.email.toLowerCase()
  const person = (await People().findOne({ where: { email } })) ?? (await People().create({ id: newId(), email, language, zone }))
  const given = await Offices().create({ id: newId(), personId: person.id, sessionId: rows.session!.id, role, title: office, entityId: null, regionalGroup: null, active: true, until: null, since: now, endedAt: null })
  // An office that needs two proofs could not be entered by a mailed link alone: the invitation lets its holder set up the second.
  await inviteToOffice(given.id, new Date(now))
  return { subjectId: rows.session!.id, details: { office }, letterData: { given: office } }
}

const endOffice = async ({ rows, input, now }: Context<Inputs['endOffice']>): Promise<Effect> => {
  const office = await endTheOffice(input.officeId, now)
  return { subjectId: rows.session!.id, why: input.reason, details: { office }, letterData: { given: office, reason: input.reason } }
}

const endSignIns = async ({ rows, input }: Context<Inputs['endSignIns']>): Promise<Effect> => {
  const office = (await Offices().findByPk(input.officeId, { rejectOnEmpty: true }))!
  const ended = await signOutEverywhere(office.personId)
  return { subjectId: rows.session!.id, why: input.reason, details: { office: office.title, ended } }
}

export const OFFICE_ACTS = { appointOfficer: appoint('officer'), appointAdministrator: appoint('administrator'), endOffice, endSignIns }
