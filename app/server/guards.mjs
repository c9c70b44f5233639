// What a request must pass before the framework sees it. Remix's own cross-site check is no defence (S-31).

import { randomBytes } from 'node:crypto'
import helmet from 'helmet'

const origin = () => (process.env.ORIGIN ?? '').replace(/\/$/, '')
const isHttps = () => origin().startsWith('https://')

/** Hosts that are served: ALLOWED_HOSTS, the host of ORIGIN, and this machine by its own names (S-32). */
function allowedHosts() {
  const named = (process.env.ALLOWED_HOSTS ?? '').split(',').map((host) => host.trim().toLowerCase()).filter(Boolean)
  const own = origin() ? [new URL(origin()).hostname] : []
  return new Set([...named, ...own, 'localhost', '127.0.0.1', '[::1]'])
}

const hostName = (host) => (host ?? '').toLowerCase().replace(/:\d+$/, '')

/**
 * Notes on each connection when the first byte of the request under way came in: deadlines are decided by it (M-6),
 * and a request over a slow line arrives long after it began.
 */
export function countFirstBytes(server) {
  server.on('connection', (socket) => {
    socket.on('data', () => {
      socket.firstByteAt ??= new Date()
    })
  })
  server.on('request', (req, res) => {
    req.receivedAt = req.socket.firstByteAt ?? new Date()
    // What follows belongs to this request until it is answered.
    res.once('close', () => {
      req.socket.firstByteAt = undefined
    })
  })
}

/** A number to quote, and the nonce of the page's one script. */
export function identify(req, res, next) {
  req.receivedAt ??= new Date()
  const letters = randomBytes(4).toString('hex').toUpperCase()
  res.locals.reference = `${letters.slice(0, 3)}-${letters.slice(3)}`
  res.locals.nonce = randomBytes(18).toString('base64')
  res.setHeader('X-Request-Id', res.locals.reference)
  // Never read by anything of ours, and forged by others.
  delete req.headers['x-forwarded-host']
  delete req.headers['x-forwarded-proto']
  next()
}

/** A page's own policy for a download or a publication replaces the general one; what says nothing about caching is not cached (S-34). */
export function lastHeaderWins(req, res, next) {
  const writeHead = res.writeHead
  res.writeHead = function (...args) {
    for (const name of ['content-security-policy', 'cache-control', 'referrer-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy']) {
      const value = res.getHeader(name)
      if (Array.isArray(value)) res.setHeader(name, value.at(-1))
    }
    if (!res.hasHeader('cache-control')) res.setHeader('cache-control', 'no-store')
    return writeHead.apply(this, args)
  }
  next()
}

export function secureHeaders({ dev }) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [(req, res) => `'nonce-${res.locals.nonce}'`, ...(dev ? ["'self'"] : [])],
        styleSrc: ["'self'", ...(dev ? ["'unsafe-inline'"] : [])],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...(dev ? ['ws:'] : [])],
        formAction: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: isHttps() ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    // "no-referrer" would make the browser send Origin: null with our own forms.
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    xPoweredBy: false,
  })
}

/** A name that is not ours is not answered with a page: links in it would carry that name on. */
export function guardAddress(req, res, next) {
  if (allowedHosts().has(hostName(req.headers.host))) return next()
  res.status(421).type('text').send('This address is not served here. ALLOWED_HOSTS names those that are.\n')
}

/** An address that cannot be read leads nowhere; the framework would note it on the console and go on. */
export const guardPath = (refuse) => (req, res, next) => {
  try {
    decodeURIComponent(req.path)
  } catch {
    return refuse(req, res, 400)
  }
  next()
}

const METHODS = new Set(['GET', 'HEAD', 'POST'])

export const guardMethods = (refuse) => (req, res, next) => {
  if (METHODS.has(req.method)) return next()
  res.setHeader('Allow', [...METHODS].join(', '))
  refuse(req, res, 405)
}

/**
 * A request that could change something must come from our own pages: the browser says so, or its Origin is exactly ours.
 * The framework's data requests would pass by the pages; no page of ours makes one (S-31).
 */
export const guardCrossSite = (refuse, notFound) => (req, res, next) => {
  if (req.path.endsWith('.data') || req.path.startsWith('/__manifest') || '_data' in req.query || '_routes' in req.query) return notFound(req, res, 404)
  if (req.method !== 'POST') return next()
  const site = req.headers['sec-fetch-site']
  const own = site === undefined ? isOwnOrigin(req) : site === 'same-origin'
  if (own) return next()
  refuse(req, res, 403)
}

function isOwnOrigin(req) {
  const given = req.headers.origin
  if (given === undefined) return false
  if (origin()) return given === origin()
  return given === `http://${req.headers.host}`
}

/** Too large, or of no kind that a form sends: answered before a byte of it is read. */
export const guardBody = (limits, tooLarge, badRequest) => (req, res, next) => {
  if (req.method !== 'POST') return next()
  const type = req.headers['content-type'] ?? ''
  const isMultipart = /^multipart\/form-data\b/i.test(type)
  const length = req.headers['content-length'] === undefined ? null : Number(req.headers['content-length'])
  if (!isMultipart && !/^application\/x-www-form-urlencoded\b/i.test(type) && length !== 0) return badRequest(req, res, 415)
  // A form whose length is not said would be read whole into memory; a file is counted as it comes.
  if (!isMultipart && length === null) return badRequest(req, res, 411)
  if (length !== null && length > (isMultipart ? limits.multipart : limits.form)) {
    res.setHeader('Connection', 'close')
    return tooLarge(req, res, 413)
  }
  next()
}
