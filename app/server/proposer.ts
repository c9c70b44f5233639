// What the proposer's routes share: who asks, and what would be refused.

import type { Actor } from '#workflows/actor.ts'
import type { Inputs } from '#workflows/inputs.ts'
import type { Action } from '#workflows/lives/index.ts'
import type { Unmet } from '#workflows/needs.ts'
import type { Foresee } from '#models/look.ts'
import { readProposal, type ProposalView } from '#models/find-proposals.ts'
import { momentInALine } from '#app/components/moment.ts'
import { wordsFor } from '#app/messages/index.ts'
import { requireActor } from './actor.ts'
import { now } from './clock.ts'
import { found } from './respond.ts'
import { wordRefusals } from './word-refusals.ts'

/** A focal point or a representative, and the moment. @throws a redirect to sign-in, or a 403 page */
export async function requireProposer(request: Request): Promise<{ actor: Actor; at: Date }> {
  const { actor } = await requireActor(request, 'focalPoint', 'representative')
  return { actor, at: await now() }
}

export type WhyNot = { title: string; reasons: string[] }

/** What would be said if the act were sent now, so that a page can say it before anybody types; null when it would be done. */
export function whyNot<A extends Action>(action: A, { foresee }: { foresee: Foresee }, actor: Actor, input: Inputs[A]): WhyNot | null {
  const decision = foresee(action, input)
  return decision.allowed ? null : { title: wordRefusals(action, [], actor).title, reasons: wordUnmet(action, decision.refusals, actor).map(({ text }) => text) }
}

/** Refusals in words before anything was sent, each with the facts that lead to its field. */
export function wordUnmet(action: Action, unmet: readonly Unmet[], actor: Actor): { unmet: Unmet; text: string }[] {
  const words = wordsFor(actor.language)
  const closed = ({ facts }: Unmet) => words('proposer.foreseen.callHasClosed', { closed: momentInALine(words, String(facts?.closed), actor.zone, actor.language) })
  return unmet.map((one) => ({ unmet: one, text: one.code === 'callHasClosed' ? closed(one) : wordRefusals(action, [one], actor).reasons[0]! }))
}

/** The proposal, to its own proponent alone; the State that an observer named reads it on other pages. @throws a 404 */
export async function findOwnProposal(id: string, actor: Actor, at: Date): Promise<ProposalView> {
  const view = found(await readProposal(id, actor, at))
  // Only the proponent has a thread with the Secretariat (M-20).
  return found(view.proposerThread === null ? null : view)
}
