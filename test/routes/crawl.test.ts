// From the first page of each office, every link is followed: each leads somewhere, and reading changes nothing.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { openApp, type App } from '#test/support/app.ts'
import { loadDemonstration } from '#models/seeds/demonstration.ts'
import { findCast } from '#models/sign-ins.ts'
import { SECTIONS } from '#app/navigation.ts'

// Enough for every kind of page several times over; printing is tried elsewhere, because it takes a browser.
const MOST = 80
const PRINTED = /\.pdf$|\/draft$|^\/papers\//

let app: App
let cast: Awaited<ReturnType<typeof findCast>>

beforeAll(async () => {
  app = await openApp()
  await loadDemonstration(new Date())
  cast = await findCast()
}, 60_000)

afterAll(() => app.close())

const databaseHash = () => createHash('sha256').update(readFileSync(path.join(app.folder, 'database.sqlite'))).digest('hex')

type Seen = { address: string; status: number; from: string; heading: string[]; title: string }

async function crawl(as: string | undefined, first: string[]): Promise<Seen[]> {
  const seen = new Map<string, Seen>()
  const queue = first.map((address) => ({ address, from: 'the masthead' }))
  while (queue.length > 0 && seen.size < MOST) {
    const { address, from } = queue.shift()!
    if (seen.has(address) || PRINTED.test(address.split('?')[0]!)) continue
    const response = await app.get(address, as === undefined ? {} : { as })
    const isPage = response.headers.get('content-type')?.startsWith('text/html')
    const text = await response.text()
    const said = (pattern: RegExp) => (isPage ? [...text.matchAll(pattern)].map((match) => plain(match[1]!)) : [])
    seen.set(address, { address, from, status: response.status, heading: said(/<h1[^>]*>(.*?)<\/h1>/gs), title: said(/<title>(.*?)<\/title>/gs)[0] ?? '' })
    if (isPage && address !== '/mail') for (const link of linksOf(text)) queue.push({ address: link, from: address })
  }
  return [...seen.values()]
}

const plain = (html: string) => html.replaceAll(/<!--.*?-->|<[^>]*>/g, '').replaceAll('&amp;', '&').replaceAll('&#x27;', '’').replaceAll('&quot;', '"').trim()

function linksOf(page: string): string[] {
  return [...page.matchAll(/<a\b[^>]*?href="(\/[^"#]*)/g)].map((match) => match[1]!.replaceAll('&amp;', '&')).filter((address) => !address.startsWith('/assets/'))
}

const WHO = ['visitor', 'officer', 'bureauMember', 'focalPoint', 'representative', 'administrator'] as const

describe('every page', () => {
  test.each(WHO)('S-31 every link that a %s finds leads to a page, and following it changes nothing', async (role) => {
    const office = cast.find((one) => one.role === role)
    const as = office && (await app.enter(office.officeId))
    const before = databaseHash()
    const seen = await crawl(as, [...SECTIONS[role].map(({ href }) => href), '/home'])
    expect(seen.filter(({ status }) => status >= 400).map(({ status, address, from }) => `${status} ${address}, linked from ${from}`)).toEqual([])
    // One heading a page, and the title repeats it: it is what a window, a history and a screen reader name the page by.
    expect(seen.filter(({ status, heading, title }) => status === 200 && title !== '' && (heading.length !== 1 || !title.startsWith(heading[0]!))).map(({ address, heading, title }) => `${address}: “${heading.join('” and “')}” under “${title}”`)).toEqual([])
    expect(seen.length).toBeGreaterThan(5)
    expect(databaseHash()).toBe(before)
  }, 120_000)
})
