// A draft keeps what is typed (M-14, R-11): the window is closed, the connection fails, the sign-in ends, and the words are there.

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'puppeteer'
import { openBrowser, press, startServer, type People, type RunningServer } from '#test/support/browser.ts'

let server: RunningServer
let people: People & { complaints: string[] }
let address: string

beforeAll(async () => {
  server = await startServer()
  people = await openBrowser(server)
  const page = await people.as('Focal point of Georgia')
  await page.goto(`${server.url}/proposer`)
  await press(page, 'Submit')
  address = new URL(page.url()).pathname.replace(/submit$/, 'edit?part=action')
}, 60_000)

afterAll(async () => {
  await people?.close()
  await server?.stop()
})

const open = async (page: Page) => {
  await page.goto(`${server.url}${address}`)
  return page
}
const FIELD = '[name="content.resources"]'
const lineSays = (page: Page, text: string) => page.waitForFunction((wanted) => document.querySelector('[data-typing-line]')?.textContent?.includes(wanted), { timeout: 20_000 }, text)

test('M-14 R-11 words that were typed and not saved stand in the form again after the window was closed', async () => {
  const page = await open(await people.as('Focal point of Georgia'))
  await page.type(FIELD, ' Twelve staff for three years.')
  await lineSays(page, 'Kept as typed, not saved yet')
  await page.goto('about:blank')
  await open(page)
  expect(await page.$eval(FIELD, (field) => (field as HTMLTextAreaElement).value)).toContain('Twelve staff for three years.')
  expect(await page.$eval('main', (main) => main.textContent)).toContain('What you typed is back')
})

test('M-14 R-11 without a connection the page says so, and keeps the words as soon as there is one', async () => {
  const page = await open(await people.as('Focal point of Georgia'))
  await page.setOfflineMode(true)
  await page.type(FIELD, ' Typed on a poor line.')
  await lineSays(page, 'There is no connection')
  await page.setOfflineMode(false)
  await lineSays(page, 'Kept as typed')
  await open(page)
  expect(await page.$eval(FIELD, (field) => (field as HTMLTextAreaElement).value)).toContain('Typed on a poor line.')
  people.complaints.splice(0)
})

test('M-14 once the sign-in has ended the page says so, and pressing Save gives every word back', async () => {
  const page = await open(await people.as('Focal point of Georgia'))
  await page.deleteCookie(...(await page.cookies()))
  await page.type(FIELD, ' Typed after the sign-in ended.')
  await lineSays(page, 'Your sign-in has ended')
  await Promise.all([page.waitForNavigation(), page.$eval('form[data-typing]', (form) => (form as HTMLFormElement).requestSubmit())])
  expect(await page.$eval('main', (main) => main.textContent)).toContain('Typed after the sign-in ended.')
})
