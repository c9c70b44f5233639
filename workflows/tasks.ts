// What a home page asks of its reader: one task a line, opened by its verb, the nearest date first.

import type { Decision } from './decide.ts'
import type { Life } from './lives/index.ts'
import type { RefusalCode, Unmet } from './needs.ts'

export const TASK_KINDS = [
  // proposers
  'acknowledgeInvitation', 'confirmKeyedIn', 'submitDraft', 'answerClarification', 'answerChange', 'chooseConsents', 'giveStateView', 'answerInvitation', 'clearSummary',
  // Secretariat
  'prepareCall', 'openCall', 'closeCall', 'startScreening', 'finishScreening', 'readAnswer', 'resumeScreening', 'reconsider', 'settleKeyedIn', 'freezeList', 'openConsultation', 'closeConsultation',
  'prepareSelection', 'confirmSelection', 'announceSelection', 'decideFreedPlace', 'arrangeMeeting', 'recordMeeting', 'closeSession', 'draftSummary', 'sendForClearance', 'readComment', 'recordFunds', 'writeForeword', 'translate', 'prepareEdition', 'issueEdition', 'decideAccess',
  // bureau
  'castVotes',
] as const
export type TaskKind = (typeof TASK_KINDS)[number]

export type Task = {
  kind: TaskKind
  /** What the task opens; the application knows the address. */
  subject: { life: Life; id: string } | null
  /** What the sentence names, e.g. the title or a count. */
  facts: Record<string, string | number>
  dueAt: string | null
  /** The zone of the place the date belongs to. */
  zone: string | null
}

/** Dated tasks first, nearest first; then the others as they came. */
export function inOrderOfDates(tasks: Task[]): Task[] {
  return tasks.map((task, index) => ({ task, index })).sort((a, b) => (a.task.dueAt ?? '9').localeCompare(b.task.dueAt ?? '9') || a.index - b.index).map(({ task }) => task)
}

/** Reasons that the one who acts cannot mend. */
const BEYOND_MENDING: readonly RefusalCode[] = ['callNotOpen', 'callHasClosed', 'observersNotInvited', 'standingLost', 'clarificationClosed', 'commentPeriodOver', 'listIsFrozen', 'sessionIsClosed', 'ownProposal', 'notInvited', 'acknowledgedAlready', 'notYours', 'wrongState', 'unknown']

/** @returns what is left to mend before the act, none when it can be done; null when mending would not help, so that it is no task and has no button. */
export function leftToMend(decision: Decision): Unmet[] | null {
  if (decision.allowed) return []
  return decision.refusals.some(({ code }) => BEYOND_MENDING.includes(code)) ? null : decision.refusals
}
