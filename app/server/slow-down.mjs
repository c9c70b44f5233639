// Counts requests by sign-in and by address, and answers 429 to what goes over (S-35). In memory: one process serves.

import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { GIVEN_BACK_BYTES, LIMITS } from './limits.mjs'

/** The cookie of a sign-in, as it is named on http and on https. Never kept, only its hash. */
const SIGN_IN = /(?:^|;\s*)(?:__Host-)?sign-in=([^;]{1,400})/

/**
 * @param page makes the 429 page: ({ seconds, url, fields }) => string
 * @param factor widens every limit, for a venue with more people than most
 */
export function slowDown(page, { factor = 1 } = {}) {
  const kinds = LIMITS.map(({ name, is, seconds, ...points }) => ({
    is,
    ...Object.fromEntries(Object.entries(points).map(([who, most]) => [who, new RateLimiterMemory({ keyPrefix: `${name} ${who}`, points: Math.round(most * factor), duration: seconds })])),
  }))
  return async (req, res, next) => {
    const asked = { method: req.method, path: req.path, isMultipart: /^multipart\//i.test(req.headers['content-type'] ?? '') }
    const signIn = SIGN_IN.exec(req.headers.cookie ?? '')?.[1]
    const address = addressKey(req.ip ?? '')
    let wait = 0
    for (const kind of kinds) {
      if (!kind.is(asked)) continue
      if (signIn) wait = Math.max(wait, await over(kind.signIn, createHash('sha256').update(signIn).digest('base64url')))
      // A request that a sign-in may not make is not held against its neighbours.
      if (wait === 0) wait = await over(signIn ? kind.address : kind.stranger, address)
      if (wait > 0) break
    }
    if (wait === 0) return next()
    const seconds = Math.ceil(wait / 1000)
    const fields = await fieldsOf(req)
    res.setHeader('Retry-After', String(seconds))
    res.status(429).type('html').send(page({ seconds, url: req.originalUrl, fields }))
  }
}

/** Milliseconds to wait; 0 when there is room. */
async function over(limiter, key) {
  try {
    await limiter.consume(key)
    return 0
  } catch (said) {
    if (said instanceof Error) throw said
    return Math.max(1, said.msBeforeNext)
  }
}

/** One IPv6 customer has a network of addresses, so the network is counted. */
export function addressKey(ip) {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!isIPv6(plain)) return plain
  const [head, tail] = plain.split('::').map((half) => (half === '' ? [] : half.split(':')))
  const groups = tail === undefined ? head : [...head, ...Array(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail]
  return groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}

/** What a form held, to be given back: null when it is no form, or none that a page could give back. */
async function fieldsOf(req) {
  const isForm = req.method === 'POST' && /^application\/x-www-form-urlencoded\b/i.test(req.headers['content-type'] ?? '')
  if (!isForm || Number(req.headers['content-length']) > GIVEN_BACK_BYTES) return null
  const chunks = []
  for await (const chunk of req) chunks.push(chunk)
  return [...new URLSearchParams(Buffer.concat(chunks).toString('utf8'))]
}
