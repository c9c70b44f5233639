// A date that a page proposes and its officer may change: some weeks ahead, at the end of a working day of the place.

import { instantOf, localOf } from './moments.ts'

const DAY_MS = 86_400_000
const END_OF_WORK = '18:00'

/** Three weeks: for a State to state its view (M-21), and to answer an invitation to present (M-31). */
export const DAYS_TO_ANSWER = 21

/**
 * @param before the answer is worth nothing from this instant on
 * @returns the instant, or the last such hour before `before`; null when none is left
 */
export function proposedDate(now: string, zone: string, before: string | null = null): string | null {
  const endOf = (instant: number) => instantOf(`${localOf(new Date(instant).toISOString(), zone).slice(0, 10)}T${END_OF_WORK}`, zone)
  const wanted = endOf(Date.parse(now) + DAYS_TO_ANSWER * DAY_MS)
  if (before === null || wanted < before) return wanted
  const last = endOf(Date.parse(before) - DAY_MS)
  return last > now ? last : null
}
