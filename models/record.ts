// The record (M-39): one line an act, in the act's transaction, chained by SHA-256. Nothing here changes or removes a line.

import type { Actor } from '#workflows/actor.ts'
import { hashOf } from './hash.ts'
import { RecordLines, type RecordRow } from './tables.ts'

export const FIRST_LINK = '0'.repeat(64)

export type Entry = Omit<RecordRow, 'seq' | 'previous' | 'sha256' | 'personId' | 'office'> & { actor: Actor }

/** The hash covers every column but itself, so that no field can be altered unseen. */
export function hashOfLine(line: Omit<RecordRow, 'sha256'>): string {
  return hashOf(line)
}

export async function addToRecord({ actor, ...entry }: Entry): Promise<RecordRow> {
  const last = await RecordLines().findOne({ order: [['seq', 'DESC']], attributes: ['seq', 'sha256'] })
  const line = { ...entry, personId: actor.personId, office: actor.office, seq: (last?.seq ?? 0) + 1, previous: last?.sha256 ?? FIRST_LINK }
  const full = { ...line, sha256: hashOfLine(line) }
  await RecordLines().create(full)
  return full
}

export type Verification = { intact: true; entries: number; head: string } | { intact: false; entries: number; firstBroken: number; why: 'missing' | 'chain' | 'content' }

/** Reads the whole record in order and checks numbering, links and hashes; names the first line that does not hold. */
export async function verifyRecord(): Promise<Verification> {
  let previous = FIRST_LINK
  let expected = 1
  for (;;) {
    const lines = await RecordLines().findAll({ order: [['seq', 'ASC']], offset: expected - 1, limit: 1000 })
    if (lines.length === 0) return { intact: true, entries: expected - 1, head: previous }
    for (const row of lines) {
      const { sha256, ...line } = row.get({ plain: true }) as RecordRow
      const why = line.seq !== expected ? 'missing' : line.previous !== previous ? 'chain' : hashOfLine(line) !== sha256 ? 'content' : null
      if (why) return { intact: false, entries: expected - 1, firstBroken: expected, why }
      previous = sha256
      expected += 1
    }
  }
}
