// Reading goes through here: a subject is loaded for a reader, and who may not know of it finds nothing (S-02, S-03).

import type { Actor } from '#workflows/actor.ts'
import { decide, offeredActions, type Decision } from '#workflows/decide.ts'
import type { Inputs } from '#workflows/inputs.ts'
import type { Action, Life } from '#workflows/lives/index.ts'
import { mayKnow } from '#workflows/policy.ts'
import { type Standing, situationFor, standingFor } from '#workflows/visible.ts'
import { loadSituation, type Loaded, type Parent } from './situation.ts'

/**
 * What would be answered if this reader sent the act now, decided on all the facts: a page may say it before anybody types.
 * It tells no more than sending the act would, and says nothing of proof: that is asked for when the act is sent.
 */
export type Foresee = <A extends Action>(action: A, input: Inputs[A]) => Decision

/** The situation is the reader's own view of the facts; the rows are for models/find-*.ts, which choose what to give on. */
export type Seen = Loaded & { offered: Action[]; standing: Standing | null; foresee: Foresee }

function seenBy(actor: Actor, { situation, rows }: Loaded): Seen {
  const standing = situation.proposal && standingFor(actor, situation.proposal, situation.selection, situation.cases)
  return { rows, situation: situationFor(actor, situation), offered: offeredActions(situation, actor), standing, foresee: (action, input) => decide(action, situation, { ...actor, proof: 'fresh' }, input) }
}

/** @returns null both for what does not exist and for what this reader may not know of: the two must look alike. */
export async function look(life: Life, id: string, actor: Actor, now: Date): Promise<Seen | null> {
  const loaded = await loadSituation(life, id, actor, now)
  if (!loaded || !mayKnow(actor, loaded.situation)) return null
  return seenBy(actor, loaded)
}

/** The facts before a thing exists: may a draft be started, a call be prepared? */
export async function lookAhead(life: Life, parent: Parent, actor: Actor, now: Date): Promise<Seen | null> {
  const loaded = await loadSituation(life, null, actor, now, parent)
  return loaded && seenBy(actor, loaded)
}
