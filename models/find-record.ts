// The record as people may read it (M-39): a proposal's lines to those entitled, the whole to the Secretariat.

import { Op } from 'sequelize'
import type { Actor } from '#workflows/actor.ts'
import { recordFor } from '#workflows/visible.ts'
import { signedHeads } from './heads.ts'
import { look } from './look.ts'
import { verifyRecord, type Verification } from './record.ts'
import { RecordLines, type RecordRow } from './tables.ts'

export type RecordLine = Pick<RecordRow, 'seq' | 'at' | 'office' | 'forEntity' | 'action' | 'life' | 'fromState' | 'toState' | 'why' | 'details' | 'sha256' | 'proposalId'>

const shown = ({ seq, at, office, forEntity, action, life, fromState, toState, why, details, sha256, proposalId }: RecordRow): RecordLine => ({ seq, at, office, forEntity, action, life, fromState, toState, why, details, sha256, proposalId })

/** Lines about one proposal, oldest first. A proposer reads its own side; what was decided and not announced is not in it (M-30). */
export async function findRecordOfProposal(proposalId: string, actor: Actor, now: Date): Promise<RecordLine[]> {
  const seen = await look('proposal', proposalId, actor, now)
  if (!seen) return []
  const lines = await RecordLines().findAll({ where: { proposalId }, order: [['seq', 'ASC']] })
  return recordFor(actor, seen.situation, lines.map((line) => shown(line.get({ plain: true }))))
}

export type RecordFilter = { proposalId?: string; callId?: string }

/** A page of the whole record, latest first, for the Secretariat. */
export async function findRecord(actor: Actor, { before, limit = 100, ...filter }: { before?: number; limit?: number } & RecordFilter = {}): Promise<RecordLine[]> {
  if (actor.role !== 'officer') return []
  const where = { ...(before ? { seq: { [Op.lt]: before } } : {}), ...(filter.proposalId ? { proposalId: filter.proposalId } : {}), ...(filter.callId ? { callId: filter.callId } : {}) }
  const lines = await RecordLines().findAll({ where, order: [['seq', 'DESC']], limit })
  return lines.map((line) => shown(line.get({ plain: true })))
}

/** Every line with every column, oldest first, so that whoever holds the file can verify the chain; for the Secretariat. */
export async function* wholeRecord(actor: Actor): AsyncGenerator<RecordRow> {
  if (actor.role !== 'officer') return
  for (let last = 0; ; ) {
    const lines = await RecordLines().findAll({ where: { seq: { [Op.gt]: last } }, order: [['seq', 'ASC']], limit: 500 })
    for (const line of lines) yield line.get({ plain: true })
    if (lines.length === 0) return
    last = lines.at(-1)!.seq
  }
}

/** Whether the chain holds and leads to every head that was signed, read anew from the first line to the last; for the Secretariat. */
export async function findVerification(actor: Actor): Promise<Verification | null> {
  return actor.role === 'officer' ? verifyRecord(await signedHeads()) : null
}
