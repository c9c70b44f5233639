// What a provider's token may say (S-20): the genuine one signs its person in; one with a single claim changed signs nobody in.

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { linkAccount } from '#models/provider-links.ts'
import { People, SignIns } from '#models/tables.ts'
import { type App, openApp } from '#test/support/app.ts'
import { startForgingProvider, type Claims, type ForgingProvider } from '#test/support/forging-provider.ts'
import { actorFor, openCallWith, testCase } from '#test/support/house.ts'
import { cookieIn } from '#test/support/signing-in.ts'

let app: App
let provider: ForgingProvider
let email: string

beforeAll(async () => {
  app = await openApp()
  const georgia = actorFor(await openCallWith([testCase('geo', 'GEO')]), 'GEO')
  email = (await People().findByPk(georgia.personId!))!.email
  provider = await startForgingProvider('georgia-account')
  await linkAccount(georgia.personId!, { issuer: provider.issuer, subject: 'georgia-account' }, new Date())
  Object.assign(process.env, { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'house', OIDC_CLIENT_SECRET: 'a-secret-of-the-test-that-is-long' })
})
afterAll(async () => {
  for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']) delete process.env[name]
  await provider.close()
  await app.close()
})

async function enter(forge: (genuine: Claims) => Claims): Promise<Response> {
  provider.say(forge)
  const out = await app.post('/sign-in/provider')
  const href = new URL(/href="(http:\/\/127[^"]+)"/.exec(await out.text())![1]!.replaceAll('&amp;', '&'))
  const cookie = out.headers.getSetCookie().find((one) => one.startsWith('provider='))!.split(';')[0]!
  return app.post('/sign-in/provider/back', { _query: provider.through(href).toString() }, { headers: { Cookie: cookie } })
}

const without = (name: string) => (genuine: Claims) => Object.fromEntries(Object.entries(genuine).filter(([key]) => key !== name))
const FORGED: [what: string, forge: (genuine: Claims) => Claims][] = [
  ['meant for another client', (genuine) => ({ ...genuine, aud: 'another-house' })],
  ['meant for others besides, given to one of them', (genuine) => ({ ...genuine, aud: ['house', 'another-house'], azp: 'another-house' })],
  ['meant for nobody', without('aud')],
  ['of another issuer', (genuine) => ({ ...genuine, iss: 'https://evil.example' })],
  ['of nobody', without('iss')],
  ['answering another question', (genuine) => ({ ...genuine, nonce: 'x'.repeat(43) })],
  ['answering no question', without('nonce')],
  ['that is over', (genuine) => ({ ...genuine, iat: 1_000_000_000, exp: 1_000_000_060 })],
  ['without an end', without('exp')],
  ['about nobody', without('sub')],
]

test('S-20 the genuine token signs in whoever the account was linked to, redeemed with the verifier of its own challenge', async () => {
  const entered = await enter((genuine) => genuine)
  expect([(await app.get('/proposer', { as: cookieIn(entered)! })).status, provider.verified()]).toEqual([200, true])
})

test.each(FORGED)('S-20 a token %s signs nobody in', async (_what, forge) => {
  const before = await SignIns().count()
  const refused = await enter(forge)
  expect([refused.status, cookieIn(refused), await SignIns().count()]).toEqual([403, null, before])
})

test('S-20 the same e-mail address, vouched for as verified, is worth nothing at another account', async () => {
  const before = await SignIns().count()
  const refused = await enter((genuine) => ({ ...genuine, sub: 'another-account', email, email_verified: true, preferred_username: email }))
  expect([refused.status, cookieIn(refused), await SignIns().count()]).toEqual([403, null, before])
})
