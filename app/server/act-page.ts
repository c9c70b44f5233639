// What every page of an act on one proposal begins with: the officer, and the proposal as the rules see it. For loaders.

import type { Actor } from '#workflows/actor.ts'
import { readScreening, type ScreeningItem } from '#models/find-screening.ts'
import { found, now, requireActor } from './index.ts'
import { titleOr } from '#app/components/proposer/words.ts'
import { wordsFor, type PageWords } from '#app/messages/index.ts'

export type ActPage = { actor: Actor; item: ScreeningItem; words: PageWords; facts: { id: string; title: string; proponent: string; reference: string; zone: string } }

export async function openActPage(request: Request, id: string | undefined): Promise<ActPage> {
  const { actor } = await requireActor(request)
  const item = found(await readScreening(id ?? '', actor, await now()))
  const { line, situation } = item
  const words = wordsFor(actor.language)
  return { actor, item, words, facts: { id: line.id, title: titleOr(words, line.title), proponent: line.proponent.name, reference: line.reference ?? '', zone: situation.session!.zone } }
}
