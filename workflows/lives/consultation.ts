// The consultation of the bureau on a frozen list (M-22 to M-25). Sealed until it is closed.

import type { LifeTable } from './life.ts'

export const CONSULTATION_STATES = ['frozen', 'open', 'closed'] as const
export type ConsultationState = (typeof CONSULTATION_STATES)[number]

export const CONSULTATION_LIFE = {
  freezeList: { from: ['new'], to: 'frozen', needs: ['callClosed', 'everyExtensionOver', 'screeningFinished', 'everyCommentPeriodOver', 'someEligible', 'noConsultationYet', 'dueAhead'] },
  openConsultation: { from: ['frozen'], to: 'open', needs: ['dueAhead', 'bureauCanMeetQuorum', 'keyHeld'] },
  castVotes: { from: ['open'], to: 'same', needs: ['beforeConsultationDue', 'onTheList', 'notRecused', 'atMostCapSupported', 'keyHeld'] },
  declareRecusal: { from: ['frozen', 'open'], to: 'same', needs: ['onTheList', 'notRecused', 'keyHeld'] },
  liftRecusal: { from: ['frozen', 'open'], to: 'same', needs: ['recusalDeclared'] },
  closeConsultation: { from: ['open'], to: 'closed', needs: ['consultationDueOrAnswered', 'keyHeld'] },
} as const satisfies LifeTable<ConsultationState>
