// What is asked of a State or an observer now. A task stands only while the act it names would still be taken.

import type { Actor } from '#workflows/actor.ts'
import { closingFor } from '#workflows/closing.ts'
import type { Inputs } from '#workflows/inputs.ts'
import type { Action } from '#workflows/lives/index.ts'
import { changedSections } from '#workflows/proposal-form.ts'
import { inOrderOfDates, leftToMend, type Task } from '#workflows/tasks.ts'
import { findCurrentCall } from './find-calls.ts'
import { look, type Seen } from './look.ts'
import { proposalsOf } from './reach.ts'
import { Cases, Proposals, StateViews, Summaries } from './tables.ts'

/** @returns the refusals that stand before the act, or null when it is no task of this reader. */
function open<A extends Action>(action: A, { offered, foresee }: Seen, input: Inputs[A]): number | null {
  return offered.includes(action) ? (leftToMend(foresee(action, input))?.length ?? null) : null
}

/** All tasks of a focal point or a representative, the nearest date first. */
export async function findProposerTasks(actor: Actor, now: Date): Promise<Task[]> {
  const call = await findCurrentCall(actor, now)
  if (!call || actor.entityId === null) return []
  const callId = call.situation.call!.id
  const tasks = [...invitationTask(call, actor)]
  for (const { id } of await Proposals().findAll({ where: { callId, ...proposalsOf(actor.entityId) }, attributes: ['id'], order: [['savedAt', 'ASC'], ['id', 'ASC']] })) {
    const seen = await look('proposal', id, actor, now)
    if (seen) tasks.push(...confirmTask(seen), ...draftTask(seen), ...answerTask(seen), ...changeTask(seen), ...(await viewTask(seen)))
  }
  for (const { id } of await Cases().findAll({ where: { callId }, attributes: ['id'] })) {
    const seen = await look('case', id, actor, now)
    if (seen) tasks.push(...presentTask(seen), ...(await clearTask(id, actor, now)))
  }
  return inOrderOfDates(tasks)
}

function invitationTask(call: Seen, actor: Actor): Task[] {
  // After the closing it can still be acknowledged, and nobody waits for it.
  if (open('acknowledgeInvitation', call, {}) === null || call.situation.now > closingFor(call.situation.call!, actor.entityId)) return []
  const { number, place } = call.situation.session!
  return [{ kind: 'acknowledgeInvitation', subject: { life: 'call', id: call.situation.call!.id }, facts: { number, place }, dueAt: null, zone: null }]
}

const about = ({ situation }: Seen) => ({ subject: { life: 'proposal' as const, id: situation.proposal!.id }, title: (situation.proposal!.content ?? situation.proposal!.submittedContent).title })

/** A draft, or saved changes that nobody has submitted yet. */
function draftTask(seen: Seen): Task[] {
  const { situation } = seen
  const { content, submittedContent, proponentId } = situation.proposal!
  if (submittedContent !== null && changedSections(submittedContent, content).length === 0) return []
  const gaps = open('submit', seen, { receivedAt: situation.now })
  if (gaps === null) return []
  const { subject, title } = about(seen)
  return [{ kind: 'submitDraft', subject, facts: { title, gaps, again: submittedContent === null ? 0 : 1 }, dueAt: closingFor(situation.call!, proponentId), zone: situation.call!.zone }]
}

/** What came on paper waits for its own people; what is missing in it is said where it is confirmed (M-7). */
function confirmTask(seen: Seen): Task[] {
  const gaps = open('confirmKeyedIn', seen, { version: seen.situation.proposal!.version })
  if (gaps === null) return []
  const { subject, title } = about(seen)
  return [{ kind: 'confirmKeyedIn', subject, facts: { title, gaps }, dueAt: null, zone: null }]
}

function answerTask(seen: Seen): Task[] {
  const { round, submittedContent, content } = seen.situation.proposal!
  if (!round || open('answerClarification', seen, { answer: '–', content: submittedContent ?? content }) === null) return []
  const { subject, title } = about(seen)
  return [{ kind: 'answerClarification', subject, facts: { title, round: round.number, sections: round.sections.join(',') }, dueAt: round.dueAt, zone: seen.situation.call!.zone }]
}

function changeTask(seen: Seen): Task[] {
  const [change, ...more] = seen.situation.proposal!.openChanges
  if (!change || open('refuseChange', seen, { changeId: change.id, reason: '' }) === null) return []
  const { subject, title } = about(seen)
  return [{ kind: 'answerChange', subject, facts: { title, count: more.length + 1 }, dueAt: null, zone: null }]
}

async function viewTask(seen: Seen): Promise<Task[]> {
  if (open('giveStateView', seen, { comment: '', agrees: false, wouldPresent: 'undecided' }) === null) return []
  const id = seen.situation.proposal!.id
  if (await StateViews().findOne({ where: { proposalId: id } })) return []
  return [{ kind: 'giveStateView', subject: { life: 'proposal', id }, facts: { title: seen.situation.proposal!.submittedContent!.title, observer: seen.situation.proponent!.name }, dueAt: seen.situation.proposal!.commentUntil, zone: seen.situation.call!.zone }]
}

/** An accepted invitation may be answered again, and is no task. */
function presentTask(seen: Seen): Task[] {
  const { situation } = seen
  if (situation.case!.state !== 'invited' || open('declineInvitation', seen, { reason: '–' }) === null) return []
  return [{ kind: 'answerInvitation', subject: { life: 'case', id: situation.case!.id }, facts: { title: situation.proposal!.submittedContent!.title, place: situation.session!.place }, dueAt: situation.case!.answerBy, zone: situation.call!.zone }]
}

async function clearTask(caseId: string, actor: Actor, now: Date): Promise<Task[]> {
  const row = await Summaries().findOne({ where: { caseId } })
  const seen = row && (await look('summary', row.id, actor, now))
  if (!seen || open('clearSummary', seen, { sha256: row.sha256 }) === null) return []
  return [{ kind: 'clearSummary', subject: { life: 'summary', id: row.id }, facts: { title: row.content.title }, dueAt: row.dueAt, zone: seen.situation.call!.zone }]
}
