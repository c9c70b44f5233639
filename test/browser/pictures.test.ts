// The README's pictures, taken from the demonstration. PICTURES names the folder they are kept in; without it they are only looked at.

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { DESKTOP, PHONE, headingOf, openBrowser, press, startServer, type People, type RunningServer } from '#test/support/browser.ts'

let server: RunningServer
let people: People & { complaints: string[] }

beforeAll(async () => {
  server = await startServer()
  people = await openBrowser(server)
}, 60_000)
afterAll(async () => {
  await people?.close()
  await server?.stop()
})

const folder = path.resolve(process.env.PICTURES ?? 'var/pictures')

test.each([
  ['proposer-home', 'Focal point of Georgia', ['Home'], DESKTOP],
  ['proposal-edit', 'Focal point of Georgia', ['Home', 'Submit “', 'Go on writing'], DESKTOP],
  ['proposer-home-phone', 'Focal point of Georgia', ['Home'], PHONE],
  ['screening-list', 'Screening officer', ['Screening'], DESKTOP],
  ['screening-item', 'Screening officer', ['Screening', 'ProZorro'], DESKTOP],
] as const)('the picture “%s” can be taken from the demonstration as %s', async (name, office, steps, viewport) => {
  const page = await people.as(office)
  await page.setViewport(viewport)
  for (const step of steps) await press(page, step)
  expect(await headingOf(page)).toMatch(/\S/)
  mkdirSync(folder, { recursive: true })
  const size = { width: viewport.width, height: Math.min(1100, await page.evaluate(() => document.documentElement.scrollHeight)) }
  const bytes = await page.screenshot({ path: path.join(folder, `${name}.png`) as `${string}.png`, clip: { x: 0, y: 0, ...size } })
  expect(bytes.length).toBeGreaterThan(20_000)
  expect(people.complaints).toEqual([])
})
