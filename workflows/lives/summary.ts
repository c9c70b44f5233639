// The summary of a discussed case and its clearance by the responsible State (M-34). An edit un-clears.

import type { LifeTable } from './life.ts'

export const SUMMARY_STATES = ['drafted', 'withState', 'commented', 'cleared'] as const
export type SummaryState = (typeof SUMMARY_STATES)[number]

export const SUMMARY_LIFE = {
  draftSummary: { from: ['new'], to: 'drafted', needs: ['caseDiscussed', 'noSummaryYet'] },
  saveSummary: { from: ['drafted', 'commented', 'cleared'], to: 'drafted', needs: ['summaryVersionSeen'] },
  sendForClearance: { from: ['drafted', 'commented'], to: 'withState', needs: ['summaryComplete', 'dueAhead'] },
  commentOnSummary: { from: ['withState'], to: 'commented', needs: [] },
  clearSummary: { from: ['withState'], to: 'cleared', needs: ['sameTextAsShown'] },
} as const satisfies LifeTable<SummaryState>
