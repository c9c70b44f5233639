// Pages that could not be made: plain words, a number to quote, and nothing of what went wrong.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openApp, type App } from '#test/support/app.ts'
import { disconnect } from '#models/database.ts'

let app: App

beforeAll(async () => {
  app = await openApp()
})

afterAll(() => app.close())

describe('a page that is not there', () => {
  test('says so in words, with the status, whatever its address holds', async () => {
    for (const address of ['/nothing', '/proposals/00000000-0000-0000-0000-000000000000/x.css', '/<script>alert(1)</script>']) {
      const response = await app.get(address)
      expect([400, 404]).toContain(response.status)
      const page = await response.text()
      expect(page).not.toContain('<script>alert(1)')
    }
    const page = await (await app.get('/nothing')).text()
    expect(page).toContain('<title>There is no such page here – Best practices</title>')
    expect(page).toContain('<h1>There is no such page here</h1>')
  })

  test('S-29 what stands in an address is never put into the page as anything but text', async () => {
    const page = await (await app.get('/sign-in?then="><img src=x onerror=alert(1)>')).text()
    expect(page).not.toContain('<img')
  })
})

describe('a failure of ours', () => {
  test('S-56 gives a number to quote, and neither the error nor where it happened', async () => {
    await disconnect()
    const response = await app.get('/sign-in')
    expect(response.status).toBe(500)
    const page = await response.text()
    expect(page).toContain('The page could not be made')
    expect(page).toContain('TES-T0001')
    expect(page).not.toMatch(/database is not open|node_modules|\.ts:\d+|Error:/)
  })
})
