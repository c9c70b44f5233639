// Translations and what they were made of (M-35): each section is tied to the very text it translates, and is stale when that text moves.

import { isDateAlone } from './booklet-dates.ts'
import { canonicalJson } from './canonical.ts'
import { LANGUAGES, type Language } from './languages.ts'

/** One text, or a list whose items are translated one by one. */
export type Text = string | string[]
/** What people wrote of one part, by section. */
export type Source = Record<string, Text>
/** A translation by section; `of` is the source it was made of, or was last said to stand for. */
export type Tied = Record<string, { text: Text; of: Text }>

/** Texts of a chapter in its order; `results` stands for the texts of all results, `observer` for the observer's name. */
export const CHAPTER_SECTIONS = [
  'title', 'subject', 'agency', 'aspect', 'started', 'legalFramework', 'resources', 'problem', 'whatWasDone', 'results', 'challenges', 'lessons', 'replicability', 'technicalAssistance', 'discussion', 'observer',
] as const
export const PART_SECTIONS = ['foreword', ...CHAPTER_SECTIONS] as const
export type PartSection = (typeof PART_SECTIONS)[number]

export const STANDINGS = ['done', 'missing', 'stale'] as const
export type SectionStanding = (typeof STANDINGS)[number]

/** A name is printed as its bearer writes it, and a date in the words of the edition, where nobody has put them into another language. */
export const mayStayEmpty = (section: string, source: Text): boolean => section === 'observer' || (section === 'started' && typeof source === 'string' && isDateAlone(source))

export function standingOf(source: Source, tied: Tied, section: string): SectionStanding {
  const asked = source[section]
  if (asked === undefined || isEmpty(asked)) return 'done'
  const given = tied[section]
  if (!given || isEmpty(given.text)) return mayStayEmpty(section, asked) ? 'done' : 'missing'
  if (!isSame(given.of, asked)) return 'stale'
  return isWhole(given.text, asked) ? 'done' : 'missing'
}

/** The translations an edition may print: those of today's source. */
export function inForce(source: Source, tied: Tied): Source {
  return Object.fromEntries(Object.entries(tied).filter(([section, one]) => !isEmpty(one.text) && section in source && isSame(one.of, source[section]!)).map(([section, one]) => [section, one.text]))
}

/**
 * What is kept when a translator saves: a section that was written anew belongs to today's source; one that was left as it is
 * keeps what it was made of, unless the translator says that it still stands.
 */
export function tie(before: Tied, given: Source, confirmed: readonly string[], source: Source): Tied {
  const kept = { ...before }
  for (const [section, of] of Object.entries(source)) {
    const text = given[section]
    if (text === undefined) continue
    const was = before[section]
    if (isEmpty(text)) delete kept[section]
    else kept[section] = { text, of: was && looksSame(was.text, text) && !confirmed.includes(section) ? was.of : of }
  }
  return kept
}

export type OpenSections = { missing: string[]; stale: string[] }

/** What a part still lacks in a language, section by section in the order of the source. */
export function openSections(source: Source, tied: Tied): OpenSections {
  const of = (standing: SectionStanding) => Object.keys(source).filter((section) => standingOf(source, tied, section) === standing)
  return { missing: of('missing'), stale: of('stale') }
}

/** Kinds of parts, in the order of the overview. A listing is a line of the list of proposers. */
export const PART_KINDS = ['foreword', 'summary', 'listing'] as const
export type PartKind = (typeof PART_KINDS)[number]

/** A part with the sections that keep it out of an edition. `language`: null for a foreword that nobody has written. */
export type OpenPart = OpenSections & { part: string; kind: PartKind; state: string | null; title: string; language: Language | null }

export type Untranslated = Partial<Record<Language, OpenPart[]>>

/** How many translations wait to be written or looked at again: parts, each in each of its languages. */
export function openTranslations(untranslated: Untranslated): number {
  return LANGUAGES.reduce((sum, language) => sum + (untranslated[language] ?? []).filter((part) => part.language !== null).length, 0)
}

export const isEmpty = (text: Text): boolean => (Array.isArray(text) ? text.every((one) => one.trim() === '') : text.trim() === '')

const isSame = (a: Text, b: Text): boolean => canonicalJson(a) === canonicalJson(b)

/** A form gives a text back with its spaces tidied and unseen marks gone: that is not yet another text. */
function looksSame(a: Text, b: Text): boolean {
  const folded = (text: Text) => [text].flat().map((one) => one.normalize('NFC').replace(/\p{C}/gu, ' ').replace(/\s+/gu, ' ').trim())
  return isSame(folded(a), folded(b))
}

/** A list is translated when each item that says something has its translation. */
function isWhole(text: Text, source: Text): boolean {
  if (!Array.isArray(source)) return !Array.isArray(text)
  return Array.isArray(text) && text.length === source.length && source.every((one, index) => one.trim() === '' || text[index]!.trim() !== '')
}
