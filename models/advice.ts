// What the bureau's votes advise, read only when the consultation is closed (M-25). Counts, never an order (M-28).

import { isRecused } from '#workflows/needs.ts'
import type { ConsultationFacts } from '#workflows/situation.ts'
import { Votes } from './tables.ts'

export type Tally = { support: number; doNotSupport: number; abstain: number; unanswered: number; recused: number; quorumMet: boolean }

/** The votes on each item. The caller has made sure that the consultation is closed and the reader is not recused. */
export async function tallies(consultation: ConsultationFacts): Promise<Map<string, Tally>> {
  const votes = await Votes().findAll({ where: { consultationId: consultation.id } })
  return new Map(
    consultation.items.map((item) => {
      const recused = consultation.members.filter((member) => isRecused(consultation, member, item.proposalId) !== null)
      const cast = votes.filter((vote) => vote.proposalId === item.proposalId && !recused.some((member) => member.officeId === vote.officeId))
      const count = (choice: string) => cast.filter((vote) => vote.choice === choice).length
      const unanswered = consultation.members.length - recused.length - cast.length
      return [item.proposalId, { support: count('support'), doNotSupport: count('doNotSupport'), abstain: count('abstain'), unanswered, recused: recused.length, quorumMet: cast.length >= consultation.quorum }]
    }),
  )
}

/** Proposals that more members supported than did not. A set: it carries no order. */
export async function advisedProposals(consultationId: string): Promise<string[]> {
  const votes = await Votes().findAll({ where: { consultationId }, attributes: ['proposalId', 'choice'] })
  const balance = new Map<string, number>()
  for (const { proposalId, choice } of votes) balance.set(proposalId, (balance.get(proposalId) ?? 0) + (choice === 'support' ? 1 : choice === 'doNotSupport' ? -1 : 0))
  return [...balance].filter(([, difference]) => difference > 0).map(([proposalId]) => proposalId).sort()
}
