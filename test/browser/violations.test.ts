// Every page in a real browser, as every office: nothing breaks the content security policy (S-28), and nothing anybody typed becomes more than text (S-29).

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'puppeteer'
import { renderBooklet, renderBookletForScreen } from '#templates/booklet/index.ts'
import { writeMail } from '#templates/mail/mail.ts'
import { openBrowser, startServer, type People, type RunningServer } from '#test/support/browser.ts'
import { bookletFixture } from '#test/support/booklet-fixture.ts'
import * as papers from '#test/support/papers-fixture.ts'
import { CORPUS, lookFor, PAYLOADS, watched, type Watch } from '#test/support/watched.ts'
import { asker, castOver, enterOver, formsOn, linksOn, type Ask, type FormSeen } from '#test/support/wire.ts'

const newWatch = (): Watch => ({ violations: [], dialogs: [], typed: [], pages: 0, errors: [] })
/** What is loaded down, or printed for a long while. */
const NO_PAGE = /\.(?:pdf|zip|csv|json|jsonl|ics|mjs)$|verify-receipt\.html$|\/files\/[0-9a-f-]{36}$|\/draft$|^\/papers\//
/** Offices whose pages are alike: every officer, every member of the bureau, everybody who speaks for a State. */
const roleOf = (title: string) => (/officer$/i.test(title) ? 'officer' : /President|Rapporteur/.test(title) ? 'bureau' : title.replace(/ (?:of|for) .*/, ''))
const kindOf = (address: string) => address.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '·').replaceAll(/\d+/g, '#')

let server: RunningServer
let people: People
let ask: Ask
let cast: { title: string; officeId: string }[]
/** One window for each office, signed in once. */
const windows: [string, Page][] = []
let current = newWatch()

beforeAll(async () => {
  // One browser turns pages faster than any person.
  server = await startServer({ LIMITS_FACTOR: '100' })
  ask = asker(Number(new URL(server.url).port))
  cast = await castOver(ask)
  people = await openBrowser(server)
  for (const title of ['', ...cast.map((one) => one.title)]) {
    const page = title === '' ? await people.visitor() : await people.as(title)
    await watched(page, new Proxy({} as Watch, { get: (_, name) => current[name as keyof Watch] }))
    windows.push([title, page])
  }
}, 180_000)

afterAll(async () => {
  await people?.close()
  await server?.stop()
})

/** Follows every link of every office; of pages that differ in an id alone one for each role. What all have in common every office opens. */
async function walk(look: (page: Page, html: string) => Promise<void>): Promise<void> {
  const seen = new Map<string, number>()
  for (const [title, page] of windows) {
    const role = roleOf(title)
    const menu = ['/home', '/nothing-here', ...(title === '' || title === 'Focal point of Georgia' ? ['/', '/sessions', '/sign-in', '/demonstration', '/mail'] : [])]
    const done = new Set<string>()
    const queue = [...menu]
    while (queue.length > 0) {
      const address = queue.shift()!
      const kind = `${role} ${kindOf(address)}`
      if (done.has(address) || NO_PAGE.test(address.split('?')[0]!)) continue
      done.add(address)
      if ((seen.get(kind) ?? 0) >= (menu.includes(address) ? 99 : 1)) continue
      seen.set(kind, (seen.get(kind) ?? 0) + 1)
      await page.goto(`${server.url}${address}`, { waitUntil: 'load' })
      current.pages += 1
      const html = await page.content()
      await look(page, html)
      if (address !== '/mail') queue.push(...linksOn(html))
    }
  }
}

describe('S-28 the content security policy', () => {
  test('S-28 is kept by every page of every office, with scripts on: no violation', async () => {
    current = newWatch()
    await walk(async () => undefined)
    console.info(`S-28: ${current.pages} pages opened by ${windows.length} readers, ${current.violations.length} violations.`)
    expect(current.violations).toEqual([])
    expect(current.errors).toEqual([])
    expect(current.pages).toBeGreaterThan(100)
  }, 600_000)

  test('S-28 is seen to be broken when a page does break it', async () => {
    current = newWatch()
    const page = windows[0]![1]
    await page.goto(`${server.url}/sign-in`, { waitUntil: 'load' })
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.body.append(script)
    })
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)))
    expect(current.violations.filter((one) => one.includes('VIOLATION script-src-elem inline'))).toHaveLength(1)
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    const before = current.violations.length
    await page.evaluate(() => {
      document.body.append(Object.assign(new Image(), { src: 'https://evil.example/x.png' }))
      document.body.setAttribute('style', 'color: red')
    })
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)))
    expect(current.violations.slice(before).join()).toMatch(/img-src https:\/\/evil\.example/)
    expect(current.violations.slice(before).join()).toMatch(/style-src-attr inline/)
  }, 60_000)
})

/** What ends something is sent last: the rest would have nothing to act on. */
const ENDS = /(?:withdraw|discard|remove|close|decline|take-over|demonstration|not-discussed)(?:$|\?)/

describe('S-29 what was typed', () => {
  let posted = 0

  /** Fills every field that takes a text with every payload and sends the form, as the page would. */
  async function fill(form: FormSeen, cookie: string): Promise<boolean> {
    const words = (name: string, long: boolean, value: string) => (/zone|email|At$|On$|date|number|cap|minutes|amount|articles|iso3/i.test(name) || /^\d{4}-/.test(value) ? value || '9' : long ? CORPUS : PAYLOADS[posted % PAYLOADS.length]!)
    const fields = [...form.fields.map(([name, value]): [string, string] => {
      const text = form.texts.find((one) => one.name === name)
      return [name, text ? words(name, text.long, value) : value]
    }), ...form.choices]
    posted += 1
    return (await ask(form.action, { method: 'POST', body: new URLSearchParams(fields).toString(), headers: { Cookie: cookie, Origin: server.url } })).status === 303
  }

  test('S-29 in every field of every form becomes text and nothing else: no dialog, no element, no violation on any page', async () => {
    const forms: [FormSeen, string][] = []
    const known = new Set<string>()
    for (const { officeId, title } of cast) {
      const cookie = await enterOver(ask, server.url, officeId)
      const queue = ['/home', '/secretariat', '/bureau', '/proposer']
      const seen = new Set<string>()
      while (queue.length > 0) {
        const address = queue.shift()!
        const kind = `${roleOf(title)} ${kindOf(address)}`
        if (seen.has(address) || NO_PAGE.test(address.split('?')[0]!) || /^\/(?:mail|sessions|booklets)/.test(address)) continue
        seen.add(address)
        if ([...known].filter((one) => one.startsWith(`${kind} @`)).length >= 1) continue
        known.add(`${kind} @${address}`)
        const { body } = await ask(address, { headers: { Cookie: cookie } })
        for (const form of formsOn(address, body)) if (form.texts.length > 0 && !form.withFile) forms.push([form, cookie])
        queue.push(...linksOn(body))
      }
    }
    expect(forms.length).toBeGreaterThan(20)
    let taken = 0
    for (const [form, cookie] of [...forms.filter(([{ action }]) => !ENDS.test(action)), ...forms.filter(([{ action }]) => ENDS.test(action) && !action.startsWith('/demonstration'))]) if (await fill(form, cookie)) taken += 1

    current = newWatch()
    const shown = new Set<string>()
    await walk(async (page, html) => {
      await lookFor(page, current)
      if (html.includes('data-typed&gt;') || html.includes('javascript:alert(11)') || html.includes('constructor.constructor')) shown.add(kindOf(new URL(page.url()).pathname))
    })
    console.info(`S-29: ${PAYLOADS.length} payloads in ${forms.length} forms, ${taken} taken; shown as text on ${shown.size} kinds of page; ${current.pages} pages opened: ${current.dialogs.length} dialogs, ${current.typed.length} elements, ${current.violations.length} violations.`)
    expect([current.dialogs, current.typed, current.violations, current.errors]).toEqual([[], [], [], []])
    expect(taken).toBeGreaterThan(10)
    expect(shown.size).toBeGreaterThan(8)
  }, 900_000)

  /** The same data with a payload after every text that a person writes. */
  const hostile = <T>(value: T): T => {
    if (typeof value === 'string') return (/^(?:[\w-]{0,12}|[A-Z]{3}|\d{4}-\d\d-\d\d.*|[0-9a-f]{64}|[A-Z]\w+\/\w+)$/.test(value) ? value : `${value} ${CORPUS}`) as T
    if (Array.isArray(value)) return value.map(hostile) as T
    return typeof value === 'object' && value !== null ? (Object.fromEntries(Object.entries(value).map(([key, one]) => [key, hostile(one)])) as T) : value
  }

  const DOCUMENTS: [string, () => string][] = [
    ['the booklet as it is printed', () => renderBooklet(hostile(bookletFixture())).toString()],
    ['the HTML edition', () => renderBookletForScreen(hostile(bookletFixture())).toString()],
    ...Object.keys(papers.papersIn('en')).slice(0, 3).map((kind): [string, () => string] => [kind, () => htmlOf(kind === 'receipt' ? null : papers.letterOf(kind === 'clarification' ? 'clarification' : kind === 'noteVerbale' ? 'selected' : 'suggestionSelected', 'en', kind === 'observersLetter' ? 'observer' : 'State', hostile({ title: 'x y z, a title', reason: 'A reason of a person.', questions: 'A question of a person?', entity: 'An entity, named' })))]),
    ['a mail', () => writeMail({ kind: 'clarification', language: 'en', zone: 'UTC', origin: server.url, demonstration: true, data: hostile({ ...papers.LETTER_DATA, entityKind: 'State', office: 'Focal point of Georgia', title: 'A title of a person', questions: 'A question of a person?' }) } as never).html],
  ]
  const htmlOf = (paper: unknown): string => (typeof paper === 'string' ? paper : String((paper as { html?: unknown } | null)?.html ?? JSON.stringify(paper)))

  test.each(DOCUMENTS)('S-29 in %s is text, though the browser would run what it holds', async (_name, make) => {
    current = newWatch()
    const page = windows[0]![1]
    await page.goto('about:blank')
    const html = make()
    expect(html).toContain('alert(7) data-typed&gt;')
    await page.setContent(html, { waitUntil: 'load' })
    await lookFor(page, current)
    expect([current.dialogs, current.typed]).toEqual([[], []])
    expect(await page.evaluate(() => document.body.textContent)).toContain('<img src=x onerror=alert(1) data-typed>')
  }, 60_000)

  test('S-29 would be seen if it ran', async () => {
    current = newWatch()
    const page = windows[0]![1]
    await page.goto('about:blank')
    await page.setContent(`<!doctype html><p>${PAYLOADS[0]} ${PAYLOADS[5]}</p>`, { waitUntil: 'load' })
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)))
    await lookFor(page, current)
    expect(current.dialogs).toHaveLength(1)
    expect(current.typed.length).toBeGreaterThan(1)
  }, 60_000)
})
