// Signing in through a real provider on loopback: linked while signed in, known by issuer and subject, and refused when a field is changed.

import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { ProviderLinks, SignIns } from '#models/tables.ts'
import { type App, openApp } from '#test/support/app.ts'
import { actorFor, openCallWith, testCase } from '#test/support/house.ts'
import { startProvider, throughProvider, type RunningProvider } from '#test/support/provider.ts'
import { cookieIn } from '#test/support/signing-in.ts'
import { People } from '#models/tables.ts'

const BACK = 'http://localhost:3000/sign-in/provider/back'
let app: App
let provider: RunningProvider
let other: RunningProvider
let georgia: ReturnType<typeof actorFor>
let officer: string

const configure = (issuer: string) => Object.assign(process.env, { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'house', OIDC_CLIENT_SECRET: 'a-secret-of-the-test-that-is-long' })

beforeAll(async () => {
  // The provider warns that it is only good for trials, which is what this is.
  for (const kind of ['warn', 'info'] as const) jest.spyOn(console, kind).mockImplementation(() => undefined)
  app = await openApp()
  const run = await openCallWith([testCase('geo', 'GEO')])
  georgia = actorFor(run, 'GEO')
  officer = run.cast.officers[0]!.officeId!
  const { email } = (await People().findByPk(georgia.personId!))!
  provider = await startProvider(BACK, email)
  other = await startProvider(BACK, email)
})
afterAll(async () => {
  for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']) delete process.env[name]
  await provider?.close()
  await other?.close()
  await app.close()
})

type Way = { query: URLSearchParams; cookie: string; href: URL }

/** Sets out, goes through the provider as this account, and stands before the button of the page that it comes back to. */
async function away(subject: string, { as = '', form = '', at = provider } = {}): Promise<Way> {
  configure(at.issuer)
  at.subject(subject)
  const out = await app.post('/sign-in/provider', form ? { _form: form } : {}, as ? { as } : {})
  const href = /href="(http:\/\/127[^"]+)"/.exec(await out.text())![1]!.replaceAll('&amp;', '&')
  const cookie = out.headers.getSetCookie().find((one) => one.startsWith('provider='))!.split(';')[0]!
  return { query: await throughProvider(href, BACK), cookie, href: new URL(href) }
}

const back = ({ query, cookie }: Way, { as = '', form = '' } = {}) =>
  app.post('/sign-in/provider/back', { _query: query.toString(), ...(form ? { _form: form } : {}) }, { headers: { Cookie: [as, cookie].filter(Boolean).join('; ') } })

test('S-20 without all three settings there is no provider', async () => {
  for (const method of [app.get('/sign-in/provider'), app.post('/sign-in/provider'), app.get('/sign-in/provider/back?code=x&state=y')]) expect((await method).status).toBe(404)
  expect(await (await app.get('/sign-in')).text()).not.toContain('Sign in at')
})

test('S-20 an account is linked while signed in and lately proven, then signs in; the same address at another subject or provider gets nothing', async () => {
  const as = await app.enter(georgia.officeId!)
  const way = await away('georgia-account', { as, form: 'link' })
  expect(Object.fromEntries(way.href.searchParams)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', scope: 'openid', state: expect.stringMatching(/.{40}/), nonce: expect.stringMatching(/.{40}/) })
  // Coming back does nothing until the button is pressed.
  expect((await app.get(`/sign-in/provider/back?${way.query}`, { as })).status).toBe(200)
  expect(await ProviderLinks().count()).toBe(0)
  expect((await back(way, { as, form: 'link' })).headers.get('location')).toBe('/account')
  expect((await ProviderLinks().findAll()).map(({ issuer, subject, personId }) => ({ issuer, subject, personId }))).toEqual([{ issuer: provider.issuer, subject: 'georgia-account', personId: georgia.personId }])
  const entered = await back(await away('georgia-account'))
  expect((await app.get('/proposer', { as: cookieIn(entered)! })).status).toBe(200)
  for (const [subject, at] of [['another-account', provider], ['georgia-account', other]] as const) {
    const refused = await back(await away(subject, { at }))
    expect([subject, refused.status, cookieIn(refused)]).toEqual([subject, 403, null])
  }
  // Nobody takes over an account that is somebody's.
  const thief = await app.enter(officer)
  await back(await away('georgia-account', { as: thief, form: 'link' }), { as: thief, form: 'link' })
  expect((await ProviderLinks().findAll()).map(({ personId }) => personId)).toEqual([georgia.personId])
})

test('S-20 a changed state, code, issuer or nonce, a spent answer, another browser: each signs nobody in', async () => {
  const before = await SignIns().count()
  const spoilt = async (spoil: (way: Way) => void | Promise<void>) => {
    const way = await away('georgia-account')
    await spoil(way)
    const answer = await back(way)
    return [answer.status, cookieIn(answer)]
  }
  expect(await spoilt(({ query }) => query.set('state', 'x'.repeat(43)))).toEqual([403, null])
  expect(await spoilt(({ query }) => query.set('code', 'x'.repeat(43)))).toEqual([403, null])
  expect(await spoilt(({ query }) => query.set('iss', 'https://evil.example'))).toEqual([403, null])
  expect(await spoilt((way) => { way.cookie = 'provider=ImFub3RoZXItYnJvd3NlciI%3D' })).toEqual([403, null])
  const { Challenges } = await import('#models/tables.ts')
  for (const [field, instead] of [['nonce', 'y'.repeat(43)], ['verifier', 'y'.repeat(43)], ['verifier', '']] as const) {
    expect([field, instead, ...(await spoilt(async () => {
      const row = (await Challenges().findAll({ where: { purpose: 'provider' } })).at(-1)!
      await row.update({ data: { ...row.data, [field]: instead } })
    }))]).toEqual([field, instead, 403, null])
    await Challenges().destroy({ where: {} })
  }
  // Begun by somebody signed in to link, it signs nobody in.
  expect(await spoilt(async (way) => void Object.assign(way, await away('georgia-account', { as: await app.enter(georgia.officeId!), form: 'link' })))).toEqual([403, null])
  const way = await away('georgia-account')
  expect((await back(way)).status).toBe(303)
  expect((await back(way)).status).toBe(403)
  expect(await SignIns().count()).toBe(before + 2)
})

test('S-12 S-20 for an officer a provider is one proof of two', async () => {
  const as = await app.enter(officer)
  await back(await away('officer-account', { as, form: 'link' }), { as, form: 'link' })
  const entered = cookieIn(await back(await away('officer-account')))!
  expect((await app.get('/secretariat', { as: entered })).headers.get('location')).toBe('/sign-in/second')
})
