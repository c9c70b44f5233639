// What a line may not part: a number and its unit, a day and its month, a preposition and the word it leads to. Words are never changed.

import { html, joined, type Html, type HtmlValue } from '../html.ts'
import { NO_NOUN } from '#workflows/booklet-figure.ts'
import type { Language } from '#workflows/languages.ts'

const NO_BREAK = '\u00A0'
const unbroken = (text: string) => text.replaceAll(' ', NO_BREAK)

// A figure and its unit, a span of time included; the unit of two words stays whole.
const UNITS = /(\d)[ ](per cent|percent|%|million|billion|km|days?|hours?|minutes?|weeks?|months?|years?|pour cent|millions?|milliards?|jours?|heures?|semaines?|mois|ans|années?|por ciento|millones|días?|horas?|minutos?|semanas?|meses|años?|процент\p{L}*|млн|млрд|миллион\p{L}*|миллиард\p{L}*|дн(?:я|ей)|час\p{L}*|минут\p{L}*|недел\p{L}*|месяц\p{L}*|лет|год\p{L}*)(?!\p{L})/gu
const NUMBERED = /(?<![\p{L}\p{N}])(arts?|arts?\.|articles?|paras?|paras?\.|paragraphs?|No|No\.|par\.|paragraphes?|párrs?\.|párrafos?|artículos?|n°|№|ст\.|п\.|стать\p{Ll}{1,3}|пункт\p{Ll}{0,3})[ ](?=\d)/giu
// A currency stands before its sum.
const CURRENCY = /(?<![\p{L}\p{N}])(\p{Lu}{3}|Rs)[ ](?=\d)/gu
// A day and its month, in Spanish with its year, which "de" ties to them.
const DATES = /(?<!\d)(\d{1,2}(?:er)?)[ ](January|February|March|April|May|June|July|August|September|October|November|December|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?: de \d{4}(?!\d))?|(?:كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين))/gu
const THOUSANDS = /(\d)[ ](?=\d{3}(?!\d))/gu
const RUSSIAN_YEAR = /(\d{4}) (?=года?(?!\p{L})|г\.)/gu
// Russian hangs no word of one letter at the end of a line, save before a word so long that a narrow column would break it; it begins no line with a dash.
const RUSSIAN_LETTER = /(?<![\p{L}\p{N}])([ВвКкСсОоУуИиАаЯя])[ ](?=[\p{N}«(]*\p{L}{0,15}(?!\p{L}))/gu
const RUSSIAN_DASH = /(?<=\S)[ ](?=[–—] )/gu
// A number and the word it counts ("200 proyectos"), a year excepted; not a word so long that a narrow column would break it.
const COUNTED = /(?<![\p{L}\d\u00A0.,/–-])(?!(?:19|20)\d\d(?![\d.,]))(\d+(?:[.,\u00A0]\d+)*)[ ](\p{Ll}{3,12})(?![\p{L}-])/gu
// The year of a share.
const SHARE_YEAR = /(%|cent|ciento|المائة)[ ](?=\(\d{4})/gu
// Arabic: a number and what it counts ("1 160 مشروعاً"), a year excepted; "في المائة" is one word to the eye.
const ARABIC_COUNTED = /(?<![\d\u00A0.,])(?!(?:19|20)\d\d(?!\d))(\d+(?:[.,\u00A0]\d+)*)[ ](?=\p{Script=Arabic})/gu

/** French sets a no-break space before : ; ? ! » and after «; an address or an hour has none. */
export function frenchSpaces(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}\p{M})\]»”’.%])[\s\u00A0\u202F]*([:;?!»])(?=$|[\s\u00A0\u202F)\].,»])/gu, '\u00A0$1').replace(/«[\s\u00A0\u202F]*/gu, '«\u00A0')
}

export function bound(text: string, language?: Language): string {
  if (language === 'fr') return bound(frenchSpaces(text))
  const one = text.replace(UNITS, (_, digit: string, unit: string) => `${digit}${NO_BREAK}${unbroken(unit)}`).replace(NUMBERED, `$1${NO_BREAK}`).replace(CURRENCY, `$1${NO_BREAK}`)
    .replace(DATES, (_, day: string, month: string) => `${day}${NO_BREAK}${unbroken(month)}`).replace(THOUSANDS, `$1${NO_BREAK}`).replace(RUSSIAN_YEAR, `$1${NO_BREAK}`)
    .replace(COUNTED, (whole, number: string, noun: string) => (NO_NOUN.test(noun) ? whole : `${number}${NO_BREAK}${noun}`)).replace(SHARE_YEAR, `$1${NO_BREAK}`)
  if (language === 'ru') return one.replace(RUSSIAN_LETTER, `$1${NO_BREAK}`).replace(RUSSIAN_DASH, NO_BREAK)
  return /\d[\s\u00A0]\p{Script=Arabic}/u.test(one) ? one.replace(ARABIC_COUNTED, `$1${NO_BREAK}`).replaceAll(/(?<=\d\u00A0)في (?=المائة|الألف)/gu, `في${NO_BREAK}`) : one
}

// "48小时", "6月9日": the figure and what it counts; and the two names of a month in Arabic, which a line would part at the stroke.
export const CHINESE_COUNTED = /\d{1,2}月\d{1,2}日|(?:\d[\d,.]{0,9}[-–至])?\d[\d,.]*[多余几]?(?:百万|千万|[万亿千百])?(?:小时|分钟|个月|美元|欧元|卢比|[年月日天周个名项家所次份件条人元届])/u
const ARABIC_MONTHS = /(?:\d{1,2}\u00A0)?(?:كانون (?:الأول|الثاني)|تشرين (?:الأول|الثاني)|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول)\/\p{Script=Arabic}+/u

// "1991-1995": a browser would part it after the stroke.
const SPAN = /(?<![\d.,:/-])\d[\d.,]{0,9}[-–]\d[\d.,]{0,8}(?![\d/-]|:\d)/u
const EITHER = (one: RegExp) => new RegExp(`${one.source}|${SPAN.source}`, 'u')
const WHOLE: Record<Language, RegExp> = { ar: EITHER(ARABIC_MONTHS), zh: EITHER(CHINESE_COUNTED), en: SPAN, fr: SPAN, ru: SPAN, es: SPAN }

/** What no space can hold together is wrapped. */
export function wrappedWhole(text: string, language: Language): HtmlValue {
  const whole = WHOLE[language]
  if (!whole.test(text)) return text
  return text.split(new RegExp(`(${whole.source})`, 'gu')).map((part, index) => (index % 2 === 1 ? html`<span class="nb">${language === 'ar' ? firstToLast(part) : part}</span>` : part))
}

/** Where one reads from the right, the first number of a span stands at the right; left to themselves, two numbers at the head of a line would not. */
function firstToLast(text: string): HtmlValue {
  const [, from, stroke, to] = /^(\d[\d.,]*)([-–])(\d[\d.,]*)$/u.exec(text) ?? []
  return from === undefined ? text : html`<span class="alone">${from}</span>${stroke}<span class="alone">${to}</span>`
}

const LEADING: Partial<Record<Language, RegExp>> = {
  en: /(?<![\p{L}\p{N}])(a|an|the|of|in|on|to|and|or|by|for|at|so|with|from)[ ]/giu,
  fr: /(?<![\p{L}\p{N}])(de|du|des|la|le|les|à|au|aux|et|ou|en|un|une|par|pour|sur|que|qui)[ ]/giu,
  es: /(?<![\p{L}\p{N}])(de|del|la|el|los|las|a|al|y|e|o|en|un|una|con|por|para|que|se)[ ]/giu,
  ru: /(?<![\p{L}\p{N}])(в|во|к|ко|с|со|о|об|от|до|за|из|на|не|по|у|и|а|или|для|их|при)[ ]/giu,
  ar: /(?<!\p{L})(في|من|إلى|على|عن|مع|أو)[ ]/gu,
}
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' })

// The Organization's name is not parted where lines are few.
const NATIONS = /(?<=United|Nations|Naciones|Объединенных)[ ](?=Nations|Unies|Unidas|Наций)/gu

/** The words of a heading: no line of it ends in a preposition or an article, and a Chinese one breaks between words. */
export function headingText(text: string, language: Language): string {
  const leading = LEADING[language]
  return leading ? text.replace(leading, `$1${NO_BREAK}`).replace(NATIONS, NO_BREAK) : text
}

/** Where a Chinese heading may break: after a mark or 的, or between two words of more than one character (the dictionary parts 补助金). */
export function chineseHeading(text: string): Html {
  const pieces: string[] = []
  let alone = false
  for (const { segment } of WORDS.segment(text)) {
    const last = pieces.at(-1)
    const short = [...segment].length === 1
    if (last === undefined || /[，、；：）》”]$/u.test(last) && !/^\p{P}/u.test(segment) || /的$/u.test(last) || !short && !alone && /\p{Script=Han}$/u.test(last) && /^\p{Script=Han}/u.test(segment)) pieces.push(segment)
    else pieces[pieces.length - 1] = last + segment
    alone = short
  }
  return joined(pieces, html`<wbr>`)
}
