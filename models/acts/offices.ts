// What the acts on offices of the Secretariat and of administrators write, and the ending of somebody's sign-ins (S-08, S-25).

import { newId } from '../hash.ts'
import { Offices, People, SignInLinks, SignIns } from '../tables.ts'
import type { Inputs } from '#workflows/inputs.ts'
import type { Context, Effect } from './context.ts'

const appoint = (role: 'officer' | 'administrator') => async ({ rows, input, now }: Context<Inputs['appointOfficer']>): Promise<Effect> => {
  const { office, language, zone } = input
  const email = input.email.toLowerCase()
  const person = (await People().findOne({ where: { email } })) ?? (await People().create({ id: newId(), email, language, zone }))
  await Offices().create({ id: newId(), personId: person.id, sessionId: rows.session!.id, role, title: office, entityId: null, regionalGroup: null, active: true, until: null, since: now })
  return { subjectId: rows.session!.id, details: { office }, letterData: { given: office } }
}

/** The office ends at once; its sign-ins go with it, and with them nothing else that the person holds (S-08). */
const endOffice = async ({ rows, input }: Context<Inputs['endOffice']>): Promise<Effect> => {
  const office = (await Offices().findByPk(input.officeId, { rejectOnEmpty: true }))!
  await office.update({ active: false })
  await SignIns().destroy({ where: { officeId: office.id } })
  return { subjectId: rows.session!.id, why: input.reason, details: { office: office.title }, letterData: { given: office.title, reason: input.reason } }
}

/** Every sign-in of the person, in whichever office it stands, and every link that was mailed and not used (S-25). */
const endSignIns = async ({ rows, input }: Context<Inputs['endSignIns']>): Promise<Effect> => {
  const office = (await Offices().findByPk(input.officeId, { rejectOnEmpty: true }))!
  const ended = await SignIns().destroy({ where: { personId: office.personId } })
  await SignInLinks().destroy({ where: { personId: office.personId, usedAt: null } })
  return { subjectId: rows.session!.id, why: input.reason, details: { office: office.title, ended } }
}

export const OFFICE_ACTS = { appointOfficer: appoint('officer'), appointAdministrator: appoint('administrator'), endOffice, endSignIns }
