// The meeting and the summaries: recorded once, cleared by the State alone, shown to nobody else.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { VISITOR, type Actor } from '#workflows/actor.ts'
import { findCases, readCase, readMeeting } from '#models/find-cases.ts'
import { findSummaries, readSummary, readSummaryOfCase, readSummaryStart } from '#models/find-summaries.ts'
import { Cases, Proposals, Summaries, SummaryVersions } from '#models/tables.ts'
import * as script from '#models/seeds/script.ts'
import { openApp, type App } from '#test/support/app.ts'
import { done } from '#test/support/consulted.ts'
import { announcedRun, playedOnce } from '#test/support/announced.ts'
import { act, actorFor, DATES, proposalId } from '#test/support/house.ts'
import { spoil } from '#test/support/invariants.ts'

let app: App
let run: script.Run
let officer: Actor
beforeEach(async () => {
  app = await openApp()
})
afterEach(() => app.close())

const caseOf = async (inputId: string) => (await Cases().findOne({ where: { proposalId: proposalId(run, inputId) } }))!
const page = async (address: string, as: string) => (await app.get(address, { as })).text()

/** Announced; the States of Georgia and Ukraine accepted. */
async function accepted(): Promise<string> {
  run = await playedOnce(app, 'announced', announcedRun)
  officer = run.cast.officers[4]!
  for (const [inputId, iso3] of [['geo-a', 'GEO'], ['ukr-ngo', 'UKR']] as const) await done(act('acceptInvitation', (await caseOf(inputId)).id, actorFor(run, iso3), { presenters: ['The head of the office'], needs: 'A projector' }, DATES.accepted))
  return app.enter(officer.officeId!)
}
async function playMeeting(): Promise<script.Run> {
  const played = await announcedRun()
  await script.meet(played)
  return played
}
async function met(): Promise<string> {
  run = await playedOnce(app, 'met', playMeeting)
  officer = run.cast.officers[4]!
  await app.moveTo(new Date(DATES.summarised))
  return app.enter(officer.officeId!)
}

const RECORD = { discussedOn: '2027-06-09', presenters: 'The head of the office\nThe second secretary', questions: 'On costs.', account: 'It was discussed.' }

describe('the meeting', () => {
  test('M-32 a case is recorded with its day, presenters, questions and account, and not before the session has begun', async () => {
    const as = await accepted()
    const { id } = await caseOf('geo-a')
    await app.moveTo(new Date(DATES.accepted))
    const early = await app.post(`/secretariat/meeting/${id}`, RECORD, { as })
    expect(early.status).toBe(409)
    expect(await early.text()).toContain('The second secretary')
    await app.moveTo(new Date(DATES.afterSession))
    expect((await app.post(`/secretariat/meeting/${id}`, RECORD, { as })).status).toBe(303)
    expect(await caseOf('geo-a')).toMatchObject({ state: 'discussed', discussedOn: '2027-06-09', presenters: ['The head of the office', 'The second secretary'], questions: 'On costs.', account: 'It was discussed.' })
    expect((await app.post(`/secretariat/meeting/${id}`, { ...RECORD, account: 'Another account.' }, { as })).status).toBe(409)
    expect((await caseOf('geo-a')).account).toBe('It was discussed.')
  })

  test('M-32 a case is recorded as not discussed only with a reason', async () => {
    const as = await accepted()
    const { id } = await caseOf('geo-a')
    await app.moveTo(new Date(DATES.afterSession))
    expect((await app.post(`/secretariat/meeting/${id}/not-discussed`, { reason: ' ' }, { as })).status).toBe(422)
    expect((await app.post(`/secretariat/meeting/${id}/not-discussed`, { reason: 'There was no time.' }, { as })).status).toBe(303)
    expect((await caseOf('geo-a')).state).toBe('notDiscussed')
  })

  test('M-33 the page that closes the session says of its cases what is true of them', async () => {
    const as = await accepted()
    await app.moveTo(new Date(DATES.afterSession))
    const said = () => page('/secretariat/meeting/close', as)
    expect(await said()).toContain('4 cases are not recorded as discussed or not discussed')
    await Cases().update({ state: 'declined' }, { where: {} })
    expect(await said()).toContain('No State accepted to present')
    await Cases().update({ state: 'notDiscussed' }, { where: {} })
    expect(await said()).toContain('none of them as discussed')
    await Cases().update({ state: 'discussed' }, { where: { id: (await caseOf('geo-a')).id } })
    expect(await said()).toContain('Every case whose State accepted is recorded as discussed or not discussed.')
    await Cases().destroy({ where: {} })
    expect(await said()).toContain('No case was announced for this session')
  })

  test('M-33 the session is closed on its own page, and not while it meets', async () => {
    const as = await accepted()
    await app.moveTo(new Date('2027-06-10T10:00:00.000Z'))
    const early = await app.post('/secretariat/meeting/close', {}, { as })
    expect(early.status).toBe(409)
    expect(await early.text()).toContain('The session was not closed.')
    await app.moveTo(new Date(DATES.afterSession))
    expect((await app.post('/secretariat/meeting/close', {}, { as })).status).toBe(303)
    expect(await page('/secretariat/booklet', as)).toMatch(/The session is closed<\/th>.*?Met</s)
  })

  test('S-02 the pages of the meeting and of the summaries are the Secretariat’s alone', async () => {
    await met()
    const { id } = await caseOf('geo-a')
    const offices = [actorFor(run, 'GEO'), actorFor(run, 'Test Watch'), run.cast.members[0]!]
    for (const address of ['meeting', `meeting/${id}`, `meeting/${id}/not-discussed`, 'meeting/close', 'summaries', `summaries/${id}`, `summaries/${id}/edit`, `summaries/${id}/send`]) {
      expect((await app.get(`/secretariat/${address}`)).status).toBe(303)
      for (const office of offices) expect([address, (await app.get(`/secretariat/${address}`, { as: await app.enter(office.officeId!) })).status]).toEqual([address, 403])
    }
  })

  test('S-03 a State reads its own case, an observer that its case goes on, and nobody another’s', async () => {
    await accepted()
    const now = new Date(DATES.accepted)
    const [georgian, ukrainian] = [(await caseOf('geo-a')).id, (await caseOf('ukr-ngo')).id]
    const titles = async (actor: Actor) => (await findCases(actor, run.callId, now)).map((one) => one.title)
    expect(await titles(actorFor(run, 'GEO'))).toEqual(['Test programme geo-a'])
    expect(await titles(actorFor(run, 'Test Watch'))).toEqual(['Test programme ukr-ngo'])
    expect((await readCase(ukrainian, actorFor(run, 'Test Watch'), now))!.line.answer).toBeNull()
    expect((await readCase(ukrainian, actorFor(run, 'UKR'), now))!.line.answer!.needs).toBe('A projector')
    for (const actor of [actorFor(run, 'UKR'), actorFor(run, 'Test Watch'), run.cast.members[0]!, VISITOR]) expect(await readCase(georgian, actor, now)).toBeNull()
    expect(await titles(VISITOR)).toEqual([])
    expect(await readMeeting(run.callId, actorFor(run, 'GEO'), now)).toBeNull()
  })
})

describe('summaries', () => {
  test('M-12 M-34 a summary begins from the submitted text, and the contact stays behind', async () => {
    spoil('a contact is put where no act wrote it')
    const as = await met()
    const one = await caseOf('geo-a')
    const proposal = (await Proposals().findByPk(one.proposalId))!
    await proposal.update({ submittedContent: { ...proposal.submittedContent!, contact: 'CANARY-contact' }, content: { ...proposal.content, problem: 'CANARY-working-copy' } })
    const form = await page(`/secretariat/summaries/${one.id}/edit`, as)
    expect(form).toContain('The problem of geo-a.')
    expect(form).not.toContain('CANARY')
  })

  test('M-34 a summary is drafted, sent, commented, edited and compared; the State sees what was sent to it and nothing between', async () => {
    const as = await met()
    const { id: caseId } = await caseOf('ukr-ngo')
    const state = actorFor(run, 'UKR')
    const observer = actorFor(run, 'Test Watch')
    const now = new Date(DATES.summarised)
    const fields = { 'content.title': 'A title', 'content.problem': 'First wording.', 'content.whatWasDone': 'Done.', 'content.lessons': 'Learned.', ...EMPTY }
    expect((await app.post(`/secretariat/summaries/${caseId}/edit`, fields, { as })).status).toBe(303)
    const { id } = (await Summaries().findOne({ where: { caseId } }))!
    expect(await readSummary(id, state, now)).toBeNull()
    expect((await app.post(`/secretariat/summaries/${caseId}/send`, { dueAt: '2027-09-03T18:00', '_zone.dueAt': 'Asia/Makassar' }, { as })).status).toBe(303)
    await done(act('commentOnSummary', id, state, { comment: 'Say it otherwise.' }, DATES.summarised))
    for (const wording of ['CANARY-between', 'Second wording.']) {
      const version = (await readSummaryOfCase(caseId, officer, now))!.version
      expect((await app.post(`/secretariat/summaries/${caseId}/edit`, { ...fields, 'content.problem': wording, version }, { as })).status).toBe(303)
    }
    expect(await readSummary(id, state, now)).toBeNull()
    const shown = await page(`/secretariat/summaries/${caseId}`, as)
    expect(shown).toContain('Say it otherwise.')
    expect(shown).toMatch(/<del>First <\/del><ins[^>]*>Second <\/ins>/)
    await done(act('sendForClearance', id, officer, { dueAt: DATES.clearanceDue }, '2027-07-06T08:00:00.000Z'))
    const seen = (await readSummary(id, state, now))!
    expect(seen.versions.map((version) => version.content.problem)).toEqual(['First wording.', 'Second wording.'])
    expect(seen.rounds[0]!.comment!.text).toBe('Say it otherwise.')
    expect((await readSummary(id, observer, now))!.rounds.map((round) => round.comment)).toEqual([null, null])
    for (const other of [actorFor(run, 'GEO'), run.cast.members[0]!, VISITOR]) expect(await readSummary(id, other, now)).toBeNull()
  })

  test('R-10 a stale edit is refused and its words are kept', async () => {
    const as = await met()
    const { id: caseId } = await caseOf('geo-a')
    const fields = { 'content.title': 'A title', 'content.problem': 'P', 'content.whatWasDone': 'W', 'content.lessons': 'L', ...EMPTY }
    await app.post(`/secretariat/summaries/${caseId}/edit`, fields, { as })
    const { version } = (await readSummaryOfCase(caseId, officer, new Date(DATES.summarised)))!
    expect((await app.post(`/secretariat/summaries/${caseId}/edit`, { ...fields, version, 'content.lessons': 'Once' }, { as })).status).toBe(303)
    const stale = await app.post(`/secretariat/summaries/${caseId}/edit`, { ...fields, version, 'content.lessons': 'Twice, and long' }, { as })
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('Twice, and long')
    expect(await SummaryVersions().count()).toBe(2)
  })

  test('M-34 the page of a cleared text says that an edit un-clears it, by whom it was cleared and with which fingerprint', async () => {
    run = await playedOnce(app, 'met', playMeeting)
    await script.summarise(run)
    officer = run.cast.officers[4]!
    await app.moveTo(new Date(DATES.cleared))
    const as = await app.enter(officer.officeId!)
    const summary = (await Summaries().findOne({ where: { caseId: (await caseOf('geo-a')).id } }))!
    const shown = (await page(`/secretariat/summaries/${summary.caseId}`, as)).replaceAll(/([0-9a-f]{8}) (?=[0-9a-f]{8})/g, '$1')
    expect(shown).toContain(summary.clearedSha256)
    expect(shown).toContain('Focal point of Georgia')
    expect(await page(`/secretariat/summaries/${summary.caseId}/edit`, as)).toContain('An edit un-clears this text')
  })

  test('M-34 S-03 only the Secretariat lists summaries or begins one', async () => {
    await met()
    const { id } = await caseOf('geo-a')
    const now = new Date(DATES.summarised)
    for (const actor of [actorFor(run, 'GEO'), actorFor(run, 'Test Watch'), run.cast.members[0]!, VISITOR]) {
      expect(await findSummaries(actor, run.callId, now)).toEqual([])
      expect(await readSummaryStart(id, actor, now)).toBeNull()
    }
    expect((await findSummaries(officer, run.callId, now)).length).toBe(4)
  })
})

/** The fields of the form that a test leaves empty. */
const EMPTY = Object.fromEntries(['subject', 'agency', 'aspect', 'articles', 'started', 'legalFramework', 'resources', 'challenges', 'replicability', 'technicalAssistance', 'discussion', 'links'].map((key) => [`content.${key}`, '']))
