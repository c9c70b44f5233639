// What the proposer's routes share: who asks, what would be refused, and a post that arrives after the sign-in ended.

import type { Actor } from '#workflows/actor.ts'
import type { Inputs, RawInputs } from '#workflows/inputs.ts'
import type { Action } from '#workflows/lives/index.ts'
import type { Unmet } from '#workflows/needs.ts'
import type { Foresee } from '#models/look.ts'
import { readProposal, type ProposalView } from '#models/find-proposals.ts'
import type { Typed } from '#app/components/form-state.tsx'
import { momentInALine } from '#app/components/moment.ts'
import { wordsFor } from '#app/messages/index.ts'
import { actorOf, requireActor } from './actor.ts'
import { momentOf, now } from './clock.ts'
import { readForm, type Fields, type Sent } from './form.ts'
import { found } from './respond.ts'
import { wordRefusals } from './word-refusals.ts'

/** A focal point or a representative, and the moment. @throws a redirect to sign-in, or a 403 page */
export async function requireProposer(request: Request): Promise<{ actor: Actor; at: Date }> {
  const { actor } = await requireActor(request, 'focalPoint', 'representative')
  return { actor, at: await now() }
}

/** What is given back to whoever posts after their sign-in ended: every word they sent, and nothing else. */
export type Kept = { kept: true; typed: Typed; own: Record<string, string> }

/**
 * Reads a form before asking who sent it, so that a sign-in that ended while somebody typed costs no word (M-14): the page
 * comes back with the text, to be sent again after signing in.
 * @throws a 401 response with what was typed, or a 403 page for another office
 */
export async function receiveAct<A extends Action>(request: Request, fields: Fields = {}): Promise<{ actor: Actor; sent: Sent<RawInputs[A]>; moment: { now: Date; key?: string } }> {
  const { signedIn } = await actorOf(request)
  const sent = await readForm<A>(request, fields)
  if (!signedIn) throw Response.json({ kept: true, typed: sent.typed, own: sent.own } satisfies Kept, { status: 401 })
  const { actor } = await requireActor(request, 'focalPoint', 'representative')
  return { actor, sent, moment: await momentOf(sent) }
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
