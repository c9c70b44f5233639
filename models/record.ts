// The record (M-39): one line an act, in the act's transaction, chained by SHA-256. Nothing here changes or removes a line.

import { QueryTypes } from 'sequelize'
import type { Actor } from '#workflows/actor.ts'
import { database } from './database.ts'
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

/** A head that somebody outside was given: the hash of the entry with this number. */
export type OutsideHead = { seq: number; sha256: string }

/**
 * `firstBroken`: the first entry that does not hold, or that is no longer there. `rewritten`: the chain holds and does not lead to a head
 * given; what was changed is `firstBroken` or an entry after it, up to the one the head names (`until`).
 */
export type Verification =
  | { intact: true; entries: number; head: string }
  | { intact: false; entries: number; firstBroken: number; why: 'missing' | 'chain' | 'content' }
  | { intact: false; entries: number; firstBroken: number; why: 'truncated' | 'rewritten'; until: number }

/** Columns by the names that the hash covers. Read as plain SQL: a hundred thousand model instances would take most of the time. */
const COLUMNS: [column: string, name: keyof RecordRow][] = [
  ['seq', 'seq'], ['at', 'at'], ['person_id', 'personId'], ['office', 'office'], ['for_entity_id', 'forEntityId'], ['for_entity', 'forEntity'], ['action', 'action'], ['life', 'life'], ['subject_id', 'subjectId'],
  ['proposal_id', 'proposalId'], ['call_id', 'callId'], ['from_state', 'fromState'], ['to_state', 'toState'], ['why', 'why'], ['details', 'details'], ['previous', 'previous'], ['sha256', 'sha256'],
]
const SELECT = `SELECT ${COLUMNS.map(([column, name]) => `${column} AS ${name}`).join(', ')} FROM record`
const PAGE = 4000

type StoredLine = Omit<RecordRow, 'details'> & { details: unknown }

/** Every entry as it is stored, in the order of their numbers, whatever these are. */
async function* storedLines(): AsyncGenerator<StoredLine[]> {
  for (let after: number | null = null; ; ) {
    // Not from zero on: an entry put in with a number below it must be met too.
    const page: StoredLine[] = await database().query<StoredLine>(`${SELECT} ${after === null ? '' : 'WHERE seq > :after'} ORDER BY seq LIMIT ${PAGE}`, { type: QueryTypes.SELECT, replacements: { after }, raw: true })
    if (page.length === 0) return
    yield page
    after = page.at(-1)!.seq
  }
}

/** What the hash covers; null when the entry cannot be read as one. */
function lineOf({ sha256: _sha256, details, ...rest }: StoredLine): Omit<RecordRow, 'sha256'> | null {
  if (typeof details !== 'string') return null
  try {
    return { ...rest, details: JSON.parse(details) as Record<string, unknown> }
  } catch {
    return null
  }
}

/**
 * Reads the whole record in order and checks numbering, links and hashes; names the first entry that does not hold.
 * A chain alone cannot tell a record that was cut off at its end, or written anew from some entry on: that takes heads kept elsewhere.
 */
export async function verifyRecord(heads: readonly OutsideHead[] = []): Promise<Verification> {
  const wanted = heads.toSorted((one, other) => one.seq - other.seq)
  let previous = FIRST_LINK
  let expected = 1
  let vouched = 0
  for await (const page of storedLines()) {
    for (const stored of page) {
      const line = lineOf(stored)
      const why = stored.seq !== expected ? 'missing' : stored.previous !== previous ? 'chain' : line === null || hashOfLine(line) !== stored.sha256 ? 'content' : null
      if (why) return { intact: false, entries: expected - 1, firstBroken: expected, why }
      for (const head of wanted.filter((one) => one.seq === expected)) {
        if (head.sha256 !== stored.sha256) return { intact: false, entries: vouched, firstBroken: vouched + 1, why: 'rewritten', until: head.seq }
        vouched = expected
      }
      previous = stored.sha256
      expected += 1
    }
  }
  const beyond = wanted.at(-1)
  if (beyond && beyond.seq >= expected) return { intact: false, entries: expected - 1, firstBroken: expected, why: 'truncated', until: beyond.seq }
  return { intact: true, entries: expected - 1, head: previous }
}
