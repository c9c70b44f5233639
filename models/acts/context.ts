// What an act is given, and what it gives back. An act writes its effect; the door around it sets states and the record.

import type { Model, ModelStatic } from 'sequelize'
import type { Actor } from '#workflows/actor.ts'
import type { Inputs } from '#workflows/inputs.ts'
import type { Notice } from '#workflows/letters.ts'
import type { Action } from '#workflows/lives/index.ts'
import type { Situation } from '#workflows/situation.ts'
import { newId } from '../hash.ts'
import type { Rows } from '../situation.ts'
import type { ProposalRow, RowOf } from '../tables.ts'

type Given<I> = { situation: Situation; rows: Rows; actor: Actor; input: I; now: string; to: string }

export type Context<I> = Given<I> & {
  /** Creates a row in the state the act leads to, or in a named first state of another life. */
  create<R extends { id: string; state: string }>(table: ModelStatic<RowOf<R>>, values: Omit<R, 'id' | 'state'>, state?: string): Promise<RowOf<R>>
  /** Moves another subject that this act ends: an older edition that is superseded. */
  move(row: Model & { state: string }, state: string): Promise<void>
}

/** A further notice that depends on what the act did, e.g. one letter for each outcome. */
export type Told = { notice: Notice; proposal: RowOf<ProposalRow>; data?: Record<string, unknown> }

export type Effect = {
  subjectId: string
  why?: string
  /** Plain facts for the record; never a vote's choice, never confidential text. */
  details?: Record<string, unknown>
  /** The name of the entity acted for, where the situation does not already say. */
  forEntity?: string
  /** Whom an officer acted for: the record names both (M-7). */
  onBehalfOf?: { id: string; name: string }
  /** A proposal the act created. */
  proposal?: RowOf<ProposalRow>
  /** What the act's letters say beside the common facts. */
  letterData?: Record<string, unknown>
  told?: Told[]
  /** Notices that name their addressee themselves. */
  further?: Notice[]
}

export type Act<A extends Action> = (context: Context<Inputs[A]>) => Promise<Effect>

export function actContext<I>(given: Given<I>): Context<I> {
  return {
    ...given,
    create: (table, values, state = given.to) => table.create({ ...values, id: newId(), state } as never),
    move: async (row, state) => {
      row.state = state
      await row.save()
    },
  }
}
