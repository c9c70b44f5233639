// Why an act would be refused now, in words: asked of the rules before anybody presses a button. For loaders.

import type { Actor } from '#workflows/actor.ts'
import { decide } from '#workflows/decide.ts'
import type { Inputs } from '#workflows/inputs.ts'
import type { Action } from '#workflows/lives/index.ts'
import type { Situation } from '#workflows/situation.ts'
import { wordRefusals } from '#app/server/word-refusals.ts'

/** `input`: what the page's form will send, as far as it is known. Empty when nothing stands in the way. */
export function reasonsNow<A extends Action>(action: A, { situation }: { situation: Situation }, actor: Actor, input: Inputs[A]): string[] {
  const decision = decide(action, situation, actor, input)
  return decision.allowed ? [] : wordRefusals(action, decision.refusals, actor).reasons
}
