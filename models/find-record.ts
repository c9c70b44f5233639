// The record as people may read it (M-39): a proposal's lines to those entitled, the whole to the Secretariat.

import { Op } from 'sequelize'
import type { Actor } from '#workflows/actor.ts'
import { recordFor } from '#workflows/visible.ts'
import { signedHeads } from './heads.ts'
import { look } from './look.ts'
import { verifyRecord, type Verification } from './record.ts'
import { Calls, Entities, RecordLines, type RecordRow } from './tables.ts'

export type RecordLine = Pick<RecordRow, 'seq' | 'at' | 'office' | 'forEntity' | 'action' | 'life' | 'fromState' | 'toState' | 'why' | 'details' | 'sha256' | 'proposalId'>

const shown = ({ seq, at, office, forEntity, action, life, fromState, toState, why, details, sha256, proposalId }: RecordRow): RecordLine => ({ seq, at, office, forEntity, action, life, fromState, toState, why, details, sha256, proposalId })

/** Lines about one proposal, oldest first. A proposer reads its own side; what was decided and not announced is not in it (M-30). */
export async function findRecordOfProposal(proposalId: string, actor: Actor, now: Date): Promise<RecordLine[]> {
  const seen = await look('proposal', proposalId, actor, now)
  if (!seen) return []
  const lines = await RecordLines().findAll({ where: { proposalId }, order: [['seq', 'ASC']] })
  return recordFor(actor, seen.situation, lines.map((line) => shown(line.get({ plain: true }))))
}

/** Lines about the actor's own session: an officer of one is nobody to another's. What hangs on no call is known by what it is about. */
async function linesOfSession({ sessionId }: Actor) {
  const calls = await Calls().findAll({ where: { sessionId: sessionId ?? '' }, attributes: ['id'] })
  const entities = await Entities().findAll({ where: { sessionId: sessionId ?? '' }, attributes: ['id'] })
  const own = { callIds: calls.map(({ id }) => id), subjectIds: [sessionId ?? '', ...entities.map(({ id }) => id)] }
  return {
    where: { [Op.or]: [{ callId: own.callIds }, { callId: null, subjectId: own.subjectIds }] },
    holds: (line: RecordRow) => (line.callId === null ? own.subjectIds.includes(line.subjectId) : own.callIds.includes(line.callId)),
  }
}

export type RecordFilter = { proposalId?: string; callId?: string }

/** A page of the record of the officer's session, latest first. */
export async function findRecord(actor: Actor, { before, limit = 100, ...filter }: { before?: number; limit?: number } & RecordFilter = {}): Promise<RecordLine[]> {
  if (actor.role !== 'officer') return []
  const { where: own } = await linesOfSession(actor)
  const where = { ...own, ...(before ? { seq: { [Op.lt]: before } } : {}), ...(filter.proposalId ? { proposalId: filter.proposalId } : {}), ...(filter.callId ? { callId: filter.callId } : {}) }
  const lines = await RecordLines().findAll({ where, order: [['seq', 'DESC']], limit })
  return lines.map((line) => shown(line.get({ plain: true })))
}

/** A line of another session: that it is there, and how the chain goes on through it. */
export type Link = Pick<RecordRow, 'seq' | 'previous' | 'sha256'>

/** Every line, oldest first, so that whoever holds the file can follow the chain; those of the officer's own session with every column. */
export async function* wholeRecord(actor: Actor): AsyncGenerator<RecordRow | Link> {
  if (actor.role !== 'officer') return
  const { holds } = await linesOfSession(actor)
  for (let last = 0; ; ) {
    const lines = await RecordLines().findAll({ where: { seq: { [Op.gt]: last } }, order: [['seq', 'ASC']], limit: 500 })
    for (const line of lines) {
      const { seq, previous, sha256 } = line
      yield holds(line) ? line.get({ plain: true }) : { seq, previous, sha256 }
    }
    if (lines.length === 0) return
    last = lines.at(-1)!.seq
  }
}

/** Whether the chain holds and leads to every head that was signed, read anew from the first line to the last; for the Secretariat. */
export async function findVerification(actor: Actor): Promise<Verification | null> {
  return actor.role === 'officer' ? verifyRecord(await signedHeads()) : null
}
