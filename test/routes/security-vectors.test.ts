// Every way in which another site could make a browser act, against every route that acts and every form of the demonstration (S-31).
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import path from 'node:path'
import { startServer, type RunningServer } from '#test/support/browser.ts'
import { asker, builtRoutes, castOver, contentHash, enterOver, formsOn, linksOn, type Ask, type FormSeen, type RouteSeen } from '#test/support/wire.ts'

const OFFICES = ['Screening officer', 'Publication officer', 'President', 'Focal point of Georgia', 'Focal point of India']

let server: RunningServer
let ask: Ask
let database: string
let routes: RouteSeen[]
const forms: (FormSeen & { cookie: string })[] = []

beforeAll(async () => {
  server = await startServer()
  ask = asker(Number(new URL(server.url).port))
  database = path.join(server.folder, 'database.sqlite')
  routes = builtRoutes({ number: '2', kind: 'letter', language: 'en', edition: '1', session: '2', act: 'suspend', part: 'foreword', slug: 'x', token: 'x' }).filter(({ hasAction }) => hasAction)
  const cast = await castOver(ask)
  for (const title of OFFICES) {
    const cookie = await enterOver(ask, server.url, cast.find((one) => one.title === title)!.officeId)
    await collect(cookie)
  }
  await mailsAreOut()
}, 120_000)

afterAll(() => server.stop())

/** Every form that the pages of this sign-in hold, one of a kind. */
async function collect(cookie: string): Promise<void> {
  const seen = new Set<string>()
  const queue = ['/home', '/secretariat', '/bureau', '/proposer']
  while (queue.length > 0 && seen.size < 60) {
    const address = queue.shift()!
    if (seen.has(address) || /\.\w+$|^\/papers\/|\/draft$|^\/mail|\/files\//.test(address)) continue
    seen.add(address)
    const { body } = await ask(address, { headers: { Cookie: cookie } })
    const kind = ({ action, fields }: FormSeen) => `${action.replaceAll(/[0-9a-f-]{36}/g, '·')} ${fields.map(([name]) => name).join()}`
    for (const form of formsOn(address, body)) if (!/^\/sign-out/.test(form.action) && !forms.some((one) => one.cookie === cookie && kind(one) === kind(form))) forms.push({ ...form, cookie })
    queue.push(...linksOn(body))
  }
}

/** Mails of the sign-in go out by themselves and are marked; what is measured is what a request does. */
async function mailsAreOut(): Promise<void> {
  for (let before = ''; ; ) {
    const now = await contentHash(database)
    if (now === before) return
    before = now
    await new Promise((resolve) => setTimeout(resolve, 1500))
  }
}

const own = () => ({ Origin: server.url })
type Vector = [name: string, headers: () => Record<string, string>, address?: (address: string, id: string) => string]

const joined = (address: string, query: string) => `${address}${address.includes('?') ? '&' : '?'}${query}`

const VECTORS: Vector[] = [
  ['1 · with the Origin of another site', () => ({ Origin: 'https://evil.example' })],
  ['2 · as ?_data= of the route', own, (address, id) => joined(address, `_data=${encodeURIComponent(id)}`)],
  ['3 · as .data', own, (address) => address.replace(/^([^?]*?)\/?(\?|$)/, '$1.data$2')],
  ['4 · as ?_routes=', own, (address, id) => joined(address, `_routes=${encodeURIComponent(id)}`)],
  ['5 · with no Origin and no word of the browser', () => ({})],
  ['6 · with a forged X-Forwarded-Host that fits its Origin', () => ({ Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https', Forwarded: 'host=evil.example;proto=https' })],
  ['7 · with Origin: null', () => ({ Origin: 'null' })],
  ['8 · that the browser calls cross-site, whatever its Origin', () => ({ ...own(), 'Sec-Fetch-Site': 'cross-site' })],
  ['9 · from a neighbour under the same site', () => ({ ...own(), 'Sec-Fetch-Site': 'same-site' })],
  ['10 · that the browser says nobody’s page sent', () => ({ ...own(), 'Sec-Fetch-Site': 'none' })],
  ['11 · with two words of the browser', () => ({ 'Sec-Fetch-Site': 'same-origin, cross-site' })],
  ['12 · as multipart from elsewhere', () => ({ Origin: 'https://evil.example', 'Content-Type': 'multipart/form-data; boundary=b' })],
  ['13 · as text/plain, which needs no leave to be sent', () => ({ Origin: 'https://evil.example', 'Content-Type': 'text/plain' })],
  ['14 · with an Origin that only begins as ours', () => ({ Origin: `${server.url}.evil.example` })],
  ['15 · as a data request, with the query in capitals of another kind', own, (address, id) => joined(address, `%5Fdata=${encodeURIComponent(id)}`)],
]

describe('S-31 eight vectors and seven more', () => {
  test('S-31 the routes are those of the build, those without a page of their own among them', () => {
    expect(routes.length).toBeGreaterThan(60)
    expect(routes.filter(({ hasPage }) => !hasPage).map(({ id }) => id)).toEqual(expect.arrayContaining(['routes/sign-in.as', 'routes/office', 'routes/sign-out']))
    expect(forms.length).toBeGreaterThan(25)
  })

  test.each(VECTORS)('S-31 %s: no action runs on any route, and no form of ours is taken', async (_name, headers, address = (given) => given) => {
    const before = await contentHash(database)
    const body = new URLSearchParams({ body: 'x', reason: 'x', version: '1', email: 'a@b.example' }).toString()
    const answers: [string, number, unknown][] = []
    const post = async (to: string, id: string, cookie: string, sent: string) => {
      const { status, headers: said } = await ask(address(to, id), { method: 'POST', body: sent, headers: { Cookie: cookie, ...headers() } })
      answers.push([to, status, said['set-cookie']])
    }
    for (const route of routes) await post(route.address, route.id, forms[0]!.cookie, body)
    for (const form of forms) await post(form.action, 'root', form.cookie, new URLSearchParams(form.fields).toString())
    expect(answers.filter(([, status, cookie]) => ![403, 404, 415].includes(status) || cookie !== undefined)).toEqual([])
    expect(answers).toHaveLength(routes.length + forms.length)
    expect(await contentHash(database)).toBe(before)
  }, 60_000)

  test('S-31 the same forms from our own pages are taken: none is refused as foreign, and acts are done', async () => {
    const before = await contentHash(database)
    const statuses: number[] = []
    for (const [index, { action, fields, cookie }] of forms.entries()) {
      const given = fields.map(([name, value]): [string, string] => [name, value === '' && name === 'body' ? 'A message.' : value])
      // As new browsers say it, and as old ones do.
      const { status, body } = await ask(action, { method: 'POST', body: new URLSearchParams(given).toString(), headers: { Cookie: cookie, ...(index % 2 === 0 ? { 'Sec-Fetch-Site': 'same-origin' } : own()) } })
      expect([action, /did not come from our own pages|opened in another office/.test(body)]).toEqual([action, false])
      statuses.push(status)
    }
    expect(statuses.filter((status) => status >= 500)).toEqual([])
    expect(statuses.filter((status) => status === 303).length).toBeGreaterThan(5)
    expect(await contentHash(database)).not.toBe(before)
    console.info(`S-31: ${VECTORS.length} vectors × (${routes.length} routes + ${forms.length} forms) = ${VECTORS.length * (routes.length + forms.length)} posts, 0 actions run; of the same ${forms.length} forms from our own pages ${statuses.filter((status) => status === 303).length} acts were done.`)
  }, 60_000)
})
