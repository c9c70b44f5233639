// Sign-in through a provider of OpenID Connect, where the environment names one: code and PKCE, state and nonce, and who it is by issuer and subject alone (S-20).

import { createHash } from 'node:crypto'
import { createCookie } from '@remix-run/node'
import { allowInsecureRequests, authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, discovery, randomNonce, randomPKCECodeVerifier, randomState, type Configuration } from 'openid-client'
import { newToken } from '#models/hash.ts'
import { keepChallenge, spendChallenge } from '#models/passkeys.ts'
import { cookieName, cookieOptions } from './cookies.ts'
import { log, withoutText } from './log.ts'
import { origin, providerSettings } from './settings.ts'

export type Vouched = { issuer: string; subject: string }

const BACK = '/sign-in/provider/back'
const cookie = () => createCookie(cookieName('provider'), { ...cookieOptions(), maxAge: 600 })
const known = new Map<string, Promise<Configuration>>()

/** The provider's host, for the pages to name it; null where none is configured. */
export function providerHost(): string | null {
  const settings = providerSettings()
  return settings && new URL(settings.issuer).host
}

/** Asked of the provider once; a provider that did not answer is asked again next time. */
function configuration(): Promise<Configuration> {
  const { issuer, clientId, clientSecret } = providerSettings()!
  const key = `${issuer} ${clientId}`
  const found = known.get(key) ?? discovery(new URL(issuer), clientId, clientSecret, undefined, isLoopback(issuer) ? { execute: [allowInsecureRequests] } : {})
  known.set(key, found)
  found.catch(() => known.delete(key))
  return found
}

/** Plain http is for a provider on this machine alone: a trial, or a gateway. */
const isLoopback = (issuer: string) => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(issuer).hostname)

/** Where to go, and the cookie that ties the way there to this browser. @param signInId of whoever links an account; null to sign in @returns null where no provider is configured */
export async function wayToProvider(signInId: string | null): Promise<{ href: string; header: string } | null> {
  if (!providerSettings()) return null
  const [config, verifier, state, nonce, browser] = [await configuration(), randomPKCECodeVerifier(), randomState(), randomNonce(), newToken()]
  const href = buildAuthorizationUrl(config, { redirect_uri: `${origin()}${BACK}`, scope: 'openid', response_type: 'code', code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256', state, nonce }).href
  await keepChallenge(state, 'provider', signInId, new Date(), { verifier, nonce, browser: hashed(browser) })
  return { href, header: await cookie().serialize(browser) }
}

/**
 * Whom the provider vouches for. Every way of failing looks alike; the log says which kind it was.
 * @param answer the query the provider sent the browser back with @param signInId as at the start
 */
export async function vouchedFor(request: Request, answer: URLSearchParams, signInId: string | null): Promise<Vouched | null> {
  const state = answer.get('state') ?? ''
  const kept = providerSettings() && (await spendChallenge(state, 'provider', signInId, new Date()))
  const browser: unknown = await cookie().parse(request.headers.get('Cookie'))
  if (!kept || typeof browser !== 'string' || hashed(browser) !== kept.browser) return null
  try {
    const tokens = await authorizationCodeGrant(await configuration(), new URL(`${origin()}${BACK}?${answer}`), { pkceCodeVerifier: kept.verifier!, expectedState: state, expectedNonce: kept.nonce!, idTokenExpected: true })
    const claims = tokens.claims()
    return claims ? { issuer: claims.iss, subject: claims.sub } : null
  } catch (error) {
    log.warn(withoutText(error), 'a provider vouched for nobody')
    return null
  }
}

const hashed = (text: string) => createHash('sha256').update(text).digest('hex')
