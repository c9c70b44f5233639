// Text that is typed and not saved yet (M-14): who may leave it, and how long somebody counts as writing.

import type { FormPart } from './proposal-form.ts'
import type { Instant } from './situation.ts'

/** The fields of one part by their names, as the form would send them; its version among them. */
export type TypedFields = Record<string, string | string[]>

/** Characters of one part: twice the longest text that its limits allow, so that nothing that could be saved is too long to be kept. */
export const MOST_TYPED = 200_000

/** Somebody who typed within this time is said to be writing. */
const WRITING_MS = 5 * 60_000

export const isWriting = (at: Instant, now: Instant): boolean => Date.parse(now) - Date.parse(at) < WRITING_MS

export type Writer = { office: string; part: FormPart; at: Instant }
