// A run whose cases bring French of their own, up to cleared summaries and recorded funds: for tests of translations.

import path from 'node:path'
import { partsOf, type Part } from '#models/parts.ts'
import { Summaries } from '#models/tables.ts'
import type * as script from '#models/seeds/script.ts'
import type { InputCase } from '#models/seeds/cases-file.ts'
import type { SummaryContent } from '#workflows/inputs.ts'
import type { Actor } from '#workflows/actor.ts'
import { playedOnce } from './announced.ts'
import type { App } from './app.ts'
import { done } from './consulted.ts'
import { act, actorFor, DATES, playedTo, suggested, testCase } from './house.ts'

const french = (id: string): Partial<InputCase> => ({
  translations: { fr: { title: `Programme d’essai ${id}`, aspect: 'Marchés publics', problem: `Le problème de ${id}.`, what_was_done: `Ce qui a été fait pour ${id}.`, results: ['40 pour cent des bureaux y ont pris part en 2019'] } },
})

/** Georgia and Kenya propose, and an observer suggests a programme of Ukraine: all three are discussed. */
const CASES = [testCase('geo', 'GEO', french('geo')), testCase('ken', 'KEN', french('ken')), suggested('ukr', 'Test Watch', 'UKR', french('ukr'))]

export async function clearedWithFrench(folder: string): Promise<{ run: script.Run; officer: Actor; second: Actor }> {
  const run = await playedOnce({ folder } as App, 'french', async () => {
    const played = await playedTo('summarise', CASES)
    await done(act('recordFunds', played.callId, played.cast.officers[4]!, { donor: 'A donor', amount: 1000, currency: 'EUR' }, DATES.cleared))
    return played
  })
  return { run, officer: run.cast.officers[4]!, second: run.cast.officers[3]! }
}

export const folderOf = (file: string): string => path.dirname(file)

export async function partNamed(run: script.Run, kind: Part['kind'], iso3: string | null = null): Promise<Part> {
  return (await partsOf(run.callId)).find((part) => part.kind === kind && part.iso3 === iso3)!
}

/** The Secretariat edits a cleared summary, and its State clears it again. */
export async function editAndClear(run: script.Run, iso3: string, changes: Partial<SummaryContent>): Promise<void> {
  const { id } = await partNamed(run, 'summary', iso3)
  const officer = run.cast.officers[4]!
  const before = (await Summaries().findByPk(id))!
  await done(act('saveSummary', id, officer, { version: (before as unknown as { version: number }).version, content: { ...before.content, ...changes } }, DATES.cleared))
  await done(act('sendForClearance', id, officer, { dueAt: DATES.issued }, DATES.cleared))
  const { sha256 } = (await Summaries().findByPk(id))!
  await done(act('clearSummary', id, actorFor(run, iso3), { sha256 }, DATES.cleared))
}
