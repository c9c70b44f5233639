// What anybody may read: nothing before its act of publication, and of an announced case no more than may be public.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Content } from '#workflows/proposal-form.ts'
import { Calls, Cases, Extensions, Proposals, StateViews } from '#models/tables.ts'
import { codeOf } from '#models/references.ts'
import * as script from '#models/seeds/script.ts'
import { openApp, type App } from '#test/support/app.ts'
import { announcedRun, decide, playedOnce, proposed } from '#test/support/announced.ts'
import { act, actorFor, DATES, openCallWith, proposalId } from '#test/support/house.ts'
import { spoil } from '#test/support/invariants.ts'

let app: App
beforeEach(async () => {
  app = await openApp()
})
afterEach(() => app.close())

const CASE_OF_WATCH = `/cases/BP-2-${codeOf({ kind: 'observer', iso3: null, name: 'Test Watch' })}-1`
const PAGES = ['/', '/cases', '/booklets', '/booklets/2/en', '/sessions', '/sessions/2', '/cases/BP-2-GEO-1', CASE_OF_WATCH, '/booklets/2/en/1/booklet.pdf']

/** Status and body of each page, without the key that makes every form new. */
async function seen(pages = PAGES): Promise<string[]> {
  const found: string[] = []
  for (const page of pages) {
    const response = await app.get(page)
    found.push(`${page} ${response.status} ${(await response.text()).replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')}`)
  }
  return found
}
const page = async (address: string) => (await app.get(address)).text()

async function announced(): Promise<script.Run> {
  const run = await playedOnce(app, 'announced', announcedRun)
  await app.moveTo(new Date(DATES.announced))
  return run
}

describe('before the announcement', () => {
  test('M-30 M-38 every public page is, to the letter, the same whether nothing is screened or the selection is decided', async () => {
    const run = await proposed()
    const moment = new Date('2027-04-20T12:00:30.000Z')
    await app.moveTo(moment)
    const before = await seen()
    await decide(run)
    await app.moveTo(moment)
    expect(await seen()).toEqual(before)
    expect(before.join()).not.toMatch(/Test programme|CANARY|Test Watch|BP\/2/)
  })

  test('M-38 the address of a case that is decided is answered as one that leads nowhere', async () => {
    await decide(await proposed())
    const [real, none] = await Promise.all(['/cases/BP-2-GEO-1', '/cases/BP-2-XXX-7'].map((address) => app.get(address)))
    expect([real!.status, none!.status]).toEqual([404, 404])
    const bare = async (response: Response) => (await response.text()).replaceAll(/[0-9a-f-]{36}/g, 'ID')
    expect(await bare(real!)).toBe(await bare(none!))
  })

  test('M-38 a prepared call is not public, and M-6 its grace and its extensions never are', async () => {
    spoil('texts and states are put where no act wrote them')
    const run = await openCallWith()
    await (await Calls().findByPk(run.callId))!.update({ graceMinutes: 777 })
    await Extensions().create({ id: 'x', callId: run.callId, entityId: run.cast.ids.get('GEO')!, until: '2027-03-19T07:07:00.000Z', reason: 'CANARY-extension' })
    await app.moveTo(new Date(DATES.submitted))
    const open = await page('/')
    expect(open).toContain('Friday 12 March 2027, 18:00')
    expect((await seen()).join()).not.toMatch(/777|CANARY|19 March/)
    await (await Calls().findByPk(run.callId))!.update({ state: 'prepared' })
    expect(await page('/')).not.toContain('12 March 2027')
    expect(await page('/')).toContain('No call is open to the public yet')
  })
})

describe('once announced', () => {
  test('M-38 M-28 the selected cases stand alphabetically by State; M-30 the reserve and the others nowhere', async () => {
    const run = await announced()
    const selected = run.reports.filter((report) => report.outcome === 'selected')
    const others = run.reports.filter((report) => report.outcome !== 'selected')
    const first = await page('/')
    const cases = await page('/cases')
    for (const report of selected) {
      expect(first).toContain(`Test programme ${report.inputId}`)
      expect((await app.get(`/cases/${report.reference!.replaceAll('/', '-')}`)).status).toBe(200)
    }
    const states = [...cases.matchAll(/<h3>([^<]+)<\/h3>/g)].map(([, name]) => name!)
    expect(states).toEqual([...states].sort((a, b) => a.localeCompare(b)))
    expect(states).toHaveLength(4)
    for (const report of others) {
      expect(first + cases).not.toContain(`Test programme ${report.inputId}<`)
      expect((await app.get(`/cases/${report.reference!.replaceAll('/', '-')}`)).status).toBe(404)
    }
  })

  test('M-15 M-12 a case shows its text only where its proposer consented, section by section, and never the contact', async () => {
    spoil('texts and states are put where no act wrote them')
    const run = await announced()
    const report = run.reports.find((one) => one.inputId === 'geo-a')!
    const address = `/cases/${report.reference!.replaceAll('/', '-')}`
    const write = async (more: Partial<Content>) => {
      const row = (await Proposals().findByPk(report.proposalId!))!
      await row.update({ submittedContent: { ...row.submittedContent!, contact: 'CANARY-contact', problem: 'CANARY-problem', lessons: 'CANARY-lessons', ...more } })
    }
    await write({ consentPublished: false, publishSections: ['problem'] })
    expect(await page(address)).not.toContain('CANARY')
    await write({ consentPublished: true, publishSections: [] })
    expect(await page(address)).not.toContain('CANARY')
    await write({ consentPublished: true, publishSections: ['problem'] })
    const shown = await page(address)
    expect(shown).toContain('CANARY-problem')
    expect(shown).not.toMatch(/CANARY-(contact|lessons)/)
  })

  test('M-21 M-15 what an observer wrote of a State is not published without that State’s agreement, whatever the observer consented to', async () => {
    spoil('texts and states are put where no act wrote them')
    const run = await announced()
    const report = run.reports.find((one) => one.inputId === 'ukr-ngo')!
    expect(report.outcome).toBe('selected')
    const row = (await Proposals().findByPk(report.proposalId!))!
    await row.update({ submittedContent: { ...row.submittedContent!, problem: 'CANARY-problem', consentPublished: true, publishSections: ['problem'] } })
    expect(await page(CASE_OF_WATCH)).toContain('CANARY-problem')
    await (await StateViews().findOne({ where: { proposalId: report.proposalId! } }))!.update({ agrees: false })
    expect(await page(CASE_OF_WATCH)).not.toContain('CANARY')
    await StateViews().destroy({ where: {} })
    expect(await page(CASE_OF_WATCH)).not.toContain('CANARY')
  })

  test('M-31 M-38 a case whose State declines leaves the lists; its address stays, without its text or the reason', async () => {
    const run = await announced()
    const one = (await Cases().findOne({ where: { proposalId: proposalId(run, 'ukr-ngo') } }))!
    const declined = await act('declineInvitation', one.id, actorFor(run, 'UKR'), { reason: 'CANARY-why' }, DATES.accepted)
    expect(declined.kind).toBe('done')
    expect(await page('/') + (await page('/cases'))).not.toContain('Test programme ukr-ngo')
    const address = await app.get(CASE_OF_WATCH)
    expect(address.status).toBe(200)
    const text = await address.text()
    expect(text).toContain('no longer to be presented')
    expect(text).not.toMatch(/CANARY|What was done for ukr-ngo/)
  })

  test('M-38 presenters, answers and what the meeting did are not public before the booklet', async () => {
    const run = await announced()
    await script.meet(run)
    for (const one of await Cases().findAll()) await one.update({ presenters: ['CANARY-presenter'], needs: 'CANARY-needs', questions: 'CANARY-questions', account: 'CANARY-account' })
    await script.summarise(run)
    await app.moveTo(new Date(DATES.cleared))
    const slugs = run.reports.filter((report) => report.reference).map((report) => `/cases/${report.reference!.replaceAll('/', '-')}`)
    expect((await seen([...PAGES, ...slugs])).join()).not.toMatch(/CANARY|iscussed on|What was done for/)
  })
})
