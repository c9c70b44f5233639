// Every route is made to fail under a running server: a sentence and a number for the person, one line of JSON for the log, and nothing anybody wrote in either (S-56).
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import path from 'node:path'
import sqlite3 from 'sqlite3'
import { startServer, type RunningServer } from '#test/support/browser.ts'
import { asker, builtRoutes, castOver, enterOver, type Answer, type Ask, type RouteSeen } from '#test/support/wire.ts'

/** Who asks is found in these; without the others a page fails in its own work. */
const WHO = ['sign_ins', 'offices', 'people', 'entities', 'sessions', 'settings', 'migrations']
const OFFICES = ['Screening officer', 'President', 'Focal point of Georgia']

let server: RunningServer
let ask: Ask
let routes: RouteSeen[]
let cookies: string[]

beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: 'info', LIMITS_FACTOR: '100' })
  ask = asker(Number(new URL(server.url).port))
  const cast = await castOver(ask)
  cookies = await Promise.all(OFFICES.map((title) => enterOver(ask, server.url, cast.find((one) => one.title === title)!.officeId)))
  routes = builtRoutes({ number: '2', kind: 'letter', language: 'en', edition: '1', session: '2', act: 'suspend', part: 'foreword', slug: 'x' })
}, 90_000)

afterAll(() => server.stop())

/** Takes tables away under the running server. */
async function drop(keep: readonly string[]): Promise<number> {
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(path.join(server.folder, 'database.sqlite'), (error) => (error ? reject(error) : resolve(opened)))
  })
  const names = await new Promise<string[]>((resolve, reject) => database.all("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", (error, rows: { name: string }[]) => (error ? reject(error) : resolve(rows.map(({ name }) => name)))))
  const gone = names.filter((name) => !keep.includes(name))
  await new Promise<void>((resolve, reject) => database.exec(`PRAGMA busy_timeout = 10000; PRAGMA foreign_keys = OFF; ${gone.map((name) => `DROP TABLE "${name}";`).join(' ')}`, (error) => (error ? reject(error) : resolve())))
  await new Promise((resolve) => database.close(resolve))
  return gone.length
}

const CANARIES = { body: 'CANARY-TEXT a confidential draft', email: 'canary-address@mission.example', choice: 'CANARY-BALLOT-support', reason: 'CANARY-REASON', 'content.title': 'CANARY-TITLE', note: 'line one\r\n{"level":60,"msg":"CANARY-forged"}\u001B[31mred' }
const BENT = encodeURIComponent('CANARY-QUERY\r\n{"level":60,"msg":"CANARY-forged"}\u001B[2J')

type Asked = Answer & { what: string }

/** Every route, read and posted to, as nobody, as somebody made up, and as each of the offices. */
async function askAll(): Promise<Asked[]> {
  const answers: Asked[] = []
  const made = 'sign-in=CANARY-TOKEN-0123456789'
  for (const { address, hasAction, id } of routes) {
    for (const cookie of ['', made, ...cookies]) {
      const headers: Record<string, string> = cookie === '' ? {} : { Cookie: cookie }
      const note = async (method: string, answer: Promise<Answer>) => answers.push({ what: `${method} ${id}`, ...(await answer.catch((error: unknown) => ({ status: 599, headers: {}, body: String(error) }))) })
      await note('GET', ask(`${address}?q=${BENT}&part=${BENT}`, { headers }))
      if (hasAction) await note('POST', ask(`${address}?q=${BENT}`, { method: 'POST', body: new URLSearchParams(CANARIES).toString(), headers: { ...headers, Origin: server.url } }))
    }
  }
  return answers
}

/** Lines of the log, past what was said while starting. */
const logged = () => server.output().split('\n').filter((line) => line.trim() !== '' && !/^(?:No database yet|Best practices is at)/.test(line))

/** Breaks off when it fails half-way: a file that ends early must not look whole. */
const STREAMED = ['GET routes/secretariat.record[.]jsonl']

function expectGeneric(answers: Asked[]): number {
  expect([...new Set(answers.filter(({ status }) => status === 599).map(({ what }) => what))].filter((what) => !STREAMED.includes(what))).toEqual([])
  const failed = answers.filter(({ status }) => status >= 500 && status !== 599)
  for (const { what, headers, body, status } of failed) {
    const reference = String(headers['x-request-id'])
    expect([what, status]).toEqual([what, 500])
    expect([what, reference]).toEqual([what, expect.stringMatching(/^[0-9A-F]{3}-[0-9A-F]{5}$/)])
    // A file that could not be made has no page; what it says is as little.
    if (String(headers['content-type']).startsWith('text/html')) expect([what, body.includes('The page could not be made'), body.includes(reference)]).toEqual([what, true, true])
    else expect([what, body.length < 200]).toEqual([what, true])
    expect([what, /SQLITE|Sequelize|no such table|node_modules|\.(?:ts|mjs|js):\d+|\bat \w+.*\(|CANARY/.test(body.replace(/data-[\w-]+/g, ''))]).toEqual([what, false])
    expect([what, headers['cache-control']]).toEqual([what, 'no-store'])
    expect([what, String(headers['content-security-policy']).includes("default-src 'none'")]).toEqual([what, true])
  }
  for (const { what, body } of answers) expect([what, /SQLITE_|SequelizeDatabaseError|no such table/.test(body)]).toEqual([what, false])
  return failed.length
}

function expectClean(answers: Asked[]): void {
  // Said once, as the server starts, and to whoever started it.
  const lines = logged().filter((line) => !line.startsWith('A key to sign receipts was made:'))
  const broken = lines.filter((line) => {
    try {
      return typeof JSON.parse(line) !== 'object'
    } catch {
      return true
    }
  })
  expect(broken).toEqual([])
  expect(lines.filter((line) => /CANARY|canary-address|\u001B|"level":60|SELECT |@mission\.example|@demonstration\.example/.test(line))).toEqual([])
  for (const cookie of cookies) expect(server.output()).not.toContain(cookie.split('=')[1]!.slice(0, 20))
  // Whoever quotes a number finds its line.
  const references = new Set(lines.map((line) => (JSON.parse(line) as { reference?: string }).reference))
  for (const { what, headers, status } of answers) if (status >= 500 && status !== 599) expect([what, references.has(String(headers['x-request-id']))]).toEqual([what, true])
}

describe('S-56 a failure of ours', () => {
  test('S-56 in the work of every route: a sentence and a number, one line each in the log, and nothing of what was sent', async () => {
    expect(await drop(WHO)).toBeGreaterThan(10)
    const answers = await askAll()
    const failed = expectGeneric(answers)
    expectClean(answers)
    console.info(`S-56: ${answers.length} requests to ${routes.length} routes, ${failed} of them made to fail.`)
    expect(failed).toBeGreaterThan(100)
  }, 300_000)

  test('S-56 before anybody is known: the frame of the page fails, and says as little', async () => {
    await drop([])
    const answers = await askAll()
    expect(expectGeneric(answers)).toBeGreaterThan(300)
    expectClean(answers)
    // Every route that has a page answers with one; none hangs, and the server lives.
    const fine = routes.filter(({ id }) => !answers.some(({ what, status }) => what === `GET ${id}` && status >= 500)).map(({ id }) => id)
    expect(fine.filter((id) => !/sign-in\.as|sign-in\.passkey|sign-out|office|home|verify\.verify-receipt|\$/.test(id))).toEqual([])
    expect((await ask('/assets/none.js')).status).toBe(404)
  }, 300_000)
})
