// Who may set up, change and remove factors of their own: whoever has shown lately that it is they, and whoever comes by an invitation and has none yet.

import { data, redirect } from '@remix-run/node'
import type { Factor } from '#workflows/sign-in-rules.ts'
import { isPrivileged } from '#workflows/sign-in-rules.ts'
import { secondFactorsOf } from '#models/factors.ts'
import { endOtherSignIns, prove } from '#models/sign-ins.ts'
import { paths } from '#app/paths.ts'
import { actorOf, halfActorOf, requireActor } from './actor.ts'
import { deviceOf } from './device.ts'
import type { Sent } from './form.ts'
import { noticeHeader, type StoredNotice } from './notice.ts'
import { requireFresh } from './prove.ts'
import { noteSecurity } from './security-log.ts'
import { cookiesFor } from './sign-in.ts'

export type Enroller = { personId: string; signInId: string; office: string; half: boolean }

/** @returns null for anybody else */
export async function enrolling(request: Request): Promise<Enroller | null> {
  const { actor, signInId } = await actorOf(request)
  if (signInId) return actor.proof === 'fresh' ? { personId: actor.personId!, signInId, office: actor.office, half: false } : null
  const half = await halfActorOf(request)
  return half?.maySetUp ? { personId: half.personId, signInId: half.signInId, office: half.office, half: true } : null
}

/** @throws a redirect to sign in or to confirm; for a form, the page that keeps it */
export async function requireEnroller(request: Request, read?: () => Promise<Pick<Sent<unknown>, 'entries' | 'sentTo'>>): Promise<Enroller> {
  const who = await enrolling(request)
  if (who) return who
  const { actor } = await requireActor(request)
  await requireFresh(request, actor, read && (await read()))
  throw redirect(paths.account(), 303)
}

/** After a factor was set up: the sign-in has shown it and gets a new token, and every other of the person ends (S-24, S-25). */
export async function enrolled(request: Request, who: Enroller, factor: Factor, notice: StoredNotice): Promise<Response> {
  const token = await prove(who.signInId, factor, new Date(), (await deviceOf(request)).device)
  await endOtherSignIns(who.personId, who.signInId)
  noteSecurity(request, 'factorAdded', { person: who.personId, by: factor })
  const headers = token ? await cookiesFor(request, token) : new Headers()
  headers.append('Set-Cookie', await noticeHeader(notice))
  return redirect(who.half ? paths.accountCodes() : paths.account(), { status: 303, headers })
}

/** Whether taking this one away would leave a privileged office without a second factor. */
export async function isLastOfPrivileged(personId: string, role: string, taking: 'app' | 'passkey'): Promise<boolean> {
  const { app, passkeys } = await secondFactorsOf(personId)
  return isPrivileged(role) && (taking === 'app' ? passkeys === 0 : passkeys <= 1 && !app)
}

/** The page again, with what is wrong at its form. */
export const wrong = (sent: Pick<Sent<unknown>, 'typed' | 'form'>, name: string, text: string, status = 422) =>
  data({ problems: [{ name, text }], refusal: null, typed: sent.typed, form: sent.form }, { status })
