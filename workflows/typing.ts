// Text that is typed and not saved yet (M-14): where it may be left, and how long somebody counts as writing.

import { FORM_PARTS, type FormPart } from './proposal-form.ts'
import type { Instant } from './situation.ts'

/** Where long texts are typed about a proposal: the parts of its form, the answer to a clarification, the Secretariat's summary of its case. */
export type TypedPlace = FormPart | 'answer' | 'summary'

const OF_THE_PROPONENT: readonly TypedPlace[] = [...FORM_PARTS, 'answer']
const OF_THE_SECRETARIAT: readonly TypedPlace[] = ['summary']

/** The places whose writers are told of each other: one's own side's, and no place of the other's. */
export const placesBeside = (place: TypedPlace): readonly TypedPlace[] => (OF_THE_SECRETARIAT.includes(place) ? OF_THE_SECRETARIAT : OF_THE_PROPONENT)

/** The fields of one place by their names, as the form would send them; its version among them. */
export type TypedFields = Record<string, string | string[]>

/** Characters of one place: twice the longest text that its limits allow, so that nothing that could be saved is too long to be kept. */
export const MOST_TYPED = 200_000

/** Somebody who typed within this time is said to be writing. */
const WRITING_MS = 5 * 60_000

export const isWriting = (at: Instant, now: Instant): boolean => Date.parse(now) - Date.parse(at) < WRITING_MS

export type Writer = { office: string; part: TypedPlace; at: Instant }
