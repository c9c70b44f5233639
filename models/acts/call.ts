// What the acts on a call write: its terms, the invitations, extensions and funds.

import { isPresented } from '#workflows/agenda.ts'
import type { Inputs } from '#workflows/inputs.ts'
import { newId } from '../hash.ts'
import { Calls, Cases, Entities, Extensions, Funds, Invitations, Proposals } from '../tables.ts'
import type { Act, Told } from './context.ts'

const terms = ({ sessionId: _session, ...fields }: Inputs['prepareCall']) => ({ ...fields, wordLimits: fields.wordLimits as Record<string, number> })

const prepareCall: Act<'prepareCall'> = async ({ create, rows, input }) => {
  const call = await create(Calls(), { sessionId: rows.session!.id, ...terms(input), meeting: null, foreword: null })
  rows.call = call
  return { subjectId: call.id, details: { closesAt: call.closesAt, cap: call.cap } }
}

const reviseCall: Act<'reviseCall'> = async ({ rows, input }) => {
  rows.call!.set(terms(input))
  return { subjectId: rows.call!.id, details: { closesAt: input.closesAt, cap: input.cap } }
}

/** All States are invited, whatever their status under the Convention (M-3); observers if the call says so (M-4). */
const openCall: Act<'openCall'> = async ({ rows, now }) => {
  const call = rows.call!
  const invited = await Entities().findAll({ where: { sessionId: call.sessionId, state: 'admitted', ...(call.observersInvited ? {} : { kind: 'State' as const }) } })
  for (const entity of invited) await Invitations().create({ id: newId(), callId: call.id, entityId: entity.id, sentAt: now, acknowledgedAt: null })
  if (call.opensAt > now) call.set({ opensAt: now })
  return { subjectId: call.id, details: { invited: invited.length } }
}

const acknowledgeInvitation: Act<'acknowledgeInvitation'> = async ({ rows, actor, now }) => {
  await Invitations().update({ acknowledgedAt: now }, { where: { callId: rows.call!.id, entityId: actor.entityId! } })
  return { subjectId: rows.call!.id, forEntity: await nameOf(actor.entityId!) }
}

const extendForAll: Act<'extendForAll'> = async ({ rows, input }) => {
  const before = rows.call!.closesAt
  rows.call!.set({ closesAt: input.until })
  return { subjectId: rows.call!.id, why: input.reason, details: { from: before, until: input.until }, letterData: { until: input.until, reason: input.reason } }
}

const extendForOne: Act<'extendForOne'> = async ({ rows, input }) => {
  await Extensions().create({ id: newId(), callId: rows.call!.id, entityId: input.entityId, until: input.until, reason: input.reason })
  return { subjectId: rows.call!.id, why: input.reason, details: { entity: await nameOf(input.entityId), until: input.until }, letterData: { until: input.until, reason: input.reason } }
}

/** Those whose cases are presented are told; slots follow from the cases, so they are not stored (M-31). */
const arrangeMeeting: Act<'arrangeMeeting'> = async ({ rows, input, situation }) => {
  const isNew = situation.call!.meeting === null
  rows.call!.set({ meeting: input })
  const cases = await Cases().findAll({ where: { id: situation.cases.filter(isPresented).map((one) => one.id) } })
  const proposals = await Proposals().findAll({ where: { id: cases.map((one) => one.proposalId) }, order: [['reference', 'ASC']] })
  const told: Told[] = proposals.map((proposal) => ({ notice: { kind: 'agenda', addressee: { to: 'responsibleState' }, official: false }, proposal }))
  return { subjectId: rows.call!.id, details: { ...input, isNew }, letterData: { until: input.beginsAt, room: input.room }, told }
}

const closeCall: Act<'closeCall'> = async ({ rows }) => ({ subjectId: rows.call!.id })

const recordFunds: Act<'recordFunds'> = async ({ rows, input, actor, now }) => {
  await Funds().create({ id: newId(), callId: rows.call!.id, ...input, recordedBy: actor.office, recordedAt: now })
  return { subjectId: rows.call!.id, details: input }
}

async function nameOf(entityId: string): Promise<string> {
  return (await Entities().findByPk(entityId))?.name ?? ''
}

export const CALL_ACTS = { prepareCall, reviseCall, openCall, acknowledgeInvitation, extendForAll, extendForOne, closeCall, arrangeMeeting, recordFunds }
