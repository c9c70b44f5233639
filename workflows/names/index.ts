// States, regional groups and articles by their names in six languages: the one door to this folder (M-41).

import { LANGUAGES, type Language } from '../languages.ts'
import type { GroupKey } from './groups.ts'
import { compareByName } from './order.ts'
import { STATE_NAMES } from './state-names.ts'
import { STATE_NOTES } from './state-notes.ts'
import { STATES, type StateEntry } from './states.ts'

export { articlesInRuns } from './article-runs.ts'
export { ARTICLE_NUMBERS, CHAPTER_NUMBERS, articleTitle, chapterOf, chapterTitle, isArticle, type Title } from './articles.ts'
export { REGIONAL_GROUPS, groupName, groupsInOrder, isRegionalGroup, type GroupKey, type RegionalGroup } from './groups.ts'
export { nameInSentence } from './in-sentence.ts'
export { compareByName } from './order.ts'
export { placeIn } from './places.ts'
export { STATES, type ConventionStatus, type StateEntry, type UnStatus } from './states.ts'

const BY_CODE = new Map(STATES.map((entry) => [entry.iso3, entry]))

/** The entry of a code in capitals (ISO 3166-1 alpha-3, `EUE` for the European Union), or undefined. Never throws. */
export function findState(iso3: string): StateEntry | undefined {
  return BY_CODE.get(iso3)
}

/** The UN short name, as printed and as sorted. @throws RangeError for a code that is not ours: show no code for a name. */
export function stateName(iso3: string, language: Language): string {
  const entry = stateOf(iso3)
  return STATE_NAMES[entry.iso3]![LANGUAGES.indexOf(language)]!
}

/** A sentence on what is special about an entry, or null. @throws RangeError for a code that is not ours. */
export function stateNote(iso3: string, language: Language): string | null {
  return STATE_NOTES[stateOf(iso3).iso3]?.[language] ?? null
}

/**
 * Whether an entry can propose, or be the responsible State: every State can, party or not (M-3). The European Union
 * cannot: it is a party to the Convention, but the subject is a programme of a State (M-11). False for an unknown code.
 */
export function mayPropose(iso3: string): boolean {
  return findState(iso3)?.kind === 'State'
}

/** `none` for the Holy See and the European Union. @throws RangeError for a code that is not ours. */
export function regionalGroupOf(iso3: string): GroupKey {
  return stateOf(iso3).group
}

/** Compares two codes by their short names in the language's order: Republic of Korea under R. Throws as `stateName`. */
export function compareByStateName(language: Language): (a: string, b: string) => number {
  const compare = compareByName(language)
  return (a, b) => compare(stateName(a, language), stateName(b, language))
}

function stateOf(iso3: string): StateEntry {
  const entry = findState(iso3)
  if (!entry) throw new RangeError(`No State has the code ${JSON.stringify(iso3)}`)
  return entry
}
