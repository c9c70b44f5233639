// How long a server takes to answer about what it knows and about what it does not (S-07, S-16): a database of its own, thrown away afterwards.

import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { closeDatabase, openDatabase } from '#models/migrate.ts'
import type { InputCase } from '#models/seeds/cases-file.ts'
import { addKnownPeople } from '#models/seeds/known-people.ts'
import { SCRIPTED } from '#models/seeds/plan.ts'
import { openTheCall, propose } from '#models/seeds/script.ts'
import { declareDemonstration, moveClock } from '#models/settings.ts'

const TARGET_MS = 10
const { values } = parseArgs({ options: { tries: { type: 'string', default: '200' }, history: { type: 'string', default: 'var/bench-sign-in.jsonl' } } })
const tries = Number(values.tries)
const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-sign-in-'))
const database = path.join(folder, 'database.sqlite')

const programme = (id: string, state_iso3: string): InputCase => ({ id, submitter_type: 'State', state_iso3, title: `Bench data: ${id}`, problem: 'Bench data.', what_was_done: 'Bench data.', articles: ['9'], aspect: 'Public procurement', started: '2015', results: ['Bench data: 40 per cent in 2019'], source_urls: ['https://example.org/report'] })

/** Georgia's proposal, India's focal point, and enough people of Kenya, whom neither concerns. */
async function fill() {
  await openDatabase({ file: database })
  const cases = [programme('geo', 'GEO'), programme('ind', 'IND')]
  const run = await openTheCall(cases, SCRIPTED, { moreStates: ['KEN'] })
  for (const one of cases) await propose(run, one)
  const known = await addKnownPeople(tries * 2, { entityId: run.cast.ids.get('KEN')!, sessionId: run.sessionId }, new Date())
  await declareDemonstration()
  await moveClock(Date.parse(SCRIPTED.submitted) - Date.now())
  await closeDatabase()
  return { known, india: run.cast.of.get(run.cast.ids.get('IND')!)!.officeId!, theirs: run.reports[0]!.proposalId! }
}

async function serve(): Promise<{ server: ChildProcess; url: string }> {
  const server = spawn(process.execPath, ['app/server/serve.mjs'], { env: { ...process.env, DATABASE_FILE: database, VAR_FOLDER: folder, PORT: '0', LIMITS_FACTOR: '1000', LOG_LEVEL: 'error', MODE: '', NODE_ENV: 'production', DEMONSTRATION: '1' }, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const at = /http:\/\/localhost:\d+/.exec(said)
      if (at) resolve(at[0])
    })
    server.once('exit', () => reject(new Error(`The server ended: ${said}`)))
  })
  return { server, url }
}

const form = (url: string, fields: Record<string, string>, cookie = '') => ({ method: 'POST', redirect: 'manual' as const, headers: { Origin: url, 'Sec-Fetch-Site': 'same-origin', ...(cookie ? { Cookie: cookie } : {}) }, body: new URLSearchParams(fields) })

async function timed(ask: () => Promise<Response>): Promise<{ ms: number; answered: string }> {
  const began = performance.now()
  const response = await ask()
  const body = await response.text()
  return { ms: performance.now() - began, answered: `${response.status} ${response.headers.get('location') ?? ''} ${body.length > 0 ? 'a page' : ''}` }
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!

/** Asks about both, one after the other, each first as often: what one leaves to do falls on both alike. */
async function compare(what: string, known: (index: number) => Promise<Response>, unknown: (index: number) => Promise<Response>) {
  const found = { known: [] as number[], unknown: [] as number[] }
  const answers = new Set<string>()
  for (let index = 0; index < tries; index += 1) {
    for (const kind of index % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
      const { ms, answered } = await timed(() => (kind === 'known' ? known : unknown)(index))
      found[kind].push(ms)
      answers.add(answered)
    }
  }
  const [a, b] = [median(found.known), median(found.unknown)]
  // Pair by pair: what grows or slows down meanwhile does so for both.
  const difference = Math.abs(median(found.known.map((ms, index) => ms - found.unknown[index]!)))
  process.stdout.write(`${what}: known ${a.toFixed(2)} ms, unknown ${b.toFixed(2)} ms, median difference ${difference.toFixed(2)} ms over ${tries} pairs; answers: ${[...answers].map((one) => one.trim()).join(' | ')}\n`)
  return { what, known: a, unknown: b, difference, answers: [...answers] }
}

const { known, india, theirs } = await fill()
const { server, url } = await serve()
try {
  const entered = await fetch(`${url}/sign-in/as`, form(url, { officeId: india }))
  const cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
  const page = await (await fetch(`${url}/proposer/people/new`, { headers: { Cookie: cookie } })).text()
  const token = /name="_token" value="([^"]+)"/.exec(page)![1]!
  const invite = (email: string) => fetch(`${url}/proposer/people/new`, form(url, { _token: token, email, office: `Office of ${email}`, language: 'en', zone: 'UTC' }, cookie))
  const proposal = (id: string) => fetch(`${url}/proposer/proposals/${id}`, { redirect: 'manual', headers: { Cookie: cookie } })
  // The first pages of a new process take longer.
  for (let index = 0; index < 20; index += 1) await Promise.all([fetch(`${url}/sign-in`, form(url, { email: `warm-${index}@nowhere.example` })), proposal(randomUUID())].map(async (one) => (await one).text()))
  const results = [
    await compare('A sign-in link (S-16)', (index) => fetch(`${url}/sign-in`, form(url, { email: known[index]! })), (index) => fetch(`${url}/sign-in`, form(url, { email: `nobody-${index}@nowhere.example` }))),
    await compare('A colleague invited (S-16)', (index) => invite(known[tries + index]!), (index) => invite(`new-${index}@mission.example`)),
    await compare('A page of another State’s proposal, and of none (S-07)', () => proposal(theirs), () => proposal(randomUUID())),
  ]
  process.stdout.write(`Target: < ${TARGET_MS} ms. Load ${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length} processors.\n`)
  mkdirSync(path.dirname(values.history), { recursive: true })
  appendFileSync(values.history, `${JSON.stringify({ at: new Date().toISOString(), load: os.loadavg()[0], cores: os.cpus().length, tries, results })}\n`)
} finally {
  server.removeAllListeners('exit')
  server.kill('SIGTERM')
  await new Promise((resolve) => server.once('exit', resolve))
  rmSync(folder, { recursive: true, force: true })
}
