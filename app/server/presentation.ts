// What the State that presents reads of its own presentation, and nobody else outside the Secretariat: its slot and its files (M-31).

import type { Actor } from '#workflows/actor.ts'
import { readSlot } from '#models/find-agenda.ts'
import type { CaseView } from '#models/find-cases.ts'
import { paths } from '#app/paths.ts'
import { shownFile } from './shown-file.ts'
import { whyNot } from './why-not.ts'

const SAMPLE = { name: '-', type: 'pdf', bytes: 1, sha256: '', storedAs: '' } as const

export async function ownPart(view: CaseView, actor: Actor) {
  const { line, callId, session } = view
  const found = await readSlot(callId, line.id, actor.language)
  return {
    slot: found && { beginsAt: found.slot.beginsAt, endsAt: found.slot.endsAt, zone: session.zone, room: found.agenda.meeting.room, session: session.number },
    files: presentationFiles(view),
    mayChange: mayChangeFiles(view, actor),
  }
}

export function presentationFiles({ line }: Pick<CaseView, 'line'>) {
  return (line.presentation ?? []).map((file) => shownFile(file, paths.presentationFile(line.id, file.id)))
}

/** Why no file can be sent now, however small. */
export const whyNoFile = (view: CaseView, actor: Actor) => whyNot('attachPresentation', view, actor, SAMPLE)

/** Whether one can be sent or, where there are as many as may be, taken back. */
export function mayChangeFiles(view: CaseView, actor: Actor): boolean {
  const [first] = view.line.presentation ?? []
  return whyNoFile(view, actor).length === 0 || (first !== undefined && whyNot('removePresentation', view, actor, { fileId: first.id }).length === 0)
}
