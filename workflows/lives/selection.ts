// The Secretariat's decision: prepared by one officer, confirmed by another, announced apart (M-27, M-30).

import type { LifeTable } from './life.ts'

export const SELECTION_STATES = ['prepared', 'confirmed', 'announced'] as const
export type SelectionState = (typeof SELECTION_STATES)[number]

export const SELECTION_LIFE = {
  prepareSelection: { from: ['new', 'prepared'], to: 'prepared', needs: ['consultationHeld', 'selectionVersionSeen', 'atMostCapSelected', 'onlyFromTheList', 'keyHeld'] },
  confirmSelection: {
    from: ['prepared'],
    to: 'confirmed',
    needs: ['anotherOfficerThanPreparer', 'consultationHeld', 'everyOutcomeReasoned', 'departureReasoned', 'selectedStillStand', 'keyHeld'],
  },
  reopenSelection: { from: ['confirmed'], to: 'prepared', needs: [] },
  announceSelection: { from: ['confirmed'], to: 'announced', needs: ['selectedStillStand', 'answerDateGiven'] },
  fillFreedPlace: { from: ['announced'], to: 'same', needs: ['placeFreed', 'fromTheReserves', 'reserveStillStands', 'sessionNotClosed', 'answerDateGiven'] },
  leavePlaceEmpty: { from: ['announced'], to: 'same', needs: ['placeFreed'] },
} as const satisfies LifeTable<SelectionState>
