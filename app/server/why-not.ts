// Why an act would be refused now, in words: asked of the rules before anybody presses a button, and shown by InTheWay.

import type { Inputs } from '#workflows/inputs.ts'
import type { Action } from '#workflows/lives/index.ts'
import type { Unmet } from '#workflows/needs.ts'
import type { Foresee } from '#models/look.ts'
import { momentInALine } from '#app/components/moment.ts'
import { wordsFor } from '#app/messages/index.ts'
import { saidOnce, wordRefusals, type ReaderOf } from './word-refusals.ts'

/** `input`: what the page's form will send, as far as it is known. Empty when nothing stands in the way. */
export function whyNot<A extends Action>(action: A, { foresee }: { foresee: Foresee }, reader: ReaderOf, input: Inputs[A]): string[] {
  const decision = foresee(action, input)
  return decision.allowed ? [] : wordForeseen(action, decision.refusals, reader)
}

/** The same of refusals that are known already, a sentence each. */
export function wordForeseen(action: Action, unmet: readonly Unmet[], reader: ReaderOf): string[] {
  const words = wordsFor(reader.language)
  // The refusal says when the form arrived; none has.
  const closed = ({ facts }: Unmet) => words('form.closedOn', { closed: momentInALine(words, String(facts?.closed), reader.zone, reader.language) })
  return saidOnce(unmet).map((one) => (one.code === 'callHasClosed' ? closed(one) : wordRefusals(action, [one], reader).reasons[0]!))
}
