// Reminds those whose answer is awaited, before their date passes. One mail a reminder, by its key; workflows/reminders.ts says when.

import { Op } from 'sequelize'
import { closingFor } from '#workflows/closing.ts'
import { isReadyToSubmit, reminderDue, type ReminderKind } from '#workflows/reminders.ts'
import { inTransaction } from './database.ts'
import { callFacts } from './facts.ts'
import { writeMailToEntity } from './outbox.ts'
import { Calls, Cases, Outbox, Proposals, Sessions, StateViews, Summaries, type CallRow, type ProposalRow, type RowOf } from './tables.ts'

type Awaited = { kind: ReminderKind; subjectId: string; entityId: string; until: string; proposal: RowOf<ProposalRow> }

/** @returns how many reminders were written now */
export async function remind(now: Date): Promise<number> {
  let written = 0
  for (const call of await Calls().findAll({ where: { state: ['open', 'closed'] } })) {
    const awaited = (await Promise.all([drafts(call), views(call), invitations(call), clearances(call)])).flat()
    for (const one of awaited) {
      const hours = reminderDue(one.kind, one.until, now.toISOString())
      if (hours !== null && (await write(call, one, hours, now))) written += 1
    }
  }
  return written
}

async function drafts(row: RowOf<CallRow>): Promise<Awaited[]> {
  if (row.state !== 'open') return []
  const call = await callFacts(row)
  const found = await Proposals().findAll({ where: { callId: row.id, state: 'draft' } })
  return found
    .filter((draft) => isReadyToSubmit(draft.content, call.wordLimits))
    .map((draft) => ({ kind: 'draftWarning', subjectId: draft.id, entityId: draft.proponentId, until: closingFor(call, draft.proponentId), proposal: draft }))
}

async function views(call: RowOf<CallRow>): Promise<Awaited[]> {
  const found = await Proposals().findAll({ where: { callId: call.id, state: 'eligible', proponentKind: 'observer', commentUntil: { [Op.not]: null } } })
  const stated = new Set((await StateViews().findAll({ where: { proposalId: found.map((one) => one.id) } })).map((view) => view.proposalId))
  return found
    .filter((one) => !stated.has(one.id))
    .map((one) => ({ kind: 'viewReminder', subjectId: one.id, entityId: one.responsibleStateId!, until: one.commentUntil!, proposal: one }))
}

async function invitations(call: RowOf<CallRow>): Promise<Awaited[]> {
  return ofCases('invitationReminder', await Cases().findAll({ where: { callId: call.id, state: 'invited', answerBy: { [Op.not]: null } } }), (one) => one.answerBy!)
}

async function clearances(call: RowOf<CallRow>): Promise<Awaited[]> {
  const cases = await Cases().findAll({ where: { callId: call.id } })
  const waiting = await Summaries().findAll({ where: { caseId: cases.map((one) => one.id), state: 'withState', dueAt: { [Op.not]: null } } })
  return ofCases('clearanceReminder', waiting.map((summary) => ({ id: summary.id, proposalId: cases.find((one) => one.id === summary.caseId)!.proposalId, dueAt: summary.dueAt! })), (one) => one.dueAt)
}

async function ofCases<C extends { id: string; proposalId: string }>(kind: ReminderKind, cases: C[], until: (one: C) => string): Promise<Awaited[]> {
  const proposals = await Proposals().findAll({ where: { id: cases.map((one) => one.proposalId) } })
  return cases.map((one) => {
    const proposal = proposals.find(({ id }) => id === one.proposalId)!
    return { kind, subjectId: one.id, entityId: proposal.responsibleStateId!, until: until(one), proposal }
  })
}

async function write(call: RowOf<CallRow>, { kind, subjectId, entityId, until, proposal }: Awaited, hours: number, now: Date): Promise<boolean> {
  const key = `${kind}:${subjectId}:${until}:${hours}`
  return inTransaction(async () => {
    if (await Outbox().findOne({ where: { kind, mailKey: { [Op.startsWith]: key } } })) return false
    const data = { title: (proposal.submittedContent ?? proposal.content).title, reference: proposal.reference, until, callZone: call.zone, sessionPlace: (await Sessions().findByPk(call.sessionId, { rejectOnEmpty: true }))!.place }
    await writeMailToEntity(entityId, { kind, data, callId: call.id, proposalId: proposal.id, now: now.toISOString(), key })
    return true
  })
}
