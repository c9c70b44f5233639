// Who is reminded, and when: in hours before the date in question. Once for each, however often the clock looks (M-16, M-21, M-31, M-34).

import type { LetterKind } from './letters.ts'
import { gapsOf, excessesOf, type Content, type WordLimits } from './proposal-form.ts'

const DAY = 24

export const REMINDERS = {
  /** A complete draft that nobody has submitted: before proposals close. */
  draftWarning: [3 * DAY, DAY],
  /** The State an observer named has not stated its view: before its comment period ends. */
  viewReminder: [3 * DAY],
  /** The State invited to present has not answered: before the date it was asked to answer by. */
  invitationReminder: [7 * DAY, DAY],
  /** The State has not answered on a summary: before the date asked. It is reminded; silence clears nothing. */
  clearanceReminder: [7 * DAY, DAY],
} as const satisfies Partial<Record<LetterKind, readonly number[]>>
export type ReminderKind = keyof typeof REMINDERS

/** The reminder that is due now, in hours before `until`; null when it is too early, or too late to help. */
export function reminderDue(kind: ReminderKind, until: string, now: string): number | null {
  const hours = (Date.parse(until) - Date.parse(now)) / 3_600_000
  return hours <= 0 ? null : ([...REMINDERS[kind]].sort((a, b) => a - b).find((before) => hours <= before) ?? null)
}

/** Whether a draft could be submitted as it is: no other is worth a warning. */
export function isReadyToSubmit(content: Content, limits: WordLimits): boolean {
  return gapsOf(content).length === 0 && excessesOf(content, limits).length === 0
}
