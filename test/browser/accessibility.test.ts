// What a machine can tell of accessibility, on pages of every office as the demonstration stands: both widths, light and dark.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer'
import { DESKTOP, openBrowser, PHONE, press, pressButton, startServer, textOf, type People, type RunningServer } from '#test/support/browser.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** The narrowest width at which a page must still be read without scrolling sideways (WCAG 1.4.10). */
const NARROWEST = { width: 320, height: 640 }

type Found = { id: string; impact: string; nodes: { html: string; any: { message: string }[] }[] }
type Way = { name: string; office: string | null; go: (page: Page) => Promise<unknown> }

let server: RunningServer
let people: People & { complaints: string[] }

const to = (address: string) => (page: Page) => page.goto(`${server.url}${address}`)
const follow = (address: string, ...names: string[]) => async (page: Page) => {
  await to(address)(page)
  for (const name of names) await press(page, name)
}

const PAGES: Way[] = [
  { name: 'the session', office: null, go: to('/') },
  { name: 'the booklets, none yet', office: null, go: to('/booklets') },
  { name: 'no such page', office: null, go: to('/nowhere') },
  { name: 'signing in without an address', office: null, go: async (page) => { await to('/sign-in')(page); await pressButton(page, 'Send me a link') } },
  { name: 'the home of a State', office: 'Focal point of Georgia', go: to('/proposer') },
  { name: 'a draft with a gap', office: 'Focal point of Georgia', go: follow('/proposer', 'Submit', 'Result 4') },
  { name: 'the gap before submitting', office: 'Focal point of Georgia', go: follow('/proposer', 'Submit') },
  { name: 'answers refused as empty', office: 'Focal point of Georgia', go: async (page) => { await follow('/proposer', 'Answer')(page); await pressButton(page, 'Send the answers') } },
  { name: 'a receipt', office: 'Focal point of Georgia', go: follow('/proposer/proposals', 'Public Service', 'Receipt') },
  { name: 'the people of a State', office: 'Focal point of Georgia', go: to('/proposer/people') },
  { name: 'the home of the Secretariat', office: 'Screening officer', go: to('/secretariat') },
  { name: 'the list of screening', office: 'Screening officer', go: to('/secretariat/screening') },
  { name: 'a proposal being screened', office: 'Screening officer', go: follow('/secretariat/screening', 'ProZorro') },
  { name: 'States and observers', office: 'Screening officer', go: to('/secretariat/entities') },
  { name: 'handing over', office: 'Focal point of Georgia', go: follow('/proposer/people', 'Hand over') },
  { name: 'what came on paper, to confirm', office: 'Focal point of the Republic of Korea', go: follow('/proposer', 'Confirm') },
  { name: 'typing in what came on paper', office: 'Screening officer', go: to('/secretariat/screening/from-paper') },
  { name: 'the texts of the booklet by language', office: 'Publication officer', go: to('/secretariat/translations') },
  { name: 'the record', office: 'Screening officer', go: to('/secretariat/record') },
  { name: 'the home of the bureau', office: 'President', go: to('/bureau') },
]

beforeAll(async () => {
  server = await startServer()
  people = await openBrowser(server)
}, 60_000)

afterAll(async () => {
  await people?.close()
  await server?.stop()
})

/** Colours settle at once, so that none is measured on its way from light to dark. */
const scheme = (page: Page, value: 'light' | 'dark') => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }, { name: 'prefers-reduced-motion', value: 'reduce' }])

/** The structure is one in both schemes; in the dark only the colours are another. */
async function faultsOf(page: Page, value: 'light' | 'dark'): Promise<string[]> {
  await page.evaluate(AXE)
  const rules = value === 'dark' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {}
  const found = await page.evaluate(async (only) => (await (globalThis as unknown as { axe: { run: (context: object, options: object) => Promise<{ violations: unknown[] }> } }).axe.run(document, { resultTypes: ['violations'], ...only })).violations, rules)
  return (found as Found[]).filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]!.html} ${nodes[0]!.any[0]?.message ?? ''}`)
}

/** What reaches past the end of a page that is wider than its window. */
function overhangOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > width + 1).map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 60)}`).slice(0, 5)
  })
}

describe('M-42 every page can be read', () => {
  test.each(PAGES)('M-42 $name: no serious fault, and no scrolling sideways', async ({ office, go }) => {
    const page = office === null ? await people.visitor() : await people.as(office)
    await page.setViewport(DESKTOP)
    await go(page)
    expect((await textOf(page)).trim()).not.toBe('')
    const faults: Record<string, string[]> = {}
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewport(viewport)
      for (const value of ['light', 'dark'] as const) {
        await scheme(page, value)
        faults[`${viewport.width} ${value}`] = await faultsOf(page, value)
      }
    }
    await page.setViewport(NARROWEST)
    faults['320 sideways'] = await overhangOf(page)
    if (office === null) await page.close()
    expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([])
  })

  test('M-42 nothing was written to the console of the browser', () => {
    expect(people.complaints).toEqual([])
  })
})
