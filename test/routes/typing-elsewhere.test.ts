// The other long texts that are kept as they are typed (M-14): the answer to a clarification, and the Secretariat's summary of a case.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Actor } from '#workflows/actor.ts'
import * as script from '#models/seeds/script.ts'
import { Cases, Rounds, SignIns, Summaries, SummaryVersions, Typing } from '#models/tables.ts'
import { type App, openApp } from '#test/support/app.ts'
import { done } from '#test/support/consulted.ts'
import { act, actorFor, DATES, openCallWith, proposalId, testCase } from '#test/support/house.ts'

let app: App
let run: script.Run
let geo: string
let georgia: Actor
let officer: Actor
let second: Actor

const enter = (actor: Actor) => app.enter(actor.officeId!)
const CASES = [testCase('geo', 'GEO'), testCase('ind', 'IND')]

beforeAll(async () => {
  app = await openApp()
  run = await openCallWith(CASES)
  for (const one of CASES) await script.propose(run, one)
  geo = proposalId(run, 'geo')
  georgia = actorFor(run, 'GEO')
  ;[officer, second] = [run.cast.officers[0]!, run.cast.officers[1]!]
})
afterAll(() => app.close())
beforeEach(() => Typing().destroy({ where: {} }))

describe('the answer to a clarification', () => {
  const page = () => `/proposer/proposals/${geo}/answer`
  const keep = async (fields: Record<string, string>, who: Actor) => app.post(`/proposer/proposals/${geo}/typing?part=answer`, fields, { as: await enter(who) })

  beforeAll(async () => {
    await done(act('startScreening', geo, officer, {}, DATES.screened))
    await done(act('returnForClarification', geo, officer, { questions: 'Which year?', sections: ['problem'], dueAt: DATES.closes }, DATES.screened))
    await app.moveTo(new Date(DATES.screened))
  })

  test('M-14 R-11 comes back after the sign-in ended, with the sections it changes; it is sent to nobody, and no part of the draft is touched', async () => {
    const kept = await keep({ answer: 'Typed and <b>not</b> sent, كلمات', 'content.problem': 'Typed into the section' }, georgia)
    expect(await kept.json()).toMatchObject({ line: expect.stringContaining('Kept as typed, not saved yet'), others: [] })
    await SignIns().destroy({ where: {} })
    const back = await (await app.get(page(), { as: await enter(georgia) })).text()
    for (const said of ['What you typed is back', 'Typed and &lt;b&gt;not&lt;/b&gt; sent, كلمات', 'Typed into the section', `data-typing="/proposer/proposals/${geo}/typing?part=answer"`]) expect(back).toContain(said)
    expect((await Rounds().findOne())!.answer).toBeNull()
    expect((await Typing().findAll()).map((row) => row.part)).toEqual(['answer'])
  })

  test('M-14 S-03 is kept from nobody else, and told to nobody else, the Secretariat included', async () => {
    await keep({ answer: 'CANARY-answer' }, georgia)
    for (const stranger of [actorFor(run, 'IND'), officer, run.cast.members[0]!]) {
      const refused = await keep({ answer: 'x' }, stranger)
      expect([403, 404]).toContain(refused.status)
      expect(await refused.text()).not.toContain('CANARY')
    }
    expect(await (await app.get(`/secretariat/screening/${geo}`, { as: await enter(officer) })).text()).not.toMatch(/CANARY|Also writing/)
    expect(await Typing().count()).toBe(1)
  })

  test('M-14 is thrown away by its own button, ends when it is sent, and is not kept once it can no longer be sent', async () => {
    await keep({ answer: 'Not wanted' }, georgia)
    expect((await app.post(page(), { _discard: 'yes' }, { as: await enter(georgia) })).headers.get('Location')).toBe(page())
    expect(await Typing().count()).toBe(0)
    await keep({ answer: 'To be sent' }, georgia)
    expect((await app.post(`${page()}?sections=problem`, { answer: 'To be sent', 'content.problem': 'The problem, with the year.' }, { as: await enter(georgia) })).status).toBe(303)
    expect(await Typing().count()).toBe(0)
    expect((await Rounds().findOne())!.answer).toBe('To be sent')
    expect((await keep({ answer: 'Too late' }, georgia)).status).toBe(409)
  })
})

describe('the summary of a case', () => {
  let caseId: string
  const page = () => `/secretariat/summaries/${caseId}/edit`
  const keep = async (fields: Record<string, string>, who: Actor) => app.post(`/secretariat/summaries/${caseId}/typing`, fields, { as: await enter(who) })

  beforeAll(async () => {
    const criteria = ['entitledProposer', 'inTime', 'oneOfObserver', 'programmeOfState', 'aspectOfCall', 'complete', 'noAccusationNoComparison'] as const
    await done(act('recordChecklist', geo, officer, { findings: criteria.map((criterion) => ({ criterion, finding: 'met' as const, reason: 'It is.' })) }, DATES.screened))
    await done(act('findEligible', geo, officer, { reason: '', commentUntil: DATES.viewsUntil }, DATES.screened))
    await script.screen(run, run.reports.find((report) => report.inputId === 'ind')!)
    await script.consult(run)
    await script.select(run)
    await script.meet(run)
    caseId = (await Cases().findOne({ where: { proposalId: geo } }))!.id
    await app.moveTo(new Date(`${DATES.discussedOn}T12:00:00.000Z`))
  }, 60_000)

  test('M-14 R-11 comes back before it was ever saved and after; another officer is told who writes, and nothing of the text', async () => {
    expect((await keep({ 'content.problem': 'CANARY-summary' }, officer)).status).toBe(200)
    const own = await (await app.get(page(), { as: await enter(officer) })).text()
    expect([own.includes('CANARY-summary'), own.includes('What you typed is back'), await Summaries().count()]).toEqual([true, true, 0])
    const colleague = await (await app.get(page(), { as: await enter(second) })).text()
    expect(colleague).toMatch(/Screening officer in “The summary”, last letter typed on/)
    expect(colleague).not.toContain('CANARY')
    // Nothing of it, nor that it is written, on the other side.
    for (const [address, who] of [[`/proposer/proposals/${geo}/edit`, georgia], ['/proposer', georgia], [`/proposer/proposals/${geo}`, georgia]] as const) expect(await (await app.get(address, { as: await enter(who) })).text()).not.toMatch(/CANARY|Also writing here<\/h2>\s*<ul aria-live="polite"><li>|The summary”/)
    for (const stranger of [georgia, run.cast.members[0]!, run.cast.administrators[0]!]) expect([403, 404]).toContain((await keep({ 'content.problem': 'x' }, stranger)).status)
    expect(await Typing().count()).toBe(1)
  })

  test('M-14 R-10 typed before there was a summary, it overwrites none that a colleague drafted meanwhile: both texts are shown', async () => {
    await keep({ 'content.problem': 'Typed before there was one', 'content.results[0].text': 'Mine' }, officer)
    const loaded = (page: string) => /name="version" value="(\d+)"/.exec(page)?.[1]
    await script.summarise(run)
    const row = (await Summaries().findOne({ where: { caseId } }))!
    const back = await (await app.get(page(), { as: await enter(officer) })).text()
    expect([loaded(back), back.includes('Since then somebody saved this text.')]).toEqual([undefined, true])
    const versions = await SummaryVersions().count()
    const first = { 'content.title': 'A title', 'content.problem': 'Typed before there was one', 'content.articles': '9', 'content.links': '' }
    const sent = { ...Object.fromEntries(Object.entries(row.content).filter(([, value]) => typeof value === 'string').map(([key, value]) => [`content.${key}`, String(value)])), ...first }
    const refused = await app.post(page(), sent, { as: await enter(officer) })
    const shown = await refused.text()
    expect([refused.status, await SummaryVersions().count(), await Typing().count()]).toEqual([409, versions, 1])
    for (const said of ['Both texts are shown', 'Both texts are below', 'Saved now, by somebody else:', 'Typed before there was one', row.content.problem, row.content.title, row.content.results[0]!.text]) expect(shown).toContain(said)
    // From here a save names the version that was shown.
    const now = (await Summaries().findOne({ where: { caseId } }))!.get('version')
    expect(loaded(shown)).toBe(String(now))
  })

  test('M-14 R-10 typed from an older version it is shown with that version, and saving it overwrites nothing unseen', async () => {
    const row = (await Summaries().findOne({ where: { caseId } }))!
    const version = Number(row.get('version'))
    await keep({ version: String(version), 'content.problem': 'My own words' }, officer)
    const content = { ...Object.fromEntries(Object.entries(row.content).filter(([, value]) => typeof value === 'string').map(([key, value]) => [`content.${key}`, String(value)])), 'content.problem': 'Of a colleague', 'content.articles': '9', 'content.links': '' }
    expect((await app.post(page(), { ...content, version: String(version) }, { as: await enter(second) })).status).toBe(303)
    const back = await (await app.get(page(), { as: await enter(officer) })).text()
    expect(back).toContain('Since then somebody saved this text.')
    expect(/name="version" value="(\d+)"/.exec(back)![1]).toBe(String(version))
    const versions = await SummaryVersions().count()
    const refused = await app.post(page(), { ...content, 'content.problem': 'My own words', version: String(version) }, { as: await enter(officer) })
    expect([refused.status, (await refused.text()).includes('My own words'), await SummaryVersions().count(), await Typing().count()]).toEqual([409, true, versions, 1])
  })
})
