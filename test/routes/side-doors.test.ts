// What a page says must not depend on what its reader may not know: asked for before and after somebody else acts, every page is the same to the byte (S-07).
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Actor } from '#workflows/actor.ts'
import type { RawInputs } from '#workflows/inputs.ts'
import type { Action } from '#workflows/lives/index.ts'
import { CRITERIA } from '#workflows/situation.ts'
import { carryOut } from '#models/carry-out.ts'
import { database } from '#models/database.ts'
import { actorInOffice } from '#models/find-actors.ts'
import { closeDatabase, openDatabase } from '#models/migrate.ts'
import { contentOf } from '#models/seeds/cases-file.ts'
import { Consultations, Offices, Proposals } from '#models/tables.ts'
import { mayOpen } from '#app/access.ts'
import { openApp, type App } from '#test/support/app.ts'
import { withoutIds } from '#test/support/asking.ts'
import { testCase } from '#test/support/house.ts'
import { atStage, isThere, WITH_LOADER, type AtStage } from '#test/support/matrix.ts'
import { playStages, signInAll, type Played, type Stage, type StageName } from '#test/support/stages.ts'

let app: App
let folder: string
let played: Played
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'side-doors-'))
  played = await playStages(folder)
  app = await openApp()
}, 120_000)
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

type Standing = { stage: Stage; at: AtStage; cookies: Record<string, string | undefined> }

async function standAt(name: StageName): Promise<Standing> {
  const stage = played.stages.find((one) => one.name === name)!
  const file = path.join(app.folder, 'database.sqlite')
  await closeDatabase()
  copyFileSync(stage.file, file)
  await openDatabase({ file })
  return { stage, at: await atStage(stage, played), cookies: await signInAll(played.cast) }
}

type Page = { text: string; queries: number }

/** Every page that is there for the reader, and how many questions each asked of the database. */
async function pagesOf(name: string, { stage, at, cookies }: Standing): Promise<Map<string, Page>> {
  const role = at.actors[name]!.role
  const pages = new Map<string, Page>()
  const { options } = database() as unknown as { options: { logging: unknown } }
  for (const place of at.places) {
    if (!WITH_LOADER.has(place.route) || !mayOpen(role, place.access) || !isThere(place, name, at) || /\.pdf$|^\/papers|^\/mail|^\/demonstration|draft$/.test(place.address)) continue
    // The same moment each time: a page that says how long is left would otherwise differ by a minute.
    await app.moveTo(stage.at)
    let queries = 0
    // What is read; that a sign-in was seen is noted once a minute, whatever the page.
    options.logging = (sql: string) => void (queries += /: SELECT/.test(sql) ? 1 : 0)
    const answer = await app.get(place.address, cookies[name] === undefined ? {} : { as: cookies[name] })
    const text = await answer.text()
    options.logging = false
    pages.set(place.address, { text: `${answer.status} ${text}`.replaceAll(/name="_key" value="[^"]*"/g, 'key'), queries })
  }
  return pages
}

/** The pages that are not the same, and where they first differ; `counted`: also those that ask the database more or less. */
function differing(before: Map<string, Page>, after: Map<string, Page>, counted: boolean): string[] {
  const faults: string[] = []
  for (const [address, { text, queries }] of before) {
    const now = after.get(address)!
    if (now.text !== text) {
      let index = 0
      while (text[index] === now.text[index]) index++
      faults.push(`${address}: “${text.slice(Math.max(0, index - 80), index + 60)}” became “${now.text.slice(Math.max(0, index - 80), index + 60)}”`)
    }
    if (counted && now.queries !== queries) faults.push(`${address}: ${queries} questions to the database became ${now.queries}`)
  }
  return faults
}

async function does<A extends Action>(action: A, id: string | null, actor: Actor, input: RawInputs[A], at: Date): Promise<string> {
  const outcome = await carryOut(action, id, actor, input, { now: at })
  if (outcome.kind !== 'done') throw new Error(`${action}: ${JSON.stringify(outcome)}`)
  return outcome.subjectId
}

async function unmoved(stageName: StageName, readers: string[], happens: (standing: Standing) => Promise<void>, { counted = false } = {}): Promise<void> {
  const standing = await standAt(stageName)
  const before = new Map<string, Map<string, Page>>()
  for (const reader of readers) before.set(reader, await pagesOf(reader, standing))
  await happens(standing)
  const faults: Record<string, string[]> = {}
  for (const reader of readers) {
    expect(before.get(reader)!.size).toBeGreaterThan(5)
    faults[reader] = differing(before.get(reader)!, await pagesOf(reader, standing), counted)
  }
  expect(faults).toEqual(Object.fromEntries(readers.map((reader) => [reader, []])))
}

const file = { name: 'CANARY.pdf', type: 'pdf' as const, bytes: 1, sha256: 'a'.repeat(64), storedAs: 'x' }

describe('every page is the same to the byte', () => {
  test('S-07 for others, with and without a State’s draft', () =>
    unmoved('drafts', ['visitor', 'india', 'ukraine', 'otherObserver', 'member'], async ({ stage: { at } }) => {
      const { georgia } = played.cast
      const id = await does('startDraft', null, georgia, { callId: played.callId, content: contentOf(testCase('another', 'GEO')) }, at)
      await does('saveDraft', id, georgia, { version: 0, content: { ...contentOf(testCase('another', 'GEO')), title: 'CANARY' } }, at)
      await does('attachFile', id, georgia, file, at)
    }), 600_000)

  test('S-07 for others, with and without a proposal that was submitted, screened, and written about', () =>
    unmoved('drafts', ['visitor', 'india', 'ukraine', 'otherObserver', 'member'], async ({ stage: { at } }) => {
      const { georgia, officer } = played.cast
      const id = played.proposals.geo!
      await does('submit', id, georgia, { receivedAt: at.toISOString() }, at)
      await does('startScreening', id, officer, {}, at)
      await does('keepInternalNote', id, officer, { body: 'CANARY' }, at)
      await does('writeToProposer', id, officer, { body: 'CANARY' }, at)
      await does('recordChecklist', id, officer, { findings: CRITERIA.map((criterion) => ({ criterion, finding: 'met' as const, reason: 'CANARY' })) }, at)
      await does('findEligible', id, officer, { reason: 'CANARY' }, at)
    }), 600_000)

  test('S-07 for a State that acts later, whether or not another acted before it: no number counts what others did', async () => {
    const worlds: string[][] = []
    for (const others of [false, true]) {
      const standing = await standAt('drafts')
      const { at } = standing.stage
      const { georgia, india } = played.cast
      if (others) {
        const id = await does('startDraft', null, georgia, { callId: played.callId, content: contentOf(testCase('another', 'GEO')) }, at)
        await does('saveDraft', id, georgia, { version: 0, content: contentOf(testCase('another', 'GEO')) }, at)
        await does('submit', played.proposals.geo!, georgia, { receivedAt: at.toISOString() }, at)
      }
      await does('submit', played.proposals.ind!, india, { receivedAt: at.toISOString() }, at)
      worlds.push([...(await pagesOf('india', standing))].map(([address, { text }]) => withoutIds(`${address} ${text}`)))
    }
    expect(worlds[1]).toEqual(worlds[0])
  }, 600_000)

  test('S-07 M-30 for everybody outside the Secretariat, with and without a decision that was confirmed and not announced', () =>
    unmoved('closed', ['visitor', 'georgia', 'ukraine', 'observer', 'member', 'recusedMember'], async ({ stage: { at } }) => {
      const officers = await Promise.all((await Offices().findAll({ where: { role: 'officer', sessionId: played.cast.officer.sessionId! }, order: [['title', 'ASC']] })).map(({ id }) => actorInOffice(id)))
      const items = (await Proposals().findAll({ where: { state: 'eligible' } })).map(({ id }, index) => ({ proposalId: id, outcome: index < 4 ? ('selected' as const) : ('notSelected' as const), reason: 'CANARY' }))
      const id = await does('prepareSelection', null, officers[0]!, { callId: played.callId, items, departureReason: 'CANARY' }, at)
      await does('confirmSelection', id, officers[1]!, {}, at)
    }), 600_000)

  test('S-07 S-51 for everybody but themselves, with and without votes that members cast while the consultation is open', () =>
    unmoved('consulting', ['visitor', 'georgia', 'observer', 'member', 'recusedMember'], async ({ stage: { at } }) => {
      const consultation = (await Consultations().findOne())!
      const rapporteur = await actorInOffice((await Offices().findOne({ where: { role: 'bureauMember', title: 'Rapporteur', sessionId: played.cast.officer.sessionId! } }))!.id)
      await does('castVotes', consultation.id, rapporteur, { votes: ['geo', 'nor'].map((name) => ({ proposalId: played.proposals[name]!, choice: 'support' as const })) }, at)
    }), 600_000)

  test('S-11 for a recused member, and asks the database as many questions, whatever was voted on its item, and with or without any vote on it, after closing too', async () => {
    for (const stage of ['consulting', 'closed'] as const) for (const change of ["UPDATE votes SET choice = 'doNotSupport' WHERE proposal_id = :id", 'DELETE FROM votes WHERE proposal_id = :id']) {
      await unmoved(stage, ['recusedMember'], async () => {
        for (const { name } of (await database().query("SELECT name FROM sqlite_master WHERE type = 'trigger'"))[0] as { name: string }[]) await database().query(`DROP TRIGGER ${name}`)
        await database().query(change, { replacements: { id: played.proposals.nor! } })
      }, { counted: true })
    }
  }, 600_000)
})
