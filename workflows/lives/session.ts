// A session of the Conference: planned, then closed. Closing it is one of the two gates of the booklet (M-33).

import type { LifeTable } from './life.ts'

export const SESSION_STATES = ['planned', 'closed'] as const
export type SessionState = (typeof SESSION_STATES)[number]

export const SESSION_LIFE = {
  importEntities: { from: ['planned'], to: 'same', needs: ['linesToImport'] },
  anonymisePerson: { from: ['planned', 'closed'], to: 'same', needs: ['personKnown', 'holdsNoOffice'] },
  // What the clock does by itself, once the period has run (M-40).
  forgetPerson: { from: ['planned', 'closed'], to: 'same', needs: ['personKnown', 'holdsNoOffice', 'periodOver'] },
  closeSession: { from: ['planned'], to: 'closed', needs: ['sessionEnded'] },
  // Officers name their colleagues, administrators theirs: nobody who runs the system can let themselves read by it (S-10).
  appointOfficer: { from: ['planned', 'closed'], to: 'same', needs: ['holdsNoOtherOffice'] },
  appointAdministrator: { from: ['planned', 'closed'], to: 'same', needs: ['holdsNoOtherOffice'] },
  endOffice: { from: ['planned', 'closed'], to: 'same', needs: ['officeOfHouse', 'enoughRemain'] },
  endSignIns: { from: ['planned', 'closed'], to: 'same', needs: ['officeOfSession'] },
  // Whoever lost every second factor is known again by another officer, never by a mail (S-19).
  resetFactors: { from: ['planned', 'closed'], to: 'same', needs: ['officeIsHeld', 'notOneself'] },
} as const satisfies LifeTable<SessionState>
