// A reason as a sentence, for readers outside the pages: the command line's summary.

import type { Unmet } from '#workflows/needs.ts'
import { wordRefusals } from './word-refusals.ts'

export function wordReason(reason: Unmet | string): string {
  return typeof reason === 'string' ? reason : wordRefusals('submit', [reason], { language: 'en', zone: 'UTC' }).reasons[0]!
}
