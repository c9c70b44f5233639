// An edition of the booklet: frozen by one officer, issued by another, then immutable (M-33, M-36, M-37).

import type { LifeTable } from './life.ts'

export const EDITION_STATES = ['prepared', 'issued', 'superseded', 'withdrawn', 'discarded'] as const
export type EditionState = (typeof EDITION_STATES)[number]

export const EDITION_LIFE = {
  prepareEdition: {
    from: ['new'],
    to: 'prepared',
    needs: ['sessionClosed', 'fundsRecorded', 'someDiscussed', 'everyDiscussedCleared', 'everyPartTranslated', 'noEditionPrepared', 'corrigendumSaid'],
  },
  discardEdition: { from: ['prepared'], to: 'discarded', needs: [] },
  issueEdition: {
    from: ['prepared'],
    to: 'issued',
    needs: ['sessionClosed', 'fundsRecorded', 'editionStillTrue', 'editionPrinted', 'anotherOfficerThanEditionPreparer'],
  },
  withdrawEdition: { from: ['issued', 'superseded'], to: 'withdrawn', needs: [] },
} as const satisfies LifeTable<EditionState>
