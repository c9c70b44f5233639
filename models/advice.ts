// What the bureau's votes advise, read only when the consultation is closed (M-25). Counts, never an order (M-28).

import { Votes } from './tables.ts'

/** Proposals that more members supported than did not. A set: it carries no order. */
export async function advisedProposals(consultationId: string): Promise<string[]> {
  const votes = await Votes().findAll({ where: { consultationId }, attributes: ['proposalId', 'choice'] })
  const balance = new Map<string, number>()
  for (const { proposalId, choice } of votes) balance.set(proposalId, (balance.get(proposalId) ?? 0) + (choice === 'support' ? 1 : choice === 'doNotSupport' ? -1 : 0))
  return [...balance].filter(([, difference]) => difference > 0).map(([proposalId]) => proposalId).sort()
}
