// How a person's text becomes a page's text: no-break spaces, foreign scripts marked, addresses made breakable. Words are never changed.

import { directionOf, type Language } from '#workflows/languages.ts'
import { html, joined, type Html, type HtmlValue } from '../html.ts'
import { bound, chineseHeading, headingText, wrappedWhole } from './binding.ts'
import { runsOf, type Run } from './scripts.ts'

export { bound, frenchSpaces } from './binding.ts'

/** A run in another script, marked with its language. */
function marked({ text, lang, rightToLeft }: Run, language: Language): HtmlValue {
  if (lang === undefined) return isEndless(text, language) ? breakable(text, language) : language === 'fr' ? raised(text) : wrappedWhole(text, language)
  if (language === 'ar' && lang === 'en') return html`<bdi lang="en">${breakable(text, language)}</bdi>`
  if (rightToLeft && language !== 'ar') return html`<bdi lang="${lang}" dir="rtl">${breakable(text, language)}</bdi>`
  return html`<span lang="${lang}">${breakable(text, language)}</span>`
}

/** French raises the letters of an ordinal: 1er. */
function raised(text: string): HtmlValue {
  return text.split(/(?<=(?<![\p{L}\d.,])1)(er|re)(?![\p{L}\d])/gu).map((part, index) => (index % 2 === 1 ? html`<sup>${part}</sup>` : wrappedWhole(part, 'fr')))
}

const OPENS = /[(«”]+$/u
const CLOSES = /^[)»“.,:،؛؟]+/u
const isName = ({ text, lang }: Run) => lang === 'en' && /\s/u.test(text) && text.length <= 40 && !/\S{24}/u.test(text)

/**
 * A foreign name of several words stays on one line where one reads from the right, with the marks about it: parted, its
 * halves would stand in the wrong order.
 */
function written(runs: Run[], language: Language): HtmlValue {
  if (language !== 'ar') return runs.map((run) => marked(run, language))
  const pieces: HtmlValue[] = []
  let taken = ''
  runs.forEach((run, index) => {
    const text = run.text.slice(taken.length)
    taken = ''
    const next = runs[index + 1]
    if (isName(run)) {
      const before = runs[index - 1]?.lang === undefined ? OPENS.exec(runs[index - 1]?.text ?? '')?.[0] ?? '' : ''
      taken = next && next.lang === undefined ? CLOSES.exec(next.text)?.[0] ?? '' : ''
      pieces.push(html`<span class="whole">${before}${marked({ ...run, text }, language)}${taken}</span>`)
    } else pieces.push(marked({ ...run, text: next && isName(next) && run.lang === undefined ? text.replace(OPENS, '') : text }, language))
  })
  return pieces
}

/** A word without end. A Chinese paragraph is none: it may break between any two characters. */
function isEndless(text: string, language: Language): boolean {
  return language === 'zh' ? /\S{3000}|[^\s\p{P}\p{Script=Han}]{300}/u.test(text) : /\S{300}/u.test(text)
}

/** A word without end may break every eighty letters, never before a mark: to look for breaks in 20,000 joined letters takes the browser a minute. */
function breakable(text: string, language: Language): HtmlValue {
  return isEndless(text, language) ? joined(text.replace(/(\S{80}\p{M}*\p{P}{0,3})(?=\S)/gu, '$1\n\n').split('\n\n'), html`<wbr>`) : text
}

/** One line of a person's text. */
export function inline(text: string, language: Language): Html {
  const bounded = bound(text.trim(), language)
  return html`${written(runsOf(bounded, language), language)}`
}

/** The words of a heading. */
export function heading(text: string, language: Language): Html {
  const whole = headingText(bound(text.trim(), language), language)
  if (isEndless(whole, language)) return inline(whole, language)
  return html`${runsOf(whole, language).map((run) => (language === 'zh' && run.lang === undefined ? chineseHeading(run.text) : marked(run, language)))}`
}

/** Paragraphs, as the person divided them. */
export function paragraphs(text: string, language: Language): Html {
  const parts = text.split(/\n+/u).map((part) => part.trim()).filter(Boolean)
  return html`${parts.map((part) => html`<p>${inline(part, language)}</p>`)}`
}

/** The points of a text that lists them by line or by semicolon, punctuation kept; else undefined. */
export function pointsOf(text: string): string[] | undefined {
  const byLine = text.split(/\n+/u).map((part) => part.trim()).filter(Boolean)
  if (byLine.length > 1) return byLine.map((part) => part.replace(/^[-–•*]\s+/u, ''))
  const bySemicolon = text.split(/(?<=[;；؛])\s*/u).map((part) => part.trim()).filter(Boolean)
  return bySemicolon.length > 1 && bySemicolon.every((part) => part.length < 240) ? bySemicolon : undefined
}

/** An address as it is read: without its scheme; it may break after a slash, a dot or a hyphen. */
export function address(url: string): Html {
  const shown = url.replace(/^https?:\/\//iu, '').replace(/\/$/u, '')
  const pieces = shown.split(/(?<=[/.\-_?&=])/u)
  return html`<span class="ltr" dir="ltr">${joined(pieces, html`<wbr>`)}</span>`
}

/** Only the web may be linked to: any other scheme is printed as text. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s"'<>\\]+$/iu.test(url)
}

/** The length of a text as a page feels it: a Chinese character takes the room of two letters. */
export function extent(text: string): number {
  let sum = 0
  for (const character of text) sum += /\p{Script=Han}/u.test(character) ? 2 : 1
  return sum
}

export function isRightToLeft(language: Language): boolean {
  return directionOf(language) === 'rtl'
}
