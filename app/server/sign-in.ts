// Entering and leaving, for the routes: the sign-in itself lives in the database, its token in a cookie.

import { redirect } from '@remix-run/node'
import type { Factor, LinkPurpose } from '#workflows/sign-in-rules.ts'
import { askForLink as ask, askToConfirm, purposeOfLink, spendLink } from '#models/sign-in-links.ts'
import { beginAs, endSignIn, findCast as cast, holderOf, prove, signInAs, switchOffice, useLink as consume } from '#models/sign-ins.ts'
import { takePasskey } from '#models/passkeys.ts'
import { actorOf, signInHeader, signOutHeader, tokenOf } from './actor.ts'
import { deviceOf } from './device.ts'
import { mayAskForLink } from './guess-limits.ts'
import { noteSecurity } from './security-log.ts'
import { site } from './settings.ts'

// Links and sign-ins live by the real clock: moving a demonstration's date spends and ends none.
const realNow = () => new Date()

export const findCast = cast
export const linkPurpose = (token: string): Promise<LinkPurpose | null> => purposeOfLink(token, realNow())

/** Says nothing of whether the address is known, nor of whether it was asked for too often (S-16). */
export async function askForLink(email: string): Promise<void> {
  if (await mayAskForLink(email)) await ask(email, realNow())
}

/** Mails a link that confirms this sign-in; no more often than one that begins one. */
export async function mailConfirmation(personId: string, signInId: string): Promise<void> {
  if (await mayAskForLink(personId)) await askToConfirm(personId, signInId, realNow())
}

/** Consumes a mailed link. @returns null when it is spent, expired or unknown */
export async function enterByLink(request: Request, token: string): Promise<Response | null> {
  const { device } = await deviceOf(request)
  return entered(request, 'link', await consume(token, realNow(), device), '/home')
}

/** Consumes a link that confirms a sign-in: only in the browser that asked for it. @returns null when it is spent, expired or of another sign-in */
export async function confirmByLink(request: Request, token: string): Promise<string | null> {
  const { actor, signInId } = await actorOf(request)
  const link = signInId && (await spendLink(token, realNow(), (one) => one.purpose === 'confirm' && one.signInId === signInId))
  const proven = link ? await prove(signInId, 'link', realNow()) : null
  noteSecurity(request, proven ? 'proven' : 'proofRefused', { person: actor.personId, office: actor.officeId, by: 'link' })
  return proven
}

/** Takes a passkey of anybody's. @returns null when the answer does not hold */
export async function enterByPasskey(request: Request, answer: unknown, path: string): Promise<Response | null> {
  const who = await takePasskey(site(), answer, 'signIn', null, realNow())
  const { device } = await deviceOf(request)
  return entered(request, 'passkey', who && (await beginAs(who.personId, 'passkey', realNow(), device)), path)
}

/** Enters as whoever a provider vouched for. @param personId null where the account is nobody's here */
export async function enterByProvider(request: Request, personId: string | null): Promise<Response | null> {
  const { device } = await deviceOf(request)
  return entered(request, 'provider', personId && (await beginAs(personId, 'provider', realNow(), device)), '/home')
}

/** Enters an office of the demonstration. @returns null anywhere else */
export async function enterOffice(request: Request, officeId: string, path: string): Promise<Response | null> {
  return entered(request, 'demonstration', await signInAs(officeId, realNow()), path)
}

/** A browser holds one sign-in: the one before ends with the new one. */
async function entered(request: Request, by: Factor, token: string | null, path: string): Promise<Response | null> {
  noteSecurity(request, token === null ? 'signInRefused' : 'signedIn', { ...(token && (await holderOf(token))), by })
  if (token === null) return null
  const before = await tokenOf(request)
  if (before !== null) await endSignIn(before)
  return redirect(path, { status: 303, headers: await cookiesFor(request, token) })
}

/** What a response sets that begins or rotates a sign-in: its token, and the mark that this browser keeps. */
export async function cookiesFor(request: Request, token: string): Promise<Headers> {
  const headers = new Headers({ 'Set-Cookie': await signInHeader(token) })
  headers.append('Set-Cookie', (await deviceOf(request)).header)
  return headers
}

/** @returns false when the office is not one of the person's own */
export async function changeOffice(request: Request, officeId: string): Promise<boolean> {
  const token = await tokenOf(request)
  const changed = token !== null && (await switchOffice(token, officeId))
  if (changed) noteSecurity(request, 'officeChanged', { ...(await holderOf(token)) })
  return changed
}

/** Ends the sign-in on the server, and asks the browser to forget what it kept (S-25, S-34). */
export async function leave(request: Request, path: string): Promise<Response> {
  const token = await tokenOf(request)
  if (token !== null) {
    noteSecurity(request, 'signedOut', { ...(await holderOf(token)) })
    await endSignIn(token)
  }
  return redirect(path, { status: 303, headers: { 'Set-Cookie': await signOutHeader(), 'Clear-Site-Data': '"cache", "storage"' } })
}
