// What the proposer's routes share: who asks, and the proposal that is their own.

import type { Actor } from '#workflows/actor.ts'
import { readProposal, type ProposalView } from '#models/find-proposals.ts'
import { requireActor } from './actor.ts'
import { now } from './clock.ts'
import { found } from './respond.ts'

/** A focal point or a representative, and the moment. @throws a redirect to sign-in, or a 403 page */
export async function requireProposer(request: Request): Promise<{ actor: Actor; at: Date }> {
  const { actor } = await requireActor(request)
  return { actor, at: await now() }
}

/** The proposal, to its own proponent alone; the State that an observer named reads it on other pages. @throws a 404 */
export async function findOwnProposal(id: string, actor: Actor, at: Date): Promise<ProposalView> {
  const view = found(await readProposal(id, actor, at))
  // Only the proponent has a thread with the Secretariat (M-20).
  return found(view.proposerThread === null ? null : view)
}
