// The short name of a State as a letter says it, in the letter's language (M-41). Letters keep the English name and, since it was added, the code.

import type { Language } from '#workflows/languages.ts'
import { findState, nameInSentence, stateName } from '#workflows/names/index.ts'

/** Names that a text puts in brackets keep their own brackets as square ones: "(Iran [République islamique d'])". */
const inBrackets = (name: string) => name.replaceAll('(', '[').replaceAll(')', ']')

/** @param iso3 what the letter keeps: letters of an older day, and observers, have none and keep the name they were written to */
export function nameOnLetter(name: string, iso3: unknown, language: Language): string {
  return typeof iso3 === 'string' && findState(iso3) ? stateName(iso3, language) : name
}

/** As it stands within a sentence: with its article in English, within brackets in French, Russian and Spanish, bare in Arabic and Chinese. */
export function nameWithinSentence(name: string, language: Language): string {
  if (language === 'en') return nameInSentence(name)
  return language === 'ar' || language === 'zh' ? name : inBrackets(name)
}

/** The responsible State of a letter to an observer: in brackets also in Arabic. */
export function responsibleOnLetter(name: string, language: Language): string {
  return language === 'en' || language === 'zh' ? name : inBrackets(name)
}
