// An act that asks again who is there: the form is kept whole, and counts as having come when it first came.

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { contentOf } from '#models/seeds/cases-file.ts'
import { carryOut } from '#models/carry-out.ts'
import { Arrivals, Authenticators, Entities, Offices, Outbox, People, Proposals, Receipts, Settings, SignIns } from '#models/tables.ts'
import { FRESH_MINUTES } from '#workflows/sign-in-rules.ts'
import { type App, openApp } from '#test/support/app.ts'
import { DATES, actorFor, openCallWith, testCase } from '#test/support/house.ts'
import { codeOf, cookieIn, lastLink, withApp } from '#test/support/signing-in.ts'

let app: App
let georgia: Awaited<ReturnType<typeof actorFor>>
let proposal: string

beforeAll(async () => {
  app = await openApp()
  const run = await openCallWith([testCase('geo', 'GEO')])
  georgia = actorFor(run, 'GEO')
  const now = new Date(DATES.submitted)
  await app.moveTo(now)
  const drafted = await carryOut('startDraft', null, georgia, { callId: run.callId, content: contentOf(testCase('geo', 'GEO')) }, { now })
  proposal = drafted.kind === 'done' ? drafted.subjectId : ''
})
afterAll(() => app.close())

/** Signed in, and last proven this many minutes ago. */
async function enteredLongAgo(officeId: string, minutes = FRESH_MINUTES + 1): Promise<string> {
  await SignIns().destroy({ where: {} })
  const as = await app.enter(officeId)
  await SignIns().update({ provenAt: new Date(Date.now() - minutes * 60_000).toISOString() }, { where: {} })
  return as
}

const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
const hiddenIn = (page: string, form = /<form class="confirm"[\s\S]*?<\/form>/) => Object.fromEntries([...(form.exec(page)?.[0] ?? '').matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, plain(value!)]))
const keptIn = (page: string) => plain(/name="_kept" value="([^"]*)"/.exec(page)![1]!)

const REASON = 'A reason with <b>marks</b>, "quotes", كلمات and 汉字, that nobody wants to type twice over.'

test('S-22 M-14 a stale sign-in is asked to confirm, keeps every word, changes nothing; once confirmed the form is sent as typed, under a new token', async () => {
  const entity = (await Entities().findByPk(georgia.entityId!))!
  const as = await enteredLongAgo(georgia.officeId!)
  const people = await Offices().count()
  const fields = { email: 'deputy@georgia.example', office: REASON, language: 'en', zone: 'Asia/Tbilisi' }
  const asked = await app.post('/proposer/people/new', fields, { as })
  const page = await asked.text()
  expect(asked.status).toBe(401)
  expect(page).toContain('<h1>Confirm that it is you</h1>')
  expect(page).toContain('that nobody wants to type twice over.')
  expect(page).not.toContain('<b>marks</b>')
  expect(await Offices().count()).toBe(people)
  // Reading asks for nothing.
  expect((await app.get('/proposer/people/new', { as })).status).toBe(200)
  const confirmed = await app.post('/sign-in/confirm', { _form: 'button', _kept: keptIn(page) }, { as })
  const fresh = cookieIn(confirmed)!
  const ready = await confirmed.text()
  expect(ready).toContain('action="/proposer/people/new"')
  // The frame is that of whoever is signed in, though this request brought the token that has just been replaced.
  expect([ready.includes('action="/sign-out"'), ready.includes('href="/sign-in'), ready.includes('Focal point of Georgia')]).toEqual([true, false, true])
  // S-24
  expect(fresh).not.toBe(as)
  expect((await app.get('/proposer', { as })).headers.get('location')).toContain('/sign-in?')
  const again = hiddenIn(ready)
  expect(again).toMatchObject(fields)
  expect((await app.post('/proposer/people/new', again, { as: fresh })).status).toBe(303)
  expect(await Offices().count({ where: { entityId: entity.id, title: REASON } })).toBe(1)
})

test('S-22 a proof nine minutes old is enough', async () => {
  const as = await enteredLongAgo(georgia.officeId!, FRESH_MINUTES - 1)
  expect((await app.post('/proposer/people/new', { email: 'third@georgia.example', office: 'Third', language: 'en', zone: 'UTC' }, { as })).status).toBe(303)
})

test('M-6 S-22 what came in time counts as in time, though its sender confirmed after the deadline; another form with that mark does not', async () => {
  const as = await enteredLongAgo(georgia.officeId!)
  const closes = new Date(await carriedDeadline())
  const justBefore = new Date(closes.getTime() - 5_000)
  await app.moveTo(justBefore)
  const asked = await app.post(`/proposer/proposals/${proposal}/submit`, {}, { as, receivedAt: justBefore })
  expect(asked.status).toBe(401)
  expect(await Receipts().count()).toBe(0)
  const kept = keptIn(await asked.text())
  await app.moveTo(new Date(closes.getTime() + 3 * 60_000))
  const confirmed = await app.post('/sign-in/confirm', { _form: 'button', _kept: kept }, { as })
  const fresh = cookieIn(confirmed)!
  const fields = hiddenIn(await confirmed.text())
  const late = (given: Record<string, string>) => app.post(`/proposer/proposals/${proposal}/submit`, given, { as: fresh, receivedAt: new Date(closes.getTime() + 3 * 60_000) })
  expect((await late({})).status).toBe(409)
  expect((await late({ ...fields, _arrived: 'made-up' })).status).toBe(409)
  expect((await late({ ...fields, added: 'a word' })).status).toBe(409)
  const [arrival] = await Arrivals().findAll()
  await arrival!.update({ expiresAt: new Date(Date.now() - 1).toISOString() })
  expect((await late(fields)).status).toBe(409)
  await arrival!.update({ expiresAt: new Date(Date.now() + 60_000).toISOString(), officeId: (await Offices().findOne({ where: { role: 'officer' } }))!.id })
  expect((await late(fields)).status).toBe(409)
  await arrival!.update({ officeId: georgia.officeId! })
  expect((await late(fields)).status).toBe(303)
  const [receipt] = await Receipts().findAll()
  expect(Math.abs(Date.parse(receipt!.body.receivedAt) - justBefore.getTime())).toBeLessThan(2_000)
  expect((await Proposals().findByPk(proposal))!.state).toBe('submitted')
})

async function carriedDeadline(): Promise<string> {
  const { Calls } = await import('#models/tables.ts')
  return (await Calls().findOne())!.closesAt
}

test('S-22 S-18 outside a demonstration there is no button: a link confirms who has nothing else, in the browser that asked; an app, once set up, takes its place', async () => {
  const as = await enteredLongAgo(georgia.officeId!)
  const other = await app.enter((await Offices().findOne({ where: { role: 'officer' } }))!.id)
  await Settings().update({ value: false }, { where: { name: 'demonstration' } })
  try {
    const page = await (await app.get('/sign-in/confirm', { as })).text()
    expect(page).not.toContain('In this demonstration')
    expect((await app.post('/sign-in/confirm', { _form: 'button' }, { as })).status).toBe(422)
    expect((await app.post('/sign-in/confirm', { _form: 'mail' }, { as })).status).toBe(200)
    const link = await lastLink('confirmLink')
    for (const foreign of [undefined, other]) expect((await app.post(link, {}, foreign ? { as: foreign } : {})).status).toBe(403)
    // It signs nobody in.
    expect(cookieIn(await app.post(link))).toBeNull()
    const done = await app.post(link, {}, { as })
    expect([done.status, done.headers.get('location')]).toEqual([303, '/sign-in/confirmed'])
    expect((await SignIns().findOne({ where: { officeId: georgia.officeId! } }))!.provenAt > new Date(Date.now() - 60_000).toISOString()).toBe(true)
    const fresh = cookieIn(done)!
    // A privileged office is confirmed by no mail, asked for by hand.
    const mails = await Outbox().count()
    expect((await app.post('/sign-in/confirm', { _form: 'mail' }, { as: other })).status).toBe(422)
    expect(await Outbox().count()).toBe(mails)
    const { email } = (await People().findByPk(georgia.personId!))!
    const secret = await withApp(email)
    expect((await app.post('/sign-in/confirm', { _form: 'mail' }, { as: fresh })).status).toBe(422)
    expect((await app.post('/sign-in/confirm', { _form: 'app', appCode: codeOf(secret, -1) }, { as: fresh })).headers.get('location')).toBe('/home')
  } finally {
    await Settings().update({ value: true }, { where: { name: 'demonstration' } })
    await Authenticators().destroy({ where: {} })
  }
})

test('S-22 factors are changed by a fresh proof alone; what a page carries along leads nowhere else', async () => {
  const as = await enteredLongAgo(georgia.officeId!)
  for (const [path, form] of [['/account/app', 'begin'], ['/account/codes', ''], ['/account', 'removeApp'], ['/account', 'passkey'], ['/sign-in/provider', 'link']] as const) {
    expect([path, (await app.post(path, { _form: form }, { as })).status]).toEqual([path, path === '/sign-in/provider' ? 404 : 401])
  }
  expect((await app.post('/sign-in/passkey', { purpose: 'register' }, { as })).status).toBe(404)
  expect((await app.get('/account/codes', { as })).headers.get('location')).toBe('/sign-in/confirm?then=%2Faccount%2Fcodes')
  for (const path of ['//evil.example', 'https://evil.example', 'javascript:alert(1)', '/sign-out']) {
    const mine = await enteredLongAgo(georgia.officeId!)
    const answer = await app.post('/sign-in/confirm', { _form: 'button', then: path, _kept: JSON.stringify({ path, search: '', fields: [] }) }, { as: mine })
    expect([path, answer.headers.get('location')]).toEqual([path, '/home'])
  }
})
