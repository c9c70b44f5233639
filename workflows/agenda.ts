// The agenda of the meeting on best practices: an opening, then the cases in alphabetical order, each for as long as any other (M-28, M-31).

import { compareByName, compareByStateName } from './names/index.ts'
import type { CaseFacts, Instant, Meeting } from './situation.ts'

export type Presented = { caseId: string; iso3: string; title: string }
export type Slot<C extends Presented> = C & { beginsAt: Instant; endsAt: Instant }

/** Whether a case has a place in the agenda: its State was invited and has not declined. One that was then not discussed keeps its hour. */
export const isPresented = (one: Pick<CaseFacts, 'state'>) => one.state !== 'declined'

const after = (from: Instant, minutes: number): Instant => new Date(Date.parse(from) + minutes * 60_000).toISOString()

export const meetingEnds = (meeting: Pick<Meeting, 'beginsAt' | 'openingMinutes' | 'minutesEach'>, cases: number): Instant =>
  after(meeting.beginsAt, meeting.openingMinutes + cases * meeting.minutesEach)

/** One slot a case, in English alphabetical order of States, then of titles: nobody arranges them. */
export function slotsOf<C extends Presented>(meeting: Meeting, cases: readonly C[]): Slot<C>[] {
  const byState = compareByStateName('en')
  const byTitle = compareByName('en')
  return [...cases]
    .sort((a, b) => byState(a.iso3, b.iso3) || byTitle(a.title, b.title))
    .map((one, index) => ({ ...one, beginsAt: meetingEnds(meeting, index), endsAt: meetingEnds(meeting, index + 1) }))
}
