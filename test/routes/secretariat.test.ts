// The Secretariat's pages up to the end of screening, as HTML: who may open them, what they do, and what never stands in them.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import type { Actor } from '#workflows/actor.ts'
import { Calls, Changes, Criteria, Entities, Letters, Outbox, Proposals, RecordLines } from '#models/tables.ts'
import { database } from '#models/database.ts'
import { FIRST_LINK } from '#models/record.ts'
import { foundSession } from '#models/found-session.ts'
import { demonstrationPlan } from '#models/seeds/plan.ts'
import type { Run } from '#models/seeds/script.ts'
import { openApp, type App } from '#test/support/app.ts'
import { act, actorFor, DATES, playedTo, proposalId } from '#test/support/house.ts'
import { spoil } from '#test/support/invariants.ts'

let app: App
let run: Run
let officer: Actor
let other: Actor
let as: string

const SECRET = 'Wording that nobody outside Georgia may read'
const item = (id: string, page = '') => `/secretariat/screening/${proposalId(run, id)}${page}`
const enter = (actor: Actor) => app.enter(actor.officeId!)
const textOf = async (address: string, who = as) => (await app.get(address, { as: who })).text()
const stateOf = async (id: string) => (await Proposals().findByPk(proposalId(run, id)))!.state

beforeEach(async () => {
  app = await openApp()
  run = await playedTo('propose')
  ;[officer, other] = run.cast.officers as [Actor, Actor]
  await app.moveTo(new Date(DATES.submitted))
  as = await enter(officer)
})
afterEach(() => app.close())

const PAGES = () => [
  '/secretariat', '/secretariat/call', '/secretariat/call/edit', '/secretariat/call/open', '/secretariat/call/extend', '/secretariat/call/close',
  '/secretariat/entities', '/secretariat/entities/import', '/secretariat/entities/template.csv', `/secretariat/entities/${run.cast.ids.get('Test Watch')}`, `/secretariat/entities/${run.cast.ids.get('Test Watch')}/suspend`, `/secretariat/entities/${run.cast.ids.get('GEO')}/people`,
  '/secretariat/letters', '/secretariat/screening', item('ind'), ...['start', 'resume', 'return', 'outcome', 'reconsideration', 'change?section=problem', 'versions'].map((page) => item('ind', `/${page}`)),
  '/secretariat/record', '/secretariat/record.jsonl',
]

describe('who may open them', () => {
  test('S-02 an officer opens every page; a proposer and a member of the bureau open none, by address or by post', async () => {
    for (const address of PAGES()) expect([address, (await app.get(address, { as })).status]).toEqual([address, 200])
    for (const actor of [actorFor(run, 'IND'), run.cast.members[0]!]) {
      const stranger = await enter(actor)
      for (const address of PAGES()) expect([address, (await app.get(address, { as: stranger })).status]).toEqual([address, 403])
      expect((await app.post(item('ind', '/start'), {}, { as: stranger })).status).toBe(403)
      expect((await app.post(item('ind'), { _form: 'note', body: 'x' }, { as: stranger })).status).toBe(403)
    }
    for (const address of PAGES()) expect((await app.get(address)).headers.get('Location')).toContain('/sign-in')
    expect(await stateOf('ind')).toBe('submitted')
  })

  test('S-10 a draft is on no page of the Secretariat, and its address looks like one that does not exist', async () => {
    const draft = await act('startDraft', null, actorFor(run, 'GEO'), { callId: run.callId, content: { title: SECRET, problem: SECRET } }, DATES.submitted)
    const id = draft.kind === 'done' ? draft.subjectId : ''
    await act('saveDraft', proposalId(run, 'geo-a'), actorFor(run, 'GEO'), { version: (await Proposals().findByPk(proposalId(run, 'geo-a')) as unknown as { version: number }).version, content: { title: SECRET, problem: SECRET, whatWasDone: SECRET } }, DATES.submitted)
    for (const address of [...PAGES(), item('geo-a'), item('geo-a', '/versions'), `/secretariat/record?proposal=${id}`]) expect(await textOf(address)).not.toContain(SECRET)
    const plain = (html: string) => html.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    const [drafted, unknown] = await Promise.all([app.get(`/secretariat/screening/${id}`, { as }), app.get('/secretariat/screening/00000000-0000-4000-8000-000000000000', { as })])
    expect([drafted.status, unknown.status]).toEqual([404, 404])
    expect(plain(await drafted.text())).toBe(plain(await unknown.text()))
  })
})

describe('the call', () => {
  const TERMS = { title: 'A call', 'aspects[0].title': 'Prevention', 'aspects[0].articles': '5, 9', 'aspects[1].title': '', 'aspects[1].articles': '', opensAt: '2028-01-10T13:00', closesAt: '2028-03-12T18:00', '_zone.opensAt': 'Asia/Makassar', '_zone.closesAt': 'Asia/Makassar', graceMinutes: '47', cap: '3', stateCap: '' }
  let session: string

  beforeEach(async () => {
    const founded = await foundSession({ ...demonstrationPlan({ ...DATES, startsOn: '2028-06-05', endsOn: '2028-06-09' }), number: 3 }, new Date(DATES.founded))
    session = founded.sessionId
    as = await app.enter(founded.officerIds[0]!)
  })
  const prepare = (more: Record<string, string> = {}) => app.post('/secretariat/call/edit', { sessionId: session, zone: 'Asia/Makassar', ...TERMS, ...more }, { as })

  test('M-1 hours typed are those of the session’s place; rows left empty are left out', async () => {
    expect((await prepare()).headers.get('Location')).toBe('/secretariat/call')
    const call = (await Calls().findOne({ where: { sessionId: session } }))!
    expect([call.opensAt, call.closesAt, call.aspects.map((aspect) => aspect.articles)]).toEqual(['2028-01-10T05:00:00.000Z', '2028-03-12T10:00:00.000Z', [[5, 9]]])
  })

  test('M-2 a cap of five is not taken, and what was typed is kept', async () => {
    const refused = await prepare({ cap: '5' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('value="A call"')
    expect(await Calls().count({ where: { sessionId: session } })).toBe(0)
  })

  test('M-6 the grace stands on the Secretariat’s page and on no public one', async () => {
    spoil('the call is opened past the door')
    await prepare()
    expect(await textOf('/secretariat/call')).toContain('47 minutes, not published')
    await Calls().update({ state: 'open' }, { where: { sessionId: session } })
    const shown = await (await app.get('/')).text()
    expect(shown).toContain('12 March 2028')
    expect(shown).not.toMatch(/47|[Gg]race/)
  })

  test('M-3 the page before opening names every State, whatever its status under the Convention', async () => {
    const csv = 'kind,iso3,name,basis,language,email,office,zone\nState,AND,,,fr,and@example.org,Focal point,UTC\nState,GEO,,,en,geo@example.org,Focal point,UTC\nobserver,,Watch,listed,en,w@example.org,Representative,UTC\n'
    await app.post('/secretariat/entities/import', { _form: 'import', csv }, { as })
    await prepare({ observersInvited: 'no' })
    const page = await textOf('/secretariat/call/open')
    for (const name of ['Andorra', 'Georgia', 'The call is for States only'.slice(4)]) expect(page).toContain(name)
    expect(page).not.toContain('>Watch<')
  })
})

describe('two sides', () => {
  test('M-20 a note for colleagues reaches no page and no mail of the proponent; a message does', async () => {
    await app.post(item('ind'), { _form: 'note', body: SECRET }, { as })
    const india = await enter(actorFor(run, 'IND'))
    for (const address of ['/proposer', '/proposer/proposals', `/proposer/proposals/${proposalId(run, 'ind')}`]) expect(await textOf(address, india)).not.toContain(SECRET)
    expect(JSON.stringify((await Outbox().findAll()).map((mail) => mail.data))).not.toContain(SECRET)
    const page = await textOf(item('ind'))
    expect(page.split(SECRET)).toHaveLength(2)
    expect(page.indexOf(SECRET)).toBeGreaterThan(page.indexOf('thread thread-internal'))

    const before = await Outbox().count()
    await app.post(item('ind'), { _form: 'message', body: 'A question to India' }, { as })
    expect(await Outbox().count()).toBeGreaterThan(before)
    expect(await textOf(`/proposer/proposals/${proposalId(run, 'ind')}`, india)).toContain('A question to India')
  })

  test('a post that names no form of the page does nothing', async () => {
    expect((await app.post(item('ind'), { body: SECRET }, { as })).status).toBe(404)
    expect(await textOf(item('ind'))).not.toContain(SECRET)
  })
})

describe('screening', () => {
  const start = async (id: string) => app.post(item(id, '/start'), {}, { as })
  const checklist = (finding: string, reason = 'Looked at.') => Object.fromEntries(['entitledProposer', 'inTime', 'oneOfObserver', 'programmeOfState', 'aspectOfCall', 'complete', 'noAccusationNoComparison'].flatMap((one) => [[`findings.${one}.finding`, finding], [`findings.${one}.reason`, reason]]))

  test('M-19 a finding without a reason is not taken; those left open may stay open', async () => {
    await start('ind')
    const refused = await app.post(item('ind'), { _form: 'checklist', 'findings.inTime.finding': 'met', 'findings.inTime.reason': '' }, { as })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('href="#f-checklist-findings-inTime-reason"')
    expect(await Criteria().count()).toBe(0)
    expect((await app.post(item('ind'), { _form: 'checklist', 'findings.inTime.finding': 'met', 'findings.inTime.reason': 'In time.', 'findings.complete.reason': '' }, { as })).status).toBe(303)
    expect(await Criteria().count()).toBe(1)
  })

  const UNTIL = { commentUntil: '2027-04-01T18:00', '_zone.commentUntil': 'Asia/Makassar' }

  test('M-21 a suggested case is found eligible only with a date until which the State it names may state its view, and the State is told it', async () => {
    for (const id of ['ukr-ngo', 'ind']) {
      await start(id)
      await app.post(item(id), { _form: 'checklist', ...checklist('met') }, { as })
    }
    expect(await textOf(item('ind', '/outcome'))).not.toContain('commentUntil')
    expect(await textOf(item('ukr-ngo', '/outcome'))).toMatch(/name="commentUntil"[^>]* value="2027-\d\d-\d\dT18:00"/)
    const empty = await app.post(item('ukr-ngo', '/outcome'), { _form: 'eligible', reason: 'CANARY-typed', ...UNTIL, commentUntil: '' }, { as })
    expect(empty.status).toBe(422)
    expect(await empty.text()).toMatch(/href="#f-eligible-commentUntil"[^]*CANARY-typed/)
    const past = await app.post(item('ukr-ngo', '/outcome'), { _form: 'eligible', reason: 'CANARY-typed', ...UNTIL, commentUntil: '2027-01-01T18:00' }, { as })
    expect(past.status).toBe(409)
    expect(await past.text()).toMatch(/Write until when the State it names may state its view: later than now\.[^]*CANARY-typed/)
    expect((await app.post(item('ukr-ngo', '/outcome'), { _form: 'eligible', reason: '' }, { as })).status).toBe(409)
    expect(await stateOf('ukr-ngo')).toBe('beingScreened')
    expect((await app.post(item('ukr-ngo', '/outcome'), { _form: 'eligible', reason: '', ...UNTIL }, { as })).status).toBe(303)
    expect((await app.post(item('ind', '/outcome'), { _form: 'eligible', reason: '' }, { as })).status).toBe(303)
    const letter = (await Letters().findOne({ where: { kind: 'namedState' } }))!
    const { writeLetter } = await import('#templates/letters/write-letter.ts')
    expect(writeLetter({ ...letter.get({ plain: true }) }).paragraphs.join(' ')).toContain('This may be done until Thursday 1 April 2027, 18:00 (Nusa Dua, UTC+08:00).')
    expect(await textOf(item('ukr-ngo'))).toMatch(/may state its view until the date below[^]*<time dateTime="2027-04-01T10:00:00.000Z"/i)
  })

  test('M-20 the outcome page says what stands in the way and whom each outcome tells, and the rules refuse alike', async () => {
    await start('ukr-ngo')
    const page = await textOf(item('ukr-ngo', '/outcome'))
    for (const said of ['Not possible now', 'No finding is recorded on', 'Ukraine gets a numbered letter: A programme of the State was suggested']) expect(page).toContain(said)
    expect((await app.post(item('ukr-ngo', '/outcome'), { _form: 'eligible', reason: '', ...UNTIL }, { as })).status).toBe(409)
    await app.post(item('ukr-ngo'), { _form: 'checklist', ...checklist('met') }, { as })
    expect((await app.post(item('ukr-ngo', '/outcome'), { _form: 'eligible', reason: '', ...UNTIL }, { as })).status).toBe(303)
    expect(await stateOf('ukr-ngo')).toBe('eligible')
  })

  test('M-20 a request to reconsider is answered by another officer than the one who found it not eligible', async () => {
    await start('ind')
    await app.post(item('ind'), { _form: 'checklist', ...checklist('notMet') }, { as })
    expect((await app.post(item('ind', '/outcome'), { _form: 'notEligible', reason: '' }, { as })).status).toBe(422)
    await app.post(item('ind', '/outcome'), { _form: 'notEligible', reason: 'No article.' }, { as })
    await act('askReconsideration', proposalId(run, 'ind'), actorFor(run, 'IND'), { reason: 'Article 9 is named.' }, DATES.screened)
    expect(await textOf(item('ind', '/reconsideration'))).toContain('Another officer takes this one')
    expect((await app.post(item('ind', '/reconsideration'), { _form: 'reopen', reason: 'Mine.' }, { as })).status).toBe(409)
    expect(await textOf('/secretariat')).not.toContain('on the request of India')
    const second = await enter(other)
    expect(await textOf('/secretariat', second)).toContain('on the request of India')
    expect((await app.post(item('ind', '/reconsideration'), { _form: 'reopen', reason: 'It is named.' }, { as: second })).status).toBe(303)
    expect(await stateOf('ind')).toBe('beingScreened')
  })

  test('M-18 a proposed change leaves the text as it was, and a list is never replaced by a text', async () => {
    const before = (await Proposals().findByPk(proposalId(run, 'ind')))!.submittedContent
    expect((await app.post(item('ind', '/change'), { section: 'results', text: 'x', why: 'y' }, { as })).status).toBe(422)
    expect((await app.post(item('ind', '/change?section=problem'), { section: 'problem', text: 'Another problem.', why: 'Clearer.' }, { as })).status).toBe(303)
    expect((await Proposals().findByPk(proposalId(run, 'ind')))!.submittedContent).toEqual(before)
    expect(await Changes().count()).toBe(1)
  })

  test('M-28 the list is in the alphabet’s order of States under every filter, and says so', async () => {
    const states = (page: string) => [...page.matchAll(/<th role="rowheader" scope="row">([^<]*)/g)].map((match) => match[1])
    const page = await textOf('/secretariat/screening')
    expect(states(page)).toEqual(['Georgia', 'Georgia', 'India', 'Kenya', 'Norway', 'Peru', 'Ukraine'])
    expect(page).toContain('In English alphabetical order by State.')
    expect(states(await textOf('/secretariat/screening?origin=observer'))).toEqual(['Ukraine'])
    expect(states(await textOf('/secretariat/screening?group=african&article=9'))).toEqual(['Kenya'])
    expect(states(await textOf('/secretariat/screening?officer=you'))).toEqual([])
  })

  test('a withdrawn proposal is shown only where it is asked for', async () => {
    await act('withdraw', proposalId(run, 'per'), actorFor(run, 'PER'), {}, DATES.submitted)
    expect(await textOf('/secretariat/screening')).not.toContain('BP/2/PER/1')
    expect(await textOf('/secretariat/screening?stands=withdrawn')).toContain('BP/2/PER/1')
  })
})

describe('standing and letters', () => {
  test('M-10 suspending an observer’s status needs a reason, freezes its case, deletes nothing; a State has none to lose', async () => {
    const address = (entity: string, act = 'suspend') => `/secretariat/entities/${run.cast.ids.get(entity)}/${act}`
    expect((await app.post(address('Test Watch'), { reason: '' }, { as })).status).toBe(422)
    expect((await app.post(address('Test Watch'), { reason: 'Decided today.' }, { as })).status).toBe(303)
    expect((await app.post(item('ukr-ngo', '/start'), {}, { as })).status).toBe(409)
    expect((await app.post(address('Test Watch', 'restore'), { reason: 'Mended.' }, { as })).status).toBe(303)
    expect((await app.post(item('ukr-ngo', '/start'), {}, { as })).status).toBe(303)
    expect((await app.post(address('GEO'), { reason: 'No.' }, { as })).status).toBe(409)
    expect((await app.get(address('GEO', 'delete'), { as })).status).toBe(404)
    expect((await Entities().findByPk(run.cast.ids.get('GEO')!))!.state).toBe('admitted')
  })

  test('M-5 who has not replied is a list; a draft is no reply', async () => {
    await act('startDraft', null, actorFor(run, 'CHL'), { callId: run.callId, content: { title: 'x' } }, DATES.submitted)
    const page = await textOf('/secretariat/letters')
    const part = (from: string, to: string) => page.slice(page.indexOf(`id="${from}"`), page.indexOf(`id="${to}"`))
    expect(part('not-replied', 'replied')).toContain('>Chile<')
    expect(part('not-replied', 'replied')).not.toContain('>India<')
    expect(part('replied', 'register')).toContain('>India<')
  })
})

describe('the record', () => {
  test('M-39 the file holds every entry and can be verified by whoever has it', async () => {
    const lines = (await textOf('/secretariat/record.jsonl')).trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown> & { seq: number; previous: string; sha256: string })
    expect(lines.map((line) => line.seq)).toEqual(Array.from({ length: await RecordLines().count() }, (_, index) => index + 1))
    lines.forEach((line, index) => expect(line.previous).toBe(index === 0 ? FIRST_LINK : lines[index - 1]!.sha256))
    const { sha256, ...rest } = lines.at(-1)!
    const canonical = (value: unknown): unknown => (Array.isArray(value) ? value.map(canonical) : value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, canonical(one)])) : value)
    expect(createHash('sha256').update(JSON.stringify(canonical(rest))).digest('hex')).toBe(sha256)
  })

  test('M-39 the page says that the chain holds, and where it is broken once somebody has reached around it', async () => {
    spoil('a line of the record is changed')
    expect(await textOf('/secretariat/record')).toContain('The chain holds')
    await database().query('DROP TRIGGER IF EXISTS record_is_append_only_update')
    const triggers = (await database().query("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'record'"))[0] as { name: string }[]
    for (const { name } of triggers) await database().query(`DROP TRIGGER ${name}`)
    await database().query("UPDATE record SET why = 'Another reason' WHERE seq = 5")
    expect(await textOf('/secretariat/record')).toContain('The chain is broken at entry 5')
  })
})
