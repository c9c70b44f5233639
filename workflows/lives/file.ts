// A file from the moment it is attached: whether the virus scanner has answered (S-47). The scanner's word comes through the clock.

import type { LifeTable } from './life.ts'

export const FILE_STATES = [
  // No scanner was configured when it came: given out as checked by type alone, and the page says so.
  'unscanned',
  // A scanner is configured and has not answered. Nobody opens it, whatever the reason for the silence.
  'waiting',
  'clean',
  // Its bytes are gone; the row stays, because receipts name it.
  'infected',
] as const
export type FileState = (typeof FILE_STATES)[number]

/** Whether a file may be given out at all, to those who may read what it belongs to. */
export function isReleased(state: FileState): boolean {
  return state === 'clean' || state === 'unscanned'
}

/** Whether the house still has it: an infected one is on no paper that says what came with a text. */
export function isKept(state: FileState): boolean {
  return state !== 'infected'
}

export const FILE_LIFE = {
  // What came before there was a scanner is looked at once there is one.
  recordClean: { from: ['waiting', 'unscanned'], to: 'clean', needs: ['sameBytesAsKept'] },
  recordInfected: { from: ['waiting', 'unscanned'], to: 'infected', needs: [] },
} as const satisfies LifeTable<FileState>
