// Before a form opens: may this State or observer propose now, and what already stands in its name (M-4, M-8, M-9, M-10).

import type { Actor } from '#workflows/actor.ts'
import { closingFor } from '#workflows/closing.ts'
import { refusalsIn } from '#workflows/decide.ts'
import type { Aspect } from '#workflows/situation.ts'
import { LIVE_STATES } from '#workflows/lives/proposal.ts'
import type { Unmet } from '#workflows/needs.ts'
import { EMPTY_CONTENT, type WordLimits } from '#workflows/proposal-form.ts'
import { findCurrentCall } from './find-calls.ts'
import { lookAhead } from './look.ts'
import { Proposals } from './tables.ts'

export type Start = {
  kind: 'State' | 'observer'
  entity: string
  callId: string
  sessionId: string
  aspects: Aspect[]
  wordLimits: WordLimits
  /** As published, with the entity's own extension; never with the grace (M-6). */
  closesAt: string
  zone: string
  /** How many cases the call may select (M-2). */
  cap: number
  /** How many proposals a State may submit; null for no limit. */
  stateCap: number | null
  /** What stands in its name and counts: an observer's one place, a State's cap. */
  live: { id: string; title: string; reference: string | null }[]
  /** Why no draft can be started now; empty when one can. */
  refusals: Unmet[]
}

/** @returns null when there is no call this reader may know of, or the reader speaks for nobody. */
export async function findStart(actor: Actor, now: Date): Promise<Start | null> {
  const current = await findCurrentCall(actor, now)
  if (!current || actor.entityId === null) return null
  const call = current.situation.call!
  const ahead = await lookAhead('proposal', { callId: call.id }, actor, now)
  const proponent = ahead?.situation.proponent
  if (!ahead || !proponent) return null
  const decision = ahead.foresee('startDraft', { callId: call.id, responsibleStateId: null, content: EMPTY_CONTENT })
  const live = await Proposals().findAll({ where: { callId: call.id, proponentId: actor.entityId, state: [...LIVE_STATES] }, order: [['reference', 'ASC']] })
  return {
    kind: proponent.kind, entity: proponent.name, callId: call.id, sessionId: current.situation.session!.id, aspects: call.aspects, wordLimits: call.wordLimits,
    closesAt: closingFor(call, actor.entityId), zone: call.zone, cap: call.cap, stateCap: call.stateCap,
    live: live.map(({ id, reference, submittedContent, content }) => ({ id, reference, title: (submittedContent ?? content).title })),
    refusals: refusalsIn(decision),
  }
}
