// Passkeys in a real browser with an authenticator of its own: the first entry by an invitation, signing in, confirming, and what is refused.

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { CDPSession, Page } from 'puppeteer'
import { closeDatabase, openDatabase } from '#models/migrate.ts'
import { inviteAnew } from '#models/invite.ts'
import { Outbox, People } from '#models/tables.ts'
import { headingOf, openBrowser, picture, press, pressButton, startServer, textOf, type People as Windows, type RunningServer } from '#test/support/browser.ts'
import { foundedDatabase } from './spine.ts'

let server: RunningServer
let windows: Windows & { complaints: string[] }
let link: string

beforeAll(async () => {
  const file = await foundedDatabase()
  await openDatabase({ file })
  const person = (await People().findOne({ order: [['email', 'ASC']] }))!
  await inviteAnew(person.email, new Date())
  link = `/sign-in/link/${((await Outbox().findAll({ where: { kind: 'welcome' } })).at(-1)!.data as { token: string }).token}`
  await closeDatabase()
  server = await startServer({ DATABASE_FILE: file })
  windows = await openBrowser(server)
}, 90_000)

afterAll(async () => {
  await windows?.close()
  await server?.stop()
})

async function withAuthenticator(page: Page, isUserVerified = true): Promise<{ session: CDPSession; authenticatorId: string }> {
  const session = await page.createCDPSession()
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified, automaticPresenceSimulation: true } })
  return { session, authenticatorId }
}

test('S-12 S-20 an invitation leads to a passkey, the passkey signs in by itself and confirms; one whose owner was not verified does not', async () => {
  const page = await windows.visitor()
  const { session, authenticatorId } = await withAuthenticator(page)
  await page.goto(server.url + link)
  await pressButton(page, 'Sign in')
  expect(await headingOf(page)).toBe('Set up your second proof')
  await picture(page, 'sign-in-set-up')
  await press(page, 'Add a passkey on this device')
  expect(new URL(page.url()).pathname).toBe('/account/codes')
  await pressButton(page, 'Make recovery codes')
  await picture(page, 'sign-in-codes')
  await page.goto(`${server.url}/account`)
  expect(await textOf(page)).toContain('Passkey')
  await picture(page, 'account')
  await page.setViewport({ width: 375, height: 740 })
  await picture(page, 'account-phone')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
  await page.setViewport({ width: 1280, height: 900 })
  await page.$eval('form[action="/sign-out"]', (form) => (form as HTMLFormElement).submit())
  await page.waitForNavigation()
  await page.goto(`${server.url}/sign-in`)
  await picture(page, 'sign-in')
  await press(page, 'Sign in with a passkey')
  expect(new URL(page.url()).pathname).not.toMatch(/^\/sign-in/)
  await page.goto(`${server.url}/sign-in/confirm?then=/account`)
  await picture(page, 'sign-in-confirm')
  await press(page, 'Use a passkey')
  expect(new URL(page.url()).pathname).toBe('/account')
  // The device no longer knows that it is its owner: no passkey comes back, and nobody is signed in.
  await page.$eval('form[action="/sign-out"]', (form) => (form as HTMLFormElement).submit())
  await page.waitForNavigation()
  await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await page.goto(`${server.url}/sign-in`)
  await press(page, 'Sign in with a passkey')
  expect(await textOf(page)).toContain('The passkey was not taken')
  expect(windows.complaints).toEqual([])
}, 120_000)
