// Where a session was held, or who gave, as an edition prints it: the State by its name in that language, all else as it was given.

import { LANGUAGES, type Language } from '../languages.ts'
import { STATE_NAMES } from './state-names.ts'

const BY_COMMA = (comma: string) => (town: string, state: string) => `${town}${comma}${state}`
const IN_BRACKETS = (town: string, state: string) => `${town} (${state})`
const WITHIN: Record<Language, (town: string, state: string) => string> = { ar: BY_COMMA('، '), zh: BY_COMMA('，'), en: BY_COMMA(', '), fr: IN_BRACKETS, ru: IN_BRACKETS, es: IN_BRACKETS }
const codeOf = new Map(Object.entries(STATE_NAMES).flatMap(([iso3, names]) => names.map((name) => [name, iso3] as const)))

/** @param place a State by its short name in any of the six languages, or what lies in one, "Nusa Dua, Indonesia"; any other text stays as it is */
export function placeIn(place: string, language: Language): string {
  const parts = place.split(/[,،，]/u).map((part) => part.trim()).filter(Boolean)
  const iso3 = codeOf.get(parts.pop() ?? '')
  if (iso3 === undefined) return place
  const name = STATE_NAMES[iso3]![LANGUAGES.indexOf(language)]!
  return parts.length > 0 ? WITHIN[language](parts.join(', '), name) : name
}
