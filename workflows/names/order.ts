// The alphabetical order of each language, the only order in which the product lists States (M-28, M-36).

import { LANGUAGES, type Language } from '../languages.ts'

// Pinyin is asked for by name: what plain 'zh' means is left to the machine.
const COLLATORS = Object.fromEntries(
  LANGUAGES.map((language) => [language, new Intl.Collator(language === 'zh' ? 'zh-u-co-pinyin' : language)]),
) as Record<Language, Intl.Collator>

/** Compares two printed names in the language's own alphabetical order; give it to `sort`. */
export function compareByName(language: Language): (a: string, b: string) => number {
  const collator = COLLATORS[language]
  return (a, b) => collator.compare(sortKey(a, language), sortKey(b, language))
}

function sortKey(name: string, language: Language): string {
  // Arabic lists pass over the definite article: الأردن stands under أ, الصين under ص.
  if (language === 'ar') return name.replace(/^ال/, '')
  // A trap: in 秘鲁 (Peru) the first character is read bì, but the collation knows only mì. 必 is read bì.
  if (language === 'zh') return name.replace(/^秘鲁/, '必鲁')
  return name
}
