// The shape of a life: which act leads from which state to which, and what it needs. One row an act.

import type { NeedName } from '../needs.ts'

/** An act with `from: ['new']` creates its subject. `to: 'same'` leaves the state as it is. */
export type Row<State extends string> = {
  from: readonly (State | 'new')[]
  to: State | 'same'
  needs: readonly NeedName[]
}

export type LifeTable<State extends string> = Record<string, Row<State>>
