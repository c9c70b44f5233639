// Keeps what is typed until it is saved (M-14). No act: it changes nothing that anybody else reads, and no version comes of it.

import type { Actor } from '#workflows/actor.ts'
import { MOST_TYPED, type TypedFields, type TypedPlace } from '#workflows/typing.ts'
import { inTransaction } from './database.ts'
import { newId } from './hash.ts'
import { look, lookAhead } from './look.ts'
import { Cases, Summaries, Typing } from './tables.ts'

/** @returns false when this actor could not save it now, or the text is longer than any that could be saved */
export async function keepTyping(proposalId: string, part: TypedPlace, actor: Actor, typed: TypedFields, now: Date): Promise<boolean> {
  if (JSON.stringify(typed).length > MOST_TYPED || !(await maySave(proposalId, part, actor, now))) return false
  const where = { proposalId, part, officeId: actor.officeId! }
  await inTransaction(async () => {
    const kept = { typed, at: now.toISOString() }
    const before = await Typing().findOne({ where })
    await (before ? before.update(kept) : Typing().create({ id: newId(), ...where, ...kept }))
  })
  return true
}

/** Saved, or thrown away by whoever typed it. */
export async function forgetTyping(proposalId: string, part: TypedPlace, actor: Actor): Promise<void> {
  await inTransaction(async () => {
    await Typing().destroy({ where: { proposalId, part, officeId: actor.officeId ?? '' } })
  })
}

/** Whether the act that would save what is typed there would be done now: whoever may not save it leaves nothing either. */
async function maySave(proposalId: string, part: TypedPlace, actor: Actor, now: Date): Promise<boolean> {
  if (part === 'summary') return maySaveSummary(proposalId, actor, now)
  const seen = await look('proposal', proposalId, actor, now)
  const proposal = seen?.situation.proposal
  if (!proposal) return false
  if (part === 'answer') return seen.foresee('answerClarification', { answer: '–', content: proposal.submittedContent ?? proposal.content }).allowed
  return seen.foresee('saveDraft', { version: proposal.version, content: proposal.content }).allowed
}

async function maySaveSummary(proposalId: string, actor: Actor, now: Date): Promise<boolean> {
  const found = await Cases().findOne({ where: { proposalId }, attributes: ['id'] })
  const summary = found && (await Summaries().findOne({ where: { caseId: found.id }, attributes: ['id', 'content'] }))
  if (!found) return false
  if (!summary) return (await lookAhead('summary', { caseId: found.id }, actor, now))?.offered.includes('draftSummary') ?? false
  return (await look('summary', summary.id, actor, now))?.offered.includes('saveSummary') ?? false
}
