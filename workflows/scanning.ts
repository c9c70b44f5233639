// The virus scanner, as rules: when its silence is worth a word, and when it is asked again (S-47, R-22).

import type { Instant } from './situation.ts'

/** A scan takes seconds; until then a page only says beside the file that it is being checked. */
const PATIENCE_MS = 60_000

/** Files that wait for the scanner, `since` the moment the first of them came; null while nothing waits unusually long. */
export type ScansWaiting = { count: number; since: Instant }

/** @param cameAt when each file that waits was attached */
export function scansOverdue(cameAt: readonly Instant[], now: Instant): ScansWaiting | null {
  const since = [...cameAt].sort()[0]
  if (since === undefined || Date.parse(now) - Date.parse(since) < PATIENCE_MS) return null
  return { count: cameAt.length, since }
}

/** Milliseconds before the scanner is asked again about a file it did not answer on: twice as long each time, five minutes at most. */
export function waitAfter(failures: number): number {
  return Math.min(2 ** Math.min(failures, 20) * 1000, 300_000)
}
