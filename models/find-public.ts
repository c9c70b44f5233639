// What anybody may read, and nothing else (M-38). Every list begins from an act of publication: a call that was opened, a selection that
// was announced, an edition that was issued. What lies before such an act is not loaded, so that it cannot leak (M-30).

import type { Language } from '#workflows/languages.ts'
import type { CallState } from '#workflows/lives/call.ts'
import { publicStage, type PublicStage } from '#workflows/publication.ts'
import type { Aspect } from '#workflows/situation.ts'
import { readAgenda } from './find-agenda.ts'
import { editionsOf, type PublicEdition } from './find-public-booklets.ts'
import { casesOf, type PublicCaseLine } from './find-public-cases.ts'
import { publicSession, sessionsKnown, type PublicSession } from './find-public-sessions.ts'
import { Calls } from './tables.ts'

/** Without the grace, the extensions and who was invited: those are not published (M-6). */
export type PublicCall = { state: CallState; title: string; aspects: Aspect[]; opensAt: string; closesAt: string; zone: string; cap: number; observersInvited: boolean; stateCap: number | null }

export type SessionPage = { session: PublicSession; stage: PublicStage | null; call: PublicCall | null; cases: PublicCaseLine[]; editions: PublicEdition[]; others: PublicSession[]; /** Whether the agenda of the meeting is published (M-31). */ hasAgenda: boolean }

/** One session's public page: the named one, or the latest whose call was opened. Null when there is none. */
export async function readPublicSession(number: number | null, language: Language, now: Date): Promise<SessionPage | null> {
  const sessions = await sessionsKnown(now)
  const session = number === null ? (sessions.find((one) => one.callId !== null) ?? sessions[0]) : sessions.find((one) => one.number === number)
  if (!session) return null
  const others = sessions.filter((one) => one !== session).map(publicSession)
  if (session.callId === null) return { session: publicSession(session), stage: null, call: null, cases: [], editions: [], others, hasAgenda: false }
  const call = (await Calls().findByPk(session.callId, { rejectOnEmpty: true }))!
  const { title, aspects, opensAt, closesAt, zone, cap, observersInvited, stateCap } = call
  const cases = await casesOf(session, language)
  const editions = await editionsOf(session)
  return {
    session: publicSession(session),
    stage: publicStage(call, { cases: cases.length, booklets: editions.filter((one) => one.state === 'issued').length }, now.toISOString()),
    call: { state: call.state as CallState, title, aspects, opensAt, closesAt, zone, cap, observersInvited, stateCap },
    cases,
    editions,
    others,
    hasAgenda: (await readAgenda(session.callId, language)) !== null,
  }
}

/** All sessions, latest first, with what each has published. */
export async function findPublicSessions(language: Language, now: Date): Promise<(PublicSession & { cases: number; editions: PublicEdition[]; callKnown: boolean })[]> {
  const lines = []
  for (const session of await sessionsKnown(now)) {
    lines.push({ ...publicSession(session), cases: session.callId ? (await casesOf(session, language)).length : 0, editions: session.callId ? await editionsOf(session) : [], callKnown: session.callId !== null })
  }
  return lines
}
