// The figure of a case, drawn from its own reported results: values in, figure out. Nothing is ranked and nothing is sorted by size (M-28, M-36).

import type { BookletFigure } from './booklet-data.ts'
import type { Language } from './languages.ts'

type Result = { text: string; year: string }

const LABEL_LENGTH = 160
const MOST_MARKS = 6

// "80 per cent", "52 %", "12%", "12 pour cent", "por ciento", "в 12 процентах", "百分之12", "في المائة"
const PERCENT_AFTER = /(?<![\d.,])(\d{1,3}(?:[.,]\d{1,3})?)(?:[\s\u00A0\u202F]*(?:%|٪|％)|[\s\u00A0\u202F]+(?:per[\s\u00A0]cent|percent|pour[\s\u00A0]cent|por[\s\u00A0]ciento|процент\p{L}*|في[\s\u00A0]المائة))/giu
const PERCENT_BEFORE = /百分之[\s\u00A0]*(\d{1,3}(?:\.\d{1,3})?)/gu
const YEAR = /(?<![\d.,])(?:19[5-9]\d|20[0-9]\d)(?![\d]|[.,]\d|[\s\u00A0]*(?:%|per cent))/gu

/** A share above 100, a rise or a fall is not a part of a whole and is left to the table. */
function sharesIn(text: string): { percent: number; display: string; at: number; length: number }[] {
  const found = [...text.matchAll(PERCENT_AFTER), ...text.matchAll(PERCENT_BEFORE)].map((match) => ({
    percent: Number((match[1] ?? '').replace(',', '.')),
    display: standing(match[0], match[1] ?? '').replace(/[\s\u00A0]+/gu, '\u00A0') + yearAfter(text, match.index + match[0].length),
    at: match.index,
    length: match[0].length,
  }))
  return found
    .filter((share) => share.percent >= 0 && share.percent <= 100 && !isChange(text, share.at, share.length))
    .sort((one, other) => one.at - other.at)
}

// "в 80 процентах дел": beside its bar the share stands alone, in the nominative.
const PROCENT: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'процент', many: 'процентов' }
const RUSSIAN_PLURAL = new Intl.PluralRules('ru')
function standing(share: string, number: string): string {
  return share.replace(/процент\p{L}*/iu, () => PROCENT[RUSSIAN_PLURAL.select(Number(number.replace(',', '.')))] ?? 'процента')
}

// "80 per cent (1995)", "(1995 год)", "（1995年）": the year beside a share, as it is written, tells it from the next one in the same sentence.
function yearAfter(text: string, at: number): string {
  const year = /^[\s\u00A0]*((?:\(|（)\d{4}(?:年|[\s\u00A0]?(?:год\p{L}?|г\.))?[)）])/u.exec(text.slice(at))?.[1]?.replace(/[\s\u00A0]/gu, '\u00A0')
  if (year === undefined) return ''
  return year.startsWith('（') ? year : `\u00A0${year}`
}

// "43 per cent more than in 2019" compares two sums: it is no share.
const CHANGE_AFTER = /^[\s\u00A0]*(?:more|less|fewer|higher|lower|above|below|increase|rise|drop|de plus|de moins|más|menos|больше|меньше|выше|ниже)/iu
const CHANGE_BEFORE = /(?:rose|rising|grew|increased|decreased|dropped|fallen|fell|cut|up|down|saved|بزيادة(?:[\s\u00A0]+قدرها)?|多|增长|增加|减少|下降|на|augmenté de|baissé de|aumentó un|aumentó en un)(?:[\s\u00A0]+by)?[\s\u00A0]*$/iu
function isChange(text: string, at: number, length: number): boolean {
  return CHANGE_AFTER.test(text.slice(at + length)) || CHANGE_BEFORE.test(text.slice(0, at))
}

/** The result's own words, shortened at a word boundary only when too long; the full text stands in the table. */
export function shortLabel(text: string, length = LABEL_LENGTH): string {
  const words = text.replace(/\s+/gu, ' ').trim()
  const letters = [...words]
  if (letters.length <= length) return words
  const cut = letters.slice(0, length).join('')
  const boundary = cut.search(/\s\S*$/u)
  const kept = boundary > length / 2 ? cut.slice(0, boundary) : cut
  return `${kept.replace(/[\s,;:،؛，；(–-]+$/u, '')}…`
}

// "…in 80 per cent of files; 45 per cent in the third year" reports two things: each share is labelled by its own part.
function partsOf(text: string): string[] {
  return text.split(/(?<=[;；؛])\s*|(?<=[.。])\s+(?=\p{Lu})/u).map((part) => part.replace(/[\s;；؛.。]+$/u, '')).filter(Boolean)
}

function sharesFigure(results: Result[]): BookletFigure | undefined {
  const marks = results.flatMap((result) => partsOf(result.text).flatMap((part) =>
    sharesIn(part).map(({ percent, display }) => ({ label: labelled(part, result.year), percent, display }))))
  return marks.length === 0 ? undefined : { kind: 'shares', marks: marks.slice(0, MOST_MARKS) }
}

function labelled(text: string, year: string): string {
  const label = shortLabel(text)
  return year && !text.includes(year) ? `${label} (${year})` : label
}

function yearsIn(text: string): number[] {
  return [...new Set([...text.matchAll(YEAR)].map((match) => Number(match[0])))]
}

// A count or a sum with its unit and its currency: "UAH 43.5 billion", "132 417", "3万". Years and shares are none.
const UNIT = /(?:[\s\u00A0\u202F](?:million|billion|thousand|millions?|milliards?|millones|mil(?:\s+millones)?|млн|млрд|тыс\.?|миллион\p{L}*|миллиард\p{L}*|тысяч\p{L}*|مليون\p{L}*|بليون\p{L}*|ملايين|بلايين|ألف|آلاف)(?!\p{L})|[多余]?[万亿]+)/u
// A sum names its currency, before or after it: "Rs 15", "15 roupies", "20 millions de dollars", "15卢比".
const MONEY = /(?:[\s\u00A0\u202F](?:de[\s\u00A0])?(?:rupees?|roupies?|rupias?|рупи\p{L}*|روبي(?:ة|ات)|dollars?|dólares|долл(?:\.|ар\p{L}*)|دولار(?:ا|اً|ات)?|euros?|евро|يورو|hryvnias?|grivnas?|гривен\p{L}*|هريفنيا(?:ت)?)(?!\p{L})|卢比|美元|欧元|格里夫纳)/u
const NUMBER = new RegExp(`(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d.,/-])(?:(?:\\p{Lu}{3}|Rs|[$€£¥₹])[\\s\\u00A0]?)?(?:\\d{1,3}(?:[\\s\\u00A0\\u202F,.]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)?)(?![\\d/-])(?:${UNIT.source})?(?:${MONEY.source})?`, 'gu')

/** The counts and sums that a text names. */
function numbersIn(text: string): { value: string; after: string }[] {
  const shares = sharesIn(text)
  return [...text.matchAll(NUMBER)].filter((match) => {
    const at = match.index
    const year = /^(?:19[5-9]\d|20\d\d)$/u.test(match[0]) || /^[\s\u00A0]*年/u.test(text.slice(at + match[0].length))
    return !year && !shares.some((share) => at < share.at + share.length && share.at < at + match[0].length) && !/^[\s\u00A0]*(?:%|per cent|pour cent|por ciento|процент|في المائة)/iu.test(text.slice(at + match[0].length))
  }).map((match) => ({ value: match[0].replace(/\s+/gu, '\u00A0'), after: text.slice(match.index + match[0].length) }))
}

/** The word that a number counts follows it at once; these words lead on to something else. */
export const NO_NOUN = /^(?:and|out|per|for|from|with|were|was|had|more|less|in|of|to|de|des|du|en|et|sur|pour|par|dont|à|y|o|a|el|la|los|las|con|que|к|в|с|и|из|на|по|от|для|или|до|من|في|على|إلى|عن|منها|منهم)$/iu
const COUNTED = /^[\s\u00A0](\p{L}[\p{L}\p{M}]*(?:-[\p{L}\p{M}]+)*)/u
// with the thing itself where it is one that programmes count
const CLASSIFIER = /^[\s\u00A0]?([个名项家所次份件条人元届起](?:国家|省|市|县|村|项目|中心|机构|学校|办事处|志愿者)?)/u

/** "1,160 projects", "10个省". */
function withNoun({ value, after }: { value: string; after: string }): string {
  if (MONEY.test(value)) return value
  const noun = COUNTED.exec(after)?.[1]
  if (noun !== undefined && !NO_NOUN.test(noun) && noun.length <= 16) return `${value}\u00A0${noun}`
  return value + (CLASSIFIER.exec(after)?.[1] ?? '')
}

/** One number of each result; of a single result all that it names, each with the word it counts. */
function numbersFigure(results: Result[]): BookletFigure | undefined {
  const [only] = results
  const marks = results.length === 1 && only
    ? numbersIn(only.text).map((number) => ({ value: withNoun(number), label: shortLabel(only.text, 160) }))
    : results.flatMap((result) => numbersIn(result.text).slice(0, 1).map(({ value }) => ({ value, label: shortLabel(result.text) })))
  return marks.length === 0 ? undefined : { kind: 'numbers', marks: marks.slice(0, MOST_MARKS) }
}

function timelineFigure(results: Result[], started: string, account: string): BookletFigure | undefined {
  // a date alone needs no words: the drawing says that the programme then began
  const marks = yearsIn(started).slice(0, 1).map((year) => ({ year, label: [...started].length <= 24 ? '' : shortLabel(started) }))
  for (const result of results) {
    const year = yearsIn(result.year)[0] ?? yearsIn(result.text)[0]
    if (year !== undefined) marks.push({ year, label: shortLabel(result.text) })
  }
  for (const sentence of account.split(/(?<=[.!?؟])\s+|(?<=。)/u)) {
    const year = yearsIn(sentence)[0]
    if (year !== undefined) marks.push({ year, label: shortLabel(sentence) })
  }
  if (marks.length === 0) return undefined
  const inTime = marks.slice(0, MOST_MARKS).sort((one, other) => one.year - other.year)
  return { kind: 'timeline', from: inTime[0]?.year ?? 0, to: inTime.at(-1)?.year ?? 0, marks: inTime }
}

const yearsOn = (figure: BookletFigure | undefined) => (figure?.kind === 'timeline' ? new Set(figure.marks.map((mark) => mark.year)).size : 0)

/**
 * Always a figure that can be drawn, and never a thin one where there is a better: two shares or more, three years or more,
 * two numbers or more, two years; else a single share, the number of a single result, or the plain reported facts.
 * @param account what was done, for the years it names
 */
export function figureOf(results: Result[], started: string, language: Language, account = ''): BookletFigure {
  void language // the words looked for are those of all six: a text may quote another language
  const shares = sharesFigure(results)
  const numbers = numbersFigure(results)
  const timeline = timelineFigure(results, started, account)
  if (shares && shares.marks.length > 1) return shares
  if (timeline && yearsOn(timeline) > 2) return timeline
  if (numbers && numbers.marks.length > 1) return numbers
  if (timeline && yearsOn(timeline) > 1) return timeline
  return shares ?? (results.length === 1 ? numbers : undefined) ?? {
    kind: 'statements',
    marks: (results.length > 0 ? results.map((result) => result.text) : [started]).filter((text) => text.trim() !== '')
      .slice(0, MOST_MARKS).map((text) => ({ label: shortLabel(text, 160) })),
  }
}
