// Who may set up factors of their own: whoever has shown lately, and well enough for every office they hold, that it is they; and whoever comes by an invitation and has none yet.

import { data, redirect } from '@remix-run/node'
import type { Factor } from '#workflows/sign-in-rules.ts'
import { hasSecondFactor } from '#models/factors.ts'
import { endOtherSignIns, mayAdd, prove } from '#models/sign-ins.ts'
import { paths } from '#app/paths.ts'
import { actorOf, halfActorOf, requireActor } from './actor.ts'
import { deviceOf } from './device.ts'
import type { Sent } from './form.ts'
import { noticeHeader, type StoredNotice } from './notice.ts'
import { requireFresh } from './prove.ts'
import { goTo } from './respond.ts'
import { noteSecurity } from './security-log.ts'
import { cookiesFor } from './sign-in.ts'

export type Enroller = { personId: string; signInId: string; office: string; half: boolean }

/** @returns null for anybody else */
export async function enrolling(request: Request): Promise<Enroller | null> {
  const { actor, signInId } = await actorOf(request)
  if (signInId) return (await mayAdd(signInId, actor.proof)) ? { personId: actor.personId!, signInId, office: actor.office, half: false } : null
  const half = await halfActorOf(request)
  return half?.maySetUp ? { personId: half.personId, signInId: half.signInId, office: half.office, half: true } : null
}

/** @throws a redirect to sign in or to confirm; for a form, the page that keeps it */
export async function requireEnroller(request: Request, read?: () => Promise<Pick<Sent<unknown>, 'entries' | 'sentTo'>>): Promise<Enroller> {
  const who = await enrolling(request)
  if (who) return who
  const { actor } = await requireActor(request)
  // What was shown is lately enough, or not enough for another office that the person holds: then the proof that opens that one is asked for, where there is one.
  const mayShowMore = await hasSecondFactor(actor.personId!)
  await requireFresh(request, mayShowMore ? { ...actor, proof: 'stale' } : actor, read && (await read()))
  throw await goTo(paths.account(), { key: 'signIn.second.none' })
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

/** The page again, with what is wrong at its form. */
export const wrong = (sent: Pick<Sent<unknown>, 'typed' | 'form'>, name: string, text: string, status = 422) =>
  data({ problems: [{ name, text }], refusal: null, typed: sent.typed, form: sent.form }, { status })
