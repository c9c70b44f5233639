// The moments at which something changes in the demonstration, so that a visitor need not know the calendar.

import type { Situation } from '#workflows/situation.ts'

const HOUR = 3_600_000

export type NamedMoment = 'callOpens' | 'beforeDeadline' | 'afterDeadline' | 'viewsEnd' | 'consultationDue' | 'sessionBegins' | 'sessionEnds' | 'day' | 'week'

/** Those that lie ahead, in the order of time. What the reader may not know of is not named: the situation is the reader's. */
export function momentsAhead(situation: Situation | null, now: Date): { key: NamedMoment; at: string }[] {
  const after = (instant: string | undefined, ms: number) => (instant === undefined ? null : new Date(Date.parse(instant) + ms).toISOString())
  const { call, consultation, session } = situation ?? { call: null, consultation: null, session: null }
  const named: [NamedMoment, string | null][] = [
    ['day', after(now.toISOString(), 24 * HOUR)],
    ['week', after(now.toISOString(), 7 * 24 * HOUR)],
    ['callOpens', after(call?.opensAt, 60_000)],
    ['beforeDeadline', after(call?.closesAt, -HOUR)],
    // Past any unpublished grace.
    ['afterDeadline', after(call?.closesAt, ((call?.graceMinutes ?? 0) + 1) * 60_000)],
    ['viewsEnd', after([...(situation?.commentPeriods ?? [])].sort().at(-1), 60_000)],
    ['consultationDue', consultation?.state === 'open' ? after(consultation.dueAt, 60_000) : null],
    ['sessionBegins', after(session?.beginsAt, 10 * HOUR)],
    ['sessionEnds', after(session?.endsAt, HOUR)],
  ]
  return named
    .filter((one): one is [NamedMoment, string] => one[1] !== null && one[1] > now.toISOString())
    .map(([key, at]) => ({ key, at }))
    .sort((a, b) => a.at.localeCompare(b.at))
}
