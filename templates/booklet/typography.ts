// How a person's text becomes a page's text: no-break spaces, foreign scripts marked, addresses made breakable. Words are never changed.

import { directionOf, type Language } from '#workflows/languages.ts'
import { html, joined, type Html, type HtmlValue } from '../html.ts'

// A figure and its unit stay together, and "art." and its number.
const UNITS = /(\d)[ ](per cent|percent|%|million|billion|km|pour cent|millions?|milliards?|por ciento|millones|процент\p{L}*|млн|млрд|миллион\p{L}*|миллиард\p{L}*|في المائة|مليون|بليون|ملايين|بلايين)/gu
const NUMBERED = /\b(art|arts|para|paras|No|art\.|arts\.|para\.|paras\.|No\.|Art\.|n°|№|ст\.|п\.)[ ](?=\d)/gu
// A day and its month.
const DATES = /(?<!\d)(\d{1,2})[ ](January|February|March|April|May|June|July|August|September|October|November|December|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)|(?:كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين))/gu
const THOUSANDS = /(\d)[ ](?=\d{3}(?!\d))/gu

/** French sets a no-break space before : ; ? ! » and after «; an address or an hour has none. */
export function frenchSpaces(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}\p{M})\]»”’.%])[\s\u00A0\u202F]*([:;?!»])(?=$|[\s\u00A0\u202F)\].,»])/gu, '\u00A0$1').replace(/«[\s\u00A0\u202F]*/gu, '«\u00A0')
}

const RUSSIAN_YEAR = /(\d{4}) (?=года?(?!\p{L})|г\.)/gu

export function bound(text: string, language?: Language): string {
  if (language === 'fr') return bound(frenchSpaces(text))
  return text.replace(UNITS, '$1\u00A0$2').replace(NUMBERED, '$1\u00A0').replace(DATES, (_, day: string, month: string) => `${day}\u00A0${month.replaceAll(' ', '\u00A0')}`).replace(THOUSANDS, '$1\u00A0').replace(RUSSIAN_YEAR, '$1\u00A0')
}

type Run = { text: string; script: 'arabic' | 'han' | 'latin' | '' }

const ARABIC = /[\p{Script=Arabic}]/u
const FOREIGN = /(?<arabic>\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}\d\s،؛؟.,:()/«»”“-]*[\p{Script=Arabic}\p{M}])?)|(?<han>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}](?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\d，。、；：（）《》“”·]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：（）《》])?)|(?<latin>\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\d\s.,:'’&/+@_-]*[\p{Script=Latin}\p{M}\d])?)/gu

function runsOf(text: string): Run[] {
  const runs: Run[] = []
  let from = 0
  for (const match of text.matchAll(FOREIGN)) {
    if (match.index > from) runs.push({ text: text.slice(from, match.index), script: '' })
    const script = match.groups?.['arabic'] ? 'arabic' : match.groups?.['han'] ? 'han' : 'latin'
    runs.push({ text: match[0], script })
    from = match.index + match[0].length
  }
  if (from < text.length) runs.push({ text: text.slice(from), script: '' })
  return runs
}

// The script says what is known: which language it is, nobody has said. Latin names in an Arabic or Chinese text are
// read aloud as English, as the design does; elsewhere Latin and Cyrillic need no mark.
function marked(run: Run, language: Language): HtmlValue {
  if (run.script === 'arabic' && language !== 'ar') return html`<bdi lang="und-Arab" dir="rtl">${breakable(run.text)}</bdi>`
  if (run.script === 'han' && language !== 'zh') return html`<span lang="und-Hani">${breakable(run.text)}</span>`
  if (run.script === 'latin' && language === 'ar') return html`<bdi lang="en">${breakable(run.text)}</bdi>`
  if (run.script === 'latin' && language === 'zh') return html`<span lang="en">${breakable(run.text)}</span>`
  return breakable(run.text)
}

const ENDLESS = /\S{300}/u

/** A word without end may break every eighty letters: to look for breaks in 20,000 joined letters takes the browser a minute. */
function breakable(text: string): HtmlValue {
  return ENDLESS.test(text) ? joined(text.replace(/(\S{80}\p{M}*)(?=\S)/gu, '$1\n\n').split('\n\n'), html`<wbr>`) : text
}

/** One line of a person's text. */
export function inline(text: string, language: Language): Html {
  const bounded = bound(text.trim(), language)
  if (language !== 'ar' && language !== 'zh' && !ARABIC.test(bounded) && !/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(bounded)) return html`${breakable(bounded)}`
  return html`${runsOf(bounded).map((run) => marked(run, language))}`
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
