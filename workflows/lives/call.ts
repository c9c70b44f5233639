// The call: prepared, open, closed. It belongs to one session and names its priority aspects (M-1).

import type { LifeTable } from './life.ts'

export const CALL_STATES = ['prepared', 'open', 'closed'] as const
export type CallState = (typeof CALL_STATES)[number]

export const CALL_LIFE = {
  prepareCall: { from: ['new'], to: 'prepared', needs: ['noOtherCall', 'closingAfterOpening', 'closingBeforeSession'] },
  reviseCall: { from: ['prepared'], to: 'same', needs: ['closingAfterOpening', 'closingBeforeSession'] },
  openCall: { from: ['prepared'], to: 'open', needs: ['closingAhead', 'someoneToInvite'] },
  acknowledgeInvitation: { from: ['open', 'closed'], to: 'same', needs: ['invited', 'notYetAcknowledged'] },
  extendForAll: { from: ['open', 'closed'], to: 'open', needs: ['laterThanClosing', 'listNotFrozen'] },
  extendForOne: { from: ['open', 'closed'], to: 'same', needs: ['entityInvited', 'laterThanClosing', 'listNotFrozen'] },
  closeCall: { from: ['open'], to: 'closed', needs: ['deadlinePassed'] },
  arrangeMeeting: { from: ['open', 'closed'], to: 'same', needs: ['selectionAnnounced', 'meetingWithinSession'] },
  recordFunds: { from: ['open', 'closed'], to: 'same', needs: [] },
  saveForeword: { from: ['open', 'closed'], to: 'same', needs: ['sameForewordAsShown'] },
} as const satisfies LifeTable<CallState>
