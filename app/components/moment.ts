// A moment in words: of the place it belongs to, of the reader, and what is left until then (M-1).

import type { PageWords } from '#app/messages/index.ts'
import type { Language } from '#workflows/languages.ts'
import { momentIn, timeLeft, type Moment } from '#workflows/moments.ts'

type Of = { language: Language; zone: string; now: string; host?: { zone: string; place: string } | null }

/** A moment in a zone, for this reader: "Nusa Dua" where the session meets, the zone's own city elsewhere. */
export function momentFor(reader: Of, at: string, zone: string, seconds = false): Moment {
  const moment = momentIn(at, zone, reader.language, seconds)
  return reader.host && zone === reader.host.zone && zone !== reader.zone ? { ...moment, place: reader.host.place } : moment
}

/** "9 days 3 hours": the two largest units; null when the moment has passed. */
export function spanLeft(words: PageWords, now: string, until: string): string | null {
  const left = timeLeft(now, until)
  if (left === null) return null
  const units = [
    left.days > 0 ? words('moments.days', { count: left.days }) : null,
    left.hours > 0 ? words('moments.hours', { count: left.hours }) : null,
    left.days === 0 && left.minutes > 0 ? words('moments.minutes', { count: left.minutes }) : null,
  ].filter((unit) => unit !== null)
  const [first, second] = units
  if (first === undefined) return words('moments.lessThanAMinute')
  return second === undefined ? first : words('moments.two', { first, second })
}

/** "14:00 your time, Tbilisi, UTC+04:00", with the date when it is another day for the reader. */
export function readersTime(words: PageWords, at: string, zone: string, reader: Of): string {
  const there = momentIn(at, zone, reader.language)
  const here = momentIn(at, reader.zone, reader.language)
  // A visitor's own zone is not known, and is not claimed: they are told the hour in UTC.
  if (reader.zone === 'UTC') return words(there.date === here.date ? 'moments.utcSameDay' : 'moments.utc', here)
  return words(there.date === here.date ? 'moments.yours' : 'moments.yoursOtherDay', here)
}

/** "Friday 12 March 2027, 14:00, Tbilisi, UTC+04:00 (10:00 UTC)": one moment in one line, for sentences and mails. */
export function momentInALine(words: PageWords, at: string, zone: string, language: Language, seconds = false, host: Of['host'] = null): string {
  const moment = momentIn(at, zone, language, seconds)
  if (zone === host?.zone) moment.place = host.place
  if (zone === 'UTC') return words('moments.utc', moment)
  return words('moments.withUtc', { ...moment, utc: momentIn(at, 'UTC', language, seconds).time })
}

/** Due within seven days, and not passed. */
export function isSoon(now: string, until: string): boolean {
  const left = Date.parse(until) - Date.parse(now)
  return left >= 0 && left <= 7 * 24 * 60 * 60 * 1000
}

export type { Moment }
