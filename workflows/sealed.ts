// Who may be shown which votes (M-24, M-25), said as a bound on what may be read at all; and how votes are counted.

import type { Actor } from './actor.ts'
import type { Choice } from './inputs.ts'
import { isRecused } from './needs.ts'
import type { ConsultationFacts } from './situation.ts'

/** Whose votes, and on which items. An empty list of items means that nothing may be read. */
export type VotesShown = { of: 'everybody' | 'self'; proposalIds: string[] }

/** Items a reader may know to be on the list: of a member, those it is not recused from. What is closed to it is counted nowhere either (M-24). */
export function itemsKnownTo(actor: Actor, consultation: ConsultationFacts): string[] {
  const items = consultation.items.map((item) => item.proposalId)
  return actor.role === 'officer' ? items : items.filter((proposalId) => isMember(actor, consultation) && isRecused(consultation, actor, proposalId) === null)
}

/**
 * Before closing a member is shown its own votes and nobody is shown another's, the Secretariat included. After closing
 * the Secretariat and the members who are not recused from an item are shown the votes on it. Nobody else ever is.
 */
export function votesShownTo(actor: Actor, consultation: ConsultationFacts): VotesShown {
  const closed = consultation.state === 'closed'
  const known = itemsKnownTo(actor, consultation)
  if (actor.role === 'officer') return { of: 'everybody', proposalIds: closed ? known : [] }
  return { of: closed && isMember(actor, consultation) ? 'everybody' : 'self', proposalIds: known }
}

export function isMember(actor: Actor, consultation: ConsultationFacts): boolean {
  return actor.role === 'bureauMember' && consultation.members.some((member) => member.officeId === actor.officeId)
}

/** Of which members this reader is told whether they have answered: the Secretariat of all, for their number; a member of itself (M-25). */
export function answersKnownTo(actor: Actor, officeIds: readonly string[]): string[] {
  if (actor.role === 'officer' || actor.role === 'clock') return [...officeIds]
  return officeIds.filter((officeId) => actor.role === 'bureauMember' && officeId === actor.officeId)
}

export type CastVote = { officeId: string; proposalId: string; choice: Choice }
export type Answer = Choice | 'unanswered' | 'recused'
export const ANSWERS = ['support', 'doNotSupport', 'abstain', 'unanswered', 'recused'] as const satisfies readonly Answer[]
export type Tally = Record<Answer, number> & { quorumMet: boolean }

/** What a member answered on an item. A vote of a member who is recused counts for nothing. */
export function answerOf(consultation: ConsultationFacts, member: ConsultationFacts['members'][number], proposalId: string, votes: readonly CastVote[]): Answer {
  if (isRecused(consultation, member, proposalId) !== null) return 'recused'
  return votes.find((vote) => vote.officeId === member.officeId && vote.proposalId === proposalId)?.choice ?? 'unanswered'
}

/** Counts on one item; the quorum is of members who are not recused and have answered (M-25). */
export function tallyOf(consultation: ConsultationFacts, proposalId: string, votes: readonly CastVote[]): Tally {
  const answers = consultation.members.map((member) => answerOf(consultation, member, proposalId, votes))
  const count = (answer: Answer) => answers.filter((one) => one === answer).length
  const cast = count('support') + count('doNotSupport') + count('abstain')
  return { support: count('support'), doNotSupport: count('doNotSupport'), abstain: count('abstain'), unanswered: count('unanswered'), recused: count('recused'), quorumMet: cast >= consultation.quorum }
}

/** Members who have answered every item that is open to them: a number, never who, never what. */
export function membersDone(consultation: ConsultationFacts): number {
  return consultation.members.filter((member) =>
    consultation.items.every(
      (item) =>
        isRecused(consultation, member, item.proposalId) !== null ||
        consultation.answered.some((one) => one.officeId === member.officeId && one.proposalId === item.proposalId),
    ),
  ).length
}

/** How a ballot stands for the member who holds it; `takesVotes` is decide()'s answer, not a guess at the date. *unreadable*: the key is not there, and what was cast cannot be said. */
export type BallotStanding = 'frozen' | 'unreadable' | 'toAnswer' | 'answered' | 'ended' | 'closed'
export function ballotStanding({ state, keyHeld }: Pick<ConsultationFacts, 'state' | 'keyHeld'>, takesVotes: boolean, unanswered: number): BallotStanding {
  if (state !== 'open') return state
  if (!keyHeld) return 'unreadable'
  if (!takesVotes) return 'ended'
  return unanswered > 0 ? 'toAnswer' : 'answered'
}
