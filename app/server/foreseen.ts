// What would refuse an act that is offered on a page, said before anybody presses its button.

import type { Action } from '#workflows/lives/index.ts'
import type { Unmet } from '#workflows/needs.ts'
import { wordRefusals, type ReaderOf } from './word-refusals.ts'

/** The sentences of what stands in the way; none when the act can be done now. @returns null when the act is not offered here at all */
export function foreseen(action: Action, unmet: Partial<Record<Action, Unmet[]>>, reader: ReaderOf): string[] | null {
  const refusals = unmet[action]
  return refusals ? wordRefusals(action, refusals, reader).reasons : null
}
