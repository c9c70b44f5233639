// Every page × every reader × every stage of a session × every form of asking, against what app/access.ts, workflows/policy.ts and the lives say. A new
// route, role or act joins by itself: what is expected is computed.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { closeDatabase, openDatabase } from '#models/migrate.ts'
import { ACCESS, mayOpen } from '#app/access.ts'
import { askerOf, eachOf, plainAnswer, type Answer, type Asked, type Asker } from '#test/support/asking.ts'
import { startServer } from '#test/support/browser.ts'
import { atStage, formOf, isKnown, isThere, mayAct, papersOf, WITH_ACTION, WITH_LOADER, type AtStage, type Place } from '#test/support/matrix.ts'
import { contentOfDatabase, playStages, signInAll, STAGES, type Played, type Stage } from '#test/support/stages.ts'

/** The one thing that a GET writes: a paper that is looked at stands in the line of the printer, whose rows anybody could make again (decision 0022). */
const PRINT_PAGES = ['routes/papers.$kind.$id._index', 'routes/papers.$kind.$id[.]pdf', 'routes/secretariat.booklet.draft', 'routes/secretariat.booklet.draft[.]pdf']
const WRITTEN_BY_GET = ['prints']
/** Forms of visitors: signing in and out, and the date of a demonstration. They are acts of nobody; test/routes/sign-in.test.ts tries them. */
const NOBODYS_FORMS = ['routes/sign-in._index', 'routes/sign-in.as', 'routes/sign-in.link.$token', 'routes/sign-out', 'routes/demonstration', 'routes/office', 'routes/$']

const SHOWN = [200, 303]
const NOT_HERE = [404, 410]

/** Every cell at every stage takes a quarter of an hour. Unless MATRIX=whole asks for that, cells take turns, so that each is tried at two stages or more. MATRIX=closed,prepared looks at these stages alone. */
const ASKED = process.env.MATRIX ?? ''
const WHOLE = ASKED === 'whole'
const stagesAsked = (stages: Stage[]) => (ASKED === '' || WHOLE ? stages : stages.filter(({ name }) => ASKED.split(',').includes(name)))

let folder: string
let played: Played
const counts = { cells: 0, asked: 0, documents: 0, framework: 0, posts: 0, heldBack: 0 }
/** Routes whose page was shown to somebody at some stage: else it would not be known that the walk reaches them. */
const served = new Set<string>()

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'matrix-'))
  played = await playStages(folder)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Standing = { at: AtStage; cookies: Record<string, string | undefined>; papers: Awaited<ReturnType<typeof papersOf>>; before: Record<string, string> }

/** Opens the stage, lets what falls due fall due, and reads what the tables say of it. The server is not running yet. */
async function standAt(stage: Stage): Promise<Standing> {
  await openDatabase({ file: stage.file })
  try {
    const { database } = await import('#models/database.ts')
    const { carryOutDueActs } = await import('#app/server/due-acts.ts')
    await carryOutDueActs()
    await database().query('UPDATE outbox SET sent_at = created_at')
    const cookies = await signInAll(played.cast)
    const at = await atStage(stage, played)
    return { at, cookies, papers: await papersOf(at, played), before: await contentOfDatabase() }
  } finally {
    await closeDatabase()
  }
}

async function contentOf(stage: Stage): Promise<Record<string, string>> {
  await openDatabase({ file: stage.file })
  try {
    return await contentOfDatabase()
  } finally {
    await closeDatabase()
  }
}

/** @returns what is not as the tables say, one line each */
async function walk(stage: Stage, { at, cookies, papers }: Standing): Promise<string[]> {
  const faults: string[] = []
  const names = Object.keys(at.actors)
  const fault = (name: string, place: { route: string; address: string }, what: string) => faults.push(`${stage.name} · ${name} · ${place.route} · ${place.address}: ${what}`)
  const alike = (name: string, place: Place, one: Answer, twin: Answer) => {
    const [a, b] = [plainAnswer(one, place.hidden), plainAnswer(twin, place.hidden)]
    if (JSON.stringify(a) !== JSON.stringify(b)) fault(name, place, `answers otherwise than for what does not exist: ${one.status} and ${twin.status}, ${firstDifference(JSON.stringify(a), JSON.stringify(b))}`)
  }

  const line: { asker?: Asker } = {}
  const ask = (asked: Asked): Promise<Answer> => {
    counts.asked++
    return line.asker!.ask(asked)
  }
  // Which cells there are: computed first, then asked, a few at a time.
  const jobs: (() => Promise<void>)[] = []
  const turn = STAGES.indexOf(stage.name)
  for (const [reader, name] of names.entries()) {
    const cookie = cookies[name]
    const role = at.actors[name]!.role
    for (const [index, route] of Object.keys(ACCESS).entries()) {
      const access = ACCESS[route]!
      const places = at.places.filter((place) => place.route === route)
      const opens = mayOpen(role, access)
      const cell = index * 7 + reader
      const mine = (every: number) => WHOLE || (cell + turn) % every === 0
      /** Of several things alike one a stage, another at the next. */
      const oneOf = (some: Place[]) => (WHOLE || some.length === 0 ? some : [some[(cell + turn) % some.length]!])
      const [there, hidden] = [places.filter((place) => opens && isThere(place, name, at)), places.filter((place) => opens && !isThere(place, name, at))]
      counts.cells += 4 + (WITH_LOADER.has(route) ? places.length : 0) + (WITH_ACTION.has(route) ? places.length : 0)

      for (const [form, asked] of frameworkForms(places[0]!).entries()) if (WHOLE || form === (cell + turn) % 4) jobs.push(async () => {
        counts.framework++
        const answer = await ask({ ...asked, cookie })
        if (answer.status !== 404) fault(name, { route, address: asked.address }, `a form of the framework is answered ${answer.status}`)
      })

      // Papers are asked for below, one by one.
      if (WITH_LOADER.has(route) && !route.startsWith('routes/papers.')) {
        // A page that is shut to the role says so before it looks at what is asked for: one thing and its twin tell all.
        if (!opens && mine(5)) jobs.push(async () => {
          counts.documents++
          const [place] = places
          const answer = await ask({ address: place!.address, cookie })
          const refused = role === 'visitor' ? answer.status === 303 && answer.headers.location!.startsWith('/sign-in') : answer.status === 403
          if (!refused && route !== 'routes/office') fault(name, place!, `is shut to this role and answers ${answer.status}`)
          if (place!.twin) alike(name, place!, answer, await ask({ address: place!.twin, cookie }))
        })
        for (const place of oneOf(there)) jobs.push(async () => {
          // Until the page has been seen at all, everybody for whom it is there asks for it.
          if (!mine(3) && served.has(route)) return
          counts.documents++
          const answer = await ask({ address: place.address, cookie })
          if (![...SHOWN, ...NOT_HERE].includes(answer.status) || answer.headers.location?.startsWith('/sign-in?')) fault(name, place, `is there for this reader and answers ${answer.status} ${answer.headers.location ?? ''}`)
          if (answer.status === 200) served.add(route)
        })
        if (mine(2)) for (const place of oneOf(hidden)) jobs.push(async () => {
          counts.documents++
          const answer = await ask({ address: place.address, cookie })
          if (![404, 303].includes(answer.status)) fault(name, place, `is not there for this reader and answers ${answer.status}`)
          if (place.twin) alike(name, place, answer, await ask({ address: place.twin, cookie }))
        })
      }

      if (!WITH_ACTION.has(route) || NOBODYS_FORMS.includes(route) || PRINT_PAGES.includes(route)) continue
      const theirs = there.filter((place) => mayAct(place, name, at))
      counts.heldBack += theirs.length
      const refused = opens ? [...oneOf(hidden), ...oneOf(there.filter((place) => !theirs.includes(place)))] : places.slice(0, 1)
      if (mine(opens ? 2 : 5)) for (const place of refused) for (const form of formsOf(place)) jobs.push(async () => {
        counts.posts++
        const asked = { method: 'POST' as const, cookie, ...form }
        const answer = await ask({ ...asked, address: place.address })
        // Sent on to where the page leads that has nothing to ask: that nothing was done is seen in the database.
        const expected = opens ? [404, 403, 409, 422, 303] : role === 'visitor' ? [401] : [403]
        if (!expected.includes(answer.status)) fault(name, place, `takes a form that is not this reader’s to send: ${answer.status} ${answer.headers.location ?? ''}`)
        if (place.twin && !isKnown(place, name, at)) alike(name, place, answer, await ask({ ...asked, address: place.twin }))
      })
    }
    for (const { kind, id, mayRead } of papers) for (const end of ['', '.pdf']) jobs.push(async () => {
      counts.documents++
      const address = `/papers/${kind}/${id}${end}`
      const place = { route: `routes/papers.$kind.$id${end ? '[.]pdf' : '._index'}`, address }
      const [answer, twin] = [await ask({ address, cookie }), await ask({ address: `/papers/${kind}/${id.replaceAll(/[0-9a-f]/g, '0')}9${end}`, cookie })]
      if (mayRead(name)) return void (answer.status >= 500 && fault(name, place, `answers ${answer.status}`))
      const hidden = cookie ? answer.status === 404 : answer.status === 303 && answer.headers.location!.startsWith('/sign-in')
      if (!hidden || answer.status !== twin.status) fault(name, place, `is not this reader’s and answers ${answer.status}, its twin ${twin.status}`)
    })
  }
  const server = await startServer({ DATABASE_FILE: stage.file, FILE_FOLDER: path.join(folder, 'files'), LOG_LEVEL: 'silent', PUPPETEER_EXECUTABLE_PATH: '/no/browser/here' })
  line.asker = askerOf(server.url)
  try {
    await eachOf(jobs, (job) => job(), 12)
  } finally {
    line.asker.close()
    await server.stop()
  }
  return faults
}

async function changedIn(stage: Stage, { before }: Standing): Promise<string[]> {
  const after = await contentOf(stage)
  return Object.keys(after).filter((table) => after[table] !== before[table] && !WRITTEN_BY_GET.includes(table)).map((table) => `${stage.name}: table ${table} was changed by reading, or by a form that was refused`)
}

/** What the framework would answer beside the page; no page of ours asks so. */
function frameworkForms({ route, address }: Place): { address: string }[] {
  const path = address === '/' ? '/_root' : address.replace(/\?.*$/, '')
  return [{ address: `${path}.data` }, { address: `${address}${address.includes('?') ? '&' : '?'}_data=${encodeURIComponent(route)}` }, { address: `${path}.data?_routes=${encodeURIComponent(route)}` }, { address: `${address}${address.includes('?') ? '&' : '?'}_routes=${encodeURIComponent(route)}` }]
}

function formsOf(place: Place): { body: string; type?: string }[] {
  const acts = place.access.acts ?? []
  return acts.length === 0 ? [{ body: 'reason=x' }] : acts.map((act) => formOf(act, place)).map(({ body, type }) => ({ body, ...(type ? { type } : {}) }))
}

function firstDifference(a: string, b: string): string {
  let index = 0
  while (index < a.length && a[index] === b[index]) index++
  return `“${a.slice(Math.max(0, index - 60), index + 60)}” against “${b.slice(Math.max(0, index - 60), index + 60)}”`
}

const partly = ASKED !== '' && !WHOLE

describe('every page, for every reader, at every stage', () => {
  test('S-01 S-02 S-03 S-31 S-34 answers as the tables say; what is not a reader’s looks like what is not there; reading and refused forms change nothing', async () => {
    const faults: string[] = []
    const standing = new Map<Stage, Standing>()
    for (const stage of stagesAsked(played.stages)) standing.set(stage, await standAt(stage))
    // Two servers at a time: the machine has two processors.
    await eachOf([...standing.keys()], async (stage) => void faults.push(...(await walk(stage, standing.get(stage)!))), 2)
    for (const stage of standing.keys()) faults.push(...(await changedIn(stage, standing.get(stage)!)))
    expect(faults).toEqual([])
    process.stdout.write(`\nmatrix: ${Object.keys(ACCESS).length} routes × ${Object.keys(played.cast).length} readers × ${STAGES.length} stages: ${counts.cells} cells with their forms, ${counts.asked} requests: ${counts.documents} documents and downloads, ${counts.framework} forms of the framework, ${counts.posts} posts; ${counts.heldBack} posts held back, being their senders’ to send\n`)
  }, 3_600_000)

  test('S-01 every page was shown to somebody at some stage: else what was refused would prove nothing', () => {
    // Needs all stages.
    if (partly) return
    // They send everybody on, or are tried by themselves: on-paper.test.ts, selection.test.ts, sign-in.test.ts, papers.test.ts.
    const never = ['routes/$', 'routes/home', 'routes/office', 'routes/sign-in.as', 'routes/sign-out', 'routes/sign-in.link.$token', 'routes/mail.$id', 'routes/proposer.proposals.$id.confirm', 'routes/proposer.proposals.$id.take-over', 'routes/secretariat.selection.confirm', ...PRINT_PAGES]
    expect(Object.keys(ACCESS).filter((route) => !never.includes(route) && !served.has(route))).toEqual([])
  })
})
