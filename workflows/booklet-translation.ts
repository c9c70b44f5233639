// The texts of an edition in its language (M-35): from the translation of the very text that was cleared, or not at all.

import { dateInWords, isDateAlone } from './booklet-dates.ts'
import type { SummaryContent } from './inputs.ts'
import type { Language } from './languages.ts'
import type { Content } from './proposal-form.ts'

/** Per language, the keys of the file of cases ("what_was_done") with their texts; results as a list in the order of the original. */
export type Translations = Partial<Record<Language, Record<string, string | string[]>>>

const KEYS = {
  title: 'title', agency: 'agency', aspect: 'aspect', started: 'started', legalFramework: 'legal_framework', resources: 'resources', problem: 'problem', whatWasDone: 'what_was_done',
  challenges: 'challenges', lessons: 'lessons', replicability: 'replicability', technicalAssistance: 'technical_assistance',
} as const satisfies Partial<Record<keyof SummaryContent, string>>
type TextKey = keyof typeof KEYS
const TEXT_KEYS = Object.keys(KEYS) as TextKey[]

/** A section as a translation would give it: `results` stands for all texts of results. */
export type TranslatedSection = TextKey | 'results'

/**
 * The translations that still belong to the cleared text: a section that was changed after it was submitted has none (M-35).
 * @param submitted the proposal the translations came with
 */
export function translationsInForce(cleared: SummaryContent, submitted: Pick<Content, TextKey | 'results' | 'translations'>): Translations {
  const stale = new Set<string>(TEXT_KEYS.filter((key) => cleared[key].trim() !== submitted[key].trim()).map((key) => KEYS[key]))
  if (JSON.stringify(cleared.results.map((one) => one.text)) !== JSON.stringify(submitted.results.map((one) => one.text))) stale.add('results')
  return Object.fromEntries(Object.entries(submitted.translations).map(([language, texts]) => [language, Object.fromEntries(Object.entries(texts ?? {}).filter(([key]) => !stale.has(key)))]))
}

type Told = { content: SummaryContent; language: Language; translations: Translations }

/** Sections of a case that have a text, and none in this language. */
export function untranslatedSections({ content, language: original, translations }: Told, language: Language): TranslatedSection[] {
  if (language === original) return []
  const texts = translations[language] ?? {}
  const sections: TranslatedSection[] = TEXT_KEYS.filter((key) => content[key].trim() !== '' && !textOf(texts[KEYS[key]]) && !(key === 'started' && isDateAlone(content.started)))
  const results = content.results.filter((one) => one.text.trim() !== '')
  const told = texts['results']
  if (results.length > 0 && !(Array.isArray(told) && told.length === content.results.length && told.every((one) => one.trim() !== ''))) sections.push('results')
  return sections
}

const textOf = (value: string | string[] | undefined) => (typeof value === 'string' ? value.trim() : '')

/** The case in this language. A section without a translation keeps the original's words: only a draft may be made of that. */
export function contentIn({ content, language: original, translations }: Told, language: Language): SummaryContent {
  const told = { ...content, started: dateInWords(content.started, language) }
  const texts = language === original ? undefined : translations[language]
  if (!texts) return told
  for (const key of TEXT_KEYS) told[key] = textOf(texts[KEYS[key]]) || told[key]
  const results = texts['results']
  if (Array.isArray(results) && results.length === content.results.length) told.results = content.results.map((one, index) => ({ ...one, text: results[index] || one.text }))
  // the running head is the aspect, or words of the Secretariat that nobody has translated
  told.subject = content.subject === content.aspect ? told.aspect : ''
  return told
}

/** The name of an observer as a translation gives it, or as the observer writes it. */
export function nameIn(name: string, translations: Translations, language: Language): string {
  return textOf(translations[language]?.['ngo']) || name
}
