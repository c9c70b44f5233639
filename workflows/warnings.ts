// When a complete but unsubmitted draft is warned about (M-16): once in the last three days, once in the last.

import { gapsOf, excessesOf, type Content, type WordLimits } from './proposal-form.ts'

export const WARNING_HOURS = [72, 24] as const

/** The warning that is due for a draft, in hours before the deadline; null when it is not complete or the time has not come. */
export function warningDue(content: Content, limits: WordLimits, closesAt: string, now: string): number | null {
  const hours = (Date.parse(closesAt) - Date.parse(now)) / 3_600_000
  if (hours <= 0 || gapsOf(content).length > 0 || excessesOf(content, limits).length > 0) return null
  return [...WARNING_HOURS].reverse().find((before) => hours <= before) ?? null
}
