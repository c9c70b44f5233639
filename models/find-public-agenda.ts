// The agenda as anybody may read it, with the revision that calendars count (M-30, M-31, M-38).

import type { Language } from '#workflows/languages.ts'
import type { Action } from '#workflows/lives/index.ts'
import { readAgenda, type Agenda } from './find-agenda.ts'
import { sessionsKnown } from './find-public-sessions.ts'
import { RecordLines } from './tables.ts'

/** How often the agenda has become another one since it was first published, and when it last did. */
export type Revision = { number: number; at: string }
export type PublicAgenda = Agenda & { revision: Revision }

/** The agenda of a numbered session, for anybody; null alike for what is not there and what is not yet known (M-30). */
export async function readPublicAgenda(number: number, language: Language, now: Date): Promise<PublicAgenda | null> {
  const callId = (await sessionsKnown(now)).find((one) => one.number === number)?.callId ?? null
  const agenda = callId === null ? null : await readAgenda(callId, language)
  return agenda && { ...agenda, revision: await revisionOf(callId!) }
}

/** After these the slots may stand otherwise. */
const CHANGES: Action[] = ['arrangeMeeting', 'declineInvitation', 'fillFreedPlace', 'recordNotDiscussed']

/** Read from the record, so that a calendar says the same of one agenda whenever it is asked for. */
async function revisionOf(callId: string): Promise<Revision> {
  const lines = await RecordLines().findAll({ where: { callId, action: CHANGES }, order: [['seq', 'ASC']], attributes: ['action', 'at'] })
  const since = lines.slice(lines.findIndex((line) => line.action === 'arrangeMeeting'))
  return { number: since.length - 1, at: since.at(-1)!.at }
}
