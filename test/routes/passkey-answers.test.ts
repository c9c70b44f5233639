// What a passkey answers, over the pages, from an authenticator of our own: the genuine answer opens, and one with a single thing changed opens nothing.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Challenges, Outbox, Passkeys, People, SignIns } from '#models/tables.ts'
import { type App, openApp } from '#test/support/app.ts'
import { makeAuthenticator, type Authenticator, type Lies } from '#test/support/authenticator.ts'
import { actorFor, openCallWith, testCase } from '#test/support/house.ts'
import { cookieIn, linkFor, withApp } from '#test/support/signing-in.ts'

const ELSEWHERE = 'https://best-practices.example'
let app: App
/** An officer and a focal point, each with a device and a sign-in of its own. */
let officer: { as: string; personId: string; email: string; device: Authenticator }
let georgia: typeof officer

type Asked = Parameters<Authenticator['answer']>[0]
const ask = async (purpose: 'signIn' | 'confirm' | 'register', as?: string): Promise<Asked> => (await (await app.post('/sign-in/passkey', { purpose }, as ? { as } : {})).json()) as Asked
const enter = (answer: string) => app.post('/sign-in', { _form: 'passkey', _answer: answer })
const add = (answer: string, as: string) => app.post('/account', { _form: 'passkey', _answer: answer, label: 'A device' }, { as })
const confirm = (answer: string, as: string) => app.post('/sign-in/confirm', { _form: 'passkey', _answer: answer }, { as })
const standing = async () => [await SignIns().count(), (await Passkeys().findAll({ order: [['id', 'ASC']] })).map(({ id, counter, usedAt, personId }) => ({ id, counter, usedAt, personId }))]

async function equipped(office: { officeId: string | null; personId: string | null }): Promise<typeof officer> {
  const device = makeAuthenticator()
  const as = await app.enter(office.officeId!)
  const added = await add(device.register(await ask('register', as)), as)
  expect([added.status, added.headers.get('location')]).toEqual([303, '/account'])
  return { as: cookieIn(added)!, personId: office.personId!, email: (await People().findByPk(office.personId!))!.email, device }
}

beforeAll(async () => {
  app = await openApp()
  const run = await openCallWith([testCase('geo', 'GEO')])
  officer = await equipped(run.cast.officers[0]!)
  georgia = await equipped(actorFor(run, 'GEO'))
})
afterAll(() => app.close())
beforeEach(() => Challenges().destroy({ where: {} }))

/** One thing changed each, named as what it would be. */
const LIES: [what: string, lies: Lies | ((asked: Asked) => Lies)][] = [
  ['a page at another address', { origin: ELSEWHERE }],
  ['a page of the same host at another port', { origin: 'http://localhost:3001' }],
  ['the same host by another scheme', { origin: 'https://localhost:3000' }],
  ['a page whose address begins like ours', { origin: 'http://localhost:3000.example' }],
  ['a page of a host beneath ours', { origin: 'http://sub.localhost:3000' }],
  ['a relying party that is another', { rpId: 'best-practices.example' }],
  ['a relying party above or beneath ours', { rpId: 'sub.localhost' }],
  ['nobody verified by the device', { userVerified: false }],
  ['nobody present', { userPresent: false, userVerified: false }],
  ['a challenge that nobody gave', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
  ['an answer of the other kind', { type: 'webauthn.create' }],
]

describe('signing in', () => {
  test('S-20 S-12 the genuine answer signs its owner in, and leaves the counter it came with', async () => {
    const response = await enter(officer.device.answer(await ask('signIn')))
    expect(response.status).toBe(303)
    expect((await app.get('/secretariat', { as: cookieIn(response)! })).status).toBe(200)
    expect((await Passkeys().findOne({ where: { personId: officer.personId } }))!.counter).toBeGreaterThan(1)
  })

  test.each([
    ...LIES,
    ['a signature with one bit changed', { signature: (genuine: Buffer) => Buffer.from([...genuine.subarray(0, -1), genuine.at(-1)! ^ 1]) }],
    ['no signature', { signature: () => Buffer.alloc(0) }],
    ['“verified”, written in after signing', { userVerified: false, flagsAfterSigning: 5 }],
    ['a counter that stands still, as that of a copied device', { counter: 1 }],
    ['a credential that nobody has', { id: Buffer.alloc(32, 9).toString('base64url') }],
  ] as typeof LIES)('S-20 %s: nobody is signed in, and nothing is written', async (_what, lies) => {
    const before = await standing()
    const asked = await ask('signIn')
    const response = await enter(officer.device.answer(asked, typeof lies === 'function' ? lies(asked) : lies))
    expect([response.status, cookieIn(response)]).toEqual([422, null])
    expect(await response.text()).toContain('The passkey was not taken')
    expect(await standing()).toEqual(before)
  })

  test('S-20 another person’s credential is opened by its own key alone', async () => {
    const before = await standing()
    const response = await enter(georgia.device.answer(await ask('signIn'), { id: officer.device.id }))
    expect([response.status, cookieIn(response)]).toEqual([422, null])
    expect(await standing()).toEqual(before)
  })

  test('S-20 a challenge is answered once: not again, not after a wrong answer, not late, not for another purpose', async () => {
    const answer = officer.device.answer(await ask('signIn'))
    expect((await enter(answer)).status).toBe(303)
    const before = await standing()
    expect((await enter(answer)).status).toBe(422)
    const asked = await ask('signIn')
    expect((await enter(officer.device.answer(asked, { userVerified: false }))).status).toBe(422)
    expect((await enter(officer.device.answer(asked))).status).toBe(422)
    const late = await ask('signIn')
    await Challenges().update({ expiresAt: new Date().toISOString() }, { where: {} })
    expect((await enter(officer.device.answer(late))).status).toBe(422)
    expect((await enter(officer.device.answer(await ask('confirm', officer.as)))).status).toBe(422)
    expect((await enter(officer.device.answer({ rpId: 'localhost', challenge: (await ask('register', officer.as)).challenge }))).status).toBe(422)
    expect(await standing()).toEqual(before)
  })

  test('S-20 S-37 what is no answer at all is refused like a wrong one', async () => {
    const before = await standing()
    for (const answer of ['', 'null', '[]', '{"response":{}}', '{"response":{"clientDataJSON":7}}', '{"response":{"clientDataJSON":"!"}}', JSON.stringify({ ...JSON.parse(officer.device.answer(await ask('signIn'))), response: { clientDataJSON: Buffer.from(JSON.stringify({ challenge: (await ask('signIn')).challenge })).toString('base64url') } })]) expect([answer, (await enter(answer)).status]).toEqual([answer, 422])
    expect(await standing()).toEqual(before)
  })
})

describe('confirming who is there, and the second step', () => {
  test('S-20 S-22 one’s own passkey confirms this sign-in; another person’s, or an answer meant for another sign-in, does not', async () => {
    expect((await confirm(officer.device.answer(await ask('confirm', georgia.as)), georgia.as)).status).toBe(422)
    expect((await confirm(georgia.device.answer(await ask('confirm', officer.as)), georgia.as)).status).toBe(422)
    for (const [what, lies] of LIES) expect([what, (await confirm(georgia.device.answer(await ask('confirm', georgia.as), lies as Lies), georgia.as)).status]).toEqual([what, 422])
    const confirmed = await confirm(georgia.device.answer(await ask('confirm', georgia.as)), georgia.as)
    expect(confirmed.status).toBe(303)
    georgia.as = cookieIn(confirmed)!
  })

  test('S-12 S-20 a half sign-in is made whole by its own person’s passkey alone', async () => {
    await withApp(officer.email)
    const half = cookieIn(await app.post(await linkFor(officer.email)))!
    const second = async (device: Authenticator, lies: Lies = {}) => app.post('/sign-in/second', { _form: 'passkey', _answer: device.answer(await ask('confirm', half), lies) }, { as: half })
    expect((await second(georgia.device)).status).toBe(422)
    for (const [what, lies] of LIES) expect([what, (await second(officer.device, lies as Lies)).status]).toEqual([what, 422])
    expect((await app.get('/secretariat', { as: half })).headers.get('location')).toBe('/sign-in/second')
    expect((await app.get('/secretariat', { as: cookieIn(await second(officer.device))! })).status).toBe(200)
  })
})

describe('a new passkey', () => {
  test.each([...LIES.map(([what, lies]): typeof LIES[number] => [what, what === 'an answer of the other kind' ? { type: 'webauthn.get' } : lies]), ['an algorithm that was not offered', { alg: -35 } as Lies]])('S-20 S-23 %s: none is added, and nobody is told that one was', async (_what, lies) => {
    const before = [await standing(), await Outbox().count()]
    const asked = await ask('register', georgia.as)
    const response = await add(makeAuthenticator().register(asked, lies as Lies), georgia.as)
    expect(response.status).toBe(422)
    expect([await standing(), await Outbox().count()]).toEqual(before)
  })

  test('S-20 one that is somebody’s is nobody else’s; a challenge adds one, and only to whom it was given', async () => {
    const before = await standing()
    expect((await add(makeAuthenticator(undefined, officer.device.id).register(await ask('register', georgia.as)), georgia.as)).status).toBe(422)
    expect((await add(makeAuthenticator().register(await ask('register', officer.as)), georgia.as)).status).toBe(422)
    expect(await standing()).toEqual(before)
    const asked = await ask('register', georgia.as)
    const added = await add(makeAuthenticator().register(asked), georgia.as)
    expect(added.status).toBe(303)
    georgia.as = cookieIn(added)!
    expect((await add(makeAuthenticator().register(asked), georgia.as)).status).toBe(422)
    expect(await Passkeys().count()).toBe(3)
  })
})
