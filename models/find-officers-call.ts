// The session an officer works on, with its call once that is prepared.

import type { Actor } from '#workflows/actor.ts'
import { findSessions, type SessionLine } from './find-calls.ts'
import { look, type Seen } from './look.ts'

export type OfficersCall = { session: SessionLine; call: Seen | null }

/** Null when no session is founded, and for whoever is not of the Secretariat. */
export async function findOfficersCall(actor: Actor, now: Date): Promise<OfficersCall | null> {
  const session = actor.role === 'officer' ? (await findSessions(actor, now))[0] : undefined
  return session ? { session, call: session.callId === null ? null : await look('call', session.callId, actor, now) } : null
}
