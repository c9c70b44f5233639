// Where a session was held, as an edition prints it: the State by its name in that language, the town as it was given.

import { LANGUAGES, type Language } from '../languages.ts'
import { STATE_NAMES } from './state-names.ts'

const COMMA: Record<Language, string> = { ar: '، ', zh: '，', en: ', ', fr: ', ', ru: ', ', es: ', ' }
const codeOf = new Map(Object.entries(STATE_NAMES).flatMap(([iso3, names]) => names.map((name) => [name, iso3] as const)))

/** @param place a town and a State by its short name in any of the six languages, "Nusa Dua, Indonesia"; any other text stays as it is */
export function placeIn(place: string, language: Language): string {
  const parts = place.split(/[,،，]/u).map((part) => part.trim()).filter(Boolean)
  const iso3 = codeOf.get(parts.at(-1) ?? '')
  if (iso3 === undefined) return place
  return [...parts.slice(0, -1), STATE_NAMES[iso3]![LANGUAGES.indexOf(language)]!].join(COMMA[language])
}
