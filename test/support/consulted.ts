// A consultation on seven proposals, opened by an officer, in which every member has answered: for tests of what stays sealed.

import type { Choice } from '#workflows/inputs.ts'
import type { Actor } from '#workflows/actor.ts'
import { receiptOf, sealFor } from '#models/ballot-box.ts'
import { database } from '#models/database.ts'
import { hashOf } from '#models/hash.ts'
import type { Ballot } from '#models/seal.ts'
import { Consultations, VoteReceipts, Votes } from '#models/tables.ts'
import type { Run } from '#models/seeds/script.ts'
import { act, DATES, playedTo, proposalId, SIX_CASES } from './house.ts'

export type Consulted = { run: Run; id: string; officer: Actor; second: Actor; /** President, then as models/seeds/plan.ts lists them. */ members: Actor[]; item: (inputId: string) => string }

export const RECUSED_REASON = 'CANARY-reason-my-sister-runs-the-programme'

/** Member 3 sits for Norway, which proposed; member 0 declares a recusal from Kenya's item, where it is on the list. */
export async function consulted({ open = true, cases = SIX_CASES } = {}): Promise<Consulted> {
  const run = await playedTo('screen', cases)
  const [, , officer, second] = run.cast.officers
  await done(act('closeCall', run.callId, officer!, {}, DATES.closes))
  const id = await done(act('freezeList', null, officer!, { callId: run.callId, dueAt: DATES.consultationDue, quorum: 3 }, DATES.frozen))
  const house = { run, id, officer: officer!, second: second!, members: run.cast.members, item: (inputId: string) => proposalId(run, inputId) }
  if (open) await done(act('openConsultation', id, officer!, {}, DATES.frozen))
  return house
}

export async function done(outcome: ReturnType<typeof act>): Promise<string> {
  const said = await outcome
  if (said.kind !== 'done') throw new Error(JSON.stringify(said))
  return said.subjectId
}

/** Everybody answers every item open to them; member 0 first recuses itself from Kenya's. */
export async function everybodyVotes({ run, id, members, item }: Consulted, choice: Choice = 'abstain'): Promise<void> {
  if (run.reports.some(({ inputId }) => inputId === 'ken')) await done(act('declareRecusal', id, members[0]!, { proposalId: item('ken'), reason: RECUSED_REASON }, DATES.voted))
  for (const [index, member] of members.entries()) {
    const closedTo = index === 0 ? ['ken'] : index === 3 ? ['nor'] : []
    const votes = run.reports.filter(({ inputId }) => !closedTo.includes(inputId)).map((report) => ({ proposalId: report.proposalId!, choice }))
    await done(act('castVotes', id, member, { votes }, DATES.voted))
  }
}

export type Opened = Ballot & { voteId: string; officeId: string; proposalId: string }

/** What is in the box, opened with its key past every rule of ours. */
export async function openedBox(): Promise<Opened[]> {
  const consultation = (await Consultations().findOne({ rejectOnEmpty: true }))!
  const seal = sealFor(consultation)
  const offices = await database().query<{ id: string }>("SELECT id FROM offices WHERE role = 'bureauMember'", { type: 'SELECT' as never })
  const rows = await Votes().findAll()
  return rows.flatMap(({ id, proposalId, voter, sealed }) => offices.filter((office) => seal.voterOf(proposalId, office.id) === voter).map((office) => ({ voteId: id, officeId: office.id, proposalId, ...seal.open(proposalId, voter, sealed) })))
}

/** Exchanges votes as only the host with the key could, frozen receipts included. */
export async function exchangeVotes(exchanged: (vote: Opened) => string | null): Promise<void> {
  const consultation = (await Consultations().findOne({ rejectOnEmpty: true }))!
  const seal = sealFor(consultation)
  for (const trigger of ['no_vote_changed', 'vote_receipts_are_not_changed']) await database().query(`DROP TRIGGER IF EXISTS ${trigger}`)
  for (const vote of await openedBox()) {
    const choice = exchanged(vote) as Choice | null
    if (choice === null) continue
    const voter = seal.voterOf(vote.proposalId, vote.officeId)
    await Votes().update({ sealed: seal.seal(vote.proposalId, voter, { ...vote, choice }) }, { where: { id: vote.voteId } })
  }
  const votes = await openedBox()
  for (const frozen of await VoteReceipts().findAll()) {
    const { proposalId, salt } = frozen
    const receipts = votes.filter((vote) => vote.proposalId === proposalId).map((vote) => receiptOf(proposalId, vote)).sort()
    await frozen.update({ receipts, sha256: hashOf({ proposalId, receipts, salt }) })
  }
}

/** Puts a text of its own where each choice stands: a leak then shows whose it is. */
export const plantCanaries = (): Promise<void> => exchangeVotes((vote) => canary(vote.officeId, vote.proposalId))

export const canary = (officeId: string, proposalId: string) => `CANARY-${officeId}-on-${proposalId}`

/** Changes what others answered, past the seal: what a reader may not see must not change with it. */
export const rewriteVotes = (choice: Choice, where: { proposalId?: string; notBy?: string } = {}): Promise<void> =>
  exchangeVotes((vote) => ((where.proposalId && vote.proposalId !== where.proposalId) || (where.notBy && vote.officeId === where.notBy) ? null : choice))

export const closeIt = ({ id, officer }: Consulted) => done(act('closeConsultation', id, officer, {}, DATES.consultationDue))
