// The record against whoever owns the database: triggers gone, every statement allowed, hashes computed anew. With a head kept
// outside, every tampering is found; without one, a rewriting and a truncation are not, which is why heads are given out.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { database, inTransaction } from '#models/database.ts'
import { FIRST_LINK, hashOfLine, verifyRecord, type OutsideHead, type Verification } from '#models/record.ts'
import { contentOf } from '#models/seeds/cases-file.ts'
import { fillRecord } from '#models/seeds/long-record.ts'
import { Proposals, RecordLines, type RecordRow } from '#models/tables.ts'
import { DATES, SIX_CASES, act, actorFor, closeHouse, openHouse, playedTo, proposalId } from '#test/support/house.ts'
import { spoil } from '#test/support/invariants.ts'

const RUNS = 1000
const SEED = 20_270_312

let lines: RecordRow[]
let last: OutsideHead

beforeAll(async () => {
  await openHouse()
  const run = await playedTo('propose')
  const id = proposalId(run, 'ind')
  for (let index = 0; index < 190; index += 1) {
    const version = (await Proposals().findByPk(id))!.get('version') as number
    await act('saveDraft', id, actorFor(run, 'IND'), { version, content: { ...contentOf(SIX_CASES[2]!), title: `Title ${index}` } }, DATES.submitted)
  }
  lines = (await RecordLines().findAll({ order: [['seq', 'ASC']] })).map((line) => line.get({ plain: true }))
  last = { seq: lines.length, sha256: lines.at(-1)!.sha256 }
  for (const name of ['record_is_not_changed', 'record_is_not_deleted']) await database().query(`DROP TRIGGER ${name}`)
}, 120_000)
afterAll(() => {
  spoil('a long record is filled in past the door')
  return closeHouse()
})

class Undo extends Error {}

/** What verifying says after the tampering, which is then undone. */
async function after(tamper: () => Promise<unknown>, heads: OutsideHead[] = [last]): Promise<Verification> {
  let found: Verification | null = null
  await inTransaction(async () => {
    await tamper()
    found = await verifyRecord(heads)
    throw new Undo()
  }).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error
  })
  return found!
}

const sql = (text: string, replacements: Record<string, unknown> = {}) => database().query(text, { replacements })
const COLUMNS = ['at', 'person_id', 'office', 'for_entity_id', 'for_entity', 'action', 'life', 'subject_id', 'proposal_id', 'call_id', 'from_state', 'to_state', 'why', 'details', 'previous', 'sha256'] as const
const NULLABLE: readonly string[] = ['person_id', 'for_entity_id', 'for_entity', 'proposal_id', 'call_id']

/** The lines from `from` on with their chain computed anew, as somebody who knows the program would. */
async function writeAnew(from: number, changed: RecordRow[]): Promise<void> {
  let previous = from === 1 ? FIRST_LINK : lines[from - 2]!.sha256
  const anew = changed.map(({ sha256: _sha256, ...line }, index) => {
    const next = { ...line, seq: from + index, previous }
    previous = hashOfLine(next)
    return { ...next, sha256: previous }
  })
  await sql('DELETE FROM record WHERE seq >= :from', { from })
  if (anew.length > 0) await RecordLines().bulkCreate(anew)
}

type Tampering = { kind: string; at: number; to: number; column: (typeof COLUMNS)[number]; text: string }

/** Each does something that changes what the record says, and says where it must be found: exactly there, or between two entries. */
const KINDS: Record<string, (one: Tampering) => { tamper: () => Promise<unknown>; from: number; until: number }> = {
  'an edit': ({ at, column, text }) => ({
    from: at, until: at,
    tamper: async () => {
      const value = column === 'details' ? JSON.stringify({ ...lines[at - 1]!.details, added: text }) : NULLABLE.includes(column) && text.length % 3 === 0 ? null : `${text}x`
      await sql(`UPDATE record SET ${column} = :value WHERE seq = :at`, { value, at })
      // What was null already, or is by chance the same, was not tampered with.
      const [[row]] = (await sql(`SELECT ${column} AS value FROM record WHERE seq = :at`, { at })) as unknown as [{ value: unknown }[]]
      const name = column.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase()) as keyof RecordRow
      if (column !== 'details' && row!.value === lines[at - 1]![name]) await sql(`UPDATE record SET why = 'other' WHERE seq = :at`, { at })
    },
  }),
  'an edit whose own hash is computed anew': ({ at, text }) => ({
    from: Math.min(at + 1, lines.length), until: Math.min(at + 1, lines.length),
    tamper: () => {
      const { sha256: _sha256, ...line } = { ...lines[at - 1]!, office: `Office ${text}` }
      return sql('UPDATE record SET office = :office, sha256 = :sha256 WHERE seq = :at', { office: line.office, sha256: hashOfLine(line), at })
    },
  }),
  'a deletion': ({ at, to }) => ({ from: at, until: at, tamper: () => sql('DELETE FROM record WHERE seq BETWEEN :at AND :to', { at, to }) }),
  'a deletion with the rest moved up': ({ at, to }) => ({
    from: at, until: at,
    tamper: async () => {
      await sql('DELETE FROM record WHERE seq BETWEEN :at AND :to', { at, to })
      await sql('UPDATE record SET seq = -seq WHERE seq > :to', { to })
      await sql('UPDATE record SET seq = -seq - :gap WHERE seq < 0', { gap: to - at + 1 })
    },
  }),
  'two entries that change places': ({ at, to }) => ({
    from: Math.min(at, to), until: Math.min(at, to),
    tamper: async () => {
      const other = to === at ? (at === lines.length ? at - 1 : at + 1) : to
      await sql('UPDATE record SET seq = -1 WHERE seq = :at', { at })
      await sql('UPDATE record SET seq = :at WHERE seq = :other', { at, other })
      await sql('UPDATE record SET seq = :other WHERE seq = -1', { other })
    },
  }),
  'an entry put in before the first': ({ text }) => ({ from: 1, until: 1, tamper: () => RecordLines().create({ ...lines[0]!, seq: -(text.length % 7), sha256: 'a'.repeat(64) }) }),
  'a truncation': ({ at }) => ({ from: at, until: at, tamper: () => sql('DELETE FROM record WHERE seq >= :at', { at }) }),
  'a truncation covered up with other entries': ({ at, text }) => ({ from: 1, until: last.seq, tamper: () => writeAnew(at, lines.slice(at - 1).map((line) => ({ ...line, why: `Another reason ${text}` }))) }),
  'a rewriting with every hash computed anew': ({ at, text }) => ({ from: 1, until: last.seq, tamper: () => writeAnew(at, lines.slice(at - 1).map((line, index) => (index === 0 ? { ...line, office: `Office ${text}` } : line))) }),
  'an entry taken out and the rest written anew': ({ at }) => ({ from: 1, until: last.seq, tamper: () => writeAnew(at, lines.slice(at)) }),
  'an entry put in and the rest written anew': ({ at, text }) => ({ from: 1, until: last.seq, tamper: () => writeAnew(at, [{ ...lines[at - 1]!, why: `Put in ${text}` }, ...lines.slice(at - 1)]) }),
}

const position = fc.nat().map((number) => 1 + (number % 100_000))
const tampering = fc.record({ kind: fc.constantFrom(...Object.keys(KINDS)), at: position, to: position, column: fc.constantFrom(...COLUMNS), text: fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\u0000', '')) })

/** Positions within this record, in order. */
const within = (one: Tampering): Tampering => {
  const [at, to] = [1 + (one.at % lines.length), 1 + (one.to % lines.length)].sort((a, b) => a - b) as [number, number]
  return { ...one, at, to: one.kind.startsWith('a deletion') ? Math.min(to, at + 5) : to }
}

describe('R-25 the record and the owner of the database', () => {
  test('R-25 S-58 of 1,000 edits, deletions, reorderings, truncations and rewritings every one is found against the outside head, at the entry it touched', async () => {
    expect(lines.length).toBeGreaterThan(200)
    expect(await verifyRecord([last])).toEqual({ intact: true, entries: lines.length, head: last.sha256 })
    const counts = new Map<string, number>()
    await fc.assert(fc.asyncProperty(tampering, async (drawn) => {
      const one = within(drawn)
      const { tamper, from, until } = KINDS[one.kind]!(one)
      const found = await after(tamper)
      expect([one, found]).toEqual([one, expect.objectContaining({ intact: false })])
      if (found.intact) return
      expect([one, found, found.firstBroken >= from && found.firstBroken <= until]).toEqual([one, found, true])
      // A rewriting is named by the span it lies in, and that span holds it.
      if (found.why === 'rewritten') expect([one.at >= found.firstBroken || one.kind.startsWith('an edit'), one.at <= found.until]).toEqual([true, true])
      counts.set(one.kind, (counts.get(one.kind) ?? 0) + 1)
    }), { seed: SEED, numRuns: RUNS, endOnFailure: true })
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(RUNS)
    expect([...counts.keys()].sort()).toEqual(Object.keys(KINDS).sort())
    expect(await verifyRecord([last])).toMatchObject({ intact: true })
  }, 600_000)

  test('R-25 without an outside head a rewriting and a truncation look whole: the heads are what finds them', async () => {
    const at = 100
    const rewriting = () => writeAnew(at, lines.slice(at - 1).map((line) => ({ ...line, office: 'Another office' })))
    const truncation = () => sql('DELETE FROM record WHERE seq >= :at', { at })
    expect([(await after(rewriting, [])).intact, (await after(truncation, [])).intact]).toEqual([true, true])
    expect(await after(truncation)).toEqual({ intact: false, entries: 99, firstBroken: 100, why: 'truncated', until: last.seq })
  })

  test('R-25 several heads narrow a rewriting down to the entries between two of them; one below it says nothing', async () => {
    const head = (seq: number) => ({ seq, sha256: lines[seq - 1]!.sha256 })
    const rewriting = () => writeAnew(120, lines.slice(119).map((line) => ({ ...line, office: 'Another office' })))
    expect(await after(rewriting, [last, head(90), head(150), head(30)])).toEqual({ intact: false, entries: 90, firstBroken: 91, why: 'rewritten', until: 150 })
    expect(await after(rewriting, [head(90)])).toMatchObject({ intact: true })
    expect(await verifyRecord([{ seq: 5, sha256: 'f'.repeat(64) }])).toMatchObject({ intact: false, why: 'rewritten', until: 5 })
  })

  test('R-25 what cannot be read as an entry is found: broken details, bytes instead of text, a number that is no number', async () => {
    for (const statement of ["UPDATE record SET details = '{' WHERE seq = 7", "UPDATE record SET details = CAST(details AS BLOB) WHERE seq = 7", "UPDATE record SET office = x'00ff' WHERE seq = 7", "UPDATE record SET details = details || char(0) || 'more' WHERE seq = 7", "UPDATE record SET why = why || char(0) || 'more' WHERE seq = 7"]) {
      expect([statement, await after(() => sql(statement))]).toMatchObject([statement, { intact: false, firstBroken: 7, why: 'content' }])
    }
    expect(await after(() => sql('UPDATE record SET seq = 9223372036854775807 WHERE seq = 7'))).toMatchObject({ intact: false, firstBroken: 7, why: 'missing' })
  })
})

test('R-25 a record of 20,000 entries, in several pages, is verified whole, and one changed letter near its end is found', async () => {
  await closeHouse()
  await openHouse()
  const head = await fillRecord(20_000)
  expect(await verifyRecord([{ seq: 20_000, sha256: head }])).toEqual({ intact: true, entries: 20_000, head })
  await database().query('DROP TRIGGER record_is_not_changed')
  await database().query("UPDATE record SET office = office || ' ' WHERE seq = 19998")
  expect(await verifyRecord()).toEqual({ intact: false, entries: 19_997, firstBroken: 19_998, why: 'content' })
}, 240_000)
