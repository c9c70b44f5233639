// A moment as papers say it: the day in the style of the United Nations, the hour, the place and its offset (M-1).

import { dayIn } from '#workflows/booklet-dates.ts'
import type { Language } from '#workflows/languages.ts'
import { localOf, momentIn } from '#workflows/moments.ts'
import { isolated } from './isolated.ts'

type Asked = { zone: string; language: Language; /** The session's place, which names its own hours better than the city of their zone. */ host?: string; seconds?: boolean }

/** The day with its weekday, where the language lets both stand after any word: in Russian the weekday would take a case. */
export function dayOf(instant: string, { zone, language }: Pick<Asked, 'zone' | 'language'>): string {
  const day = dayIn(localOf(instant, zone).slice(0, 10), language)
  if (language === 'ru') return day
  const { date } = momentIn(instant, zone, language)
  if (language === 'en' || language === 'zh') return date
  // Both halves come from tables of their own: the weekday of the locale, the day of the month as editions print it.
  return `${date.split(/[\s،,]/u)[0]} ${day}`
}

/** "Friday 12 March 2027, 18:00 (Nusa Dua, UTC+08:00)". The place is marked as another's text: see isolated.ts. */
export function momentOnPaper(instant: string, { zone, language, host = '', seconds = false }: Asked): string {
  const { time, place, offset } = momentIn(instant, zone, language, seconds)
  const comma = { ar: '، ', zh: '，' }[language as 'ar'] ?? ', '
  const where = zone === 'UTC' ? 'UTC' : `${isolated(host || place)}${comma}${isolated(offset)}`
  const day = dayOf(instant, { zone, language })
  return language === 'zh' ? `${day} ${time}（${where}）` : `${day}${comma}${time} (${where})`
}
