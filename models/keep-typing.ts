// Keeps what is typed until it is saved (M-14). No act: it changes nothing that anybody else reads, and no version comes of it.

import type { Actor } from '#workflows/actor.ts'
import type { FormPart } from '#workflows/proposal-form.ts'
import { MOST_TYPED, type TypedFields } from '#workflows/typing.ts'
import { inTransaction } from './database.ts'
import { newId } from './hash.ts'
import { look } from './look.ts'
import { Typing } from './tables.ts'

/** @returns false when this actor could not save the proposal now, or the text is longer than any that could be saved */
export async function keepTyping(proposalId: string, part: FormPart, actor: Actor, typed: TypedFields, now: Date): Promise<boolean> {
  if (JSON.stringify(typed).length > MOST_TYPED) return false
  const seen = await look('proposal', proposalId, actor, now)
  const proposal = seen?.situation.proposal
  if (!proposal || !seen.foresee('saveDraft', { version: proposal.version, content: proposal.content }).allowed) return false
  const where = { proposalId, part, officeId: actor.officeId! }
  await inTransaction(async () => {
    const kept = { typed, at: now.toISOString() }
    const before = await Typing().findOne({ where })
    await (before ? before.update(kept) : Typing().create({ id: newId(), ...where, ...kept }))
  })
  return true
}

/** Saved, or thrown away by whoever typed it. */
export async function forgetTyping(proposalId: string, part: FormPart, actor: Actor): Promise<void> {
  await inTransaction(async () => {
    await Typing().destroy({ where: { proposalId, part, officeId: actor.officeId ?? '' } })
  })
}
