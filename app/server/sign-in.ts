// Entering and leaving, for the routes: the sign-in itself lives in the database, its token in a cookie.

import { redirect } from '@remix-run/node'
import { askForLink as ask, endSignIn, findCast as cast, linkIsGood as isGood, signInAs, switchOffice, useLink as consume } from '#models/sign-ins.ts'
import { signInHeader, signOutHeader, tokenOf } from './actor.ts'

// Links and sign-ins live by the real clock: moving a demonstration's date spends and ends none.
const realNow = () => new Date()

export const findCast = cast
export const askForLink = (email: string): Promise<void> => ask(email, realNow())
export const linkIsGood = (token: string): Promise<boolean> => isGood(token, realNow())

/** Consumes a mailed link. @returns null when it is spent, expired or unknown */
export async function enterByLink(token: string): Promise<Response | null> {
  return entered(await consume(token, realNow()), '/home')
}

/** Enters an office of the demonstration. @returns null anywhere else */
export async function enterOffice(officeId: string, path: string): Promise<Response | null> {
  return entered(await signInAs(officeId, realNow()), path)
}

async function entered(token: string | null, path: string): Promise<Response | null> {
  return token === null ? null : redirect(path, { status: 303, headers: { 'Set-Cookie': await signInHeader(token) } })
}

/** @returns false when the office is not one of the person's own */
export async function changeOffice(request: Request, officeId: string): Promise<boolean> {
  const token = await tokenOf(request)
  return token !== null && switchOffice(token, officeId)
}

/** Ends the sign-in on the server, and asks the browser to forget what it kept (S-25, S-34). */
export async function leave(request: Request, path: string): Promise<Response> {
  const token = await tokenOf(request)
  if (token !== null) await endSignIn(token)
  return redirect(path, { status: 303, headers: { 'Set-Cookie': await signOutHeader(), 'Clear-Site-Data': '"cache", "storage"' } })
}
