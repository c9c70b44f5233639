// The table of access and the routes there really are: neither has a line that the other has not, and no page passes the table by.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createRequire } from 'node:module'
import path from 'node:path'
import { matchRoutes } from '@remix-run/react'
import { ROLES } from '#workflows/actor.ts'
import { lifeOf } from '#workflows/lives/index.ts'
import { ACCESS, ANYONE, mayOpen, patternOf } from '#app/access.ts'
import { accessTo, checkAccess, routeOf } from '#app/server/access.ts'
import { requireActor } from '#app/server/actor.ts'
import { openApp, type App } from '#test/support/app.ts'

type Found = { id: string; parentId?: string; path?: string; index?: boolean; file: string }

const root = path.resolve(import.meta.dirname, '..', '..')
const { flatRoutes } = createRequire(import.meta.url)(path.join(root, 'node_modules/@remix-run/dev/dist/config/flat-routes.js')) as { flatRoutes: (folder: string, ignored: string[]) => Record<string, Found> }
const routes = Object.values(flatRoutes(path.join(root, 'app'), []))
const ids = Object.keys(ACCESS)

/** An address of a route, every parameter given as something of its own. */
const addressOf = (id: string) => `/${patternOf(id).replaceAll(/:([A-Za-z]+)/g, (_, name: string) => `some-${name.toLowerCase()}`).replace('*', 'nothing/here')}`

describe('the table of access', () => {
  test('S-01 names every route that is served, and no other: a page nobody decided about fails here', () => {
    expect(ids.toSorted()).toEqual(routes.map((route) => route.id).toSorted())
  })

  test('S-01 reads the address of each route as the framework does, and no route lies within another', () => {
    expect(routes.filter((route) => route.parentId !== 'root').map((route) => route.id)).toEqual([])
    expect(ids.map((id) => [id, patternOf(id)]).toSorted()).toEqual(routes.map((route) => [route.id, route.path ?? '']).toSorted())
    const real = routes.map(({ id, path: at, index }) => (index ? { id, path: at ?? '', index: true as const } : { id, path: at ?? '' }))
    for (const id of ids) {
      const address = addressOf(id)
      expect([address, routeOf(address)]).toEqual([address, matchRoutes(real, address)!.at(-1)!.route.id])
      if (id !== 'routes/$') expect([address, routeOf(address)]).toEqual([address, id])
    }
  })

  test('S-01 S-34 an address that is no line’s is nobody’s, and a made-up ending is another address', async () => {
    for (const address of ['/secretariat/nothing', '/secretariat/record.csv', '/proposer/proposals/x/x.css', '/administration', '/secretariat/record/x']) {
      expect([address, accessTo(address)]).toEqual([address, null])
      await expect(requireActor(new Request(`http://localhost${address}`))).rejects.toMatchObject({ status: 404 })
    }
  })

  test('S-01 the server does not start with a route that has no line, or a line that has no route', () => {
    checkAccess(['root', ...ids])
    expect(() => checkAccess(['root', ...ids, 'routes/secretariat.secrets'])).toThrow('Without a line: routes/secretariat.secrets')
    expect(() => checkAccess(['root', ...ids.slice(1)])).toThrow(`Without a route: ${ids[0]}`)
  })

  test('S-01 a line that names a thing names a parameter of its address, and a page for actors says whose acts it is for', () => {
    for (const [id, { open, object, to, acts }] of Object.entries(ACCESS)) {
      if (object) expect([id, patternOf(id)]).toEqual([id, expect.stringContaining(`:${object.param}`)])
      if (to) expect([id, object !== undefined, (acts ?? []).length > 0]).toEqual([id, true, true])
      if (typeof open !== 'string') expect([id, open.length > 0, open.includes('visitor'), open.includes('clock')]).toEqual([id, true, false, false])
      for (const act of acts ?? []) expect([id, act, lifeOf(act)]).toEqual([id, act, expect.any(String)])
    }
  })
})

describe('a page', () => {
  let app: App
  beforeAll(async () => {
    app = await openApp()
  })
  afterAll(() => app.close())

  const closed = ids.filter((id) => !mayOpen('visitor', ACCESS[id]!))
  const has = async (id: string, part: 'loader' | 'action') => part in ((await import(path.join(root, 'app', routes.find((route) => route.id === id)!.file))) as object)

  test('S-02 that is not for anyone asks a visitor to sign in, its loader and its action each by itself', async () => {
    let tried = 0
    for (const id of closed) {
      if (await has(id, 'loader')) {
        const read = await app.get(addressOf(id))
        // /office is no page: it sends everybody on.
        const to = id === 'routes/office' ? '/home' : expect.stringMatching(/^\/sign-in/)
        expect([id, read.status, read.headers.get('location')]).toEqual([id, expect.any(Number), to])
        tried++
      }
      if (await has(id, 'action')) {
        const sent = await app.post(addressOf(id), { reason: 'x' })
        expect([id, sent.status]).toEqual([id, 401])
        tried++
      }
    }
    expect(tried).toBeGreaterThan(150)
  })

  test('S-02 that is for anyone is the only one without a role, and every office has pages', () => {
    for (const role of ROLES) {
      const open = ids.filter((id) => mayOpen(role, ACCESS[id]!))
      expect([role, open.length > 0]).toEqual([role, true])
      if (role === 'visitor' || role === 'clock') expect(open.every((id) => ACCESS[id]!.open === ANYONE)).toBe(true)
    }
  })
})
