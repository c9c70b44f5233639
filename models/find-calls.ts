// Sessions and calls, as each reader may see them.

import type { Actor } from '#workflows/actor.ts'
import { look, type Seen } from './look.ts'
import { Calls, Sessions } from './tables.ts'

/** An office sees its own session and no other; whoever holds none, all of them. */
const sessionsOf = ({ sessionId }: Actor) => Sessions().findAll({ where: sessionId === null ? {} : { id: sessionId }, order: [['number', 'DESC']] })

/** The call of the latest session that this reader may know of; null when there is none. */
export async function findCurrentCall(actor: Actor, now: Date): Promise<Seen | null> {
  for (const session of await sessionsOf(actor)) {
    const call = await Calls().findOne({ where: { sessionId: session.id } })
    const seen = call && (await look('call', call.id, actor, now))
    if (seen) return seen
  }
  return null
}

export type SessionLine = { id: string; number: number; place: string; zone: string; startsOn: string; endsOn: string; contact: string; state: string; callId: string | null }

/** The sessions of this reader, latest first, each with its call when the reader may know of it. */
export async function findSessions(actor: Actor, now: Date): Promise<SessionLine[]> {
  const lines: SessionLine[] = []
  for (const session of await sessionsOf(actor)) {
    const call = await Calls().findOne({ where: { sessionId: session.id } })
    const seen = call && (await look('call', call.id, actor, now))
    lines.push({ id: session.id, number: session.number, place: session.place, zone: session.zone, startsOn: session.startsOn, endsOn: session.endsOn, contact: session.contact, state: session.state, callId: seen ? call.id : null })
  }
  return lines
}
