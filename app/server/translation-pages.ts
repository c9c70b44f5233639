// What the pages on translations are given: lines in words, addresses, and the input of the translator's form (M-35).

import { isLanguage, type Language } from '#workflows/languages.ts'
import type { Unmet } from '#workflows/needs.ts'
import { stateName } from '#workflows/names/index.ts'
import type { RawInputs } from '#workflows/inputs.ts'
import { PART_SECTIONS } from '#workflows/translation.ts'
import type { LanguageLine } from '#models/find-translations.ts'
import type { PageWords } from '#app/messages/index.ts'
import type { EditionLacks } from '#app/components/booklet/edition-lines.tsx'
import { paths } from '#app/paths.ts'
import type { Fields } from './form.ts'
import { notFound } from './respond.ts'
import { wordRefusals, type LabelsOf, type ReaderOf } from './word-refusals.ts'

/** Of a parameter or a query. @throws a 404 for what is no language of ours */
export function languageFrom(value: string | null | undefined, otherwise?: Language): Language {
  const language = value ?? otherwise
  if (!isLanguage(language)) throw notFound()
  return language
}

type Named = { kind: 'foreword' | 'summary' | 'listing'; iso3: string | null; title: string }

/** "Georgia: Land records", or "The foreword". */
export function partName(words: PageWords, { iso3, title }: Named): string {
  return iso3 === null ? words('booklet.translations.foreword') : words('booklet.translations.partName', { state: stateName(iso3, 'en'), title })
}

/** Where the original is edited or read. */
export function originalPage({ kind, id }: { kind: Named['kind']; id: string }, caseId: string | null): string {
  return { foreword: paths.foreword(), summary: paths.summary(caseId ?? ''), listing: paths.screeningItem(id) }[kind]
}

const ABOUT_PARTS: readonly Unmet['code'][] = ['partNotTranslated', 'partOutOfDate', 'forewordMissing', 'forewordNotTranslated', 'forewordOutOfDate']

/** The page that mends a reason why there is no edition in a language; null where no page of the translations does. */
function mendedAt({ code, facts }: Unmet, language: Language): string | null {
  if (code === 'forewordMissing') return paths.foreword()
  return ABOUT_PARTS.includes(code) ? paths.translation(String(facts?.id ?? 'foreword'), language) : null
}

/** What stands in the way of an edition, each reason with the page that mends it. */
export function reasonsOf({ language, why }: LanguageLine, reader: ReaderOf): { text: string; href: string | null }[] {
  return why.map((one) => ({ text: wordRefusals('prepareEdition', [one], reader).reasons[0]!, href: mendedAt(one, language) }))
}

/** The same in counts, for one line of the overview. */
export function lacksOf({ language, why, isPrepared, isIssued }: LanguageLine): EditionLacks {
  const count = (...codes: Unmet['code'][]) => why.filter(({ code }) => codes.includes(code)).length
  return {
    language, isPrepared, isIssued, isReady: why.length === 0,
    missing: count('partNotTranslated', 'forewordMissing', 'forewordNotTranslated'), stale: count('partOutOfDate', 'forewordOutOfDate'),
    conditions: why.some(({ code }) => code !== 'editionPrepared' && !ABOUT_PARTS.includes(code)),
  }
}

const LINES = ['title', 'subject', 'aspect', 'started', 'observer'] as const
export const isOneLine = (section: string): boolean => LINES.includes(section as never)

export const TRANSLATION_FIELDS: Fields = { version: 'number', sourceSha256: 'line', confirmed: 'list', ...Object.fromEntries(LINES.map((section) => [`texts.${section}`, 'line' as const])) }

/** The form also carries the source that it showed, so that a page that comes back can say what changed meanwhile; no act is given it. */
export function translationInput(input: RawInputs['saveTranslation']): Omit<RawInputs['saveTranslation'], 'callId' | 'part' | 'language'> {
  const { shown: _shown, ...given } = input as RawInputs['saveTranslation'] & { shown?: string }
  return { ...given, texts: given.texts ?? {} }
}

/** What the translator's page calls its fields, for the error summary. */
export const labelsOfTranslation = (language: Language): LabelsOf => (words) =>
  Object.fromEntries(PART_SECTIONS.flatMap((section) => {
    const label = words('booklet.translator.label', { section: words(`booklet.sections.${section}`), language: words(`languages.${language}`) })
    return [[`texts.${section}`, label], [`texts.${section}[]`, label]]
  }))
