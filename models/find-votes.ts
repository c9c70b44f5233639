// Votes as each reader may be shown them (M-24, M-25). They are read by two functions alone, ownVotes here and disclosedVotes in
// advice.ts, whose queries are bound to what the reader may be shown: what is not read cannot leak.

import type { Actor } from '#workflows/actor.ts'
import { canonicalJson } from '#workflows/canonical.ts'
import type { Choice } from '#workflows/inputs.ts'
import { answerOf, isMember, tallyOf, votesShownTo, type Answer, type Tally } from '#workflows/sealed.ts'
import type { ConsultationFacts } from '#workflows/situation.ts'
import { disclosedVotes } from './advice.ts'
import { hashOfFrozen, openVotes, type OpenedVote } from './ballot-box.ts'
import { findSeen, itemsOf, membersOf, viewOf, type ConsultationView, type ListedItem, type Member } from './find-consultation.ts'
import { Consultations, Proposals, Recusals, VoteReceipts } from './tables.ts'

export type Result = { tally: Tally; answers: { member: Member; answer: Answer }[] }

/** The standing votes of the member who reads, on items open to it; never anybody else's, and none without the key. */
async function ownVotes(actor: Actor, consultation: ConsultationFacts): Promise<OpenedVote[]> {
  if (!consultation.keyHeld) return []
  const row = (await Consultations().findByPk(consultation.id, { attributes: ['id', 'keyCheck'], rejectOnEmpty: true }))!
  return openVotes(row, [actor.officeId!], votesShownTo(actor, consultation).proposalIds)
}

/** What was answered on each item, to those entitled once the consultation is closed; an item that is not in it has nothing for this reader. */
export async function findResults(actor: Actor, now: Date): Promise<Map<string, Result>> {
  const found = await findSeen(actor, now)
  return found?.consultation ? resultsOf(actor, found.consultation) : new Map()
}

export async function resultsOf(actor: Actor, shown: ConsultationFacts): Promise<Map<string, Result>> {
  const { of, proposalIds } = votesShownTo(actor, shown)
  if (of !== 'everybody' || proposalIds.length === 0 || !shown.keyHeld) return new Map()
  const votes = await disclosedVotes(actor, shown)
  // A member's view of the facts holds its own recusals; the count of an item takes in everybody's, and never the reasons.
  const declared = await Recusals().findAll({ where: { consultationId: shown.id, proposalId: proposalIds, kind: 'declared', liftedAt: null }, attributes: ['officeId', 'proposalId'] })
  const consultation = { ...shown, declared: declared.map(({ officeId, proposalId }) => ({ officeId, proposalId })) }
  const members = await membersOf(consultation)
  const factsOf = (member: Member) => consultation.members.find((one) => one.officeId === member.officeId)!
  return new Map(
    proposalIds.map((proposalId) => [
      proposalId,
      { tally: tallyOf(consultation, proposalId, votes), answers: members.map((member) => ({ member, answer: answerOf(consultation, factsOf(member), proposalId, votes) })) },
    ]),
  )
}

export type BallotItem = ListedItem & { text: { articles: number[]; whatWasDone: string; language: string }; own: { choice: Choice; castAt: string } | null; result: Result | null }

/** The ballot of the member who reads, of the items open to it and no others (M-24): its own votes, and after closing the others'. Null for anybody else. */
export async function findBallot(actor: Actor, now: Date): Promise<(ConsultationView & { ballot: BallotItem[] }) | null> {
  const found = await findSeen(actor, now)
  if (!found?.consultation || !isMember(actor, found.consultation)) return null
  const { consultation } = found
  const view = await viewOf(actor, found.seen, consultation)
  const texts = await Proposals().findAll({ where: { id: view.items.map((item) => item.proposalId) }, attributes: ['id', 'submittedContent'] })
  const own = await ownVotes(actor, consultation)
  const results = await resultsOf(actor, consultation)
  const ballot = view.items.map((item): BallotItem => {
    const { articles, whatWasDone, language } = texts.find((one) => one.id === item.proposalId)!.submittedContent!
    const vote = own.find((one) => one.proposalId === item.proposalId)
    return { ...item, text: { articles, whatWasDone, language }, own: vote ? { choice: vote.choice, castAt: vote.castAt } : null, result: results.get(item.proposalId) ?? null }
  })
  return { ...view, ballot }
}

/** What the receipts of a member's standing votes are given with, to be kept and verified elsewhere. */
export async function findReceiptFile(actor: Actor, now: Date) {
  const [found, receipts] = [await findSeen(actor, now), await findVoteReceipts(actor, now)]
  if (!found?.consultation || !receipts) return null
  return {
    session: found.seen.situation.session!.number, consultation: found.consultation.id, office: actor.office,
    receipts: receipts.map(({ proposalId, reference, choice, nonce, receipt, castAt }) => ({ item: proposalId, reference, choice, nonce, receipt, castAt })),
  }
}

/**
 * The list of receipts as it was frozen, for the Secretariat and the members (S-52): receipts alone, without choices or names. `others`
 * are hashes without a list, so that the one over all can be computed: fillers for everybody, and among them, told apart by nothing,
 * those of items from which the reader is recused (M-24).
 */
export async function findFrozenReceipts(consultationId: string, actor: Actor, now: Date) {
  const found = await findSeen(actor, now)
  const view = found?.consultation
  if (!found || !view || view.id !== consultationId || view.state !== 'closed') return null
  const listed = await itemsOf(actor, view)
  const shown = await VoteReceipts().findAll({ where: { consultationId, proposalId: listed.map((item) => item.proposalId) } })
  const items = listed.map(({ proposalId, reference }) => {
    const { sha256, salt, receipts } = shown.find((one) => one.proposalId === proposalId)!
    return { item: proposalId, reference, sha256, salt, receipts }
  })
  const { closedAt, fillers } = found.seen.rows.consultation!
  const all = [...(await VoteReceipts().findAll({ where: { consultationId }, attributes: ['sha256'] })).map(({ sha256 }) => sha256), ...fillers!]
  const others = all.filter((sha256) => !items.some((item) => item.sha256 === sha256)).sort()
  return { session: found.seen.situation.session!.number, consultation: consultationId, closedAt: closedAt!, sha256: hashOfFrozen(all), items, others }
}

/** Everything a recount needs, for the Secretariat once the consultation is closed (S-53): votes, recusals, members, quorum; and the result as these pages print it. */
export async function findSealedList(actor: Actor, now: Date) {
  const found = await findSeen(actor, now)
  const view = found?.consultation
  if (!found || !view || actor.role !== 'officer' || view.state !== 'closed' || !view.keyHeld) return null
  const results = await resultsOf(actor, view)
  const items = (await itemsOf(actor, view)).map(({ proposalId, reference, state, title }) => ({ item: proposalId, reference, state: state.name, title, result: results.get(proposalId)!.tally }))
  const answers = [...results].flatMap(([proposalId, { answers }]) => answers.map(({ member, answer }) => ({ member: member.officeId, item: proposalId, answer })))
  return {
    session: found.seen.situation.session!.number, consultation: view.id, closedAt: found.seen.rows.consultation!.closedAt!, quorum: view.quorum, cap: found.seen.situation.call!.cap,
    members: (await membersOf(view)).map(({ officeId, title, state }) => ({ member: officeId, office: title, state: state.name })),
    recusals: answers.filter(({ answer }) => answer === 'recused').map(({ member, item }) => ({ member, item })),
    votes: (await disclosedVotes(actor, view)).map(({ officeId, proposalId, choice }) => ({ member: officeId, item: proposalId, choice })).sort((a, b) => (a.item + a.member < b.item + b.member ? -1 : 1)),
    items,
  }
}

export type VoteReceipt = ListedItem & { choice: Choice; castAt: string; receipt: string; nonce: string; /** The text whose SHA-256 the receipt is. */ hashed: string }

/** The receipts of one's own standing votes, with the nonce that lets their holder verify them (S-52). Null for whoever has no vote. */
export async function findVoteReceipts(actor: Actor, now: Date): Promise<VoteReceipt[] | null> {
  const found = await findSeen(actor, now)
  if (!found?.consultation || !isMember(actor, found.consultation)) return null
  const votes = await ownVotes(actor, found.consultation)
  return (await itemsOf(actor, found.consultation)).flatMap((item) => {
    const vote = votes.find((one) => one.proposalId === item.proposalId)
    if (!vote) return []
    const { proposalId, choice, nonce, castAt, receipt } = vote
    return [{ ...item, choice, castAt, receipt, nonce, hashed: canonicalJson({ proposalId, choice, nonce }) }]
  })
}
