// A house whose every confidential column holds a text of its own, and the addresses of every route: for tests of what a reader never gets.

import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { database } from '#models/database.ts'
import { LANGUAGES } from '#workflows/languages.ts'
import { PAPER_KINDS } from '#app/server/papers.ts'
import { act, actorFor, DATES, proposalId, testCase } from './house.ts'
import { contentOf } from '#models/seeds/cases-file.ts'
import { consulted, done, everybodyVotes, type Consulted } from './consulted.ts'
import type { App } from './app.ts'
import { spoil } from './invariants.ts'

export const STORED = '00000000-0000-4000-8000-000000000000'

/** A consultation that is open and voted on; a draft, a thread, a note, a change, a letter and a file exist. */
export async function plantedHouse(app: App): Promise<Consulted & { draft: string }> {
  const house = await consulted()
  const { run, officer, item } = house
  const georgia = actorFor(run, 'GEO')
  await everybodyVotes(house)
  // The call has closed by now; the draft was begun in time.
  const draft = await done(act('startDraft', null, georgia, { callId: run.callId, content: contentOf(testCase('draft', 'GEO')) }, DATES.submitted))
  await done(act('attachFile', draft, georgia, { name: 'CANARY-file-name.pdf', type: 'pdf', bytes: 12, sha256: 'a'.repeat(64), storedAs: STORED, toBeScanned: false }, DATES.submitted))
  await done(act('keepInternalNote', proposalId(run, 'geo-a'), officer, { body: 'A note.' }, DATES.screened))
  await done(act('writeToProposer', item('geo-a'), officer, { body: 'A message.' }, DATES.screened))
  const folder = path.join(app.folder, 'files')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, STORED), 'CANARY-file-bytes')
  await plantEverywhere()
  return { ...house, draft }
}

/** What holds words of people: table, and its columns of plain text. JSON columns are named apart. Votes are sealed: test/routes/votes.test.ts looks for them. */
const TEXTS: Record<string, string[]> = {
  messages: ['body'], criteria: ['reason'], rounds: ['questions', 'answer'], changes: ['text', 'why', 'answer'], state_views: ['comment'], recusals: ['reason'],
  selections: ['departure_reason'], selection_items: ['reason'], proposals: ['outcome_reason'], attachments: ['name'], outbox: ['last_error'], prints: ['title', 'content'],
}
/** Every text within the JSON of these is replaced; what a page must find to be made at all stays: codes, numbers, instants. */
const JSONS: Record<string, string[]> = { proposals: ['content', 'submitted_content'], proposal_versions: ['content'], letters: ['data'], outbox: ['data'], receipts: ['body'], summaries: ['content'], summary_versions: ['content'] }

async function plantEverywhere(): Promise<void> {
  spoil('every text is one of our own')
  const run = (sql: string, replacements: unknown[] = []) => database().query(sql, { replacements })
  const triggers = await database().query<{ name: string }>(`SELECT name FROM sqlite_master WHERE type = 'trigger'`, { type: 'SELECT' as never })
  for (const { name } of triggers) await run(`DROP TRIGGER ${name}`)
  await run('PRAGMA ignore_check_constraints = 1')
  for (const [table, columns] of Object.entries(TEXTS)) for (const column of columns) await run(`UPDATE ${table} SET ${column} = 'CANARY-${table}-${column}'`)
  for (const [table, columns] of Object.entries(JSONS)) {
    for (const column of columns) {
      const rows = await database().query<{ id: string; json: string | null }>(`SELECT id, ${column} AS json FROM ${table}`, { type: 'SELECT' as never })
      for (const { id, json } of rows) if (json !== null) await run(`UPDATE ${table} SET ${column} = ? WHERE id = ?`, [JSON.stringify(planted(JSON.parse(json), `CANARY-${table}-${column}`)), id])
    }
  }
  await run('PRAGMA ignore_check_constraints = 0')
}

const CODE = /^(?:[A-Z]{3}|[a-z]{2}|[a-zA-Z]+|\d{4}.*|[0-9a-f-]{32,64}|BP\/.*|https?:.*)$/
function planted(value: unknown, canary: string): unknown {
  if (Array.isArray(value)) return value.map((one) => planted(one, canary))
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, planted(one, canary)]))
  return typeof value === 'string' && (value === '' || !CODE.test(value)) ? canary : value
}

/** Every address of every route, its parameters filled with one thing of each kind that exists, and with the ids given. */
export async function everyAddress(...about: string[]): Promise<string[]> {
  const ids = async (table: string, column = 'id', limit = 1) => (await database().query<{ id: string }>(`SELECT ${column} AS id FROM ${table} ORDER BY 1 DESC LIMIT ${limit}`, { type: 'SELECT' as never })).map(({ id }) => id).filter((id) => id !== null)
  const tables = ['proposals', 'entities', 'letters', 'summaries', 'editions', 'cases', 'consultations', 'outbox', 'accesses']
  const some = (await Promise.all(tables.map((table) => ids(table)))).flat()
  const values: Record<string, string[]> = {
    id: [...some, ...about, ...(await ids('receipts', "proposal_id || '_' || number")), '2', 'own'], proposalId: await ids('proposals'), caseId: await ids('cases'), summaryId: await ids('summaries'),
    fileId: await ids('attachments'), officeId: await ids('offices'), number: ['1'], language: LANGUAGES.slice(2, 3), part: ['foreword'], act: ['suspend'], kind: [...PAPER_KINDS],
    session: ['2'], edition: ['1'], token: ['none'], slug: (await ids('proposals', 'reference')).map((one) => one.replaceAll('/', '-')), $: ['nothing'],
  }
  return [...new Set(routePaths().flatMap((route) => filled(route.split('/'), values)).map((segments) => `/${segments.join('/')}`))]
}

function filled([first, ...rest]: string[], values: Record<string, string[]>): string[][] {
  if (first === undefined) return [[]]
  const name = first === '*' ? '$' : /^:(\w+)/.exec(first)?.[1]
  const heads = name === undefined ? [first] : (values[name] ?? []).map((value) => first.replace(/^(?:\*|:\w+)/, value))
  const tails = filled(rest, values)
  return heads.flatMap((head) => tails.map((tail) => [head, ...tail]))
}

type Entry = { id: string; parentId?: string; path?: string }

function routePaths(): string[] {
  const root = path.resolve(import.meta.dirname, '..', '..')
  const { flatRoutes } = createRequire(import.meta.url)(path.join(root, 'node_modules/@remix-run/dev/dist/config/flat-routes.js')) as { flatRoutes: (folder: string, ignored: string[]) => Record<string, Entry> }
  const routes = flatRoutes(path.join(root, 'app'), [])
  const whole = ({ path: own = '', parentId = 'root' }: Entry): string => [parentId === 'root' ? '' : whole(routes[parentId]!), own].filter(Boolean).join('/')
  return [...new Set(Object.values(routes).map(whole))]
}
