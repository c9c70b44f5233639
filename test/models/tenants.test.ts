// Many States and observers act at random through the door: whoever reads finds nothing of another's, and no act of one moves a row of another (S-04).
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { VISITOR, type Actor } from '#workflows/actor.ts'
import type { RawInputs } from '#workflows/inputs.ts'
import type { Action } from '#workflows/lives/index.ts'
import { carryOut } from '#models/carry-out.ts'
import { database } from '#models/database.ts'
import { findCurrentCall } from '#models/find-calls.ts'
import { findCases } from '#models/find-cases.ts'
import { findDispatches, findEntities, readEntity, readLetter } from '#models/find-entities.ts'
import { findProposals, readProposal, readVersion } from '#models/find-proposals.ts'
import { findHappenings } from '#models/find-record-proposer.ts'
import { findRecord, findRecordOfProposal, wholeRecord } from '#models/find-record.ts'
import { findStart } from '#models/find-start.ts'
import { findProposerTasks } from '#models/find-tasks-proposer.ts'
import { actorInOffice } from '#models/find-actors.ts'
import { foundSession } from '#models/found-session.ts'
import { demonstrationPlan } from '#models/seeds/plan.ts'
import { contentOf } from '#models/seeds/cases-file.ts'
import { Attachments, Letters, Messages, Proposals, ProposalVersions, Receipts } from '#models/tables.ts'
import { closeHouse, DATES, openCallWith, openHouse, suggested, testCase } from '#test/support/house.ts'

const CASES = [testCase('geo', 'GEO'), testCase('ind', 'IND'), testCase('nor', 'NOR'), testCase('per', 'PER'), testCase('ken', 'KEN'), suggested('ukr-ngo', 'Test Watch', 'UKR'), suggested('chl-ngo', 'Other Watch', 'CHL')]
const NOW = new Date(DATES.submitted)
const HISTORIES = 1000

let callId: string
let actors: Actor[]
let officer: Actor
beforeAll(async () => {
  await openHouse()
  const run = await openCallWith(CASES)
  callId = run.callId
  officer = run.cast.officers[0]!
  actors = [...run.cast.of.values()].filter(({ role }) => role === 'focalPoint' || role === 'representative')
}, 60_000)
afterAll(closeHouse)

/** Whatever an entity writes says whose it is. */
const mark = (actor: Actor) => `WRITTEN-BY-${actor.entityId}`
const MARKS = /WRITTEN-BY-[\w-]{36}/g
const contentBy = (actor: Actor) => ({ ...contentOf(testCase('x', 'GEO')), title: mark(actor), problem: mark(actor), contact: mark(actor) })

type Act = { who: number; what: number; own: boolean; which: number }
const history = fc.array(fc.record({ who: fc.nat(), what: fc.nat(6), own: fc.boolean(), which: fc.nat() }), { minLength: 1, maxLength: 3 })

/** Proposals of the call, whoever's: an intruder guesses any of them. */
const known: { id: string; proponentId: string }[] = []

async function does({ who, what, own, which }: Act): Promise<{ actor: Actor; kind: string; target: string | null }> {
  const actor = actors[who % actors.length]!
  const guessed = own ? known.filter((one) => one.proponentId === actor.entityId) : known
  const target = guessed.length === 0 ? null : guessed[which % guessed.length]!
  const run = async <A extends Action>(action: A, id: string | null, input: RawInputs[A]) => {
    const outcome = await carryOut(action, id, actor, input, { now: NOW })
    if (action === 'startDraft' && outcome.kind === 'done') known.push({ id: outcome.subjectId, proponentId: actor.entityId! })
    return { actor, kind: outcome.kind === 'refused' ? outcome.decision.kind : outcome.kind, target: target?.proponentId ?? null }
  }
  if (target === null || (what === 0 && known.length < 60)) return run('startDraft', null, { callId, content: contentBy(actor) })
  const version = (await Proposals().findByPk(target.id))!.get('version') as number
  if (what === 1) return run('saveDraft', target.id, { version, content: contentBy(actor) })
  if (what === 2) return run('submit', target.id, { receivedAt: DATES.submitted })
  if (what === 3) return run('attachFile', target.id, { name: `${mark(actor)}.pdf`, type: 'pdf', bytes: 1, sha256: 'a'.repeat(64), storedAs: 'x' })
  if (what === 4) return run('writeToSecretariat', target.id, { body: mark(actor) })
  if (what === 5 && which % 4 > 0) return run('removeFile', target.id, { fileId: 'x' })
  if (what === 5) return run('withdraw', target.id, { reason: mark(actor) })
  return run('takeOverKeyedIn', target.id, {})
}

/** The rows of each entity, in every table that holds what it wrote. */
async function rowsByEntity(): Promise<Map<string, string>> {
  const found = new Map<string, string[]>()
  const owner = new Map(known.map(({ id, proponentId }) => [id, proponentId]))
  for (const table of ['proposals', 'proposal_versions', 'attachments', 'messages', 'receipts', 'rounds', 'changes', 'criteria']) {
    for (const row of (await database().query(`SELECT * FROM ${table}`))[0] as Record<string, unknown>[]) {
      const entityId = owner.get(String(table === 'proposals' ? row.id : row.proposal_id))!
      found.set(entityId, [...(found.get(entityId) ?? []), JSON.stringify(row)])
    }
  }
  return new Map([...found].map(([id, rows]) => [id, rows.toSorted().join('\n')]))
}

async function everythingFor(reader: Actor): Promise<string> {
  const loaded: unknown[] = [await findProposals(reader, callId, NOW), await findRecord(reader), await findCases(reader, callId, NOW), await findHappenings(reader, callId, NOW), await findProposerTasks(reader, NOW), await findStart(reader, NOW), await findCurrentCall(reader, NOW).then((seen) => seen?.situation)]
  if (reader.role !== 'officer') loaded.push(await findEntities(reader, reader.sessionId ?? '', callId), await findDispatches(reader, callId))
  for (const { id } of known) {
    loaded.push(await readProposal(id, reader, NOW), await findRecordOfProposal(id, reader, NOW))
    for (const { number } of await ProposalVersions().findAll({ where: { proposalId: id }, attributes: ['number'], limit: 2 })) loaded.push(await readVersion(id, number, reader, NOW))
  }
  for (const one of actors) loaded.push((await readEntity(one.entityId!, reader, NOW))?.people)
  for (const { id } of await Letters().findAll({ attributes: ['id'], limit: 20 })) loaded.push(await readLetter(id, reader, NOW))
  return JSON.stringify(loaded)
}

describe('a thousand random histories of many States and observers', () => {
  const kinds: Record<string, number> = {}
  let acts = 0

  test('S-04 no act of one moves a row of another, and guessing another’s proposal is told that there is none', async () => {
    let before = await rowsByEntity()
    await fc.assert(
      fc.asyncProperty(history, async (some) => {
        const movers = new Set<string>()
        for (const one of some) {
          const { actor, kind, target } = await does(one)
          acts++
          kinds[kind] = (kinds[kind] ?? 0) + 1
          movers.add(actor.entityId!)
          if (target !== null && target !== actor.entityId && kind !== 'done') expect(kind).toBe('unknown')
        }
        const after = await rowsByEntity()
        for (const [entityId, rows] of before) if (!movers.has(entityId)) expect(after.get(entityId)).toBe(rows)
        before = after
      }),
      { numRuns: HISTORIES, seed: 4, endOnFailure: true },
    )
    // The histories did something: acts were done, refused for time or state, and told that nothing is there.
    expect(Object.keys(kinds).toSorted()).toEqual(expect.arrayContaining(['done', 'unknown']))
    expect(kinds.done).toBeGreaterThan(200)
    expect(kinds.unknown).toBeGreaterThan(200)
  }, 300_000)

  test('S-04 after them, no list and no page of anybody holds what another wrote; the Secretariat reads what was submitted, and no draft', async () => {
    for (const reader of [...actors, VISITOR]) {
      const read = await everythingFor(reader)
      const foreign = [...new Set(read.match(MARKS) ?? [])].filter((one) => reader.entityId === null || one !== mark(reader))
      expect([reader.office, foreign]).toEqual([reader.office, []])
    }
    const drafts = await Proposals().findAll({ where: { submittedContent: null } })
    expect(drafts.length).toBeGreaterThan(0)
    for (const draft of drafts) expect(await readProposal(draft.id, officer, NOW)).toBeNull()
    const listed = (await findProposals(officer, callId, NOW)).map(({ id }) => id)
    expect(listed.length).toBeGreaterThan(0)
    expect(drafts.filter(({ id }) => listed.includes(id))).toEqual([])
    expect([await Attachments().count(), await Messages().count(), await Receipts().count()].every((count) => count > 0)).toBe(true)
    process.stdout.write(`\ntenants: ${HISTORIES} histories, ${acts} acts by ${actors.length} entities: ${JSON.stringify(kinds)}\n`)
  }, 120_000)
})

test('S-16 M-7 a person whom another entity holds in an office of the same name is given it silently, and once only by each', async () => {
  const person = { email: 'both@example.org', office: 'Adviser', language: 'en' as const, zone: 'UTC' }
  const [first, other] = actors.filter(({ role }) => role === 'focalPoint') as [Actor, Actor]
  expect(await carryOut('addPerson', first.entityId, first, person, { now: NOW })).toMatchObject({ kind: 'done' })
  expect(await carryOut('addPerson', other.entityId, other, person, { now: NOW })).toMatchObject({ kind: 'done' })
  for (const one of [first, other]) expect(await carryOut('addPerson', one.entityId, one, person, { now: NOW })).toMatchObject({ kind: 'refused', decision: { refusals: [{ code: 'addressHeld' }] } })
})

test('S-04 M-39 an officer of one session reads no line of another’s record, and of the whole chain only how it goes on', async () => {
  const plan = demonstrationPlan(DATES)
  const { officerIds } = await foundSession({ ...plan, number: 1, officers: plan.officers.map((one) => ({ ...one, email: `earlier-${one.email}` })), bureau: plan.bureau.map((one) => ({ ...one, email: `earlier-${one.email}` })) }, NOW)
  const elsewhere = await actorInOffice(officerIds[0]!)
  expect(await findRecord(elsewhere)).toEqual([])
  const read = async (reader: Actor) => {
    const lines: object[] = []
    for await (const line of wholeRecord(reader)) lines.push(line)
    return lines
  }
  const [own, foreign] = [await read(officer), await read(elsewhere)]
  expect(own.every((line) => 'action' in line)).toBe(true)
  expect(foreign.map((line) => Object.keys(line).toSorted())).toEqual(own.map(() => ['previous', 'seq', 'sha256']))
  expect((await findRecord(officer, { limit: 3 })).length).toBe(3)
})
