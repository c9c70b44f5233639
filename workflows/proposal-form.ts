// The sections of a proposal, as data (M-12). The form, the checks, the dossier and the booklet all read this table.

import { z } from 'zod'
import { LANGUAGES } from './languages.ts'
import { wordsOf } from './word-count.ts'

/** The six parts of the form, in the order they are shown. */
export const FORM_PARTS = ['programme', 'problem', 'action', 'results', 'use', 'finish'] as const
export type FormPart = (typeof FORM_PARTS)[number]

export type Section = {
  key: string
  part: FormPart
  kind: 'line' | 'text' | 'results' | 'articles' | 'links' | 'aspect'
  required: boolean
  /** Default limit in words; a call may set its own (M-12). 0 means none. */
  words: number
}

export const SECTIONS = [
  { key: 'title', part: 'programme', kind: 'line', required: true, words: 30 },
  { key: 'agency', part: 'programme', kind: 'line', required: false, words: 60 },
  { key: 'aspect', part: 'programme', kind: 'aspect', required: false, words: 30 },
  { key: 'articles', part: 'programme', kind: 'articles', required: false, words: 0 },
  { key: 'started', part: 'programme', kind: 'line', required: false, words: 40 },
  { key: 'problem', part: 'problem', kind: 'text', required: true, words: 300 },
  { key: 'objectives', part: 'problem', kind: 'text', required: false, words: 200 },
  { key: 'whatWasDone', part: 'action', kind: 'text', required: true, words: 500 },
  { key: 'legalFramework', part: 'action', kind: 'text', required: false, words: 150 },
  { key: 'partners', part: 'action', kind: 'text', required: false, words: 150 },
  { key: 'resources', part: 'action', kind: 'text', required: false, words: 150 },
  { key: 'results', part: 'results', kind: 'results', required: false, words: 400 },
  { key: 'challenges', part: 'results', kind: 'text', required: false, words: 200 },
  { key: 'lessons', part: 'results', kind: 'text', required: false, words: 200 },
  { key: 'sustainability', part: 'use', kind: 'text', required: false, words: 200 },
  { key: 'replicability', part: 'use', kind: 'text', required: false, words: 200 },
  { key: 'technicalAssistance', part: 'use', kind: 'text', required: false, words: 150 },
  { key: 'links', part: 'use', kind: 'links', required: false, words: 0 },
] as const satisfies readonly Section[]

export type SectionKey = (typeof SECTIONS)[number]['key']
export const SECTION_KEYS = SECTIONS.map((section) => section.key) as [SectionKey, ...SectionKey[]]

/** Sections that are counted in words: articles are numbers, and links addresses. */
export const COUNTED_SECTIONS = SECTIONS.filter((section) => section.words > 0)

/** Sections that are one text. A change of the others is asked for in a clarification round: a text put in place of a list would break it (M-18). */
export const TEXT_SECTION_KEYS = SECTIONS.flatMap((section) => (section.kind === 'line' || section.kind === 'text' || section.kind === 'aspect' ? [section.key] : []))

const text = z.string().max(40_000).default('')

export const resultSchema = z.strictObject({ text: z.string().max(4000), year: z.string().max(40).default(''), source: z.string().max(1000).default('') })

const translated = z.union([z.string().max(40_000), z.array(z.string().max(4000)).max(30)])

/** What a proposer writes. Every field has a value, empty when nothing was written, so that a draft may stop anywhere. */
export const contentSchema = z.strictObject({
  title: text,
  agency: text,
  aspect: text,
  articles: z.array(z.number().int().min(1).max(71)).max(71).default([]),
  started: text,
  problem: text,
  objectives: text,
  whatWasDone: text,
  legalFramework: text,
  partners: text,
  resources: text,
  results: z.array(resultSchema).max(30).default([]),
  challenges: text,
  lessons: text,
  sustainability: text,
  replicability: text,
  technicalAssistance: text,
  links: z.array(z.string().max(2000)).max(30).default([]),
  /** Never published (M-12). */
  contact: text,
  language: z.enum(LANGUAGES).default('en'),
  /** The proposer's own statement that the programme is one of several States, or the observer's own (M-11). */
  programmeOf: z.enum(['oneState', 'severalStates', 'observerItself']).default('oneState'),
  /** Separate consents, no by default (M-15). */
  consentListed: z.boolean().default(false),
  consentPublished: z.boolean().default(false),
  /** Sections that may be published if the proposal is not selected (M-15). */
  publishSections: z.array(z.enum(SECTION_KEYS)).max(SECTIONS.length).default([]),
  /** Texts in other languages, per section, said to be translations (M-13). */
  translations: z.partialRecord(z.enum(LANGUAGES), z.record(z.string(), translated)).default({}),
})

export type Content = z.infer<typeof contentSchema>

export const EMPTY_CONTENT: Content = contentSchema.parse({})

export function sectionText(content: Content, key: SectionKey): string {
  const value = content[key]
  if (typeof value === 'string') return value
  if (key === 'results') return content.results.map((result) => result.text).join('\n')
  return (value as (string | number)[]).join('\n')
}

export type Gap = { section: SectionKey; gap: 'missing' | 'resultWithoutText' | 'resultWithoutSource'; index?: number }

/** Everything that stands between this text and a submission, at once (M-16). */
export function gapsOf(content: Content): Gap[] {
  const gaps: Gap[] = SECTIONS.filter((section) => section.required && sectionText(content, section.key).trim() === '').map(
    (section) => ({ section: section.key, gap: 'missing' as const }),
  )
  content.results.forEach((result, index) => {
    if (result.text.trim() === '') gaps.push({ section: 'results', gap: 'resultWithoutText', index })
    else if (result.source.trim() === '') gaps.push({ section: 'results', gap: 'resultWithoutSource', index })
  })
  return gaps
}

export type WordLimits = Partial<Record<SectionKey, number>>

export function limitOf(key: SectionKey, limits: WordLimits): number {
  return limits[key] ?? SECTIONS.find((section) => section.key === key)!.words
}

export type Excess = { section: SectionKey; words: number; limit: number }

export function excessesOf(content: Content, limits: WordLimits): Excess[] {
  return SECTION_KEYS.flatMap((section) => {
    const limit = limitOf(section, limits)
    const words = wordsOf(sectionText(content, section))
    return limit > 0 && words > limit ? [{ section, words, limit }] : []
  })
}

/** Less than two years in operation warns and never blocks (M-12). The year is the first found in "started". */
export function isYoungProgramme(content: Content, now: string): boolean {
  const year = content.started.match(/(?:19|20)\d{2}/)?.[0]
  return year !== undefined && Number(now.slice(0, 4)) - Number(year) < 2
}

/** A section as running text, so that two versions of it can be compared: results one a line, with year and source. */
export function comparable(content: Pick<Content, SectionKey>, key: SectionKey): string {
  if (key !== 'results') return sectionText(content as Content, key)
  return content.results.map(({ text, year, source }) => [text, year, source].filter(Boolean).join(' · ')).join('\n')
}

/** Sections whose text differs between two versions. */
export function changedSections(before: Content, after: Content): SectionKey[] {
  return SECTION_KEYS.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
}
