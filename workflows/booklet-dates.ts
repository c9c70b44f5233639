// Days and numbers as an edition prints them: the United Nations style of each language.

import type { Language } from './languages.ts'

// Arabic editions name each month twice, as the United Nations does.
const ARABIC_MONTHS = ['كانون الثاني/يناير', 'شباط/فبراير', 'آذار/مارس', 'نيسان/أبريل', 'أيار/مايو', 'حزيران/يونيه', 'تموز/يوليه', 'آب/أغسطس', 'أيلول/سبتمبر', 'تشرين الأول/أكتوبر', 'تشرين الثاني/نوفمبر', 'كانون الأول/ديسمبر']

const localeOf = (language: Language) => (language === 'ar' ? 'ar-u-nu-latn' : language === 'en' ? 'en-GB' : language)
const at = (day: string) => new Date(`${day}T00:00:00Z`)
const LONG = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const

/** @param day an ISO date, "2027-06-07" */
export function dayIn(day: string, language: Language): string {
  if (language === 'ar') return `${Number(day.slice(8, 10))} ${ARABIC_MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
  return inStyle(new Intl.DateTimeFormat(localeOf(language), LONG).format(at(day)), language)
}

// What stands between the two days of a span; the other editions join them by a dash.
const BETWEEN: Partial<Record<Language, string>> = { es: ' a ', fr: '-' }

/** @param first and last: ISO dates */
export function daysBetween(first: string, last: string, language: Language): string {
  if (language === 'ar') return first === last ? dayIn(first, language) : first.slice(0, 7) === last.slice(0, 7) ? `${Number(first.slice(8))}-${dayIn(last, language)}` : `${dayIn(first, language)} - ${dayIn(last, language)}`
  if (language === 'zh') return chineseDays(first, last)
  return inStyle(new Intl.DateTimeFormat(localeOf(language), LONG).formatRange(at(first), at(last)).replace(/[\s\u2009]*–[\s\u2009]*/u, BETWEEN[language] ?? '–'), language)
}

/** "2027年6月7日至11日": what both days share is said once. */
function chineseDays(first: string, last: string): string {
  const other = dayIn(last, 'zh')
  const shared = first.slice(0, 7) === last.slice(0, 7) ? other.indexOf('月') + 1 : first.slice(0, 4) === last.slice(0, 4) ? other.indexOf('年') + 1 : 0
  return first === last ? other : `${dayIn(first, 'zh')}至${other.slice(shared)}`
}

/** A month, "2015-02". */
function monthIn(month: string, language: Language): string {
  if (language === 'ar') return `${ARABIC_MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`
  return inStyle(new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(at(`${month}-01`)), language)
}

function inStyle(text: string, language: Language): string {
  if (language === 'ru') return text.replace(/[\s\u00A0]г\.$/u, ' года')
  return language === 'fr' ? text.replace(/(?<!\d)1(?=[ -])/gu, '1er') : text
}

const ISO = /^(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?(?![\d-])/u

/** A person's "2010-02-01" or "2015-02 (pilot)" with the date in words; any other text as it is. */
export function dateInWords(text: string, language: Language): string {
  return text.trim().replace(ISO, (date, _year, _month, day: string | undefined) => (day ? dayIn(date, language) : monthIn(date, language)))
}

/** Whether a text is a date or a year alone: it reads the same in every language. */
export function isDateAlone(text: string): boolean {
  return text.trim().replace(ISO, '') === '' || /^\d{4}(?:\s?[-–/]\s?\d{2,4})?$/u.test(text.trim())
}

export function numberIn(value: number, language: Language): string {
  if (language === 'es') return new Intl.NumberFormat('es', { useGrouping: 'always' }).format(value) // as Spanish texts write theirs: 1.160
  if (language === 'ar' || language === 'fr' || language === 'ru') {
    // thousands are parted by a space in these editions, and decimals by a comma
    return new Intl.NumberFormat('fr').format(value).replace(/[\u202F\s]/gu, '\u00A0')
  }
  return new Intl.NumberFormat(localeOf(language)).format(value)
}

const CURRENCY_LAST: readonly Language[] = ['es', 'fr', 'ru']

/** A sum with the code of its currency, on the side where the language has it: "EUR 60,000", "60 000 EUR". */
export function sumIn(amount: number, currency: string, language: Language): string {
  const number = numberIn(amount, language)
  return CURRENCY_LAST.includes(language) ? `${number}\u00A0${currency}` : `${currency} ${number}`
}
