// The record as people may read it (M-39): a proposal's lines to those entitled, the whole to the Secretariat.

import type { Actor } from '#workflows/actor.ts'
import { recordFor } from '#workflows/visible.ts'
import { look } from './look.ts'
import { RecordLines, type RecordRow } from './tables.ts'

export type RecordLine = Pick<RecordRow, 'seq' | 'at' | 'office' | 'forEntity' | 'action' | 'life' | 'fromState' | 'toState' | 'why' | 'details' | 'sha256'>

const shown = ({ seq, at, office, forEntity, action, life, fromState, toState, why, details, sha256 }: RecordRow): RecordLine => ({ seq, at, office, forEntity, action, life, fromState, toState, why, details, sha256 })

/** Lines about one proposal, oldest first. A proposer reads its own side; what was decided and not announced is not in it (M-30). */
export async function findRecordOfProposal(proposalId: string, actor: Actor, now: Date): Promise<RecordLine[]> {
  const seen = await look('proposal', proposalId, actor, now)
  if (!seen) return []
  const lines = await RecordLines().findAll({ where: { proposalId }, order: [['seq', 'ASC']] })
  return recordFor(actor, seen.situation, lines.map((line) => shown(line.get({ plain: true }))))
}

/** A page of the whole record, latest first, for the Secretariat. */
export async function findRecord(actor: Actor, { before, limit = 100 }: { before?: number; limit?: number } = {}): Promise<RecordLine[]> {
  if (actor.role !== 'officer') return []
  const lines = await RecordLines().findAll({ order: [['seq', 'DESC']], limit, offset: 0, ...(before ? { where: { seq: range(before, limit) } } : {}) })
  return lines.map((line) => shown(line.get({ plain: true })))
}

function range(before: number, limit: number): number[] {
  return Array.from({ length: limit }, (_, index) => before - 1 - index).filter((seq) => seq > 0)
}
