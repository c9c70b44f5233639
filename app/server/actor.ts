// Who asks: the person signed in, in the office they act in. Read anew on every request, so that a removed office ends at once (S-08).

import { createCookie, redirect } from '@remix-run/node'
import { VISITOR, type Actor } from '#workflows/actor.ts'
import { actorOfSignIn, halfSignIn, type HalfSignedIn } from '#models/sign-ins.ts'
import { mayOpen } from '#app/access.ts'
import { paths } from '#app/paths.ts'
import { accessTo } from './access.ts'
import { cookieName, cookieOptions } from './cookies.ts'
import { interruptedByEnd } from './keep-typed.ts'
import { addressOf } from './paths.ts'
import { noteSecurity } from './security-log.ts'

export type Reading = { actor: Actor; offices: { id: string; title: string }[]; signedIn: boolean; signInId: string | null }

const cookie = () => createCookie(cookieName('sign-in'), cookieOptions())

/** The token this request carries. Looked at, never trusted: the database knows whether it still means anybody. */
export async function tokenOf(request: Request): Promise<string | null> {
  const value: unknown = await cookie().parse(request.headers.get('Cookie'))
  return typeof value === 'string' && value !== '' && value.length < 200 ? value : null
}

/** Lives as long as the browser's session; the server ends it earlier (S-26). */
export function signInHeader(token: string): Promise<string> {
  return cookie().serialize(token)
}

export function signOutHeader(): Promise<string> {
  return cookie().serialize('', { maxAge: 0 })
}

/** The request as the browser will send the next one, where the action of this page has given its sign-in a new token (S-24). */
export async function asNext(request: Request, { newToken }: { newToken?: string | undefined }): Promise<Request> {
  if (newToken === undefined) return request
  const headers = new Headers(request.headers)
  const others = (headers.get('Cookie') ?? '').split('; ').filter((one) => one !== '' && !one.startsWith(`${cookieName('sign-in')}=`))
  headers.set('Cookie', [...others, (await signInHeader(newToken)).split(';')[0]!].join('; '))
  return new Request(request.url, { headers })
}

/** Anybody, a visitor included. Sign-ins are timed by the real clock: moving a demonstration's date ends none. */
export async function actorOf(request: Request): Promise<Reading> {
  const token = await tokenOf(request)
  const signedIn = token === null ? null : await actorOfSignIn(token, new Date())
  return signedIn ? { ...signedIn, signedIn: true } : { actor: VISITOR, offices: [], signedIn: false, signInId: null }
}

/** Somebody who has shown a first factor and must show a second; nobody else. */
export async function halfActorOf(request: Request): Promise<HalfSignedIn | null> {
  const token = await tokenOf(request)
  return token === null ? null : halfSignIn(token, new Date())
}

/**
 * Somebody signed in, in a role that app/access.ts lets open this address: no route lists roles of its own (S-01).
 * @throws a 404 for an address that the table does not name; a redirect to the sign-in page; a page that gives back what was typed, for a form that comes after the sign-in ended (M-14);
 * a 403 page for another office
 */
export async function requireActor(request: Request): Promise<Reading> {
  const access = accessTo(new URL(request.url).pathname)
  if (access === null) throw new Response(null, { status: 404 })
  const reading = await actorOf(request)
  if (!reading.signedIn) throw await askToSignIn(request)
  if (!mayOpen(reading.actor.role, access)) {
    const { personId, officeId, role } = reading.actor
    noteSecurity(request, 'pageRefused', { person: personId, office: officeId, role })
    throw new Response(null, { status: 403 })
  }
  return reading
}

/** For a visitor, who comes back here once signed in; whoever has shown one proof of two is asked for the second. */
export async function askToSignIn(request: Request): Promise<Response> {
  if (request.method === 'POST') return interruptedByEnd(request)
  return redirect((await halfActorOf(request)) ? paths.secondFactor() : paths.signIn(addressOf(request)), 303)
}
