// What is typed and not saved (M-14): kept for its writer alone, back when the part is opened again, told to colleagues only as "writes".

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { contentOf } from '#models/seeds/cases-file.ts'
import { carryOut } from '#models/carry-out.ts'
import { Offices, Proposals, ProposalVersions, RecordLines, SignIns, Typing } from '#models/tables.ts'
import type { Run } from '#models/seeds/script.ts'
import { type App, openApp } from '#test/support/app.ts'
import { done } from '#test/support/consulted.ts'
import { act, actorFor, DATES, openCallWith, SIX_CASES, testCase } from '#test/support/house.ts'

const NOW = new Date(DATES.submitted)
let app: App
let run: Run
let id: string
let first: string
let second: string

const part = (name = 'action') => `/proposer/proposals/${id}/edit?part=${name}`
const keep = (fields: Record<string, string>, as: string, name = 'action') => app.post(`/proposer/proposals/${id}/typing?part=${name}`, fields, { as })

beforeAll(async () => {
  app = await openApp()
  run = await openCallWith(SIX_CASES)
  const georgia = actorFor(run, 'GEO')
  await done(act('addPerson', georgia.entityId, georgia, { email: 'second@example.org', office: 'Deputy focal point of Georgia', language: 'en', zone: 'Asia/Tbilisi' }, DATES.submitted))
  const drafted = await carryOut('startDraft', null, georgia, { callId: run.callId, content: contentOf(testCase('geo', 'GEO')) }, { now: NOW })
  id = drafted.kind === 'done' ? drafted.subjectId : ''
  await app.moveTo(NOW)
})
beforeEach(async () => {
  await Typing().destroy({ where: {} })
  first = await app.enter(actorFor(run, 'GEO').officeId!)
  second = await app.enter((await Offices().findOne({ where: { title: 'Deputy focal point of Georgia' } }))!.id)
})
afterAll(() => app.close())

const versionNow = async () => String((await Proposals().findByPk(id))!.get('version'))

describe('what is typed', () => {
  test('M-14 R-11 comes back in the fields however the page was left, and saves nothing by itself', async () => {
    const [versions, lines] = [await ProposalVersions().count(), await RecordLines().count()]
    const answered = await keep({ version: await versionNow(), 'content.whatWasDone': 'Typed and <b>not</b> saved, كلمات and 汉字' }, first)
    expect(await answered.json()).toMatchObject({ line: expect.stringMatching(/^Kept as typed, not saved yet: .+Tbilisi, UTC\+04:00/), others: [] })
    // The sign-in ends and the browser with it.
    await SignIns().destroy({ where: {} })
    const page = await (await app.get(part(), { as: await app.enter(actorFor(run, 'GEO').officeId!) })).text()
    expect(page).toContain('What you typed is back')
    expect(page).toContain('Typed and &lt;b&gt;not&lt;/b&gt; saved, كلمات and 汉字')
    expect([await ProposalVersions().count(), await RecordLines().count()]).toEqual([versions, lines])
    expect((await Proposals().findByPk(id))!.content.whatWasDone).not.toContain('Typed')
    expect(await (await app.get(part('use'), { as: first })).text()).not.toContain('Typed and')
  })

  test('M-14 S-03 S-05 is read by nobody but its writer: a colleague is told that somebody writes and where, others not even that', async () => {
    await keep({ version: await versionNow(), 'content.whatWasDone': 'CANARY-typed' }, first)
    const colleague = await (await app.get(part(), { as: second })).text()
    expect(colleague).toContain('Also writing here')
    expect(colleague).toMatch(/Focal point of Georgia in “[^”]+”, last letter typed on [^<]+Tbilisi, UTC\+04:00/)
    expect(colleague).not.toContain('CANARY-typed')
    for (const stranger of [actorFor(run, 'IND'), actorFor(run, 'Test Watch'), run.cast.officers[0]!, run.cast.members[0]!]) {
      const as = await app.enter(stranger.officeId!)
      const response = await app.get(part(), { as })
      expect([403, 404]).toContain(response.status)
      expect(await response.text()).not.toContain('CANARY')
      expect([403, 404]).toContain((await keep({ version: '0', 'content.whatWasDone': 'x' }, as)).status)
    }
    expect(await Typing().count()).toBe(1)
  })

  test('M-14 a colleague who stopped a while ago no longer counts as writing', async () => {
    await keep({ version: await versionNow(), 'content.whatWasDone': 'Some words' }, second)
    expect(await (await app.get(part(), { as: first })).text()).toContain('Deputy focal point of Georgia in')
    await Typing().update({ at: new Date(NOW.getTime() - 6 * 60_000).toISOString() }, { where: {} })
    expect(await (await app.get(part(), { as: first })).text()).not.toContain('Deputy focal point of Georgia in')
  })

  test('M-14 R-10 when a colleague saved meanwhile it is shown with its own version, and saving it overwrites nothing unseen', async () => {
    await keep({ version: await versionNow(), 'content.whatWasDone': 'My own words' }, first)
    expect((await app.post(part(), { version: await versionNow(), 'content.whatWasDone': 'The words of a colleague', _then: 'stay' }, { as: second })).status).toBe(303)
    const page = await (await app.get(part(), { as: first })).text()
    expect(page).toContain('Since then somebody saved this text.')
    const begunFrom = /name="version" value="(\d+)"/.exec(page)![1]!
    const saved = await app.post(part(), { version: begunFrom, 'content.whatWasDone': 'My own words', _then: 'stay' }, { as: first })
    expect(saved.status).toBe(409)
    const both = await saved.text()
    expect(both).toContain('My own words')
    expect(both).toContain('The words of a colleague')
    expect((await Proposals().findByPk(id))!.content.whatWasDone).toBe('The words of a colleague')
  })

  test('M-14 saving a part ends what was kept of it and of no other part; a refused save ends nothing', async () => {
    await keep({ version: await versionNow(), 'content.whatWasDone': 'To be saved' }, first)
    await keep({ version: await versionNow(), 'content.challenges': 'Of another part' }, first, 'use')
    await app.post(part(), { version: '0', 'content.whatWasDone': 'To be saved', _then: 'stay' }, { as: first })
    expect(await Typing().count()).toBe(2)
    await app.post(part(), { version: await versionNow(), 'content.whatWasDone': 'To be saved', _then: 'stay' }, { as: first })
    expect((await Typing().findAll()).map((row) => row.part)).toEqual(['use'])
  })

  test('M-14 its writer throws it away with a button that needs no script', async () => {
    await keep({ version: await versionNow(), 'content.whatWasDone': 'Not wanted' }, first)
    await keep({ version: await versionNow(), 'content.whatWasDone': 'Of the deputy' }, second)
    expect((await app.post(part(), { _discard: 'yes' }, { as: first })).headers.get('Location')).toBe(`/proposer/proposals/${id}/edit?part=action`)
    expect(await (await app.get(part(), { as: first })).text()).not.toContain('Not wanted')
    expect((await Typing().findAll()).map((row) => row.typed['content.whatWasDone'])).toEqual(['Of the deputy'])
  })

  test('M-14 M-6 once the text can no longer be saved nothing more is kept, and what was kept is still its writer’s to read', async () => {
    await keep({ version: await versionNow(), 'content.whatWasDone': 'Typed in time' }, first)
    await app.moveTo(new Date(Date.parse(DATES.closes) + 86_400_000))
    const late = await keep({ version: await versionNow(), 'content.whatWasDone': 'Typed too late' }, first)
    const page = await (await app.get(part(), { as: first })).text()
    await app.moveTo(NOW)
    expect(page).toContain('Typed in time')
    expect(page).not.toContain('Typed too late')
    expect(page).toContain('it can still be copied')
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({ line: null })
  })

  test('S-42 more than any text that could be saved is not kept', async () => {
    const response = await keep({ version: await versionNow(), 'content.whatWasDone': 'x'.repeat(200_001) }, first)
    expect(response.status).toBe(409)
    expect(await Typing().count()).toBe(0)
  })
})
