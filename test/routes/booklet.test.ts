// The booklet from its gates to its public address: what may be issued, by whom, and that what was issued stays what it was.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { PDFDocument } from 'pdf-lib'
import type { Actor } from '#workflows/actor.ts'
import { database } from '#models/database.ts'
import { attachPrint, frozenData } from '#models/editions.ts'
import { Cases, Editions, Summaries } from '#models/tables.ts'
import type * as script from '#models/seeds/script.ts'
import { printingEnded, stopPrinting } from '#app/server/print-service.ts'
import { renderBookletForScreen } from '#templates/booklet/index.ts'
import { playedOnce } from '#test/support/announced.ts'
import { openApp, type App } from '#test/support/app.ts'
import { done } from '#test/support/consulted.ts'
import { act, actorFor, codesOf, DATES, playedTo } from '#test/support/house.ts'
import { textOfPages } from '#test/support/pdf.ts'
import { holdPrinter } from '#test/support/printer-held.ts'
import { spoil } from '#test/support/invariants.ts'

let app: App
let run: script.Run
let officer: Actor
let second: Actor

beforeEach(async () => {
  app = await openApp()
})
afterEach(async () => {
  await printingEnded()
  await stopPrinting()
  await app.close()
})

const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())
const page = async (address: string, as?: string) => (await app.get(address, as ? { as } : {})).text()

async function cleared(): Promise<void> {
  run = await playedOnce(app, 'cleared', () => playedTo('summarise'))
  ;[, , , second, officer] = run.cast.officers as [Actor, Actor, Actor, Actor, Actor]
  await app.moveTo(new Date(DATES.issued))
}
const fund = () => done(act('recordFunds', run.callId, officer, { donor: 'A donor', amount: 1000, currency: 'EUR' }, DATES.cleared))
const PREPARED = { language: 'en' as const, issuedOn: '2027-10-14' }

/** Prepared and printed, with bytes of our own: what a PDF holds is shown elsewhere. */
async function printed(corrigendum = ''): Promise<string> {
  const id = await done(act('prepareEdition', null, officer, { ...PREPARED, callId: run.callId, corrigendum }, DATES.issued))
  await attachPrint(id, { pdf: Buffer.from(`%PDF-1.7 of ${id}`), html: renderBookletForScreen(await frozenData(id)), pages: 12 })
  return id
}
async function issued(corrigendum = ''): Promise<string> {
  const id = await printed(corrigendum)
  await done(act('issueEdition', id, second, {}, DATES.issued))
  return id
}

describe('the gates', () => {
  test('M-33 each gate that is shut is named with the page that mends it, and no edition is prepared', async () => {
    run = await playedOnce(app, 'met', () => playedTo('meet'))
    officer = run.cast.officers[4]!
    await app.moveTo(new Date(DATES.summarised))
    const as = await app.enter(officer.officeId!)
    const gates = await page('/secretariat/booklet', as)
    expect(gates).toMatch(/funds are[^<]*<\/th>.*?Not met.*?href="\/secretariat\/booklet\/funds"/s)
    expect(gates).toMatch(/cleared summary<\/th>.*?Not met.*?href="\/secretariat\/summaries"/s)
    const refused = await app.post('/secretariat/booklet/prepare', PREPARED, { as })
    expect(refused.status).toBe(409)
    const why = await refused.text()
    expect(why).toContain('No extrabudgetary funds are recorded')
    expect(why).toContain('have no cleared summary')
    expect(why).toContain('No foreword is written yet')
    expect(why).toContain('value="2027-10-14"')
    expect(await Editions().count()).toBe(0)
  })

  test('S-02 a draft is for the Secretariat, and everybody else is turned away from every page of the booklet', async () => {
    await cleared()
    await fund()
    const id = await printed()
    const focal = await app.enter(actorFor(run, 'GEO').officeId!)
    const member = await app.enter(run.cast.members[0]!.officeId!)
    for (const address of ['', '/draft', '/draft.pdf', '/funds', '/prepare', `/${id}`, `/${id}/issue`, `/${id}/discard`, `/${id}/withdraw`, `/${id}/booklet.pdf`, `/${id}/booklet.html`]) {
      const statuses = [await app.get(`/secretariat/booklet${address}`), await app.get(`/secretariat/booklet${address}`, { as: focal }), await app.get(`/secretariat/booklet${address}`, { as: member })].map((response) => response.status)
      expect([address, ...statuses]).toEqual([address, 303, 403, 403])
    }
  })

  test('M-33 S-49 a draft says on its pages that it is one, before any text is cleared; a request never waits for it', async () => {
    run = await playedOnce(app, 'met', () => playedTo('meet'))
    officer = run.cast.officers[4]!
    await app.moveTo(new Date(DATES.summarised))
    const as = await app.enter(officer.officeId!)
    const printer = await holdPrinter()
    expect((await app.get('/secretariat/booklet/draft.pdf', { as })).status).toBe(303)
    expect(await page('/secretariat/booklet/draft', as)).toMatch(/<meta http-equiv="refresh"/i)
    await printer.letGo()
    const draft = await app.get('/secretariat/booklet/draft.pdf', { as })
    expect([draft.status, draft.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const pages = spawnSync('pdftotext', ['-raw', '-', '-'], { input: await bytesOf(draft), encoding: 'utf8' }).stdout.split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(5)
    // The watermark stands askew, and its letters on lines of their own.
    expect(pages.filter((text) => !/Draft–notissued/.test(text.replaceAll(/\s+/g, '')))).toEqual([])
    expect(await Editions().count()).toBe(0)
  }, 60_000)
})

describe('issuing', () => {
  test('M-37 M-33 an edition is printed beside the requests and issued by another officer than the one who prepared it', async () => {
    await cleared()
    await fund()
    const as = await app.enter(officer.officeId!)
    const other = await app.enter(second.officeId!)
    const printer = await holdPrinter()
    const at = (await app.post('/secretariat/booklet/prepare', PREPARED, { as })).headers.get('location')!
    expect(await (await app.post(`${at}/issue`, {}, { as: other })).text()).toContain('The PDF of this edition is not ready')
    expect(await page(at, as)).toMatch(/<meta http-equiv="refresh"/i)
    await printer.letGo()
    expect(await page(at, as)).not.toMatch(/http-equiv="refresh"/i)
    expect((await app.post(`${at}/issue`, {}, { as })).status).toBe(409)
    expect((await app.post(`${at}/issue`, {}, { as: other })).status).toBe(303)
    const pdf = await bytesOf(await app.get('/booklets/2/en/1/booklet.pdf'))
    const row = (await Editions().findOne())!
    expect(hash(pdf)).toBe(row.pdfSha256)
    expect((await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount()).toBe(row.pages)
    expect(textOfPages(pdf).join().toLowerCase()).not.toContain('not issued')
  }, 60_000)

  test('M-34 S-49 a text edited after the edition was prepared keeps it from being issued, and is nowhere public', async () => {
    await cleared()
    await fund()
    const id = await printed()
    const summary = (await Summaries().findOne())!
    const as = await app.enter(officer.officeId!)
    const edited = await app.post(`/secretariat/summaries/${summary.caseId}/edit`, { version: (summary as unknown as { version: number }).version, ...fieldsOf(summary.content), 'content.problem': 'CANARY-uncleared' }, { as })
    expect(edited.status).toBe(303)
    expect((await Summaries().findByPk(summary.id))!.clearedSha256).toBeNull()
    const other = await app.enter(second.officeId!)
    const refused = await app.post(`/secretariat/booklet/${id}/issue`, {}, { as: other })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Discard it and prepare it again')
    expect(codesOf(await act('prepareEdition', null, officer, { ...PREPARED, callId: run.callId }, DATES.issued))).toContain('summariesNotCleared')
    for (const address of ['/', '/cases', '/booklets']) expect(await page(address)).not.toContain('CANARY')
  })

  test('M-34 S-49 the text of the booklet on public pages is the cleared one, however the summary or the proposal changes afterwards', async () => {
    spoil('texts are changed past the door')
    await cleared()
    await fund()
    await issued()
    const one = (await Cases().findOne())!
    const summary = (await Summaries().findOne({ where: { caseId: one.id } }))!
    await summary.update({ content: { ...summary.content, problem: 'CANARY-later', title: 'CANARY-title' }, state: 'drafted', clearedSha256: null, clearedBy: null, clearedAt: null })
    const problem = (await frozenData((await Editions().findOne())!.id)).cases.map((chapter) => chapter.problem)
    const cases = await page('/cases')
    const addresses = [...new Set(cases.match(/\/cases\/BP-[\w-]+/g))]
    const texts = (await Promise.all(addresses.map((address) => page(address)))).join()
    for (const text of problem) expect(texts).toContain(text)
    expect(cases + texts + (await page('/booklets/2/en/1/booklet.html'))).not.toContain('CANARY')
  })

  test('M-38 a prepared edition and a discarded one are answered as one that does not exist', async () => {
    await cleared()
    await fund()
    const id = await printed()
    const addresses = ['/booklets/2/en', '/booklets/2/en/1/booklet.pdf', '/booklets/2/en/1/booklet.html']
    for (const address of addresses) expect((await app.get(address)).status).toBe(404)
    await done(act('discardEdition', id, officer, { reason: 'CANARY-discard' }, DATES.issued))
    for (const address of addresses) expect((await app.get(address)).status).toBe(404)
    expect(await page('/booklets')).toContain('No booklet is issued yet')
    expect(await page('/')).not.toContain('booklet.html')
  })
})

describe('issued', () => {
  test('M-37 M-38 PDF and HTML are the stored bytes, their hashes stand on the page, and the address may be kept for good', async () => {
    await cleared()
    await fund()
    const id = await issued()
    const row = (await Editions().findByPk(id))!
    const [pdf, html] = await Promise.all(['pdf', 'html'].map((kind) => app.get(`/booklets/2/en/1/booklet.${kind}`)))
    expect(hash(await bytesOf(pdf!))).toBe(row.pdfSha256)
    expect(hash(await bytesOf(html!))).toBe(hash(row.html!))
    const shown = (await page('/booklets/2/en')).replaceAll(/([0-9a-f]{8}) (?=[0-9a-f]{8})/g, '$1')
    expect(shown).toContain(row.pdfSha256)
    expect(shown).toContain(hash(row.html!))
    for (const response of [pdf!, html!]) expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await app.get('/booklets/2/en/1/booklet.pdf', { headers: { 'If-None-Match': pdf!.headers.get('etag')! } })).status).toBe(304)
  })

  test('S-29 the HTML edition may use its own style sheet and nothing else', async () => {
    await cleared()
    await fund()
    await issued()
    const response = await app.get('/booklets/2/en/1/booklet.html')
    const policy = response.headers.get('content-security-policy')!
    const [, style] = /<style>([\s\S]*?)<\/style>/.exec(await response.text())!
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style!).digest('base64')}'`)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain('sandbox')
    expect(policy).not.toMatch(/unsafe|script-src|allow-scripts|allow-same-origin/)
  })

  test('M-37 a new edition with its corrigendum takes the place of the old one, which stays at its own address', async () => {
    await cleared()
    await fund()
    const first = await issued()
    const before = await bytesOf(await app.get('/booklets/2/en/1/booklet.pdf'))
    expect(codesOf(await act('prepareEdition', null, officer, { ...PREPARED, callId: run.callId }, DATES.issued))).toContain('corrigendumMissing')
    await issued('It mends the chapter on Georgia.')
    expect((await Editions().findByPk(first))!.state).toBe('superseded')
    expect(await bytesOf(await app.get('/booklets/2/en/1/booklet.pdf'))).toEqual(before)
    const shown = await page('/booklets/2/en')
    expect(shown).toContain('It mends the chapter on Georgia.')
    expect(shown).toContain('Replaced, still reachable')
    expect(await page('/')).toContain('/booklets/2/en/2/booklet.html')
  })

  test('M-37 a withdrawn edition keeps its address, which gives the reason and no longer the bytes; its text leaves the pages of the cases', async () => {
    await cleared()
    await fund()
    const id = await issued()
    const other = await app.enter(second.officeId!)
    expect((await app.post(`/secretariat/booklet/${id}/withdraw`, { reason: 'A donor <b>was named</b> by mistake.' }, { as: other })).status).toBe(303)
    for (const kind of ['pdf', 'html']) {
      const response = await app.get(`/booklets/2/en/1/booklet.${kind}`)
      expect(response.status).toBe(410)
      const text = await response.text()
      expect(text).toContain('A donor &lt;b&gt;was named&lt;/b&gt; by mistake.')
      expect(text).not.toMatch(/%PDF|The problem of/)
    }
    expect(await page('/booklets/2/en')).toContain('by mistake.')
    expect(await page(`/cases/${(await frozenData(id)).cases[0]!.reference.replaceAll('/', '-')}`)).not.toContain('The problem of')
    expect((await Editions().findByPk(id))!.pdf).not.toBeNull()
  })

  test('M-37 bytes that somebody altered in the database are not given out', async () => {
    spoil('the bytes of an edition are changed')
    await cleared()
    await fund()
    await issued()
    await database().query('DROP TRIGGER issued_editions_are_not_changed')
    await database().query("UPDATE editions SET pdf = X'414C5445524544'")
    const response = await app.get('/booklets/2/en/1/booklet.pdf')
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('ALTERED')
  })
})

/** A summary's content as its form sends it. */
function fieldsOf(content: object): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [key, value] of Object.entries(content)) {
    if (key === 'results') (value as Record<string, string>[]).forEach((result, index) => Object.entries(result).forEach(([name, text]) => (fields[`content.results[${index}].${name}`] = text)))
    else fields[`content.${key}`] = Array.isArray(value) ? value.join(key === 'articles' ? ', ' : '\n') : String(value)
  }
  return fields
}
