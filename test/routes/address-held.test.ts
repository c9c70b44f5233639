// Whether an address has an account elsewhere is told to nobody who types it in (S-16): the act, its answer, the list and the mails are alike.

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { actorInOffice } from '#models/find-actors.ts'
import { inviteToOffice } from '#models/invite.ts'
import { declareDemonstration } from '#models/settings.ts'
import { purposeOfLink } from '#models/sign-in-links.ts'
import { actorOfSignIn, halfSignIn, signInAs, switchOffice, useLink } from '#models/sign-ins.ts'
import { Authenticators, Offices, Outbox, People, RecordLines } from '#models/tables.ts'
import type { Run } from '#models/seeds/script.ts'
import { openApp, type App } from '#test/support/app.ts'
import { act, actorFor, codesOf, DATES, openCallWith, testCase } from '#test/support/house.ts'
import { cookieIn } from '#test/support/signing-in.ts'

jest.setTimeout(60_000)

let app: App
let run: Run
beforeEach(async () => {
  app = await openApp()
  run = await openCallWith([testCase('geo', 'GEO'), testCase('ind', 'IND')])
  await app.moveTo(new Date(DATES.submitted))
})
afterEach(() => app.close())

const HELD = { focalPoint: 'focal-point-of-india@demonstration.example', officer: 'screening-officer@demonstration.example' }
/** The same office as the holder has where it is known: what the database once refused. */
const person = (email: string) => ({ email, office: 'Focal point of India', language: 'fr', zone: 'Asia/Tbilisi' })

const plain = (text: string, email: string) =>
  text.replaceAll(email, 'ADDRESS').replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID').replaceAll(/name="_token" value="[^"]*"|"formToken","[^"]*"|class="(?:left|soon)">[^<]*/g, '').replaceAll(/\d\d\d\d-\d\d-\d\dT[\d:.]+Z|\d\d:\d\d/g, 'NOW')

/** All that whoever gave the office is answered and shown, and what is mailed. */
async function told(email: string, as: string, give: (fields: object) => Promise<Response>, list: string): Promise<string[]> {
  const before = await Outbox().count()
  const answer = await give(person(email))
  const pages = [await (await app.get(list, { as })).text(), await (await app.get(`${list}.data`, { as })).text()]
  const mails = (await Outbox().findAll({ order: [['createdAt', 'ASC']] })).slice(before).map(({ kind, recipient, data }) => `${kind} to ${recipient === email ? 'ADDRESS' : recipient}: ${Object.keys(data).sort().join()}`).sort()
  const line = (await RecordLines().findOne({ order: [['seq', 'DESC']] }))!
  return [String(answer.status), answer.headers.get('Location') ?? '', plain(await answer.text(), email), ...pages.map((one) => plain(one, email)), ...mails, JSON.stringify([line.action, line.why, line.details])]
}

describe.each([['a focal point of another State', HELD.focalPoint], ['an officer of the Secretariat', HELD.officer]])('the address of %s', (_who, held) => {
  test.each(['add', 'hand over'] as const)('S-16 S-07 M-7 whoever does “%s” is told, shown and mailed the same as for an address that nobody has', async (how) => {
    expect(await People().count({ where: { email: held } })).toBe(1)
    const all: string[][] = []
    for (const email of ['nobody-yet@mission.example', held]) {
      await app.close()
      app = await openApp()
      run = await openCallWith([testCase('geo', 'GEO'), testCase('ind', 'IND')])
      await app.moveTo(new Date(DATES.submitted))
      const as = await app.enter(actorFor(run, 'GEO').officeId!)
      const address = how === 'add' ? '/proposer/people/new' : `/proposer/people/${actorFor(run, 'GEO').officeId}/hand-over`
      all.push(await told(email, as, (fields) => app.post(address, fields as Record<string, string>, { as }), '/proposer/people'))
    }
    expect(all[1]).toEqual(all[0])
    expect([all[0]![0], all[0]!.at(-1)]).toEqual(['303', expect.stringContaining('Focal point of India')])
  })
})

test('S-16 only what stands on one’s own list is said to stand there, and nothing is mailed', async () => {
  const georgia = actorFor(run, 'GEO')
  const add = () => act('addPerson', georgia.entityId, georgia, person(HELD.focalPoint) as never, DATES.submitted)
  expect(codesOf(await add())).toEqual(['done'])
  const before = await Outbox().count()
  expect(codesOf(await add())).toEqual(['addressHeld'])
  expect(await Outbox().count()).toBe(before)
})

test('S-16 M-7 the person holds both offices, keeps language and zone, and loses the one that is taken away alone', async () => {
  const georgia = actorFor(run, 'GEO')
  expect(codesOf(await act('addPerson', georgia.entityId, georgia, person(HELD.focalPoint) as never, DATES.submitted))).toEqual(['done'])
  const { id, language, zone } = (await People().findOne({ where: { email: HELD.focalPoint } }))!
  expect([language, zone]).not.toEqual(['fr', 'Asia/Tbilisi'])
  const offices = async () => (await Offices().findAll({ where: { personId: id, active: true } })).map((one) => one.entityId).sort()
  expect(await offices()).toEqual([georgia.entityId, actorFor(run, 'IND').entityId].sort())
  const given = (await Offices().findOne({ where: { personId: id, entityId: georgia.entityId } }))!
  expect(await actorInOffice(given.id)).toMatchObject({ entityId: georgia.entityId, role: 'focalPoint' })
  expect(codesOf(await act('removePerson', georgia.entityId, georgia, { officeId: given.id }, DATES.submitted))).toEqual(['done'])
  expect(await offices()).toEqual([actorFor(run, 'IND').entityId])
})

/** A new invitation to this office, by its token: mails are dated by the clock of the act, so the last written is not the last dated. */
async function invitedTo(officeId: string, now: Date): Promise<string> {
  const tokens = async () => (await Outbox().findAll({ where: { kind: 'welcome' } })).map(({ data }) => (data as { token: string }).token)
  const before = await tokens()
  await inviteToOffice(officeId, now)
  return (await tokens()).find((one) => !before.includes(one))!
}
const giveFrom = async (entity: string, email: string) => expect(codesOf(await act('addPerson', actorFor(run, entity).entityId, actorFor(run, entity), person(email) as never, DATES.submitted))).toEqual(['done'])

test('S-12 S-18 an office that a State gives an officer is entered by its invitation, and leads to no office of the Secretariat: nothing is set up by it, in neither office', async () => {
  await giveFrom('GEO', HELD.officer)
  expect(await Authenticators().count()).toBe(0)
  const now = new Date()
  // The act was carried out on the demonstration's day; links live by the real clock.
  const office = (await Offices().findOne({ where: { entityId: actorFor(run, 'GEO').entityId, title: 'Focal point of India' } }))!
  const entered = await app.post(`/sign-in/link/${await invitedTo(office.id, now)}`)
  const as = cookieIn(entered)!
  expect((await app.get('/proposer', { as })).status).toBe(200)
  expect((await app.post('/account/app', { _form: 'begin' }, { as })).headers.get('location')).toBe('/account')
  expect((await app.post('/account', { _form: 'passkey' }, { as })).headers.get('location')).toBe('/account')
  expect((await app.post('/sign-in/passkey', { purpose: 'register' }, { as })).status).toBe(404)
  expect(await Authenticators().count()).toBe(0)
  const token = (await useLink(await invitedTo(office.id, now), now))!
  expect((await actorOfSignIn(token, now))!.actor).toMatchObject({ officeId: office.id, role: 'focalPoint' })
  const officer = (await Offices().findOne({ where: { personId: office.personId, role: 'officer' } }))!
  expect(await switchOffice(token, officer.id)).toBe(true)
  expect(await actorOfSignIn(token, now)).toBeNull()
  expect(await halfSignIn(token, now)).toMatchObject({ role: 'officer', maySetUp: false })
  // What the officer's own invitation does, whatever else the officer holds.
  expect(await halfSignIn((await useLink(await invitedTo(officer.id, now), now))!, now)).toMatchObject({ role: 'officer', maySetUp: true })
})

test('S-25 S-17 whoever gives an office to an address that is held elsewhere signs nobody out and voids no invitation but an earlier one to that office', async () => {
  await declareDemonstration()
  const now = new Date()
  const officer = run.cast.officers[0]!
  const { email } = (await People().findByPk(officer.personId!))!
  const open = (await signInAs(officer.officeId!, now))!
  const theirs = await invitedTo(officer.officeId!, now)
  await giveFrom('GEO', email)
  await giveFrom('IND', email)
  expect(await actorOfSignIn(open, now)).not.toBeNull()
  expect(await purposeOfLink(theirs, now)).toBe('invitation')
  // Each State's own invitation stands, too; one to the same office replaces it.
  const given = await Offices().findAll({ where: { personId: officer.personId!, role: 'focalPoint', active: true } })
  expect(given).toHaveLength(2)
  const tokens: string[] = []
  for (const office of [given[0]!, given[1]!, given[0]!]) tokens.push(await invitedTo(office.id, now))
  expect(await Promise.all(tokens.map((token) => purposeOfLink(token, now)))).toEqual([null, 'invitation', 'invitation'])
  // An office that is taken away again takes its invitation and nothing else.
  expect(codesOf(await act('removePerson', actorFor(run, 'GEO').entityId, actorFor(run, 'GEO'), { officeId: given.find((one) => one.entityId === actorFor(run, 'GEO').entityId)!.id }, DATES.submitted))).toEqual(['done'])
  expect(await actorOfSignIn(open, now)).not.toBeNull()
  expect((await Promise.all([theirs, ...tokens].map((token) => purposeOfLink(token, now)))).filter((one) => one !== null)).toHaveLength(2)
})

test('M-7 S-17 a list that names one address on two lines gives both offices, with an invitation to each that works', async () => {
  const line = { kind: 'State', basis: null, language: 'es', email: 'two-hats@mission.example', zone: 'America/Lima' }
  const lines = [{ ...line, iso3: 'PER', name: 'Peru', office: 'For Peru' }, { ...line, iso3: 'CHL', name: 'Chile', office: 'For Chile' }]
  expect(codesOf(await act('importEntities', run.sessionId, run.cast.officers[0]!, { lines } as never, DATES.submitted))).toEqual(['done'])
  const mails = await Outbox().findAll({ where: { kind: 'welcome', recipient: line.email } })
  const at = new Date(DATES.submitted)
  const entered = await Promise.all(mails.map(async ({ data }) => (await actorOfSignIn((await useLink((data as { token: string }).token, at))!, at))!.actor.office))
  expect(entered.sort()).toEqual(['For Chile', 'For Peru'])
})

test('M-7 S-16 a list that is imported gives a person whom another entity has an office of the same name', async () => {
  const line = { kind: 'State', iso3: 'PER', name: 'Peru', basis: null, language: 'es', email: HELD.focalPoint, office: 'Focal point of India', zone: 'America/Lima' }
  expect(codesOf(await act('importEntities', run.sessionId, run.cast.officers[0]!, { lines: [line] } as never, DATES.submitted))).toEqual(['done'])
  const { id } = (await People().findOne({ where: { email: HELD.focalPoint } }))!
  expect(await Offices().count({ where: { personId: id, active: true, title: 'Focal point of India' } })).toBe(2)
})
