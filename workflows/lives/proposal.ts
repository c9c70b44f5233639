// A proposal, from a State's draft or an observer's one suggested case to the outcome of screening (M-7 to M-21).
// What became of it afterwards is read from the selection, never stored here: deciding is not announcing (M-30).

import type { LifeTable } from './life.ts'

export const PROPOSAL_STATES = [
  'draft',
  // Typed in by the Secretariat from paper; its entity has not confirmed it yet (M-7).
  'keyedIn',
  'submitted',
  'beingScreened',
  'returned',
  'eligible',
  'notEligible',
  'withdrawn',
] as const
export type ProposalState = (typeof PROPOSAL_STATES)[number]

/** An observer may have one proposal in these states per call (M-9); the database holds the same list. */
export const LIVE_STATES = ['submitted', 'beingScreened', 'returned', 'eligible', 'notEligible'] as const

/** Arrived, and screening has not ended: no list is frozen over these (M-23). */
export const UNSCREENED_STATES: readonly ProposalState[] = ['keyedIn', 'submitted', 'beingScreened', 'returned']

/** Where a proposal stands when the list is about to be frozen: on it, in its way, or left out. Null for a draft, which is its proposer's alone. */
export function placeBeforeList(state: ProposalState): 'eligible' | 'unfinished' | 'left' | null {
  if (state === 'draft') return null
  if (UNSCREENED_STATES.includes(state)) return 'unfinished'
  return state === 'eligible' ? 'eligible' : 'left'
}

export const PROPOSAL_LIFE = {
  startDraft: { from: ['new'], to: 'draft', needs: ['timeToPropose', 'observersInvited', 'standing'] },
  // Until the deadline the text stays its proposer's, whatever screening has said of it (M-16).
  saveDraft: { from: ['draft', 'submitted', 'beingScreened', 'returned', 'eligible', 'notEligible'], to: 'same', needs: ['timeToPropose', 'standing', 'versionSeen'] },
  attachFile: {
    from: ['draft', 'keyedIn', 'submitted', 'beingScreened', 'returned', 'eligible', 'notEligible'],
    to: 'same',
    needs: ['timeToProposeOrAnswer', 'standing', 'roomForFile'],
  },
  removeFile: { from: ['draft', 'keyedIn', 'submitted', 'beingScreened', 'returned', 'eligible', 'notEligible'], to: 'same', needs: ['timeToProposeOrAnswer', 'standing', 'fileIsThere'] },
  // Submitting again sends it back to be screened anew.
  submit: {
    from: ['draft', 'submitted', 'beingScreened', 'returned', 'eligible', 'notEligible'],
    to: 'submitted',
    needs: [
      'timeToPropose',
      'listNotFrozen',
      'observersInvited',
      'standing',
      'oneLiveCase',
      'withinStateCap',
      'oneResponsibleState',
      'programmeOfState',
      'complete',
      'withinLimits',
    ],
  },
  withdraw: {
    from: ['draft', 'keyedIn', 'submitted', 'beingScreened', 'returned', 'eligible', 'notEligible'],
    to: 'withdrawn',
    needs: ['listNotFrozen'],
  },

  // What reached the Secretariat on paper, in time: staff type it in, the entity confirms it, and only then is it submitted (M-7).
  keyIn: { from: ['new'], to: 'keyedIn', needs: ['arrivedInTime', 'listNotFrozen', 'entityInvited', 'observersInvited', 'standing'] },
  correctKeyedIn: { from: ['keyedIn'], to: 'same', needs: ['standing', 'versionSeen', 'listNotFrozen'] },
  confirmKeyedIn: {
    from: ['keyedIn'],
    to: 'submitted',
    needs: ['versionSeen', 'listNotFrozen', 'observersInvited', 'standing', 'oneLiveCase', 'withinStateCap', 'oneResponsibleState', 'programmeOfState', 'complete', 'withinLimits'],
  },
  takeOverKeyedIn: { from: ['keyedIn'], to: 'draft', needs: ['timeToPropose', 'standing'] },
  discardKeyedIn: { from: ['keyedIn'], to: 'withdrawn', needs: ['standing'] },

  startScreening: { from: ['submitted'], to: 'beingScreened', needs: ['standing'] },
  recordChecklist: { from: ['beingScreened'], to: 'same', needs: ['standing'] },
  returnForClarification: { from: ['beingScreened'], to: 'returned', needs: ['standing', 'dueAhead', 'listNotFrozen'] },
  answerClarification: { from: ['returned'], to: 'beingScreened', needs: ['standing', 'beforeClarificationDue', 'onlyAskedSections', 'withinLimits'] },
  resumeScreening: { from: ['returned'], to: 'beingScreened', needs: ['standing', 'clarificationDuePassed'] },
  findEligible: { from: ['beingScreened'], to: 'eligible', needs: ['standing', 'checklistMet', 'changesAnswered', 'listNotFrozen', 'commentPeriodGiven'] },
  findNotEligible: { from: ['beingScreened'], to: 'notEligible', needs: ['standing', 'somethingNotMet', 'listNotFrozen'] },
  askReconsideration: { from: ['notEligible'], to: 'same', needs: ['standing', 'notYetReconsidered', 'listNotFrozen'] },
  reopenScreening: { from: ['notEligible'], to: 'beingScreened', needs: ['standing', 'reconsiderationAsked', 'anotherOfficerThanScreener', 'listNotFrozen'] },
  upholdOutcome: { from: ['notEligible'], to: 'same', needs: ['standing', 'reconsiderationAsked', 'anotherOfficerThanScreener'] },

  writeToProposer: { from: ['keyedIn', 'submitted', 'beingScreened', 'returned', 'eligible', 'notEligible'], to: 'same', needs: [] },
  writeToSecretariat: { from: ['keyedIn', 'submitted', 'beingScreened', 'returned', 'eligible', 'notEligible'], to: 'same', needs: [] },
  keepInternalNote: { from: ['keyedIn', 'submitted', 'beingScreened', 'returned', 'eligible', 'notEligible', 'withdrawn'], to: 'same', needs: [] },
  proposeChange: { from: ['submitted', 'beingScreened'], to: 'same', needs: ['standing', 'changeIsDifferent', 'listNotFrozen'] },
  acceptChange: { from: ['submitted', 'beingScreened', 'returned'], to: 'same', needs: ['standing', 'changeIsOpen', 'listNotFrozen'] },
  refuseChange: { from: ['submitted', 'beingScreened', 'returned'], to: 'same', needs: ['standing', 'changeIsOpen'] },
  giveStateView: { from: ['eligible'], to: 'same', needs: ['suggestedByObserver', 'commentPeriodRuns', 'listNotFrozen'] },
  attachStatement: { from: ['eligible'], to: 'same', needs: ['suggestedByObserver', 'commentPeriodRuns', 'listNotFrozen', 'roomForStatement'] },
  removeStatement: { from: ['eligible'], to: 'same', needs: ['suggestedByObserver', 'commentPeriodRuns', 'listNotFrozen', 'statementIsThere'] },
} as const satisfies LifeTable<ProposalState>
