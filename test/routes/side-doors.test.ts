// What a page says must not depend on what its reader may not know: asked for before and after somebody else acts, every page is the same to the byte (S-07).
// And what a form may do depends on the clock, to the millisecond (S-09).
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { copyFileSync, cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Op } from 'sequelize'
import type { Actor } from '#workflows/actor.ts'
import type { RawInputs } from '#workflows/inputs.ts'
import type { Action } from '#workflows/lives/index.ts'
import { FRESH_MINUTES } from '#workflows/sign-in-rules.ts'
import { CRITERIA } from '#workflows/situation.ts'
import { carryOut } from '#models/carry-out.ts'
import { database } from '#models/database.ts'
import { actorInOffice } from '#models/find-actors.ts'
import { hashOf } from '#models/hash.ts'
import { keepTyping } from '#models/keep-typing.ts'
import { closeDatabase } from '#models/migrate.ts'
import { contentOf } from '#models/seeds/cases-file.ts'
import { moveClock } from '#models/settings.ts'
import { Cases, Consultations, Offices, Proposals, SignIns, Votes, VoteReceipts } from '#models/tables.ts'
import { mayOpen } from '#app/access.ts'
import { openApp, type App } from '#test/support/app.ts'
import { withoutIds } from '#test/support/asking.ts'
import { rewriteVotes } from '#test/support/consulted.ts'
import { DATES, testCase } from '#test/support/house.ts'
import { spoil } from '#test/support/invariants.ts'
import { atStage, isThere, WITH_LOADER, type AtStage } from '#test/support/matrix.ts'
import { contentOfDatabase, openStage, playedFolder, playStages, signInAll, type Played, type SignedIn, type Stage, type StageName } from '#test/support/stages.ts'

let app: App
let played: Played
beforeAll(async () => {
  played = await playStages(playedFolder('side-doors'))
  app = await openApp()
  // Votes are sealed, and receipts signed, under keys that do not lie in the database.
  cpSync(path.join(played.folder, 'keys'), path.join(app.folder, 'keys'), { recursive: true })
}, 120_000)
afterAll(async () => {
  spoil('votes are exchanged past every rule of ours')
  await app.close()
  rmSync(played.folder, { recursive: true, force: true })
})

type Page = { text: string; queries: number }
/** `before`: the pages as they were asked for at this stage before anything happened, by reader: asked for once, whatever happens then. */
type Standing = { stage: Stage; at: AtStage; signedIn: Record<string, SignedIn | undefined>; before: Map<string, Map<string, Page>>; kept: string }

/** Everybody once: a page that lists one's sign-ins would put two of one moment in any order. */
async function signInOnce(): Promise<Standing['signedIn']> {
  const signedIn = await signInAll(played.cast)
  await SignIns().destroy({ where: { provenAt: { [Op.lt]: new Date(Date.now() - FRESH_MINUTES * 60_000).toISOString() } } })
  return signedIn
}

const standings = new Map<StageName, Standing>()

/** The stage as it was, with everybody signed in. */
async function standAt(name: StageName): Promise<Standing> {
  const known = standings.get(name)
  const stage = played.stages.find((one) => one.name === name)!
  const file = path.join(app.folder, 'database.sqlite')
  await closeDatabase()
  copyFileSync(known?.kept ?? stage.file, file)
  await openStage({ file, at: stage.at })
  if (known) return known
  const standing: Standing = { stage, at: await atStage(stage, played), signedIn: await signInOnce(), before: new Map(), kept: `${stage.file}.kept` }
  copyFileSync(file, standing.kept)
  standings.set(name, standing)
  return standing
}

/** Every page that is there for the reader, and how many questions each asked of the database. */
async function pagesOf(name: string, { stage, at, signedIn }: Standing): Promise<Map<string, Page>> {
  const role = at.actors[name]!.role
  const pages = new Map<string, Page>()
  const { options } = database() as unknown as { options: { logging: unknown } }
  for (const place of at.places) {
    if (!WITH_LOADER.has(place.route) || !mayOpen(role, place.access) || !isThere(place, name, at) || /\.pdf$|^\/papers|^\/mail|^\/demonstration|draft$/.test(place.address)) continue
    // The same moment each time: a page that says how long is left would otherwise differ by a minute.
    await moveClock(stage.at.getTime() - Date.now())
    let queries = 0
    // What is read; that a sign-in was seen is noted once a minute, whatever the page.
    options.logging = (sql: string) => void (queries += /: SELECT/.test(sql) ? 1 : 0)
    const answer = await app.get(place.address, signedIn[name] === undefined ? {} : { as: signedIn[name]!.cookie })
    const text = await answer.text()
    options.logging = false
    pages.set(place.address, { text: withoutClock(place.address, `${answer.status} ${text}`), queries })
  }
  return pages
}

/** Without what is new in each page: the key of a form, and the real clock, by which sign-ins are timed. */
const withoutClock = (address: string, text: string) => (address === '/account' ? text.replaceAll(/<time [^>]*>[^<]*<\/time>/g, 'the clock') : text).replaceAll(/name="_key" value="[^"]*"/g, 'key').replaceAll(/"(?:writtenAt|beganAt|seenAt|keptUntil)": "[^"]*"/g, 'the clock')

/** Of the list of receipts of a closed consultation everybody is given one hash, salted item by item: it changes with what was frozen, and says nothing of it (S-52). */
const FROZEN = /^\/consultations\/[^/]*\/receipts\.json$|^\/bureau\/votes\/receipts$/
const withoutHashes = (text: string) => text.replaceAll(/[0-9a-f]{64}|[0-9a-f]{8}(?: [0-9a-f]{8}){7}/g, 'hash')

/** The pages that are not the same, and where they first differ; `counted`: also those that ask the database more or less. */
function differing(before: Map<string, Page>, after: Map<string, Page>, counted: boolean): string[] {
  const faults: string[] = []
  for (const [address, { text, queries }] of before) {
    const same = (page: string) => (counted && FROZEN.test(address) ? withoutHashes(page) : page)
    const now = after.get(address)!
    if (same(now.text) !== same(text)) {
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
  const { before } = standing
  for (const reader of readers) if (!before.has(reader)) before.set(reader, await pagesOf(reader, standing))
  await happens(standing)
  const faults: Record<string, string[]> = {}
  for (const reader of readers) {
    expect(before.get(reader)!.size).toBeGreaterThan(5)
    faults[reader] = differing(before.get(reader)!, await pagesOf(reader, standing), counted)
  }
  expect(faults).toEqual(Object.fromEntries(readers.map((reader) => [reader, []])))
}

const file = { name: 'CANARY.pdf', type: 'pdf' as const, bytes: 1, sha256: 'a'.repeat(64), storedAs: 'x', toBeScanned: false }

describe('every page is the same to the byte', () => {
  test('S-07 for others, with and without a State’s draft', () =>
    unmoved('drafts', ['visitor', 'india', 'otherObserver', 'member'], async ({ stage: { at } }) => {
      const { georgia } = played.cast
      const id = await does('startDraft', null, georgia, { callId: played.callId, content: contentOf(testCase('another', 'GEO')) }, at)
      await does('saveDraft', id, georgia, { version: 0, content: { ...contentOf(testCase('another', 'GEO')), title: 'CANARY' } }, at)
      await does('attachFile', id, georgia, file, at)
    }), 600_000)

  test('S-07 for others, with and without a proposal that was submitted, screened, and written about', () =>
    unmoved('drafts', ['visitor', 'india', 'otherObserver', 'member'], async ({ stage: { at } }) => {
      const { georgia, officer } = played.cast
      const id = played.proposals.geo!
      await keepTyping(played.proposals['geo-draft']!, 'results', georgia, { 'content.problem': 'CANARY' }, at)
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
    unmoved('closed', ['visitor', 'georgia', 'observer', 'recusedMember'], async ({ stage: { at } }) => {
      const officers = await Promise.all((await Offices().findAll({ where: { role: 'officer', sessionId: played.cast.officer.sessionId! }, order: [['title', 'ASC']] })).map(({ id }) => actorInOffice(id)))
      const items = (await Proposals().findAll({ where: { state: 'eligible' } })).map(({ id }, index) => ({ proposalId: id, outcome: index < 4 ? ('selected' as const) : ('notSelected' as const), reason: 'CANARY' }))
      const id = await does('prepareSelection', null, officers[0]!, { callId: played.callId, items, departureReason: 'CANARY' }, at)
      await does('confirmSelection', id, officers[1]!, {}, at)
    }), 600_000)

  test('S-07 S-51 for everybody but themselves, with and without votes that members cast while the consultation is open', () =>
    unmoved('consulting', ['visitor', 'georgia', 'member', 'recusedMember'], async ({ stage: { at } }) => {
      const consultation = (await Consultations().findOne())!
      const rapporteur = await actorInOffice((await Offices().findOne({ where: { role: 'bureauMember', title: 'Rapporteur', sessionId: played.cast.officer.sessionId! } }))!.id)
      await does('castVotes', consultation.id, rapporteur, { votes: ['geo', 'nor'].map((name) => ({ proposalId: played.proposals[name]!, choice: 'support' as const })) }, at)
    }), 600_000)

  test('S-11 for a recused member, and asks the database as many questions, whatever was voted on its item, and with or without any vote on it, after closing too', async () => {
    for (const stage of ['consulting', 'closed'] as const) for (const change of ['rewritten', 'gone'] as const) {
      await unmoved(stage, ['recusedMember'], async () => {
        for (const { name } of (await database().query("SELECT name FROM sqlite_master WHERE type = 'trigger'"))[0] as { name: string }[]) await database().query(`DROP TRIGGER ${name}`)
        const proposalId = played.proposals.nor!
        if (change === 'rewritten') return rewriteVotes('doNotSupport', { proposalId })
        await Votes().destroy({ where: { proposalId } })
        // As an item on which nobody answered would have been frozen.
        for (const frozen of await VoteReceipts().findAll({ where: { proposalId } })) await frozen.update({ receipts: [], sha256: hashOf({ proposalId, receipts: [], salt: frozen.salt }) })
      }, { counted: true })
    }
  }, 600_000)
})

describe('at each boundary of time', () => {
  afterEach(() => void jest.restoreAllMocks())

  const ind = () => played.proposals.ind!
  const suggested = () => played.proposals['ukr-ngo']!
  const caseOf = async (name: string) => (await Cases().findOne({ where: { proposalId: played.proposals[name]! }, rejectOnEmpty: true }))!.id
  type Boundary = { what: string; stage: StageName; reader: string; edge: () => string; /** Whether the act is taken a millisecond before, at, and a millisecond after. */ taken: [boolean, boolean, boolean]; form: () => Promise<[address: string, fields: Record<string, string>]> }

  const BOUNDARIES: Boundary[] = [
    { what: 'M-3 the opening', stage: 'drafts', reader: 'georgia', edge: () => DATES.opens, taken: [false, true, true], form: async () => ['/proposer/proposals/new', { 'content.title': 'Another programme', 'content.language': 'en' }] },
    { what: 'M-6 the closing', stage: 'drafts', reader: 'india', edge: () => DATES.closes, taken: [true, true, false], form: async () => [`/proposer/proposals/${ind()}/submit`, {}] },
    { what: 'M-20 the end of a clarification', stage: 'screening', reader: 'india', edge: () => DATES.closes, taken: [true, true, false], form: async () => [`/proposer/proposals/${ind()}/answer?sections=started`, { answer: 'Since 2015.', 'content.started': '2015, in May' }] },
    { what: 'M-21 the end of the period for a State’s view', stage: 'screening', reader: 'ukraine', edge: () => DATES.viewsUntil, taken: [true, true, false], form: async () => [`/proposer/proposals/${suggested()}/state-view`, { comment: 'The account is correct.', agrees: 'yes', wouldPresent: 'yes' }] },
    { what: 'M-23 the due moment of a consultation', stage: 'consulting', reader: 'member', edge: () => DATES.consultationDue, taken: [true, true, false], form: async () => ['/bureau/votes', { 'votes[0].proposalId': ind(), 'votes[0].choice': 'abstain' }] },
    { what: 'M-32 the beginning of the session', stage: 'announced', reader: 'officer', edge: () => '2027-06-06T16:00:00.000Z', taken: [false, true, true], form: async () => [`/secretariat/meeting/${await caseOf('geo')}`, { discussedOn: DATES.discussedOn, presenters: 'Somebody', questions: '', account: 'It was presented.' }] },
    { what: 'M-33 the end of the session', stage: 'meeting', reader: 'officer', edge: () => '2027-06-11T16:00:00.000Z', taken: [false, true, true], form: async () => ['/secretariat/meeting/close', {}] },
  ]

  test.each(BOUNDARIES)('S-09 $what decides over HTTP to the millisecond', async ({ stage, reader, edge, taken, form }) => {
    const answers: number[] = []
    for (const by of [-1, 0, 1]) {
      const { signedIn } = await standAt(stage)
      const at = new Date(Date.parse(edge()) + by)
      // The real clock stands still, so that the page's own is where it was moved to, and nowhere after it.
      const stands = Date.now()
      jest.spyOn(Date, 'now').mockReturnValue(stands)
      await moveClock(at.getTime() - stands)
      const [address, fields] = await form()
      const before = await contentOfDatabase(['settings'])
      answers.push((await app.post(address, fields, { as: signedIn[reader]!.cookie, receivedAt: at })).status)
      const changed = Object.entries(await contentOfDatabase(['settings'])).filter(([table, hash]) => before[table] !== hash).map(([table]) => table)
      expect([by, changed.includes('record')]).toEqual([by, taken[by + 1]])
      if (!taken[by + 1]) expect(changed).toEqual([])
      jest.restoreAllMocks()
    }
    expect(answers).toEqual(taken.map((is) => (is ? 303 : 409)))
  }, 60_000)
})
