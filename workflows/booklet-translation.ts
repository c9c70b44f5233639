// The sections of a booklet that people wrote, and their texts in the language of an edition (M-35).

import { dateInWords } from './booklet-dates.ts'
import type { SummaryContent } from './inputs.ts'
import type { Language } from './languages.ts'
import type { Content } from './proposal-form.ts'
import { CHAPTER_SECTIONS, isEmpty, standingOf, type PartSection, type Source } from './translation.ts'

/** Per language, the translations in force by section. */
export type Translations = Partial<Record<Language, Source>>

/** What a chapter has to say: what is empty, and a running head that repeats the aspect, is no section of it. */
export function chapterSource(content: SummaryContent, observer: string | null): Source {
  const { articles: _articles, links: _links, results, ...rest } = content
  const texts: Source = { ...rest, results: results.map((one) => one.text), observer: observer ?? '' }
  const needless = (section: string) => section === 'subject' && content.subject === content.aspect
  return Object.fromEntries(CHAPTER_SECTIONS.filter((section) => !isEmpty(texts[section]!) && !needless(section)).map((section) => [section, texts[section]!]))
}

/** Of a proposal that is only listed, the title and the observer's name are printed and nothing else. */
export function listingSource(title: string, observer: string | null): Source {
  return { title, ...(observer === null ? {} : { observer }) }
}

/** Sections that have no text in force. */
export function lackingIn(source: Source, told: Source | undefined): string[] {
  const tied = Object.fromEntries(Object.entries(told ?? {}).map(([section, text]) => [section, { text, of: source[section] ?? '' }]))
  return Object.keys(source).filter((section) => standingOf(source, tied, section) !== 'done')
}

/** The case in this language. A section without a translation keeps the original's words: only a draft may be made of that. */
export function contentIn(content: SummaryContent, told: Source | undefined, language: Language): SummaryContent {
  const said = { ...content, started: dateInWords(content.started, language) }
  for (const section of CHAPTER_SECTIONS) {
    const text = told?.[section]
    if (typeof text === 'string' && section !== 'results' && section !== 'observer') said[section] = text
  }
  const results = told?.['results']
  if (Array.isArray(results)) said.results = content.results.map((one, index) => ({ ...one, text: results[index] || one.text }))
  if (content.subject === content.aspect) said.subject = said.aspect
  return said
}

/** A text of this section, or as it stands in the original. */
export function textIn(original: string, told: Source | undefined, section: 'title' | 'observer' | 'foreword'): string {
  const text = told?.[section]
  return typeof text === 'string' && text.trim() !== '' ? text : original
}

/** The keys under which a proposer's own translations came, where a section is called otherwise. */
const GIVEN_AS: Partial<Record<PartSection, string>> = { legalFramework: 'legal_framework', whatWasDone: 'what_was_done', technicalAssistance: 'technical_assistance', observer: 'ngo' }

/**
 * The proposer's own translations that belong to the source as it stands: a section that was changed since it was submitted has none.
 * They are shown to the translator and never used by themselves (M-13, M-35).
 */
export function ownTranslations(source: Source, submitted: Content): Translations {
  const texts: Record<string, unknown> = { ...submitted, results: submitted.results.map((one) => one.text), observer: source['observer'] }
  const unchanged = Object.keys(source).filter((section) => JSON.stringify(source[section]) === JSON.stringify(texts[section]))
  return Object.fromEntries(
    Object.entries(submitted.translations).map(([language, told]) => [
      language,
      Object.fromEntries(unchanged.flatMap((section) => {
        const text = told?.[GIVEN_AS[section as PartSection] ?? section]
        return text === undefined || isEmpty(text) || Array.isArray(text) !== Array.isArray(source[section]) ? [] : [[section, text]]
      })),
    ]),
  )
}
