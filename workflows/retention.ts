// How long personal data is kept (M-40), and what then happens to it. Periods are ours: the mandate asks for one and names none.

import type { Instant } from './situation.ts'

const DAY = 86_400_000

/** In days, each from the moment that its comment names. */
export const RETENTION = {
  /** From the end of the last office that a person held: the address goes, and with it every way to sign in. */
  person: 730,
  /** From when it was last used. */
  signIn: 30,
  /** From when it could no longer be used. */
  signInLink: 1,
  /** From its sending: what it said and whom it was sent to. That it was sent stays, as the letter it brought does. */
  mail: 365,
  /** From the last letter of a text that was typed and never saved. */
  typing: 90,
  /** From its printing: papers and drafts. Whoever asks again is given a new print of the same text. */
  print: 30,
} as const

export type Kept = keyof typeof RETENTION

/** When the period of something has run that began at this moment. */
export function keptUntil(kind: Kept, since: Instant): Instant {
  return new Date(Date.parse(since) + RETENTION[kind] * DAY).toISOString()
}

/** The moment before which what began is kept no longer. */
export function goesBefore(kind: Kept, now: Instant): Instant {
  return new Date(Date.parse(now) - RETENTION[kind] * DAY).toISOString()
}

/** The address that stands in place of one that was removed: of a domain that nobody can hold, so that no mail goes anywhere. */
export const addressRemoved = (personId: string): string => `removed-${personId}@anonymised.invalid`
export const isAnonymised = (email: string): boolean => email.endsWith('@anonymised.invalid')
