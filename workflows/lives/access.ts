// An administrator's access to one proposal's text: asked for with a reason, allowed by a second person, over after a few hours (S-10).

import type { LifeTable } from './life.ts'

export const ACCESS_STATES = ['asked', 'granted', 'ended', 'refused', 'lapsed'] as const
export type AccessState = (typeof ACCESS_STATES)[number]

export const ACCESS_LIFE = {
  askAccess: { from: ['new'], to: 'asked', needs: ['proposalNamed', 'noLiveAccess'] },
  grantAccess: { from: ['asked'], to: 'granted', needs: ['anotherThanAsker'] },
  refuseAccess: { from: ['asked'], to: 'refused', needs: ['anotherThanAsker'] },
  // Reading is an act, so that each opening of the text is a line of the record; a page that is merely shown writes none.
  readUnderAccess: { from: ['granted'], to: 'same', needs: ['accessRuns'] },
  endAccess: { from: ['asked', 'granted'], to: 'ended', needs: [] },
  lapseAccess: { from: ['granted'], to: 'lapsed', needs: ['accessOver'] },
} as const satisfies LifeTable<AccessState>
