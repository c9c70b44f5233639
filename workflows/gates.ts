// The gates of the booklet (M-33), asked one by one for the Secretariat's checklist. They are needs of prepareEdition, asked in the same words.

import { CASE_STATES, type CaseState } from './lives/case.ts'
import type { EDITION_LIFE } from './lives/edition.ts'
import { NEEDS, type NeedName, type Unmet } from './needs.ts'
import type { Situation } from './situation.ts'
import { VISITOR } from './actor.ts'

export const BOOKLET_GATES = ['sessionClosed', 'fundsRecorded', 'someDiscussed', 'everyDiscussedCleared'] as const satisfies readonly (typeof EDITION_LIFE)['prepareEdition']['needs'][number][]
export type BookletGate = (typeof BOOKLET_GATES)[number]

export type GateAnswer = { gate: BookletGate; unmet: Unmet | null }

export function bookletGates(situation: Situation): GateAnswer[] {
  return BOOKLET_GATES.map((gate) => ({ gate, unmet: unmetOf(gate, situation) }))
}

/** These needs look at nothing that is typed, and at nobody in particular. */
function unmetOf(name: NeedName, situation: Situation): Unmet | null {
  const answer = NEEDS[name](situation, {}, VISITOR)
  return Array.isArray(answer) ? (answer[0] ?? null) : answer
}

/** Why the session cannot be closed yet, if it cannot. */
export function sessionStillOpen(situation: Situation): Unmet | null {
  return unmetOf('sessionEnded', situation)
}

/** How many cases of the meeting stand where. A count, no order (M-28). */
export function casesByState(situation: Situation): Record<CaseState, number> {
  return Object.fromEntries(CASE_STATES.map((state) => [state, situation.cases.filter((one) => one.state === state).length])) as Record<CaseState, number>
}

/** Cases of which the meeting has not been recorded yet. */
export function unrecordedCases(situation: Situation): number {
  return situation.cases.filter((one) => one.state === 'invited' || one.state === 'accepted').length
}

/** The days of a session: a discussion took place on one of them. */
export function daysOf(session: { startsOn: string; endsOn: string }): string[] {
  const days: string[] = []
  for (let at = Date.parse(`${session.startsOn}T00:00:00Z`); at <= Date.parse(`${session.endsOn}T00:00:00Z`); at += 86_400_000) days.push(new Date(at).toISOString().slice(0, 10))
  return days
}
