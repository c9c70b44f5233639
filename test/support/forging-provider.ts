// A provider of OpenID Connect that says whatever a test wants it to say: the real one never forges. It signs with a key of its own.

import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { createServer } from 'node:http'

export type Claims = Record<string, unknown>
export type ForgingProvider = {
  issuer: string
  /** What the next token says, made of what a genuine one would say. */
  say: (forge: (genuine: Claims) => Claims) => void
  /** Pretends to be where the browser went: @returns the query it comes back with. */
  through: (href: URL) => URLSearchParams
  /** Whether the last code was redeemed with the verifier of its own challenge (PKCE). */
  verified: () => boolean
  close: () => Promise<void>
}

export async function startForgingProvider(subject: string): Promise<ForgingProvider> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  let asked = new URLSearchParams()
  let forge = (genuine: Claims): Claims => genuine
  let fits = false
  const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const token = (claims: Claims) => {
    const signed = `${base64({ alg: 'RS256', kid: 'one' })}.${base64(claims)}`
    return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`
  }
  const answers: Record<string, (body: URLSearchParams) => object> = {
    '/.well-known/openid-configuration': () => ({ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks`, response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'], authorization_response_iss_parameter_supported: true }),
    '/jwks': () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] }),
    '/token': (body) => {
      fits = createHash('sha256').update(body.get('code_verifier') ?? '').digest('base64url') === asked.get('code_challenge')
      const now = Math.floor(Date.now() / 1000)
      return { access_token: 'unused', token_type: 'Bearer', expires_in: 60, id_token: token(forge({ iss: issuer, sub: subject, aud: 'house', iat: now, exp: now + 60, nonce: asked.get('nonce') })) }
    },
  }
  server.on('request', (req, res) => {
    let body = ''
    req.on('data', (chunk) => (body += chunk))
    req.on('end', () => res.setHeader('Content-Type', 'application/json').end(JSON.stringify(answers[req.url!]?.(new URLSearchParams(body)) ?? {})))
  })
  return {
    issuer,
    say: (how) => (forge = how),
    through: (href) => {
      asked = href.searchParams
      return new URLSearchParams({ code: 'a-code', state: asked.get('state')!, iss: issuer })
    },
    verified: () => fits,
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()) }),
  }
}
