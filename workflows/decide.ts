// The one question asked before anything changes: may this actor do this now, and if not, why not. Never throws.

import type { Actor } from './actor.ts'
import type { Inputs } from './inputs.ts'
import type { Action } from './lives/index.ts'
import { actionsOf, lifeOf, rowOf } from './lives/index.ts'
import { NEEDS, type NeedName, type Unmet } from './needs.ts'
import { mayDo, mayKnow } from './policy.ts'
import { asksForProof } from './sign-in-rules.ts'
import type { Situation } from './situation.ts'

/**
 * unknown: may not know it exists (404); forbidden: not this office's act (403); notNow: the state does not
 * allow it (409); unmet: the state would allow it, and these needs are open (409); unproven: nothing stands in the way but
 * that the actor has not shown lately that it is they (401, S-22).
 */
export type RefusalKind = 'unknown' | 'forbidden' | 'notNow' | 'unmet' | 'unproven'

export type Decision =
  | { allowed: true; action: Action; from: string; to: string }
  | { allowed: false; action: Action; kind: RefusalKind; refusals: Unmet[] }

export function decide<A extends Action>(action: A, situation: Situation, actor: Actor, input: Inputs[A]): Decision {
  const standing = mayBegin(action, situation, actor)
  if (!standing.allowed) return standing
  const refusals = rowOf(action).needs.flatMap((need) => ask(need, situation, actor, input))
  if (refusals.length > 0) return { allowed: false, action, kind: 'unmet', refusals }
  // Last, so that nobody is asked to prove themselves for an act that would be refused anyway.
  if (actor.proof === 'stale' && asksForProof(action)) return refuse(action, 'unproven', { code: 'unproven' })
  return standing
}

function mayBegin(action: Action, situation: Situation, actor: Actor): Decision {
  const row = rowOf(action)
  const from = situation.subject.state
  if (lifeOf(action) !== situation.subject.life || !mayKnow(actor, situation)) return refuse(action, 'unknown', { code: 'unknown' })
  if (!mayDo(action, actor, situation)) return refuse(action, 'forbidden', { code: 'notYours' })
  if (!row.from.includes(from)) return refuse(action, 'notNow', { code: 'wrongState', facts: { action, state: from } })
  return { allowed: true, action, from, to: row.to === 'same' ? from : row.to }
}

function refuse(action: Action, kind: RefusalKind, ...refusals: Unmet[]): Decision {
  return { allowed: false, action, kind, refusals }
}

function ask(name: NeedName, situation: Situation, actor: Actor, input: unknown): Unmet[] {
  const answer = NEEDS[name](situation, input, actor)
  return answer === null ? [] : Array.isArray(answer) ? answer : [answer]
}

/** Acts an actor may begin from here: what the buttons show. Needs that depend on input are asked when it is given. */
export function offeredActions(situation: Situation, actor: Actor): Action[] {
  return actionsOf(situation.subject.life).filter((action) => mayBegin(action, situation, actor).allowed)
}

/** What stands in the way; nothing where the act would be done. */
export function refusalsIn(decision: Decision): Unmet[] {
  return decision.allowed ? [] : decision.refusals
}
