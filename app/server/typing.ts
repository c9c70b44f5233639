// What is typed and not saved, for the page that edits a part and for the small script that keeps it.

import type { Actor } from '#workflows/actor.ts'
import { FORM_PARTS, type FormPart } from '#workflows/proposal-form.ts'
import { findTyped, findWriters } from '#models/find-typing.ts'
import { forgetTyping as forget, keepTyping as keep } from '#models/keep-typing.ts'
import { momentInALine } from '#app/components/moment.ts'
import { wordsFor } from '#app/messages/index.ts'

export const keepTyping = keep
export const forgetTyping = forget

/** Who else writes, in a sentence each; and what this reader typed and did not save. */
export async function typingOf(proposalId: string, part: FormPart, actor: Actor, at: Date) {
  const kept = await findTyped(proposalId, part, actor)
  return { others: await writersInWords(proposalId, actor, at), kept: kept && { typed: kept.typed, at: kept.at } }
}

export async function writersInWords(proposalId: string, actor: Actor, at: Date): Promise<string[]> {
  const words = wordsFor(actor.language)
  const writers = await findWriters(proposalId, actor, at)
  return writers.map(({ office, part, at: typedAt }) => words('proposer.edit.writes', { office, part: words(`parts.${FORM_PARTS.find((one) => one === part)!}`), at: momentInALine(words, typedAt, actor.zone, actor.language) }))
}

export function keptInWords(actor: Actor, at: Date): string {
  const words = wordsFor(actor.language)
  return words('proposer.edit.keptAt', { at: momentInALine(words, at.toISOString(), actor.zone, actor.language, true) })
}
