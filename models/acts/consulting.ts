// What the consultation's acts write (M-22 to M-25).

import { isRecused } from '#workflows/needs.ts'
import { castInto, freezeReceipts, sealFor, takeOut } from '../ballot-box.ts'
import { hashOf, newId } from '../hash.ts'
import { makeSeal } from '../seal.ts'
import { ConsultationItems, Consultations, Proposals, Recusals } from '../tables.ts'
import type { Act } from './context.ts'

/** The list is frozen by reference and by hash: what the bureau reads is what it was asked about. */
const freezeList: Act<'freezeList'> = async ({ create, rows, input, now, situation }) => {
  const consultation = await create(Consultations(), { callId: rows.call!.id, dueAt: input.dueAt, quorum: input.quorum, frozenAt: now, openedAt: null, closedAt: null, keyCheck: null, counted: null, fillers: null })
  await consultation.update({ keyCheck: makeSeal(consultation.id).check })
  const eligible = await Proposals().findAll({ where: { id: situation.eligibleProposalIds }, order: [['reference', 'ASC']] })
  for (const proposal of eligible) await ConsultationItems().create({ id: newId(), consultationId: consultation.id, proposalId: proposal.id, contentSha256: hashOf(proposal.submittedContent) })
  return { subjectId: consultation.id, details: { items: eligible.map((one) => one.reference), dueAt: input.dueAt, quorum: input.quorum } }
}

/** Computed recusals are written down as the consultation opens, so that the database refuses a vote against one (M-24). */
const openConsultation: Act<'openConsultation'> = async ({ rows, situation, input, now }) => {
  const consultation = situation.consultation!
  const seal = sealFor(rows.consultation!)
  const computed = consultation.members.flatMap((member) =>
    consultation.items.filter((item) => isRecused(consultation, member, item.proposalId) === 'computed').map((item) => ({ member, item })),
  )
  for (const { member, item } of computed) {
    await Recusals().create({ id: newId(), consultationId: consultation.id, proposalId: item.proposalId, officeId: member.officeId, voter: seal.voterOf(item.proposalId, member.officeId), kind: 'computed', reason: '', at: now, liftedAt: null, liftReason: null })
  }
  const dueAt = input.dueAt ?? consultation.dueAt
  rows.consultation!.set({ openedAt: now, dueAt })
  return { subjectId: consultation.id, details: { members: consultation.members.length, computedRecusals: computed.length, dueAt }, letterData: { dueAt } }
}

/** The record says that a member voted, never what (S-54). A null choice takes a vote back. */
const castVotes: Act<'castVotes'> = async ({ rows, actor, input, now }) => {
  await castInto(rows.consultation!, actor.officeId!, input.votes, now)
  return { subjectId: rows.consultation!.id }
}

const declareRecusal: Act<'declareRecusal'> = async ({ rows, actor, input, now }) => {
  const where = { consultationId: rows.consultation!.id, proposalId: input.proposalId, officeId: actor.officeId! }
  await takeOut(rows.consultation!, where.officeId, where.proposalId)
  const voter = sealFor(rows.consultation!).voterOf(where.proposalId, where.officeId)
  await Recusals().create({ id: newId(), ...where, voter, kind: 'declared', reason: input.reason, at: now, liftedAt: null, liftReason: null })
  return { subjectId: where.consultationId, why: input.reason, details: { proposalId: input.proposalId } }
}

const liftRecusal: Act<'liftRecusal'> = async ({ rows, input, now }) => {
  await Recusals().update(
    { liftedAt: now, liftReason: input.reason, voter: null },
    { where: { consultationId: rows.consultation!.id, proposalId: input.proposalId, officeId: input.officeId, kind: 'declared', liftedAt: null } },
  )
  return { subjectId: rows.consultation!.id, why: input.reason, details: { proposalId: input.proposalId, officeId: input.officeId } }
}

const closeConsultation: Act<'closeConsultation'> = async ({ rows, situation, now }) => {
  const { members, items } = situation.consultation!
  const counted = members.map((member) => member.officeId)
  const { votes, setAside, sha256, fillers } = await freezeReceipts(rows.consultation!, counted, items.map((item) => item.proposalId))
  rows.consultation!.set({ closedAt: now, counted, fillers })
  return { subjectId: rows.consultation!.id, details: { votes, ...(setAside > 0 ? { setAside } : {}), receiptsSha256: sha256 } }
}

export const CONSULTING_ACTS = { freezeList, openConsultation, castVotes, declareRecusal, liftRecusal, closeConsultation }
