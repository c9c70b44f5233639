// Before the Secretariat types in what came on paper: for whom it can, and what stands in that name already (M-7, M-9).

import type { Actor } from '#workflows/actor.ts'
import { refusalsIn } from '#workflows/decide.ts'
import { LIVE_STATES } from '#workflows/lives/proposal.ts'
import type { Unmet } from '#workflows/needs.ts'
import { compareByName } from '#workflows/names/index.ts'
import { EMPTY_CONTENT } from '#workflows/proposal-form.ts'
import type { Situation } from '#workflows/situation.ts'
import { leftToMend } from '#workflows/tasks.ts'
import { lookAhead, type Seen } from './look.ts'
import { Entities, Proposals } from './tables.ts'

export type PaperFor = {
  id: string
  name: string
  kind: 'State' | 'observer'
  /** An observer's live cases: while one stands, no other can be confirmed (M-9). */
  live: { id: string; title: string; reference: string | null }[]
  /** Why nothing can be typed in for it now, whatever the paper says; empty when something can. */
  refusals: Unmet[]
  /** As it would stand: who would be told. */
  situation: Situation
}

/** A paper that arrived as early as any could; so that only what no paper mends is refused. */
const paperOf = (callId: string, entityId: string, arrivedAt: string) => ({ callId, entityId, responsibleStateId: null, content: EMPTY_CONTENT, arrivedAt, how: '–' })

/** False before the call opens and once the list is frozen: then there is nothing to type in for anybody. */
export async function takesPaper(actor: Actor, callId: string, now: Date): Promise<boolean> {
  const ahead = await lookAhead('proposal', { callId }, actor, now)
  return actor.role === 'officer' && ahead !== null && leftToMend(ahead.foresee('keyIn', paperOf(callId, '', ahead.situation.call!.opensAt))) !== null
}

/** Everybody the call invited, in English alphabetical order. Empty for whoever is not of the Secretariat. */
export async function findInvited(actor: Actor, { situation }: Pick<Seen, 'situation'>): Promise<{ id: string; name: string }[]> {
  if (actor.role !== 'officer') return []
  const byName = compareByName('en')
  const found = await Entities().findAll({ where: { id: situation.call!.invitedEntityIds }, attributes: ['id', 'name'] })
  return found.map(({ id, name }) => ({ id, name })).sort((a, b) => byName(a.name, b.name))
}

/** @returns null for whoever is not of the Secretariat, and for an entity that the call did not invite */
export async function findPaperFor(actor: Actor, { situation }: Pick<Seen, 'situation'>, entityId: string, now: Date): Promise<PaperFor | null> {
  const call = situation.call!
  if (actor.role !== 'officer' || !call.invitedEntityIds.includes(entityId)) return null
  const ahead = await lookAhead('proposal', { callId: call.id, entityId }, actor, now)
  const proponent = ahead?.situation.proponent
  if (!ahead || !proponent) return null
  const live = proponent.kind === 'observer' ? await Proposals().findAll({ where: { callId: call.id, proponentId: entityId, state: [...LIVE_STATES] } }) : []
  return {
    id: entityId, name: proponent.name, kind: proponent.kind, situation: ahead.situation,
    live: live.map(({ id, reference, submittedContent }) => ({ id, reference, title: submittedContent!.title })),
    refusals: refusalsIn(ahead.foresee('keyIn', paperOf(call.id, entityId, call.opensAt))),
  }
}
