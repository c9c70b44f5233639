// What every part of the booklet is written with: the data, the language's sentences, and counters for figures and tables.

import type { BookletCase, BookletData } from '#workflows/booklet-data.ts'
import type { Language } from '#workflows/languages.ts'
import { html, type Html } from '../html.ts'
import { NO_NUMBERING, type Numbering } from './numbering.ts'
import { textsOf } from './texts/index.ts'
import type { BookletTexts } from './texts/booklet-texts.ts'
import { heading, inline, isRightToLeft, paragraphs } from './typography.ts'

export type Setting = {
  data: BookletData
  t: BookletTexts
  language: Language
  rtl: boolean
  medium: 'print' | 'screen'
  numbering: Numbering
  /** What stands for the page of a place: its number, or as many noughts as it will have digits, so that nothing moves when it is known. */
  slot: (id: string) => string
  /** Print page numbers for a place, as a link that the printer fills. */
  page: (id: string, about: string, shown?: Html | string) => Html
  /** A person's text, as one line or as paragraphs. */
  words: (text: string) => Html
  prose: (text: string) => Html
  /** The words of a heading: no line of it ends in a preposition. */
  heading: (text: string) => Html
  nextFigure: () => number
  nextTable: () => number
}

export function settingFor(data: BookletData, medium: 'print' | 'screen', numbering: Numbering = NO_NUMBERING): Setting {
  let figures = 0
  let tables = 0
  const { language } = data
  // a chapter takes four pages as a rule, the pages before it three
  const guessed = new Map(data.cases.map((entry, index) => [anchorOf(entry), 4 * index + 3]))
  const slot = (id: string) => numbering.pages[id] ?? '0'.repeat(String(guessed.get(id) ?? 4 * data.cases.length + 8).length)
  return {
    data,
    t: textsOf(language),
    language,
    rtl: isRightToLeft(language),
    medium,
    numbering,
    slot,
    page: (id, about, shown) =>
      medium === 'print'
        ? html`<a href="#${id}" data-page-of="${id}" data-about="${about}">${slot(id)}</a>`
        : html`<a href="#${id}">${shown ?? about}</a>`,
    words: (text) => inline(text, language),
    prose: (text) => paragraphs(text, language),
    heading: (text) => heading(text, language),
    nextFigure: () => ++figures,
    nextTable: () => ++tables,
  }
}

/** A blank page that the numbering shows or hides; only print has pages. */
export function blankBefore(id: string, { medium, numbering }: Setting): Html | false {
  if (medium === 'screen') return false
  return html`<div class="blank" data-blank-before="${id}" aria-hidden="true"${numbering.blanks.includes(id) ? '' : html` hidden`}></div>\n`
}

/** On a narrow screen a figure or table may scroll sideways, so the keyboard must reach it. */
export function scrolls({ medium }: Setting): Html | false {
  return medium === 'screen' && html` tabindex="0"`
}

/** The anchor as an identifier that HTML, CSS and PDF all take. */
export function anchorOf(entry: BookletCase): string {
  const plain = entry.anchor.toLowerCase().replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '')
  return /^[a-z]/u.test(plain) && !RESERVED.has(plain) ? plain : `case-${plain || entry.state.iso3.toLowerCase()}`
}

const RESERVED = new Set(['title', 'foreword', 'thanks', 'contents', 'notes', 'part', 'overview', 'index', 'colophon', 'cover', 'imprint', 'annex-1', 'annex-2', 'annex-3'])

const HUES = ['pine', 'plum', 'slate', 'umber', 'moss', 'steel'] as const
export const HUE_COLOURS: Record<(typeof HUES)[number], string> = {
  pine: '#1d5652', plum: '#63345a', slate: '#2c4a78', umber: '#7c3f1a', moss: '#475320', steel: '#46505a',
}

/** A colour belongs to a case in all six editions, so it follows the reference, never the order of a language. */
export function hueOf(entry: BookletCase, data: BookletData): (typeof HUES)[number] {
  const references = data.cases.map((each) => each.reference).sort((one, other) => (one < other ? -1 : one > other ? 1 : 0))
  return HUES[references.indexOf(entry.reference) % HUES.length] ?? 'pine'
}

/** "Georgia, India and Ukraine". */
export function listOf(words: readonly string[], t: BookletTexts): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(t.listComma)}${t.and}${words.at(-1) ?? ''}`
}

/** Where and when the session met. */
export function placeAndDays({ data, t, language }: Setting): string {
  return [data.session.place, data.session.dates].filter(Boolean).join(language === 'zh' ? '，' : t.listComma)
}
