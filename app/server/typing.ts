// What is typed and not saved, for the pages where it is typed and for the small script that keeps it.

import { json } from '@remix-run/node'
import type { Actor } from '#workflows/actor.ts'
import type { TypedFields, TypedPlace } from '#workflows/typing.ts'
import { findTyped, findWriters } from '#models/find-typing.ts'
import { keepTyping } from '#models/keep-typing.ts'
import { momentInALine } from '#app/components/moment.ts'
import { wordsFor } from '#app/messages/index.ts'

export { forgetTyping } from '#models/keep-typing.ts'

/** Who else writes, in a sentence each; and what this reader typed there and did not save. */
export async function typingOf(proposalId: string, place: TypedPlace, actor: Actor, at: Date) {
  const kept = await findTyped(proposalId, place, actor)
  return { others: await writersInWords(proposalId, place, actor, at), kept: kept && { typed: kept.typed, at: kept.at } }
}

/** What the script is told that sends what is typed. Callers have looked first whether the proposal is this reader's. */
export async function answerTyping(typed: TypedFields, proposalId: string, place: TypedPlace, actor: Actor, at: Date): Promise<Response> {
  const kept = await keepTyping(proposalId, place, actor, typed, at)
  return json({ line: kept ? keptInWords(actor, at) : null, others: await writersInWords(proposalId, place, actor, at) }, { status: kept ? 200 : 409 })
}

async function writersInWords(proposalId: string, place: TypedPlace, actor: Actor, at: Date): Promise<string[]> {
  const words = wordsFor(actor.language)
  const writers = await findWriters(proposalId, place, actor, at)
  return writers.map(({ office, part, at: typedAt }) => words('typing.writes', { office, part: words(`parts.${part}`), at: momentInALine(words, typedAt, actor.zone, actor.language) }))
}

function keptInWords(actor: Actor, at: Date): string {
  const words = wordsFor(actor.language)
  return words('typing.keptAt', { at: momentInALine(words, at.toISOString(), actor.zone, actor.language, true) })
}
