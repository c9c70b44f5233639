// A case: a selected proposal from the invitation to present to what the meeting made of it (M-31, M-32).

import type { LifeTable } from './life.ts'

export const CASE_STATES = ['invited', 'accepted', 'declined', 'discussed', 'notDiscussed'] as const
export type CaseState = (typeof CASE_STATES)[number]

export const CASE_LIFE = {
  acceptInvitation: { from: ['invited', 'accepted'], to: 'accepted', needs: ['sessionNotClosed'] },
  declineInvitation: { from: ['invited', 'accepted'], to: 'declined', needs: ['sessionNotClosed'] },
  attachPresentation: { from: ['accepted'], to: 'same', needs: ['sessionNotClosed', 'roomForPresentation'] },
  removePresentation: { from: ['accepted'], to: 'same', needs: ['sessionNotClosed', 'presentationIsThere'] },
  recordDiscussed: { from: ['accepted'], to: 'discussed', needs: ['sessionBegun'] },
  recordNotDiscussed: { from: ['invited', 'accepted'], to: 'notDiscussed', needs: ['sessionBegun'] },
} as const satisfies LifeTable<CaseState>
