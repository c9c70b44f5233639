// The pages of the translator: the overview, a part side by side with its translation, the foreword, and an edition that names what it waits for.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Actor } from '#workflows/actor.ts'
import * as script from '#models/seeds/script.ts'
import { Calls, Editions, TranslationRows } from '#models/tables.ts'
import { openApp, type App } from '#test/support/app.ts'
import { done } from '#test/support/consulted.ts'
import { act, actorFor, DATES } from '#test/support/house.ts'
import { clearedWithFrench, editAndClear, partNamed } from '#test/support/translated.ts'

let app: App
let run: script.Run
let officer: Actor
let second: Actor
let as: string

beforeEach(async () => {
  app = await openApp()
  ;({ run, officer, second } = await clearedWithFrench(app.folder))
  await app.moveTo(new Date(DATES.issued))
  as = await app.enter(officer.officeId!)
})
afterEach(() => app.close())

const OVERVIEW = '/secretariat/translations'
const FOREWORD = '/secretariat/translations/foreword'
const PREPARE = '/secretariat/booklet/prepare'
const page = async (address: string) => (await app.get(address, { as })).text()
const textOf = (html: string) => html.replaceAll(/<(?:style|script)[\s\S]*?<\/(?:style|script)>/g, '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/&[a-z#\d]+;/g, '’').replaceAll(/\s+/g, ' ')
const inputOf = (html: string, name: string) => new RegExp(`<(?:input|textarea)[^>]*name="${name.replaceAll(/[.[\]]/g, '\\$&')}"[^>]*>`).exec(html)?.[0] ?? ''
const hiddenOf = (html: string) => Object.fromEntries(['version', 'sourceSha256', 'shown'].map((name) => [name, /value="([^"]*)"/.exec(inputOf(html, name))![1]!.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')]))
const addressOf = async (kind: 'summary' | 'listing', iso3: string, language = 'fr') => `${OVERVIEW}/${(await partNamed(run, kind, iso3)).id}/${language}`

describe('the overview', () => {
  test('M-35 every part stands against six languages in words, and each language says whether its edition could be prepared and what it lacks', async () => {
    await script.translate(run, ['fr'])
    await editAndClear(run, 'GEO', { problem: 'Another problem.' })
    const html = await page(OVERVIEW)
    const text = textOf(html)
    expect(text).toMatch(/French Not yet One translation is out of date\./)
    expect(text).toMatch(/English Can be prepared now Nothing/)
    expect(text).toMatch(/Russian Not yet 7 texts have no full translation\./)
    expect(text).toMatch(/Georgia: Test programme geo 6 missing into Arabic.*? Original 1 out of date into French: Georgia: Test programme geo/)
    expect(text).toMatch(/The foreword .*?Original Done into French: The foreword/)
    expect(html).toContain(`href="${await addressOf('summary', 'GEO')}"`)
    expect(text).not.toMatch(/per cent complete|\d+ ?%/)
  })

  test('S-02 S-03 a proposer, a bureau member, an observer and a visitor read none of these pages and save nothing', async () => {
    const address = await addressOf('summary', 'GEO')
    const others = [actorFor(run, 'GEO'), actorFor(run, 'Test Watch'), run.cast.members[0]!]
    for (const actor of others) {
      const other = await app.enter(actor.officeId!)
      for (const one of [OVERVIEW, address, FOREWORD, `${PREPARE}?language=fr`]) expect([actor.office, one, (await app.get(one, { as: other })).status]).toEqual([actor.office, one, 403])
      expect((await app.post(address, { version: 0, 'texts.title': 'Mine' }, { as: other })).status).toBe(403)
      expect((await app.post(FOREWORD, { language: 'en', text: 'Mine', seenSha256: '' }, { as: other })).status).toBe(403)
    }
    for (const one of [OVERVIEW, address, FOREWORD]) expect((await app.get(one)).status).toBe(303)
    expect(await TranslationRows().count()).toBe(0)
  })

  test('M-35 there is no page for the original’s own language, for a language that is none of the six, or for a part that is not there', async () => {
    for (const one of [await addressOf('summary', 'GEO', 'en'), await addressOf('summary', 'GEO', 'de'), `${OVERVIEW}/nowhere/fr`, `${FOREWORD}/en`, `${PREPARE}?language=de`]) expect([one, (await app.get(one, { as })).status]).toEqual([one, 404])
  })
})

describe('the translator’s page', () => {
  test('M-35 M-13 text and translation stand side by side in their own language and direction; the proposer’s own words are proposed, and labels name section and language', async () => {
    const french = await page(await addressOf('summary', 'GEO'))
    expect(french).toMatch(/<p[^>]*lang="en" dir="ltr"[^>]*>The problem of geo\.<\/p>/)
    expect(french).toMatch(/<textarea[^>]*name="texts\.problem"[^>]*lang="fr" dir="ltr"[^>]*>Le problème de geo\.<\/textarea>/)
    expect(french).toMatch(/<label[^>]*for="f-texts-problem"[^>]*>The problem, in French/)
    expect(french).toContain('The proposer’s own translation, not saved yet')
    expect(french).toMatch(/name="texts\.results\[0\]"/)
    const arabic = await page(await addressOf('summary', 'GEO', 'ar'))
    expect(inputOf(arabic, 'texts.problem')).toMatch(/lang="ar" dir="rtl"/)
    expect(textOf(arabic)).toContain('The problem, in Arabic')
    expect(await TranslationRows().count()).toBe(0)
  })

  test('M-35 saved as the form sends it, it is done; what changed in the text since is marked, and a tick lets the translation stand', async () => {
    const address = await addressOf('summary', 'KEN')
    const texts = { 'texts.title': 'Programme', 'texts.aspect': 'Marchés', 'texts.problem': 'Le problème.', 'texts.whatWasDone': 'Fait.', 'texts.results[0]': '40 pour cent', 'texts.discussion': 'Débattu.' }
    const saved = await app.post(address, { ...hiddenOf(await page(address)), ...texts }, { as })
    expect([saved.status, saved.headers.get('location')]).toEqual([303, address])
    expect(textOf(await page(OVERVIEW))).toContain('Done into French: Kenya: Test programme ken')
    await editAndClear(run, 'KEN', { problem: 'The problem of ken, in full.' })
    const stale = await page(address)
    expect(stale).toMatch(/What changed in the text since it was translated<\/h3>.*?<ins[^>]*>[^<]*in full/s)
    expect(stale).toMatch(/<input type="checkbox" name="confirmed" value="problem"\/?>.*?This translation still stands: The problem, in French/s)
    expect(stale.match(/name="confirmed"/g)).toHaveLength(1)
    expect((await app.post(address, { ...hiddenOf(stale), ...texts, confirmed: 'problem' }, { as })).status).toBe(303)
    const after = await page(address)
    expect(after).not.toMatch(/name="confirmed"/)
    expect(textOf(after)).toContain('Out of date 0')
  })

  test('M-35 R-10 of two translators the second is refused, reads both texts and loses nothing; saved once more it stands', async () => {
    const address = await addressOf('summary', 'GEO')
    const form = hiddenOf(await page(address))
    const other = await app.enter(second.officeId!)
    expect((await app.post(address, { ...form, 'texts.title': 'Titre de la seconde' }, { as: other })).status).toBe(303)
    const refused = await app.post(address, { ...form, 'texts.title': 'Titre du premier' }, { as })
    expect(refused.status).toBe(409)
    const html = await refused.text()
    expect(html).toContain('Another officer saved this translation while you wrote')
    expect(inputOf(html, 'texts.title')).toContain('value="Titre du premier"')
    expect(html).toMatch(/As your colleague saved it<\/p><p[^>]*lang="fr"[^>]*>Titre de la seconde/)
    expect((await app.post(address, { ...hiddenOf(html), 'texts.title': 'Titre des deux' }, { as })).status).toBe(303)
    expect((await TranslationRows().findOne())!.texts['title']!.text).toBe('Titre des deux')
  })

  test('M-35 a text that moved while it was translated refuses the save, shows what changed since the page was opened, and keeps what was typed', async () => {
    const address = await addressOf('summary', 'GEO')
    const form = hiddenOf(await page(address))
    await editAndClear(run, 'GEO', { problem: 'The problem of geo, in full.' })
    const refused = await app.post(address, { ...form, 'texts.problem': 'CANARY-typed' }, { as })
    expect(refused.status).toBe(409)
    const html = await refused.text()
    expect(html).toContain('has changed since this page was shown')
    expect(html).toContain('CANARY-typed</textarea>')
    expect(html).toMatch(/What changed in the text since you opened this page<\/h3>.*?<ins[^>]*>[^<]*in full/s)
    expect(html.match(/since you opened this page/g)).toHaveLength(1)
    expect(await TranslationRows().count()).toBe(0)
    expect((await app.post(address, { ...hiddenOf(html), 'texts.problem': 'Après relecture.' }, { as })).status).toBe(303)
  })

  test('S-37 what comes back of the shown text is read as text or not at all', async () => {
    const address = await addressOf('summary', 'GEO')
    for (const shown of ['{"problem":{"__html":"x"}}', 'no JSON', '"a"', 'null']) {
      const refused = await app.post(address, { version: 7, sourceSha256: 'x', shown, 'texts.problem': '<script>alert(1)</script>' }, { as })
      const html = await refused.text()
      expect([refused.status, html.includes('<script>alert'), html.includes('since you opened this page')]).toEqual([409, false, false])
    }
    expect((await app.post(address, { ...hiddenOf(await page(address)), 'texts.contact': 'x' }, { as })).status).toBe(422)
  })
})

describe('the foreword', () => {
  test('M-36 M-35 it is written on a page of its own, and changing it makes its translations out of date', async () => {
    await script.translate(run, ['fr'])
    const seen = /name="seenSha256" value="([^"]*)"/.exec(await page(FOREWORD))![1]!
    expect((await app.post(FOREWORD, { language: 'en', text: '', seenSha256: seen }, { as })).status).toBe(422)
    expect((await app.post(FOREWORD, { language: 'en', text: 'Another foreword.', seenSha256: seen }, { as })).status).toBe(303)
    expect(textOf(await page(OVERVIEW))).toMatch(/1 out of date into French: The foreword/)
    const refused = await app.post(FOREWORD, { language: 'en', text: 'CANARY-mine', seenSha256: seen }, { as })
    const html = await refused.text()
    expect([refused.status, html.includes('CANARY-mine'), html.includes('Another foreword.')]).toEqual([409, true, true])
    expect((await Calls().findByPk(run.callId))!.foreword!.text).toBe('Another foreword.')
  })
})

describe('preparing an edition', () => {
  test('M-35 a language says at once what stands in its way, each text with the page that mends it, and shows the foreword it would print', async () => {
    await script.translate(run, ['fr'])
    await editAndClear(run, 'GEO', { problem: 'Another problem.', lessons: 'Begin early.' })
    const html = await page(`${PREPARE}?language=fr`)
    expect(html).toMatch(new RegExp(`<a href="${await addressOf('summary', 'GEO')}">Georgia, “Test programme geo” \\(summary\\): no text in the language of this edition for Lessons learned\\.</a>`))
    expect(html).toContain('the translation is of an earlier text for The problem.')
    expect(html).toMatch(/lang="fr" dir="ltr"><p class="lines">Les États apprennent/)
    expect(html).toContain('href="/secretariat/booklet/draft?language=fr"')
    const refused = await app.post(`${PREPARE}?language=fr`, { language: 'fr', issuedOn: '2027-10-14' }, { as })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('the translation is of an earlier text for The problem.')
    expect(await Editions().count()).toBe(0)
    expect(await page(PREPARE)).not.toContain('cannot be prepared yet')
  })

  test('M-35 R-10 an edition in one language is prepared and issued while another waits', async () => {
    await done(act('prepareEdition', null, officer, { callId: run.callId, language: 'en', issuedOn: '2027-10-14' }, DATES.issued))
    expect(textOf(await page(OVERVIEW))).toMatch(/English Prepared, waits for its issue/)
    expect(textOf(await page('/secretariat'))).toMatch(/Translate 35 texts of the booklet/)
  })
})
