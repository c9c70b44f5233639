// The gates with the reasons why they are shut, in the reader's words.

import type { GateAnswer } from '#workflows/gates.ts'
import type { GateShown } from '#app/components/booklet/gates.tsx'
import { wordRefusals, type ReaderOf } from './word-refusals.ts'

export function gatesInWords(gates: readonly GateAnswer[], reader: ReaderOf): GateShown[] {
  return gates.map(({ gate, unmet }) => ({ gate, why: unmet && wordRefusals('prepareEdition', [unmet], reader).reasons[0]! }))
}
