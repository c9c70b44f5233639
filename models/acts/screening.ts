// What the Secretariat's screening acts write (M-18 to M-20). None of them touches a proposer's text.

import { Changes, Criteria, Rounds, StateViews } from '../tables.ts'
import { newId } from '../hash.ts'
import type { Act } from './context.ts'
import { addMessage } from './proposing.ts'

const startScreening: Act<'startScreening'> = async ({ rows, actor }) => {
  rows.proposal!.set({ screenedBy: actor.personId })
  return { subjectId: rows.proposal!.id }
}

const recordChecklist: Act<'recordChecklist'> = async ({ rows, actor, input, now }) => {
  const proposalId = rows.proposal!.id
  for (const { criterion, finding, reason } of input.findings) {
    const found = { finding, reason, foundBy: actor.office, foundAt: now }
    const before = await Criteria().findOne({ where: { proposalId, criterion } })
    await (before ? before.update(found) : Criteria().create({ id: newId(), proposalId, criterion, ...found }))
  }
  return { subjectId: proposalId, details: { findings: input.findings.map(({ criterion, finding }) => ({ criterion, finding })) } }
}

const returnForClarification: Act<'returnForClarification'> = async ({ rows, actor, input, now }) => {
  const proposalId = rows.proposal!.id
  const number = (await Rounds().count({ where: { proposalId } })) + 1
  await Rounds().create({ id: newId(), proposalId, number, questions: input.questions, sections: input.sections, dueAt: input.dueAt, askedAt: now, answer: null, answeredAt: null })
  await addMessage(proposalId, 'proposer', input.questions, actor.office, null, now)
  return { subjectId: proposalId, details: { round: number, sections: input.sections, dueAt: input.dueAt }, letterData: { round: number, questions: input.questions, sections: input.sections, dueAt: input.dueAt } }
}

const resumeScreening: Act<'resumeScreening'> = async ({ rows, now }) => {
  await Rounds().update({ answeredAt: now }, { where: { proposalId: rows.proposal!.id, answeredAt: null } })
  return { subjectId: rows.proposal!.id }
}

const findEligible: Act<'findEligible'> = async ({ rows, actor, input }) => {
  const commentUntil = rows.proposal!.proponentKind === 'observer' ? input.commentUntil : null
  rows.proposal!.set({ screenedBy: actor.personId, outcomeReason: input.reason, commentUntil })
  return { subjectId: rows.proposal!.id, why: input.reason, ...(commentUntil ? { details: { commentUntil }, letterData: { dueAt: commentUntil } } : {}) }
}

const findNotEligible: Act<'findNotEligible'> = async ({ rows, actor, input }) => {
  rows.proposal!.set({ screenedBy: actor.personId, outcomeReason: input.reason })
  return { subjectId: rows.proposal!.id, why: input.reason, letterData: { reason: input.reason } }
}

const reopenScreening: Act<'reopenScreening'> = async ({ rows, input }) => {
  rows.proposal!.set({ reconsideration: 'done' })
  return { subjectId: rows.proposal!.id, why: input.reason, letterData: { reason: input.reason, upheld: false } }
}

const upholdOutcome: Act<'upholdOutcome'> = async ({ rows, input }) => {
  rows.proposal!.set({ reconsideration: 'done' })
  return { subjectId: rows.proposal!.id, why: input.reason, letterData: { reason: input.reason, upheld: true } }
}

const writeToProposer: Act<'writeToProposer'> = async ({ rows, actor, input, now }) => {
  await addMessage(rows.proposal!.id, 'proposer', input.body, actor.office, null, now)
  return { subjectId: rows.proposal!.id }
}

const keepInternalNote: Act<'keepInternalNote'> = async ({ rows, actor, input, now }) => {
  await addMessage(rows.proposal!.id, 'internal', input.body, actor.office, null, now)
  return { subjectId: rows.proposal!.id }
}

const proposeChange: Act<'proposeChange'> = async ({ rows, actor, input, now }) => {
  await Changes().create({ id: newId(), proposalId: rows.proposal!.id, ...input, standing: 'open', proposedBy: actor.office, proposedAt: now, answer: '', answeredAt: null })
  return { subjectId: rows.proposal!.id, details: { section: input.section }, letterData: { section: input.section, why: input.why } }
}

/** The State an observer named says what it thinks (M-21). Giving the view again replaces it; the record keeps both acts. */
const giveStateView: Act<'giveStateView'> = async ({ rows, actor, input, now, situation }) => {
  const view = { ...input, givenBy: actor.office, givenAt: now }
  const before = await StateViews().findOne({ where: { proposalId: rows.proposal!.id } })
  await (before ? before.update(view) : StateViews().create({ id: newId(), proposalId: rows.proposal!.id, ...view }))
  return { subjectId: rows.proposal!.id, forEntity: situation.responsibleState!.name, details: { agrees: input.agrees, wouldPresent: input.wouldPresent } }
}

export const SCREENING_ACTS = { giveStateView, startScreening, recordChecklist, returnForClarification, resumeScreening, findEligible, findNotEligible, reopenScreening, upholdOutcome, writeToProposer, keepInternalNote, proposeChange }
