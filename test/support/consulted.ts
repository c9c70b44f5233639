// A consultation on seven proposals, opened by an officer, in which every member has answered: for tests of what stays sealed.

import type { Choice } from '#workflows/inputs.ts'
import type { Actor } from '#workflows/actor.ts'
import { database } from '#models/database.ts'
import { Votes } from '#models/tables.ts'
import type { Run } from '#models/seeds/script.ts'
import { act, DATES, playedTo, proposalId, SIX_CASES } from './house.ts'
import { spoil } from './invariants.ts'

export type Consulted = { run: Run; id: string; officer: Actor; second: Actor; /** President, then as models/seeds/plan.ts lists them. */ members: Actor[]; item: (inputId: string) => string }

export const RECUSED_REASON = 'CANARY-reason-my-sister-runs-the-programme'

/** Member 3 sits for Norway, which proposed; member 0 declares a recusal from Kenya's item. */
export async function consulted({ open = true } = {}): Promise<Consulted> {
  const run = await playedTo('screen', SIX_CASES)
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
  await done(act('declareRecusal', id, members[0]!, { proposalId: item('ken'), reason: RECUSED_REASON }, DATES.voted))
  for (const [index, member] of members.entries()) {
    const closedTo = index === 0 ? ['ken'] : index === 3 ? ['nor'] : []
    const votes = SIX_CASES.filter((one) => !closedTo.includes(one.id)).map((one) => ({ proposalId: proposalId(run, one.id), choice }))
    await done(act('castVotes', id, member, { votes }, DATES.voted))
  }
}

/** Puts a text of its own where each choice stands, past every rule of ours: a leak then shows whose it is. */
export async function plantCanaries(): Promise<void> {
  spoil('choices are texts of our own')
  await database().query('PRAGMA ignore_check_constraints = 1')
  for (const vote of await Votes().findAll()) await database().query(`UPDATE votes SET choice = '${canary(vote.officeId, vote.proposalId)}' WHERE id = '${vote.id}'`)
  await database().query('PRAGMA ignore_check_constraints = 0')
}

export const canary = (officeId: string, proposalId: string) => `CANARY-${officeId}-on-${proposalId}`

/** Changes what others answered, past the seal: what a reader may not see must not change with it. */
export async function rewriteVotes(choice: Choice, where: { proposalId?: string; notBy?: string } = {}): Promise<void> {
  await database().query('DROP TRIGGER IF EXISTS no_vote_changed_after_closing')
  const conditions = ['1 = 1', ...(where.proposalId ? [`proposal_id = '${where.proposalId}'`] : []), ...(where.notBy ? [`office_id <> '${where.notBy}'`] : [])]
  await database().query(`UPDATE votes SET choice = '${choice}' WHERE ${conditions.join(' AND ')}`)
}

export const closeIt = ({ id, officer }: Consulted) => done(act('closeConsultation', id, officer, {}, DATES.consultationDue))
