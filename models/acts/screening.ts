// What the Secretariat's screening acts write (M-18 to M-20). None of them touches a proposer's text.

import { Changes, Criteria, Rounds } from '../tables.ts'
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
  rows.proposal!.set({ screenedBy: actor.personId, outcomeReason: input.reason })
  return { subjectId: rows.proposal!.id, why: input.reason }
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

export const SCREENING_ACTS = { startScreening, recordChecklist, returnForClarification, resumeScreening, findEligible, findNotEligible, reopenScreening, upholdOutcome, writeToProposer, keepInternalNote, proposeChange }
