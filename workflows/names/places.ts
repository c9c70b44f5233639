// Where a session was held, or who gave, as an edition prints it: the State by its name in that language, all else as it was given.

import { LANGUAGES, type Language } from '../languages.ts'
import { STATE_NAMES } from './state-names.ts'

const COMMA: Record<Language, string> = { ar: '، ', zh: '，', en: ', ', fr: ', ', ru: ', ', es: ', ' }
const IN_BRACKETS: readonly Language[] = ['fr', 'ru', 'es']
const codeOf = new Map(Object.entries(STATE_NAMES).flatMap(([iso3, names]) => names.map((name) => [name, iso3] as const)))

/** @param place a State by its short name in any of the six languages, or what lies in one, "Nusa Dua, Indonesia"; any other text stays as it is */
export function placeIn(place: string, language: Language): string {
  const parts = place.split(/[,،，]/u).map((part) => part.trim()).filter(Boolean)
  const iso3 = codeOf.get(parts.pop() ?? '')
  if (iso3 === undefined) return place
  const name = STATE_NAMES[iso3]![LANGUAGES.indexOf(language)]!
  return IN_BRACKETS.includes(language) && parts.length > 0 ? `${parts.join(COMMA[language])} (${name})` : [...parts, name].join(COMMA[language])
}
