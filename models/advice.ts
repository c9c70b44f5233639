// What the bureau's votes advise, read only when the consultation is closed (M-25). Counts, never an order (M-28).

import type { Actor } from '#workflows/actor.ts'
import { votesShownTo } from '#workflows/sealed.ts'
import type { ConsultationFacts } from '#workflows/situation.ts'
import { Votes } from './tables.ts'

/** Proposals that more members supported than did not, of those whose votes this reader may be shown. A set: it carries no order. */
export async function advisedProposals(actor: Actor, consultation: ConsultationFacts): Promise<string[]> {
  const { of, proposalIds } = votesShownTo(actor, consultation)
  if (of !== 'everybody' || proposalIds.length === 0) return []
  const votes = await Votes().findAll({ where: { consultationId: consultation.id, proposalId: proposalIds }, attributes: ['proposalId', 'choice'] })
  const balance = new Map<string, number>()
  for (const { proposalId, choice } of votes) balance.set(proposalId, (balance.get(proposalId) ?? 0) + (choice === 'support' ? 1 : choice === 'doNotSupport' ? -1 : 0))
  return [...balance].filter(([, difference]) => difference > 0).map(([proposalId]) => proposalId).sort()
}
