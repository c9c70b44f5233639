// The consultation as each reader may see it (M-22 to M-25). Votes are read by two functions alone, ownVotes and
// disclosedVotes, whose queries are bound to what the reader may be shown: what is not read cannot leak.

import type { Actor } from '#workflows/actor.ts'
import { canonicalJson } from '#workflows/canonical.ts'
import type { Decision } from '#workflows/decide.ts'
import type { Choice, Inputs } from '#workflows/inputs.ts'
import type { Action } from '#workflows/lives/index.ts'
import { compareByName, compareByStateName } from '#workflows/names/index.ts'
import { isRecused, type Unmet } from '#workflows/needs.ts'
import { answerOf, isMember, membersDone, tallyOf, votesShownTo, type Answer, type CastVote, type Tally } from '#workflows/sealed.ts'
import type { ConsultationFacts } from '#workflows/situation.ts'
import { alphabetically } from './find-proposals.ts'
import { look, lookAhead, type Seen } from './look.ts'
import { Calls, Consultations, Entities, Offices, Proposals, Recusals, Sessions, Votes } from './tables.ts'

export type Member = { officeId: string; title: string; state: { iso3: string; name: string } }

/** What anybody who knows of the consultation may know of an item: that it is on the list. */
export type ListedItem = {
  proposalId: string
  reference: string
  title: string
  state: { iso3: string; name: string }
  proponent: { kind: 'State' | 'observer'; name: string }
}

export type Recusal = { officeId: string; proposalId: string; kind: 'computed' | 'declared'; reason: string; at: string | null }
export type Result = { tally: Tally; answers: { member: Member; answer: Answer }[] }

type Frame = {
  callId: string
  /** Zone of the call, in which the due date is kept. */
  zone: string
  cap: number
  sessionNumber: number
  offered: Action[]
  /** What stands in the way of each act that could be begun here, as it stands now. */
  unmet: Partial<Record<Action, Unmet[]>>
}

export type ConsultationView = Frame & {
  id: string
  state: ConsultationFacts['state']
  dueAt: string
  quorum: number
  frozenAt: string
  closedAt: string | null
  /** By the English names of their States. */
  members: Member[]
  items: ListedItem[]
}

/** What is known before a list is frozen: to whoever may freeze it. */
export type NoConsultation = Frame & { id: null; state: 'new'; callState: string; callClosesAt: string }

type Found = { seen: Seen; consultation: ConsultationFacts | null }

/** The latest call whose consultation this reader may know of, or may begin. */
async function findSeen(actor: Actor, now: Date): Promise<Found | null> {
  for (const session of await Sessions().findAll({ order: [['number', 'DESC']], attributes: ['id'] })) {
    const call = await Calls().findOne({ where: { sessionId: session.id }, attributes: ['id'] })
    if (!call) continue
    const row = await Consultations().findOne({ where: { callId: call.id }, attributes: ['id'] })
    const seen = row ? await look('consultation', row.id, actor, now) : await lookAhead('consultation', { callId: call.id }, actor, now)
    if (seen && (row || seen.offered.length > 0)) return { seen, consultation: row ? seen.situation.consultation : null }
  }
  return null
}

export async function findConsultation(actor: Actor, now: Date): Promise<ConsultationView | NoConsultation | null> {
  const found = await findSeen(actor, now)
  if (!found) return null
  if (found.consultation) return viewOf(found.seen, found.consultation)
  const { call } = found.seen.situation
  return { ...frameOf(found.seen), id: null, state: 'new', callState: call!.state, callClosesAt: call!.closesAt }
}

/** The consultation for a page that makes no sense before there is one. */
export async function readConsultation(actor: Actor, now: Date): Promise<ConsultationView | null> {
  const found = await findSeen(actor, now)
  return found?.consultation ? viewOf(found.seen, found.consultation) : null
}

async function viewOf(seen: Seen, consultation: ConsultationFacts): Promise<ConsultationView> {
  const { frozenAt, closedAt } = seen.rows.consultation!
  const { id, state, dueAt, quorum } = consultation
  return { ...frameOf(seen), id, state, dueAt, quorum, frozenAt, closedAt, members: await membersOf(consultation), items: await itemsOf(consultation) }
}

const FAR = '9999-12-31T00:00:00.000Z'

function frameOf({ situation, offered, foresee }: Seen): Frame {
  const call = situation.call!
  const ask = <A extends Action>(action: A, input: Inputs[A]): [A, Unmet[]][] => (offered.includes(action) ? [[action, refusalsIn(foresee(action, input))]] : [])
  return {
    callId: call.id, zone: call.zone, cap: call.cap, sessionNumber: situation.session!.number, offered,
    unmet: Object.fromEntries([
      ...ask('freezeList', { callId: call.id, dueAt: FAR, quorum: 1 }),
      ...ask('openConsultation', { dueAt: FAR }),
      ...ask('castVotes', { votes: [] }),
      ...ask('closeConsultation', {}),
    ]),
  }
}

export function refusalsIn(decision: Decision): Unmet[] {
  return decision.allowed ? [] : decision.refusals
}

const byState = compareByStateName('en')
const byName = compareByName('en')

async function membersOf(consultation: ConsultationFacts): Promise<Member[]> {
  const offices = await Offices().findAll({ where: { id: consultation.members.map((member) => member.officeId) }, attributes: ['id', 'title', 'entityId'] })
  const states = await Entities().findAll({ where: { id: offices.map((office) => office.entityId!) }, attributes: ['id', 'iso3', 'name'] })
  return offices
    .map((office) => {
      const state = states.find((one) => one.id === office.entityId)!
      return { officeId: office.id, title: office.title, state: { iso3: state.iso3!, name: state.name } }
    })
    .sort((a, b) => byState(a.state.iso3, b.state.iso3) || byName(a.title, b.title))
}

/** The frozen list, in English alphabetical order of States, then of titles (M-28). */
async function itemsOf(consultation: ConsultationFacts): Promise<ListedItem[]> {
  const rows = await Proposals().findAll({ where: { id: consultation.items.map((item) => item.proposalId) }, attributes: ['id', 'reference', 'submittedContent', 'proponentId', 'proponentKind', 'responsibleStateId'] })
  const entities = await Entities().findAll({ where: { id: rows.flatMap((row) => [row.proponentId, row.responsibleStateId!]) }, attributes: ['id', 'iso3', 'name'] })
  const entity = (id: string) => entities.find((one) => one.id === id)!
  return rows
    .map((row) => ({
      proposalId: row.id, reference: row.reference!, title: row.submittedContent!.title,
      state: { id: row.responsibleStateId!, iso3: entity(row.responsibleStateId!).iso3!, name: entity(row.responsibleStateId!).name },
      proponent: { kind: row.proponentKind, name: entity(row.proponentId).name },
    }))
    .sort(alphabetically)
    .map(({ state: { iso3, name }, ...item }) => ({ ...item, state: { iso3, name } }))
}

/** The standing votes of the member who reads, on items open to it; never anybody else's. */
function ownVotes(actor: Actor, consultation: ConsultationFacts) {
  return Votes().findAll({ where: { consultationId: consultation.id, officeId: actor.officeId ?? '', proposalId: votesShownTo(actor, consultation).proposalIds } })
}

/** Everybody's votes: not one before closing, and none on an item that the reader is recused from. The bound is in the query, not in what is done with its answer. */
async function disclosedVotes(actor: Actor, consultation: ConsultationFacts): Promise<CastVote[]> {
  const { of, proposalIds } = votesShownTo(actor, consultation)
  if (of !== 'everybody' || proposalIds.length === 0) return []
  const votes = await Votes().findAll({ where: { consultationId: consultation.id, proposalId: proposalIds }, attributes: ['officeId', 'proposalId', 'choice'] })
  return votes.map(({ officeId, proposalId, choice }) => ({ officeId, proposalId, choice }))
}

/** What was answered on each item, to those entitled once the consultation is closed; an item that is not in it has nothing for this reader. */
export async function findResults(actor: Actor, now: Date): Promise<Map<string, Result>> {
  const found = await findSeen(actor, now)
  return found?.consultation ? resultsOf(actor, found.consultation) : new Map()
}

export async function resultsOf(actor: Actor, shown: ConsultationFacts): Promise<Map<string, Result>> {
  const { of, proposalIds } = votesShownTo(actor, shown)
  if (of !== 'everybody' || proposalIds.length === 0) return new Map()
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

/** For the Secretariat while it runs: how many members have answered all that is open to them. Who and what stay sealed (M-25). */
export async function findProgress(actor: Actor, now: Date): Promise<{ members: number; done: number } | null> {
  const found = await findSeen(actor, now)
  if (!found?.consultation || !found.seen.offered.includes('closeConsultation')) return null
  return { members: found.consultation.members.length, done: membersDone(found.consultation) }
}

/** Recusals that stand, for the Secretariat: computed from list and officers, and declared with their reasons. */
export async function findRecusals(actor: Actor, now: Date): Promise<Recusal[]> {
  const found = await findSeen(actor, now)
  if (!found?.consultation || actor.role !== 'officer') return []
  const { consultation } = found
  const rows = await Recusals().findAll({ where: { consultationId: consultation.id, kind: 'declared', liftedAt: null } })
  return consultation.members.flatMap((member) =>
    consultation.items.flatMap(({ proposalId }) => {
      const kind = isRecused(consultation, member, proposalId)
      const declared = rows.find((row) => row.officeId === member.officeId && row.proposalId === proposalId)
      return kind ? [{ officeId: member.officeId, proposalId, kind, reason: kind === 'declared' ? declared!.reason : '', at: kind === 'declared' ? declared!.at : null }] : []
    }),
  )
}

export type BallotItem = ListedItem & (
  | { recusal: 'computed' | 'declared'; /** The member's own reason; empty for a computed one. */ reason: string; text: null; own: null; result: null }
  | { recusal: null; reason: ''; text: { articles: number[]; whatWasDone: string; language: string }; own: { choice: Choice; castAt: string } | null; result: Result | null }
)

/** The ballot of the member who reads: its own votes, and after closing the others' on the items open to it. Null for anybody else. */
export async function findBallot(actor: Actor, now: Date): Promise<(ConsultationView & { ballot: BallotItem[] }) | null> {
  const found = await findSeen(actor, now)
  if (!found?.consultation || !isMember(actor, found.consultation)) return null
  const { consultation } = found
  const view = await viewOf(found.seen, consultation)
  const texts = await Proposals().findAll({ where: { id: votesShownTo(actor, consultation).proposalIds }, attributes: ['id', 'submittedContent'] })
  const reasons = await Recusals().findAll({ where: { consultationId: consultation.id, officeId: actor.officeId!, kind: 'declared', liftedAt: null }, attributes: ['proposalId', 'reason'] })
  const own = await ownVotes(actor, consultation)
  const results = await resultsOf(actor, consultation)
  const ballot = view.items.map((item): BallotItem => {
    const recusal = isRecused(consultation, actor, item.proposalId)
    if (recusal) return { ...item, recusal, reason: reasons.find((one) => recusal === 'declared' && one.proposalId === item.proposalId)?.reason ?? '', text: null, own: null, result: null }
    const { articles, whatWasDone, language } = texts.find((one) => one.id === item.proposalId)!.submittedContent!
    const vote = own.find((one) => one.proposalId === item.proposalId)
    return { ...item, recusal: null, reason: '', text: { articles, whatWasDone, language }, own: vote ? { choice: vote.choice, castAt: vote.castAt } : null, result: results.get(item.proposalId) ?? null }
  })
  return { ...view, ballot }
}

export type VoteReceipt = ListedItem & { choice: Choice; castAt: string; receipt: string; nonce: string; /** The text whose SHA-256 the receipt is. */ hashed: string }

/** The receipts of one's own standing votes, with the nonce that lets their holder verify them (S-52). Null for whoever has no vote. */
export async function findVoteReceipts(actor: Actor, now: Date): Promise<VoteReceipt[] | null> {
  const found = await findSeen(actor, now)
  if (!found?.consultation || !isMember(actor, found.consultation)) return null
  const votes = await ownVotes(actor, found.consultation)
  return (await itemsOf(found.consultation)).flatMap((item) => {
    const vote = votes.find((one) => one.proposalId === item.proposalId)
    if (!vote) return []
    const { proposalId, choice, nonce, castAt, receipt } = vote
    return [{ ...item, choice, castAt, receipt, nonce, hashed: canonicalJson({ proposalId, choice, nonce }) }]
  })
}
