// Until when somebody may propose (M-6), and the one date that governs what an office does now.

import type { Actor } from './actor.ts'
import type { CallFacts, Instant, Situation } from './situation.ts'

type Closing = Pick<CallFacts, 'closesAt' | 'extensions'>

/** Until when this entity may propose, as published: the call's closing or its own extension. */
export function closingFor(call: Closing, entityId: string | null): Instant {
  return [call.closesAt, ...call.extensions.filter((one) => one.entityId === entityId).map((one) => one.until)].sort().at(-1)!
}

/** The last instant that is taken: as published, with the unpublished grace (M-6). */
export function lastInstantToPropose(call: Closing & Pick<CallFacts, 'graceMinutes'>, entityId: string | null): Instant {
  return new Date(Date.parse(closingFor(call, entityId)) + call.graceMinutes * 60_000).toISOString()
}

export type GoverningDate = { kind: 'consultation' | 'proposals'; at: Instant; zone: string }

/** The nearest date of this office's work: a vote for who votes or runs it, the closing for who proposes or screens. Null where none governs. */
export function governingDate({ call, consultation, now }: Situation, actor: Actor): GoverningDate | null {
  if (!call || actor.officeId === null) return null
  if (consultation?.state === 'open' && (actor.role === 'bureauMember' || actor.role === 'officer')) return { kind: 'consultation', at: consultation.dueAt, zone: call.zone }
  if (call.state !== 'open' || actor.role === 'bureauMember') return null
  const at = closingFor(call, actor.entityId)
  return at < now ? null : { kind: 'proposals', at, zone: call.zone }
}
