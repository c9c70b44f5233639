// Every page × every reader × every stage of a session × every form of asking, against what app/access.ts, workflows/policy.ts and the lives say. A new
// route, role or act joins by itself: what is expected is computed.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Action } from '#workflows/lives/index.ts'
import { asksForProof } from '#workflows/sign-in-rules.ts'
import { closeDatabase, openDatabase } from '#models/migrate.ts'
import { ACCESS, mayOpen } from '#app/access.ts'
import { wordsFor } from '#app/messages/index.ts'
import { askerOf, eachOf, plainAnswer, startServers, type Answer, type Asked, type Asker, type Servers } from '#test/support/asking.ts'
import { atStage, formOf, isKnown, isThere, mayAct, papersOf, WITH_ACTION, WITH_LOADER, type AtStage, type Place } from '#test/support/matrix.ts'
import { contentOfDatabase, openStage, playedFolder, playStages, signInAll, STAGES, type Played, type SignedIn, type Stage } from '#test/support/stages.ts'

/** A paper that is looked at stands in the line of the printer, whose rows anybody could make again (decision 0022); of a form that only lacked a fresh proof it is kept when it came (M-6). */
const WRITTEN_BY_GET = ['prints']
const WRITTEN_BY_STALE_FORMS = ['arrivals']
/** Where looking at a page may put a paper into that line: their forms ask for a print, and are tried in on-paper.test.ts. */
const PRINT_PAGES = ['routes/papers.$kind.$id._index', 'routes/papers.$kind.$id[.]pdf', 'routes/secretariat.booklet.draft', 'routes/secretariat.booklet.draft[.]pdf']
/**
 * Forms on one's own sign-in, of a receipt to be checked, of the date of a demonstration: acts of nobody. They are tried in sign-in.test.ts, sign-in-factors.test.ts,
 * sign-in-provider.test.ts, step-up.test.ts and verify.test.ts.
 */
const NOBODYS_FORMS = [
  'routes/sign-in._index', 'routes/sign-in.as', 'routes/sign-in.link.$token', 'routes/sign-in.confirm', 'routes/sign-in.passkey', 'routes/sign-in.provider._index', 'routes/sign-in.provider.back', 'routes/sign-in.second',
  'routes/account._index', 'routes/account.app', 'routes/account.codes', 'routes/sign-out', 'routes/demonstration', 'routes/office', 'routes/verify._index', 'routes/$',
]
/** Pages on one's own sign-in, which ask for a sign-in or half of one themselves (app/server/own-sign-in.ts): a visitor is sent to sign in. */
const OWN_SIGN_IN = ['routes/account._index', 'routes/account.app', 'routes/account.codes', 'routes/sign-in.confirm', 'routes/sign-in.second']

/** They send everybody on, or are tried by themselves: on-paper.test.ts, selection.test.ts, papers.test.ts and those above. */
const NEVER_SHOWN = [
  'routes/$', 'routes/home', 'routes/office', 'routes/sign-in.as', 'routes/sign-out', 'routes/sign-in.link.$token', 'routes/sign-in.passkey', 'routes/sign-in.provider._index', 'routes/sign-in.provider.back', 'routes/sign-in.second',
  'routes/mail.$id', 'routes/proposer.proposals.$id.confirm', 'routes/proposer.proposals.$id.take-over', 'routes/secretariat.selection.confirm', ...PRINT_PAGES,
]

const STAFF = ['officer', 'administrator']
const SHOWN = [200, 303]
const NOT_HERE = [404, 410]

/** Every cell at every stage takes a quarter of an hour. Unless MATRIX=whole asks for that, cells take turns, so that each is tried at two stages or more. MATRIX=closed,prepared looks at these stages alone. */
const ASKED = process.env.MATRIX ?? ''
const WHOLE = ASKED === 'whole'
const partly = ASKED !== '' && !WHOLE
const stagesAsked = (stages: Stage[]) => (ASKED === '' || WHOLE ? stages : stages.filter(({ name }) => ASKED.split(',').includes(name)))

let played: Played
let servers: Servers
const counts = { cells: 0, asked: 0, documents: 0, twins: 0, framework: 0, posts: 0, papers: 0, stale: 0, heldBack: 0 }
/** Routes whose page was shown to somebody at some stage: else it would not be known that the walk reaches them. */
const served = new Set<string>()
/** Acts whose form was sent by somebody whose it is not, and those of them that were refused by a decision and not merely because of what was typed. */
const sent = new Set<Action>()
const decided = new Set<Action>()
/** Acts for which a fresh proof was asked, where nothing else stood in the way. */
const unproven = new Set<Action>()
/** For each route, role and form of asking, the stages at which it was tried. */
const tried = new Map<string, Set<string>>()
/** For each form, the stages at which it was somebody's of the role and not theirs to send: it may be one alone. */
const refusable = new Map<string, Set<string>>()

beforeAll(async () => {
  played = await playStages(playedFolder('matrix'))
  servers = startServers({ LOG_LEVEL: 'silent', FILE_FOLDER: path.join(played.folder, 'files'), KEYS_FOLDER: path.join(played.folder, 'keys') })
}, 120_000)
afterAll(async () => {
  await servers.stop()
  rmSync(played.folder, { recursive: true, force: true })
})

type Standing = { at: AtStage; signedIn: Record<string, SignedIn | undefined>; papers: Awaited<ReturnType<typeof papersOf>>; before: Record<string, string> }

/** Opens the stage and reads what the tables say of it. The server does not serve it yet. */
async function standAt(stage: Stage): Promise<Standing> {
  await openStage(stage)
  try {
    const signedIn = await signInAll(played.cast)
    const at = await atStage(stage, played)
    return { at, signedIn, papers: await papersOf(at, played), before: await contentOfDatabase() }
  } finally {
    await closeDatabase()
  }
}

const otherOffice = wordsFor('en')('errors.otherOffice.title')

/** @returns what is not as the tables say, one line each */
async function walk(stage: Stage, { at, signedIn, papers }: Standing): Promise<string[]> {
  const faults: string[] = []
  const names = Object.keys(at.actors)
  const fault = (name: string, place: { route: string; address: string }, what: string) => faults.push(`${stage.name} · ${name} · ${place.route} · ${place.address}: ${what}`)
  const alike = (name: string, place: Place, one: Answer, twin: Answer) => {
    counts.twins++
    const [a, b] = [JSON.stringify(plainAnswer(one, place.hidden)), JSON.stringify(plainAnswer(twin, place.hidden))]
    if (a !== b) fault(name, place, `answers otherwise than for what does not exist: ${one.status} and ${twin.status}, ${firstDifference(a, b)}`)
  }

  const line: { asker?: Asker } = {}
  const ask = (asked: Asked): Promise<Answer> => {
    counts.asked++
    return line.asker!.ask(asked)
  }
  // Which cells there are: computed first, then asked, a few at a time.
  const jobs: (() => Promise<void>)[] = []
  const turn = STAGES.indexOf(stage.name)
  const roles = [...new Set(names.map((name) => at.actors[name]!.role))]
  for (const [index, [route, access]] of Object.entries(ACCESS).entries()) {
    const places = at.places.filter((place) => place.route === route)
    /** Readers of one role take turns where what is asked depends on the role alone. */
    const standIn = new Map(roles.map((role) => [role, (([...all]: string[]) => all[(index + turn) % all.length]!)(names.filter((name) => at.actors[name]!.role === role))]))
    for (const [reader, name] of names.entries()) {
      const { cookie, stale, token } = signedIn[name] ?? {}
      const { role } = at.actors[name]!
      const opens = mayOpen(role, access)
      const cell = index * 7 + reader
      const mine = (every: number) => WHOLE || (cell + turn) % every === 0
      const ofRole = WHOLE || standIn.get(role) === name
      /** Of several things alike one a stage, another at the next. */
      const oneOf = (some: Place[]) => (WHOLE || some.length === 0 ? some : [some[(cell + turn) % some.length]!])
      const [there, hidden] = [places.filter((place) => opens && isThere(place, name, at)), places.filter((place) => opens && !isThere(place, name, at))]
      const noteIn = (stages: Map<string, Set<string>>, form: string) => void stages.set(`${route} · ${role} · ${form}`, (stages.get(`${route} · ${role} · ${form}`) ?? new Set()).add(stage.name))
      const isTried = (form: string) => noteIn(tried, form)
      counts.cells += 4 + (WITH_LOADER.has(route) ? places.length : 0) + (WITH_ACTION.has(route) ? places.length : 0)

      // Of eleven stages each of these is at two, the second five after the first, so that another reader of the role stands in.
      const slot = (index + turn) % STAGES.length
      const once = (at: number) => WHOLE || (ofRole && (partly || slot === at || slot === at + 5))
      for (const [form, address] of frameworkForms(places[0]!).entries()) if (once(form)) jobs.push(async () => {
        counts.framework++
        isTried(['.data', '?_data', '.data?_routes', '?_routes'][form]!)
        const answer = await ask({ address, cookie })
        if (answer.status !== 404) fault(name, { route, address }, `a form of the framework is answered ${answer.status}`)
      })

      // Papers are asked for below, one by one.
      if (WITH_LOADER.has(route) && !route.startsWith('routes/papers.')) {
        // A page that is shut to the role says so before it looks at what is asked for: one thing and its twin tell all.
        if (!opens && once(4)) jobs.push(async () => {
          counts.documents++
          isTried('page')
          const [place] = places
          const answer = await ask({ address: place!.address, cookie })
          const refused = role === 'visitor' ? answer.status === 303 && answer.headers.location!.startsWith('/sign-in') : answer.status === 403
          if (!refused && route !== 'routes/office') fault(name, place!, `is shut to this role and answers ${answer.status}`)
          if (place!.twin && (WHOLE || slot === 4)) alike(name, place!, answer, await ask({ address: place!.twin, cookie }))
        })
        for (const place of oneOf(there)) jobs.push(async () => {
          // Until the page has been seen at all, somebody of each role for which it is there asks for it, and all of the staff.
          if (!once(4) && ((!ofRole && !STAFF.includes(role)) || served.has(route) || NEVER_SHOWN.includes(route))) return
          counts.documents++
          isTried('page')
          const answer = await ask({ address: place.address, cookie })
          const sentToSignIn = answer.headers.location?.startsWith('/sign-in?') && !(role === 'visitor' && OWN_SIGN_IN.includes(route))
          if (![...SHOWN, ...NOT_HERE].includes(answer.status) || sentToSignIn) fault(name, place, `is there for this reader and answers ${answer.status} ${answer.headers.location ?? ''}`)
          if (answer.status === 200) served.add(route)
        })
        if (mine(4)) for (const place of oneOf(hidden)) jobs.push(async () => {
          counts.documents++
          isTried('page')
          const answer = await ask({ address: place.address, cookie })
          if (![404, 303].includes(answer.status)) fault(name, place, `is not there for this reader and answers ${answer.status}`)
          if (place.twin) alike(name, place, answer, await ask({ address: place.twin, cookie }))
        })
      }

      if (!WITH_ACTION.has(route) || NOBODYS_FORMS.includes(route) || PRINT_PAGES.includes(route)) continue
      const theirs = there.filter((place) => mayAct(place, name, at))
      counts.heldBack += theirs.length
      const refused = opens ? [...oneOf(hidden), ...oneOf(there.filter((place) => !theirs.includes(place)))] : places.slice(0, 1)
      if (refused.length > 0) noteIn(refusable, 'form')
      // Where it is theirs at one of the two stages, another stage stands in.
      const isDue = opens && ofRole && (tried.get(`${route} · ${role} · form`)?.size ?? 0) < 2
      if (isDue || (opens && access.object ? mine(5) : once(0))) for (const place of refused) for (const { act, ...form } of opens ? formsOf(place, token) : formsOf(place, token).slice(0, 1)) jobs.push(async () => {
        counts.posts++
        isTried('form')
        const asked = { method: 'POST' as const, cookie, ...form }
        const answer = await ask({ ...asked, address: place.address })
        // Sent on to where the page leads that has nothing to ask: that nothing was done is seen in the database.
        const expected = opens ? [404, 403, 409, 422, 303] : role === 'visitor' ? [401] : [403]
        if (!expected.includes(answer.status)) fault(name, place, `takes a form that is not this reader’s to send: ${answer.status} ${answer.headers.location ?? ''}`)
        if (answer.body.includes(otherOffice)) fault(name, place, 'the token of the form is not taken: nothing was tried')
        if (act && opens) sent.add(act)
        if (act && opens && [403, 404, 409].includes(answer.status)) decided.add(act)
        if (place.twin && !isKnown(place, name, at) && (opens || WHOLE)) alike(name, place, answer, await ask({ ...asked, address: place.twin }))
      })
      // What is theirs to send is asked for a proof first, where the act asks for one and theirs has grown old.
      if (mine(2)) for (const place of oneOf(theirs)) for (const { act, ...form } of formsOf(place, token)) if (act && asksForProof(act)) jobs.push(async () => {
        counts.stale++
        isTried('form')
        // Sent on, where the page has nothing to ask at this stage: that nothing was done is seen in the database.
        const answer = await ask({ method: 'POST', address: place.address, cookie: stale, ...form })
        if (![401, 404, 403, 409, 422, 303].includes(answer.status)) fault(name, place, `takes ${act} without a fresh proof: ${answer.status} ${answer.headers.location ?? ''}`)
        if (answer.status === 401) unproven.add(act)
        if ([403, 404, 409].includes(answer.status)) decided.add(act)
      })
    }
  }
  for (const [reader, name] of names.entries()) for (const [index, { kind, id, mayRead }] of papers.entries()) for (const end of ['', '.pdf']) if (WHOLE || partly || (reader + index + turn + end.length) % 5 === 0) jobs.push(async () => {
    counts.papers++
    const { cookie } = signedIn[name] ?? {}
    const address = `/papers/${kind}/${id}${end}`
    const place = { route: `routes/papers.$kind.$id${end ? '[.]pdf' : '._index'}`, address }
    const answer = await ask({ address, cookie })
    if (mayRead(name)) return void (answer.status >= 500 && fault(name, place, `answers ${answer.status}`))
    const twin = await ask({ address: `/papers/${kind}/${id.replaceAll(/[0-9a-f]/g, '0')}9${end}`, cookie })
    const isHidden = cookie ? answer.status === 404 : answer.status === 303 && answer.headers.location!.startsWith('/sign-in')
    if (!isHidden || answer.status !== twin.status) fault(name, place, `is not this reader’s and answers ${answer.status}, its twin ${twin.status}`)
  })
  line.asker = askerOf(await servers.next({ DATABASE_FILE: stage.file }))
  await eachOf(jobs, (job) => job(), 8)
  line.asker.close()
  return faults
}

async function changedIn(stage: Stage, { before }: Standing): Promise<string[]> {
  await openDatabase({ file: stage.file })
  try {
    const after = await contentOfDatabase()
    const exempt = [...WRITTEN_BY_GET, ...WRITTEN_BY_STALE_FORMS]
    return Object.keys(after).filter((table) => after[table] !== before[table] && !exempt.includes(table)).map((table) => `${stage.name}: table ${table} was changed by reading, or by a form that was refused`)
  } finally {
    await closeDatabase()
  }
}

/** What the framework would answer beside the page; no page of ours asks so. */
function frameworkForms({ route, address }: Place): string[] {
  const file = address === '/' ? '/_root' : address.replace(/\?.*$/, '')
  const more = `${address}${address.includes('?') ? '&' : '?'}`
  return [`${file}.data`, `${more}_data=${encodeURIComponent(route)}`, `${file}.data?_routes=${encodeURIComponent(route)}`, `${more}_routes=${encodeURIComponent(route)}`]
}

function formsOf(place: Place, token = ''): { act: Action | null; body: string; type?: string }[] {
  const acts = place.access.acts ?? []
  return acts.length === 0 ? [{ act: null, body: `reason=x&_token=${token}` }] : acts.map((act) => {
    const { body, type } = formOf(act, place, token)
    return { act, body, ...(type ? { type } : {}) }
  })
}

function firstDifference(a: string, b: string): string {
  let index = 0
  while (index < a.length && a[index] === b[index]) index++
  return `“${a.slice(Math.max(0, index - 60), index + 60)}” against “${b.slice(Math.max(0, index - 60), index + 60)}”`
}

describe('every page, for every reader, at every stage', () => {
  test('S-01 S-02 S-03 S-22 S-31 S-34 answers as the tables say; what is not a reader’s looks like what is not there; reading and refused forms change nothing', async () => {
    const faults: string[] = []
    for (const stage of stagesAsked(played.stages)) {
      const standing = await standAt(stage)
      faults.push(...(await walk(stage, standing)))
      await servers.rest()
      faults.push(...(await changedIn(stage, standing)))
    }
    process.stdout.write(`\nmatrix: ${Object.keys(ACCESS).length} routes × ${Object.keys(played.cast).length} readers × ${STAGES.length} stages: ${counts.cells} cells with their forms, ${counts.asked} requests: ${counts.documents} documents and downloads, ${counts.framework} forms of the framework, ${counts.papers} papers, ${counts.posts} posts refused, ${counts.stale} without a fresh proof, ${counts.twins} compared with a twin; ${counts.heldBack} posts held back, being their senders’ to send\n`)
    expect(faults).toEqual([])
  }, 3_600_000)

  test('S-01 every page was shown to somebody at some stage: else what was refused would prove nothing', () => {
    // Needs all stages.
    if (partly) return
    expect(Object.keys(ACCESS).filter((route) => WITH_LOADER.has(route) && !NEVER_SHOWN.includes(route) && !served.has(route))).toEqual([])
  })

  test('S-02 S-22 every form that was sent was refused by a decision, and every role asked for every page and sent every form at two stages or more', () => {
    if (partly) return
    expect([...sent].filter((act) => !decided.has(act))).toEqual([])
    expect([...tried].filter(([cell, { size }]) => size < Math.min(2, refusable.get(cell)?.size ?? 2)).map(([cell]) => cell)).toEqual([])
    process.stdout.write(`matrix: ${tried.size} routes × roles × forms of asking, each at two stages or more; ${decided.size} acts refused by a decision, the others shut to all roles but those that may; ${unproven.size} for want of a fresh proof (${[...unproven].join(', ')})\n`)
  })
})
