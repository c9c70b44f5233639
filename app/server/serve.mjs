// The server: guards in front, the pages behind. Run by `node app/server/serve.mjs`; with --dev Vite makes the pages.

import { createServer } from 'node:http'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import compression from 'compression'
import express from 'express'
import { createRequestHandler } from '@remix-run/express'
import { installGlobals } from '@remix-run/node'
import { checkSettings, limitsFactor, trustedProxies } from './boot-settings.mjs'
import { countFirstBytes, guardAddress, guardBody, guardCrossSite, guardMethods, guardPath, identify, lastHeaderWins, secureHeaders } from './guards.mjs'
import { slowDown } from './slow-down.mjs'

installGlobals({ nativeFetch: true })
// NODE_ENV=production given by an operator means in earnest, unless DEMONSTRATION=1 says otherwise. Unset, it only tells
// React which build to use; what is in earnest is MODE's to say from here on.
if (process.env.NODE_ENV === 'production' && process.env.DEMONSTRATION !== '1') process.env.MODE ??= 'production'
process.env.NODE_ENV ??= 'production'
// The printer refuses to run Chromium as root without its sandbox. A demonstration in a container has nothing to lose.
if (process.env.MODE !== 'production') process.env.BOOKLET_ALLOW_NO_SANDBOX ??= '1'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')
const DRAIN_MS = 30_000

/** Starts everything. @returns the address and a function that drains and stops. */
export async function serve({ port = Number(process.env.PORT || 3000), host = process.env.HOST || '127.0.0.1', dev = false, say = console.log } = {}) {
  checkSettings()
  const vite = dev ? await startVite() : null
  const loadBuild = vite ? () => vite.ssrLoadModule('virtual:remix/server-build') : await importBuild()
  const build = await loadBuild()
  const entry = build.entry.module
  // A page that nobody decided about is served to nobody (S-01).
  entry.checkAccess(Object.keys(build.routes))
  const server = createServer()
  // A large file over a slow line takes a quarter of an hour; headers never do.
  server.requestTimeout = 30 * 60_000
  server.headersTimeout = 20_000
  countFirstBytes(server)
  let app = notReady
  server.on('request', (req, res) => app(req, res))
  // Before anything is written: a taken port must not leave half a database behind.
  await listen(server, port, host)
  const address = server.address()
  process.env.PORT = String(address.port)
  try {
    await entry.startup(say)
  } catch (error) {
    server.close()
    throw error
  }
  app = makeApp({ loadBuild, entry, vite, dev })
  return { port: address.port, url: `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${address.port}`, stop: () => stop(server, entry, vite) }
}

function notReady(req, res) {
  res.writeHead(503, { 'Retry-After': '5', 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end('The application is starting. Load the page again in a few seconds.\n')
}

async function startVite() {
  const { createServer: createVite } = await import('vite')
  return createVite({ root: ROOT, server: { middlewareMode: true } })
}

async function importBuild() {
  const build = await import(pathToFileURL(path.join(ROOT, 'build', 'server', 'index.js')).href)
  return () => build
}

function makeApp({ loadBuild, entry, vite, dev }) {
  const app = express()
  app.disable('x-powered-by')
  // Whose word about the address of a client is believed: named networks, never everybody (S-32).
  app.set('trust proxy', trustedProxies())
  // Plain names only: nested ones would hide what the cross-site guard looks for.
  app.set('query parser', 'simple')
  app.use(identify, lastHeaderWins, secureHeaders({ dev }))
  const page = (kind) => (req, res, status) => res.status(status).type('html').send(entry.plainPage(kind))
  app.use(guardAddress, guardPath(page('badRequest')), guardMethods(page('method')), guardCrossSite(page('crossSite'), page('notFound')), guardBody(entry.BODY_LIMITS, page('tooLarge'), page('badRequest')))
  app.use(compression())
  if (vite) app.use(vite.middlewares)
  else serveFiles(app, page('notFound'))
  // Behind the files, which cost nothing, and before anything that does.
  app.use(slowDown(entry.slowDownPage, { factor: limitsFactor() }))
  app.all('*', (req, res, next) => {
    // Decided above, and more strictly; the framework's own check answers 500 to an Origin of "null".
    delete req.headers.origin
    // A form on the first page of a folder is meant for that page; the framework wants it said. Elsewhere it changes nothing.
    if (req.method === 'POST') req.originalUrl += req.originalUrl.includes('?') ? '&index' : '?index'
    createRequestHandler({
      build: loadBuild,
      mode: dev ? 'development' : 'production',
      getLoadContext: () => ({ nonce: res.locals.nonce, receivedAt: req.receivedAt, reference: res.locals.reference, address: req.ip }),
    })(req, res, next)
  })
  app.use((error, req, res, next) => {
    if (res.headersSent) return next(error)
    console.error(JSON.stringify({ level: 50, time: new Date().toISOString(), reference: res.locals.reference, error: error?.name, at: String(error?.stack).split('\n').slice(1, 6) }))
    res.status(500).type('html').send(entry.plainPage('failure', res.locals.reference))
  })
  return app
}

function serveFiles(app, notFound) {
  const folder = path.join(ROOT, 'build', 'client')
  const files = express.static(path.join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false, redirect: false })
  app.use('/assets', (req, res, next) => (req.path.endsWith('.map') ? next() : files(req, res, next)), (req, res) => notFound(req, res, 404))
  app.use(express.static(folder, { maxAge: '1h', index: false, dotfiles: 'ignore' }))
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** Takes no new request, lets those under way end, then closes what the pages live on. */
async function stop(server, entry, vite) {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  const idle = setInterval(() => server.closeIdleConnections(), 250)
  const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
  await closed
  clearInterval(idle)
  clearTimeout(late)
  await entry.shutdown()
  await vite?.close()
}

function explain(error, port) {
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port === 65535 ? 3000 : port + 1} npm start`
  if (error.code === 'EACCES') return `This user may not serve on port ${port}. Choose another port: PORT=8080 npm start`
  if (error.code === 'ERR_MODULE_NOT_FOUND' && /build\/server/.test(error.message)) return 'The application is not built yet. Run npm start, or npm run build first.'
  return error.message
}

async function main() {
  // Whatever this program writes is its own alone (S-63).
  process.umask(0o077)
  const port = Number(process.env.PORT || 3000)
  try {
    const running = await serve({ port, dev: process.argv.includes('--dev') })
    console.log(`Best practices is at ${running.url}  (Ctrl-C stops it)`)
    let stopping = false
    for (const signal of ['SIGTERM', 'SIGINT']) {
      process.on(signal, async () => {
        // A second Ctrl-C does not wait.
        if (stopping) process.exit(1)
        stopping = true
        await running.stop()
        process.exit(0)
      })
    }
  } catch (error) {
    console.error(explain(error, port))
    process.exit(1)
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main()
