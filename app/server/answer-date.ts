// By when the invitations to present ask for an answer: as the address of the page says, or as proposed (M-31).

import { INPUTS } from '#workflows/inputs.ts'
import { localOf } from '#workflows/moments.ts'
import { proposedDate } from '#workflows/proposed-date.ts'
import type { SelectionView } from '#models/find-selection.ts'
import { readField } from './form-kinds.ts'

/** `local`: what the field holds; `at`: the moment it names, null when it names none. */
export type AnswerDate = { local: string; at: string | null; zone: string }

export function answerDateProposed({ zone, beginsAt }: Pick<SelectionView, 'zone' | 'beginsAt'>, now: Date): AnswerDate {
  const at = proposedDate(now.toISOString(), zone, beginsAt)
  return { local: at === null ? '' : localOf(at, zone), at, zone }
}

/** The letters on the page state this date, and no other can be announced from it (M-30). */
export function answerDateOf(request: Request, selection: Pick<SelectionView, 'zone' | 'beginsAt'>, now: Date): AnswerDate {
  const local = new URL(request.url).searchParams.get('answerBy')
  if (local === null) return answerDateProposed(selection, now)
  const read = INPUTS.announceSelection.safeParse({ answerBy: readField('moment', local, selection.zone) })
  return { local, at: read.success ? read.data.answerBy : null, zone: selection.zone }
}
