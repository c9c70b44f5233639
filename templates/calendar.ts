// A calendar file (RFC 5545). Data in, text out: times in UTC, so that every calendar shows its own; nothing depends on when the file is asked for.

import ical, { ICalCalendarMethod } from 'ical-generator'
import type { Language } from '#workflows/languages.ts'

export type CalendarEntry = {
  /** Stays when everything else about the entry changes: calendars then change the entry instead of adding one. */
  uid: string
  from: string
  to: string
  summary: string
}

export type CalendarToWrite = {
  language: Language
  product: string
  publisher: string
  /** The host that gives the file, for the uids. */
  host: string
  /** The page that says the same. */
  address: string
  location: string
  organizer: { name: string; email: string } | null
  /** A later version of an entry has the greater number. */
  revision: { number: number; at: string }
  entries: readonly CalendarEntry[]
}

/** What people typed is escaped by the library; before that each becomes one line, without what no calendar can show (S-39). */
export function writeCalendar({ language, product, publisher, host, address, location, organizer, revision, entries }: CalendarToWrite): string {
  const calendar = ical({ prodId: { company: oneLine(publisher), product: oneLine(product), language: language.toUpperCase() }, method: ICalCalendarMethod.PUBLISH })
  for (const { uid, from, to, summary } of entries) {
    calendar.createEvent({
      id: `${uid.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}@${host}`,
      sequence: revision.number,
      stamp: new Date(revision.at),
      start: new Date(from),
      end: new Date(to),
      summary: oneLine(summary),
      location: oneLine(location),
      url: address,
      ...(organizer ? { organizer } : {}),
    })
  }
  return `${calendar.toString()}\r\n`
}

/** Line breaks and control characters have no place in one line; nor have marks that turn the words after them around. */
function oneLine(text: string): string {
  return text.replaceAll(/[\s\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim()
}
