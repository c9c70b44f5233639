// Papers as PDF: asked for by whoever may read what is on them, printed beside the request, never somebody else's.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Consultations, Letters, Prints, Receipts } from '#models/tables.ts'
import { printKey } from '#models/print-queue.ts'
import type * as script from '#models/seeds/script.ts'
import { paperFor } from '#app/server/papers.ts'
import { printingEnded, stopPrinting } from '#app/server/print-service.ts'
import { announcedRun } from '#test/support/announced.ts'
import { openApp, type App } from '#test/support/app.ts'
import { actorFor, DATES, proposalId } from '#test/support/house.ts'
import { textOfPages } from '#test/support/pdf.ts'
import { holdPrinter } from '#test/support/printer-held.ts'

let app: App
let run: script.Run
let geo: string
let ind: string
let officer: string
let member: string
let letterId: string

beforeAll(async () => {
  app = await openApp()
  run = await announcedRun()
  await app.moveTo(new Date(DATES.announced))
  geo = await app.enter(actorFor(run, 'GEO').officeId!)
  ind = await app.enter(actorFor(run, 'IND').officeId!)
  officer = await app.enter(run.cast.officers[0]!.officeId!)
  member = await app.enter(run.cast.members[0]!.officeId!)
  letterId = (await Letters().findOne({ where: { entityId: run.cast.ids.get('GEO')!, kind: 'decision' }, order: [['issuedAt', 'ASC']] }) ?? (await Letters().findOne({ where: { entityId: run.cast.ids.get('GEO')! } }))!).id
}, 120_000)
afterAll(async () => {
  await stopPrinting()
  await app.close()
})

const page = async (address: string, as: string) => (await app.get(address, { as })).text()
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

describe('a paper', () => {
  test('R-22 M-42 its page says what it is, how it stands and that it looks again; nothing waits for the browser; then it is a download', async () => {
    const address = `/papers/letter/${letterId}`
    expect(await page(`/proposer/letters/${letterId}`, geo)).toContain(`href="${address}"`)
    expect(await page(`/secretariat/letters/${letterId}`, officer)).toContain(`href="${address}"`)

    const printer = await holdPrinter()
    const early = await app.get(`${address}.pdf`, { as: geo })
    expect([early.status, early.headers.get('refresh')]).toEqual([202, `4; url=${address}`])
    expect(await early.text()).toContain('The PDF is not ready yet')

    const waiting = await page(address, geo)
    expect(waiting).toMatch(/<noscript><meta http-equiv="refresh" content="4"\/><\/noscript>/i)
    expect(waiting).toMatch(/role="status"[^>]*>.*?(It waits to be printed|It is being printed)/s)
    expect(waiting).toContain('This page looks again every 4 seconds')
    await printer.letGo()

    const ready = await page(address, geo)
    expect(ready).not.toMatch(/http-equiv="refresh"/i)
    expect(ready).toContain(`href="${address}.pdf"`)
    const response = await app.get(`${address}.pdf`, { as: geo })
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([200, 'application/pdf', 'no-store'])
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[A-Za-z0-9-]+\.pdf"/)
    expect(textOfPages(await bytesOf(response)).join(' ')).toContain('Georgia')
    expect(await Prints().count()).toBe(1)
  }, 60_000)

  test('S-02 S-03 each kind is there for its readers alone; to every other it is as one that does not exist', async () => {
    const consultation = (await Consultations().findOne())!.id
    const receipt = `${proposalId(run, 'geo-a')}_${(await Receipts().findOne({ where: { proposalId: proposalId(run, 'geo-a') } }))!.number}`
    const readers: Record<string, [string, string[]]> = {
      letter: [letterId, ['GEO', 'officer']],
      receipt: [receipt, ['GEO', 'officer']],
      dossier: ['own', ['member']],
      consultationRecord: [consultation, ['officer', 'member']],
      runOfShow: ['2', []],
      agenda: ['2', []],
      nothing: ['1', []],
    }
    const everybody = { GEO: geo, IND: ind, officer, member }
    for (const [kind, [id, may]] of Object.entries(readers)) {
      for (const [who, as] of Object.entries(everybody)) {
        const statuses = await Promise.all([`/papers/${kind}/${id}`, `/papers/${kind}/${id}.pdf`].map(async (address) => (await app.get(address, { as })).status))
        const allowed = may.includes(who)
        expect([kind, who, ...statuses.map((status) => status < 300)]).toEqual([kind, who, allowed, allowed])
        if (!allowed) expect([kind, who, ...statuses, (await app.post(`/papers/${kind}/${id}`, {}, { as })).status]).toEqual([kind, who, 404, 404, 404])
      }
      expect([kind, (await app.get(`/papers/${kind}/${id}`)).headers.get('location')]).toEqual([kind, `/sign-in?then=${encodeURIComponent(`/papers/${kind}/${id}`)}`])
    }
    await printingEnded()
  }, 90_000)

  test('S-02 R-24 one reader’s paper is never another’s: a changed text is printed anew, and a canary in one file is in no other', async () => {
    const [one, two] = await Promise.all(['GEO', 'IND'].map(async (entity) => (await Letters().findOne({ where: { entityId: run.cast.ids.get(entity)!, kind: 'invitation' } }))!))
    await Promise.all([app.get(`/papers/letter/${one!.id}`, { as: geo }), app.get(`/papers/letter/${two!.id}`, { as: ind })])
    await printingEnded()
    const [hers, theirs] = await Promise.all([[one!, geo] as const, [two!, ind] as const].map(async ([letter, as]) => textOfPages(await bytesOf(await app.get(`/papers/letter/${letter.id}.pdf`, { as }))).join(' ')))
    expect(hers).toContain('Georgia')
    expect(theirs).toContain('India')
    expect(hers).not.toContain('India')
    expect(theirs).not.toContain('Georgia')
    // Nothing in an address names a print: the key is made from what this reader was given.
    const { html } = (await paperFor('letter', one!.id, actorFor(run, 'GEO'), new Date(DATES.announced)))!
    expect((await app.get(`/papers/letter/${encodeURIComponent(printKey('paper', html))}`, { as: ind })).status).toBe(404)
  }, 60_000)

  test('R-22 after a failure the page says so and offers to try again; the printer’s own words are for the Secretariat', async () => {
    const { html } = (await paperFor('letter', letterId, actorFor(run, 'GEO'), new Date(DATES.announced)))!
    const row = (await Prints().findOne({ where: { key: printKey('paper', html) } }))!
    await row.update({ standing: 'failed', error: 'Georgia: CANARY-reason', attempts: 3, sha256: null, pdf: null, content: html })
    const address = `/papers/letter/${letterId}`
    const hers = await page(address, geo)
    expect(hers).toContain('It could not be printed')
    expect(hers).toContain('It was tried 3 times.')
    expect(hers).not.toContain('CANARY-reason')
    expect(hers).not.toMatch(/http-equiv="refresh"/i)
    expect(await page(address, officer)).toContain('CANARY-reason')
    expect((await app.post(address, {}, { as: geo })).status).toBe(303)
    await printingEnded()
    expect(await page(address, geo)).toContain(`href="${address}.pdf"`)
  }, 60_000)

  test('R-22 a page that has waited long looks again less often, and in the end no more', async () => {
    const { html } = (await paperFor('letter', letterId, actorFor(run, 'GEO'), new Date(DATES.announced)))!
    const row = (await Prints().findOne({ where: { key: printKey('paper', html) } }))!
    const waits = async (minutes: number) => {
      const { now } = await import('#app/server/clock.ts')
      // A try that seems to be under way elsewhere: no loop of this process takes it.
      await row.update({ standing: 'printing', attempts: 2, sha256: null, pdf: null, startedAt: (await now()).toISOString(), askedAt: new Date((await now()).getTime() - minutes * 60_000).toISOString() })
      return page(`/papers/letter/${letterId}`, geo)
    }
    expect(await waits(2)).toMatch(/http-equiv="refresh" content="15"/i)
    const long = await waits(11)
    expect(long).not.toMatch(/http-equiv="refresh"|data-look-again/i)
    expect(long).toContain('It takes longer than usual')
    expect(long).toContain('Try 2 of 3.')
    await row.update({ standing: 'waiting', attempts: 0 })
  })
})
