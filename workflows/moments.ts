// Moments as people read them: the place with its offset, the reader's own time, the time left (M-1).

import type { Language } from './languages.ts'

export type Moment = { date: string; time: string; offset: string; place: string }

/** "Asia/Makassar" names its place as "Makassar". */
export function placeOf(zone: string): string {
  return zone === 'UTC' ? 'UTC' : (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/** Offset of a zone at an instant, written as the UN does: "UTC+08:00"; "UTC" when it is none. */
export function offsetOf(instant: string, zone: string): string {
  const part = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(new Date(instant)).find((one) => one.type === 'timeZoneName')!.value
  const offset = part.replace('GMT', 'UTC')
  return offset.replace('-', '−')
}

/** A moment in a zone and a language. `seconds` for receipts. */
export function momentIn(instant: string, zone: string, language: Language, seconds = false): Moment {
  const at = new Date(instant)
  const locale = language === 'ar' ? 'ar-u-nu-latn' : language === 'en' ? 'en-GB' : language
  const date = new Intl.DateTimeFormat(locale, { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at)
  const time = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit', ...(seconds ? { second: '2-digit' } : {}), hourCycle: 'h23' }).format(at)
  return { date: date.replace(',', ''), time, offset: offsetOf(instant, zone), place: placeOf(zone) }
}

/** Days, hours and minutes until an instant; null when it has passed. */
export function timeLeft(now: string, until: string): { days: number; hours: number; minutes: number } | null {
  const minutes = Math.floor((Date.parse(until) - Date.parse(now)) / 60_000)
  if (minutes < 0) return null
  return { days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 }
}

/** The midnight, in a zone, that ends a day: "2027-06-11" ends when the 12th begins there. */
export function dayAfter(day: string, zone: string): string {
  return instantOf(new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10), zone)
}

/** The instant at which a wall-clock time stands in a zone: "2027-03-12T18:00" in Asia/Makassar. Gaps move forward. */
export function instantOf(local: string, zone: string): string {
  const wanted = Date.parse(`${local.length === 10 ? `${local}T00:00` : local}Z`)
  let guess = wanted
  for (let round = 0; round < 3; round++) guess = wanted - offsetMs(guess, zone)
  return new Date(guess).toISOString()
}

function offsetMs(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  }).formatToParts(new Date(at))
  const get = (type: string) => Number(parts.find((part) => part.type === type)!.value)
  return Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second')) - Math.floor(at / 1000) * 1000
}

/** The value a <input type="datetime-local"> wants. */
export function localOf(instant: string, zone: string): string {
  return new Date(Date.parse(instant) + offsetMs(Date.parse(instant), zone)).toISOString().slice(0, 16)
}
