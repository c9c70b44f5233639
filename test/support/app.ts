// The pages of the application over a database of their own: tests send Requests and read Responses.
// The route modules themselves are loaded, so that pages and test share one database connection.

import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node'
import { isOpen } from '#models/database.ts'
import { closeDatabase, openDatabase } from '#models/migrate.ts'
import { clockOffset, declareDemonstration, moveClock } from '#models/settings.ts'
import { signInAs } from '#models/sign-ins.ts'
import { expectInvariants } from './invariants.ts'

export type App = {
  folder: string
  /** Sends a request as it is. The second argument is what the server in front would have noted. */
  send: (request: Request, context?: { receivedAt?: Date }) => Promise<Response>
  get: (path: string, options?: Asking) => Promise<Response>
  /** A form as the browser would send it. A value may be a list, for fields of one name. */
  post: (path: string, fields?: Form, options?: Asking) => Promise<Response>
  /** A form with files. */
  postMultipart: (path: string, form: FormData, options?: Asking) => Promise<Response>
  /** Acts in this office from now on: give what it returns as `as`. Declares the database a demonstration. */
  enter: (officeId: string) => Promise<string>
  /** Moves the clock of the pages to this moment, and lets it run on from there. */
  moveTo: (moment: Date) => Promise<void>
  close: () => Promise<void>
}

type Form = Record<string, string | number | readonly (string | number)[]>
/** `token`: the form token that is sent; the one a page of ours would hold if left out, none if null. */
type Asking = { as?: string; headers?: Record<string, string>; receivedAt?: Date; token?: string | null }

const ORIGIN = 'http://localhost:3000'
const root = path.resolve(import.meta.dirname, '..', '..')

/** Opens a new, migrated and empty database in a folder of its own, and the pages over it. */
export async function openApp(): Promise<App> {
  const folder = await mkdtemp(path.join(tmpdir(), 'best-practices-'))
  Object.assign(process.env, { VAR_FOLDER: folder, LOG_LEVEL: 'silent' })
  await openDatabase({ file: path.join(folder, 'database.sqlite') })
  const handle = createRequestHandler(await loadBuild(), 'production')
  const send: App['send'] = (request, context) => answerOf(handle, request, context?.receivedAt)
  return {
    folder,
    send,
    get: (address, options = {}) => send(new Request(`${ORIGIN}${address}`, { headers: headersOf(options) }), options),
    post: async (address, fields = {}, options = {}) => send(new Request(postAddress(address), { method: 'POST', body: new URLSearchParams([...pairsOf(fields), ...(await tokenFor(options))]), headers: headersOf(options) }), options),
    postMultipart: async (address, form, options = {}) => {
      for (const [name, value] of await tokenFor(options)) form.append(name, value)
      return send(new Request(postAddress(address), { method: 'POST', body: form, headers: headersOf(options) }), options)
    },
    enter: async (officeId) => {
      await declareDemonstration()
      const { signInHeader } = await import('#app/server/actor.ts')
      const token = await signInAs(officeId, new Date())
      if (token === null) throw new Error(`No such office: ${officeId}`)
      return (await signInHeader(token)).split(';')[0]!
    },
    moveTo: async (moment) => {
      await declareDemonstration()
      await moveClock(moment.getTime() - Date.now())
    },
    close: async () => {
      try {
        if (isOpen()) await expectInvariants()
      } finally {
        await closeDatabase()
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}

async function answerOf(handle: RequestHandler, request: Request, receivedAt = new Date()): Promise<Response> {
  // A test may have closed the database to see what a page says then.
  const offset = await clockOffset().catch(() => 0)
  // A test names the moment as the pages see it; the server in front notes its own clock.
  const noted = offset === 0 || Math.abs(receivedAt.getTime() - Date.now()) < 60_000 ? receivedAt : new Date(receivedAt.getTime() - offset)
  return handle(request, { nonce: 'test', receivedAt: noted, reference: 'TES-T0001' })
}

/** What every form of a page made for this reader holds. A sign-in that ended leaves the form as it was. */
async function tokenFor({ as, token }: Asking): Promise<[string, string][]> {
  if (token !== undefined) return token === null ? [] : [['_token', token]]
  if (as === undefined) return []
  const [{ actorOf }, { formTokenOf }] = await Promise.all([import('#app/server/actor.ts'), import('#app/server/form-token.ts')])
  const made = formTokenOf((await actorOf(new Request(ORIGIN, { headers: { Cookie: as } }))).actor)
  return made === '' ? [] : [['_token', made]]
}

/** What the server in front does for a form on the first page of a folder. */
function postAddress(address: string): string {
  return `${ORIGIN}${address}${address.includes('?') ? '&' : '?'}index`
}

function headersOf({ as, headers = {} }: Asking): Record<string, string> {
  return { ...(as ? { Cookie: as } : {}), ...headers }
}

function pairsOf(fields: Form): [string, string][] {
  return Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, String(one)]))
}

type RouteEntry = { id: string; parentId?: string; path?: string; index?: boolean; caseSensitive?: boolean; file: string }

let built: Promise<ServerBuild> | undefined

/** The same manifest the builder makes from the names of the route files, with the modules themselves in it. */
function loadBuild(): Promise<ServerBuild> {
  built ??= makeBuild()
  return built
}

async function makeBuild(): Promise<ServerBuild> {
  const require = createRequire(import.meta.url)
  const { flatRoutes } = require(path.join(root, 'node_modules/@remix-run/dev/dist/config/flat-routes.js')) as { flatRoutes: (folder: string, ignored: string[]) => Record<string, RouteEntry> }
  const entries: RouteEntry[] = [{ id: 'root', path: '', file: 'root.tsx' }, ...Object.values(flatRoutes(path.join(root, 'app'), []))]
  const routes: Record<string, unknown> = {}
  const assets: Record<string, unknown> = {}
  for (const entry of entries) {
    const module = (await import(path.join(root, 'app', entry.file))) as Record<string, unknown>
    routes[entry.id] = { ...entry, parentId: entry.id === 'root' ? undefined : entry.parentId, module }
    assets[entry.id] = {
      ...entry, parentId: entry.id === 'root' ? undefined : entry.parentId, module: '/assets/route.js', imports: [], css: [],
      hasAction: 'action' in module, hasLoader: 'loader' in module, hasClientAction: false, hasClientLoader: false, hasErrorBoundary: 'ErrorBoundary' in module,
    }
  }
  return {
    entry: { module: await import(path.join(root, 'app', 'entry.server.tsx')) },
    routes,
    assets: { version: 'test', url: '/assets/manifest.js', entry: { module: '/assets/entry.client.js', imports: [] }, routes: assets },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    basename: '/',
    mode: 'production',
    isSpaMode: false,
    future: { v3_fetcherPersist: true, v3_relativeSplatPath: true, v3_throwAbortReason: true, v3_singleFetch: true, v3_lazyRouteDiscovery: false, v3_routeConfig: false, unstable_optimizeDeps: false },
  } as unknown as ServerBuild
}
