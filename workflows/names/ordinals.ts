// The Conference numbers its sessions in words: "the second session".

import type { Language } from '../languages.ts'

const ENGLISH = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth']

/** The ordinal of a session; a numeral where no word is written down. */
export function ordinalOf(number: number, language: Language): string {
  return language === 'en' ? (ENGLISH[number - 1] ?? String(number)) : String(number)
}
