// Who asks too much is slowed, and nobody beside them: by sign-in first, by address second and much wider (S-35, S-15, S-32).
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import express from 'express'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { slowDownPage } from '#app/server/plain-page.ts'
import { startServer } from '#test/support/browser.ts'
import { asker, unescaped, type Ask } from '#test/support/wire.ts'

type Limit = { name: string; is: (asked: { method: string; path: string; isMultipart: boolean }) => boolean; seconds: number; signIn: number; address: number; stranger: number }
const { LIMITS } = (await import(path.resolve('app/server/limits.mjs'))) as { LIMITS: Limit[] }
const { slowDown, addressKey } = (await import(path.resolve('app/server/slow-down.mjs'))) as { slowDown: (page: typeof slowDownPage, options?: { factor?: number }) => express.RequestHandler; addressKey: (ip: string) => string }
const { trustedProxies } = (await import(path.resolve('app/server/boot-settings.mjs'))) as { trustedProxies: (env: Record<string, string>) => string[] | false }

const limitOf = (name: string) => LIMITS.find((one) => one.name === name)!
const open: Server[] = []
afterAll(() => open.forEach((server) => server.close()))

/** The limits alone, in front of a page that counts what reaches it. */
async function front(env: Record<string, string> = {}): Promise<{ ask: Ask; reached: () => number; addresses: () => string[] }> {
  const app = express()
  const addresses: string[] = []
  app.set('trust proxy', trustedProxies(env))
  app.use(slowDown(slowDownPage))
  app.all('*', (req, res) => {
    addresses.push(req.ip ?? '')
    req.resume().on('end', () => res.send('done'))
  })
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening))
  })
  open.push(server)
  return { ask: asker((server.address() as AddressInfo).port), reached: () => addresses.length, addresses: () => addresses }
}

const person = (number: number) => ({ Cookie: `notice=x; sign-in=${Buffer.from(`"token-${number}"`).toString('base64')}` })
const submit = { method: 'POST', body: 'version=1&content.title=A+long+title+that+nobody+wants+to+type+a+second+time+%3Cb%3E' }

/** Asks so often at once. @returns the statuses */
const often = async (times: number, asking: (index: number) => Promise<{ status: number }>) => (await Promise.all(Array.from({ length: times }, (_, index) => asking(index)))).map(({ status }) => status)

describe('S-35 one sign-in', () => {
  test('S-35 is slowed when it asks more than anybody does, in words, with the time to wait and with what was typed', async () => {
    const { ask, reached } = await front()
    const { signIn } = limitOf('writing')
    expect(new Set(await often(signIn, () => ask('/proposer/proposals/1/edit?part=use', { ...submit, headers: person(1) })))).toEqual(new Set([200]))
    const over = await ask('/proposer/proposals/1/edit?part=use', { ...submit, headers: person(1) })
    expect(over.status).toBe(429)
    expect(Number(over.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(over.headers['retry-after'])).toBeLessThanOrEqual(limitOf('writing').seconds)
    expect(over.body).toMatch(/<h1>Too much was asked at once<\/h1>.*Wait \d+ seconds/s)
    expect(over.body).toContain('action="/proposer/proposals/1/edit?part=use"')
    const given = [...over.body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [unescaped(name!), unescaped(value!)])
    expect(new URLSearchParams(given as [string, string][]).toString()).toBe(submit.body)
    expect(over.body).not.toContain('<b>')
    expect(reached()).toBe(signIn)
    // Reading is counted by itself, and so is everybody else.
    expect((await ask('/proposer', { headers: person(1) })).status).toBe(200)
    expect((await ask('/proposer/proposals/1/edit', { ...submit, headers: person(2) })).status).toBe(200)
  })

  test('S-35 cannot scrape, print, export or upload without end', async () => {
    const { ask } = await front()
    const multipart = { method: 'POST', body: '--b--', headers: { ...person(7), 'Content-Type': 'multipart/form-data; boundary=b' } }
    const dear: [string, (index: number) => Promise<{ status: number }>][] = [
      ['reading', (index) => ask(`/cases/${index}`, { headers: person(3) })],
      ['printing', (index) => ask(`/papers/receipt/${index}.pdf`, { headers: person(4) })],
      ['exporting', () => ask('/secretariat/record.jsonl', { headers: person(5) })],
      ['verifying', () => ask('/verify', { ...submit, headers: person(6) })],
      ['uploading', () => ask('/proposer/proposals/1/files', multipart)],
    ]
    for (const [name, asking] of dear) {
      const statuses = await often(limitOf(name).signIn + 5, asking)
      expect([name, statuses.filter((status) => status === 429).length]).toEqual([name, 5])
    }
    // A file cannot be given back, and the page says so.
    expect((await ask('/proposer/proposals/1/files', multipart)).body).toContain('A file has to be chosen once more.')
  })

  test('S-35 a page that gives back a form sends it nowhere but to a page of ours', async () => {
    const { ask } = await front()
    const { signIn } = limitOf('writing')
    await often(signIn, () => ask('/x', { ...submit, headers: person(8) }))
    for (const address of ['//evil.example/x', '/\\evil.example', '/a/../..//evil.example', '/x.css', '/sign-in']) {
      const { status, body } = await ask(address, { ...submit, headers: person(8) })
      expect([address, status, body.includes('evil.example'), body.includes('<form')]).toEqual([address, 429, false, false])
    }
  })
})

describe('S-35 one address', () => {
  test('S-35 three hundred sign-ins of one mission enter, read, save, attach three files each and submit within a minute, and none is slowed', async () => {
    const { ask, reached } = await front()
    const statuses: number[] = []
    for (let block = 0; block < 300; block += 50) {
      statuses.push(...(await Promise.all(Array.from({ length: 50 }, async (_, index) => {
        const headers = person(block + index)
        const said = [await ask('/sign-in/as', { ...submit })]
        for (let page = 0; page < 10; page += 1) said.push(await ask(`/proposer/proposals/${page}`, { headers }))
        for (let file = 0; file < 3; file += 1) said.push(await ask('/proposer/proposals/1/files', { method: 'POST', body: '--b--', headers: { ...headers, 'Content-Type': 'multipart/form-data; boundary=b' } }))
        for (let save = 0; save < 6; save += 1) said.push(await ask('/proposer/proposals/1/edit', { ...submit, headers }))
        return said.map(({ status }) => status)
      }))).flat())
    }
    expect(statuses.filter((status) => status !== 200)).toEqual([])
    expect(reached()).toBe(300 * 20)
  }, 60_000)

  test('S-35 is slowed in the end, so that cookies made up one after another buy nothing', async () => {
    const { ask } = await front()
    const { address, signIn } = limitOf('exporting')
    const statuses: number[] = []
    for (let sent = 0; sent < address + 50; sent += 50) statuses.push(...(await often(50, (index) => ask('/secretariat/record.jsonl', { headers: person(10_000 + sent + index) }))))
    expect(statuses.filter((status) => status === 429)).toHaveLength(50)
    // Who was over their own limit did not use up that of the house.
    expect(signIn).toBeLessThan(address)
  }, 60_000)

  test('S-32 an X-Forwarded-For that nobody vouches for changes nothing', async () => {
    const { ask, addresses } = await front()
    const { stranger } = limitOf('exporting')
    const statuses: number[] = []
    for (let sent = 0; sent < stranger + 10; sent += 10) statuses.push(...(await often(10, (index) => ask('/secretariat/record.jsonl', { headers: { 'X-Forwarded-For': `198.51.100.${(sent + index) % 250}`, Forwarded: `for=198.51.100.${index}`, 'X-Real-IP': `198.51.100.${index}` } }))))
    expect(statuses.filter((status) => status === 429)).toHaveLength(10)
    expect(new Set(addresses())).toEqual(new Set(['127.0.0.1']))
  })

  test('S-32 with TRUSTED_PROXIES the address is the one the proxy saw, and not one that its client wrote before it', async () => {
    const { ask, addresses } = await front({ TRUSTED_PROXIES: '127.0.0.1/32, 10.0.0.0/8' })
    const { stranger } = limitOf('exporting')
    const via = (client: string) => ({ headers: { 'X-Forwarded-For': `203.0.113.77, ${client}, 10.1.2.3` } })
    expect(await often(stranger + 3, () => ask('/secretariat/record.jsonl', via('198.51.100.1')))).toContain(429)
    expect((await ask('/secretariat/record.jsonl', via('198.51.100.2'))).status).toBe(200)
    expect(new Set(addresses())).toEqual(new Set(['198.51.100.1', '198.51.100.2']))
    // A proxy that is not named is not believed.
    const other = await front({ TRUSTED_PROXIES: '192.0.2.0/24' })
    await other.ask('/x', via('198.51.100.9'))
    expect(other.addresses()).toEqual(['127.0.0.1'])
  })

  test('S-35 one customer of IPv6 has one network, however many addresses', () => {
    expect(addressKey('2001:db8:1:2:aaaa::1')).toBe('2001:db8:1:2')
    expect(addressKey('2001:0db8:0001:0002::')).toBe('2001:db8:1:2')
    expect(addressKey('2001:db8::5')).toBe('2001:db8:0:0')
    expect(addressKey('2001:db8:1:3::1')).not.toBe(addressKey('2001:db8:1:2::1'))
    expect(addressKey('::ffff:192.0.2.7')).toBe('192.0.2.7')
    expect(addressKey('fe80::1%eth0')).toBe('fe80:0:0:0')
  })
})

describe('the server', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer()
  }, 90_000)
  afterAll(() => server.stop())

  test('S-35 holds these limits in front of its pages, and files of the build are not counted', async () => {
    const ask = asker(Number(new URL(server.url).port))
    const style = /href="(\/assets\/[^"]+\.css)"/.exec((await ask('/')).body)![1]!
    const { stranger } = limitOf('exporting')
    const statuses: number[] = []
    for (let sent = 0; sent < stranger + 5; sent += 25) statuses.push(...(await often(Math.min(25, stranger + 5 - sent), () => ask('/nothing.json'))))
    expect([statuses.filter((status) => status === 404).length, statuses.filter((status) => status === 429).length]).toEqual([stranger, 5])
    const slowed = await ask('/nothing.json')
    expect(slowed.headers['content-security-policy']).toContain("default-src 'none'")
    expect(slowed.headers['cache-control']).toBe('no-store')
    expect(slowed.body).toMatch(/Wait \d+ seconds/)
    expect(new Set(await often(400, () => ask(style)))).toEqual(new Set([200]))
    expect((await ask('/')).status).toBe(200)
  }, 60_000)
})
