// What the bureau's votes advise, read only when the consultation is closed (M-25). Counts, never an order (M-28).

import type { Actor } from '#workflows/actor.ts'
import { votesShownTo, type CastVote } from '#workflows/sealed.ts'
import type { ConsultationFacts } from '#workflows/situation.ts'
import { asCast, openFrozenVotes } from './ballot-box.ts'
import { Consultations } from './tables.ts'

/**
 * Everybody's votes: not one before closing, none on an item that the reader is recused from, and none without the key. The bound is
 * in the query, not in what is done with its answer.
 */
export async function disclosedVotes(actor: Actor, consultation: ConsultationFacts): Promise<CastVote[]> {
  const { of, proposalIds } = votesShownTo(actor, consultation)
  if (of !== 'everybody' || proposalIds.length === 0 || !consultation.keyHeld) return []
  const row = (await Consultations().findByPk(consultation.id, { attributes: ['id', 'keyCheck'], rejectOnEmpty: true }))!
  return (await openFrozenVotes(row, consultation.members.map((member) => member.officeId), proposalIds)).map(asCast)
}

/** Proposals that more members supported than did not, of those whose votes this reader may be shown. A set: it carries no order. */
export async function advisedProposals(actor: Actor, consultation: ConsultationFacts): Promise<string[]> {
  const balance = new Map<string, number>()
  for (const { proposalId, choice } of await disclosedVotes(actor, consultation)) balance.set(proposalId, (balance.get(proposalId) ?? 0) + (choice === 'support' ? 1 : choice === 'doNotSupport' ? -1 : 0))
  return [...balance].filter(([, difference]) => difference > 0).map(([proposalId]) => proposalId).sort()
}
