// What the pages on one's own sign-in read and do, for its person alone: every function asks who sends the request (S-04, S-25).

import { data } from '@remix-run/node'
import { appUnderWay, beginApp, makeRecoveryCodes, secondFactorsOf, takeAppCode } from '#models/factors.ts'
import { askForNewPasskey, askForPasskey, findPasskeys } from '#models/passkeys.ts'
import { isLinked } from '#models/provider-links.ts'
import { findSignIns } from '#models/sign-ins.ts'
import { waysToProve } from '#models/ways-to-prove.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { enrolled, enrolling, requireEnroller, wrong } from './account.ts'
import { actorOf, halfActorOf, requireActor } from './actor.ts'
import { factorKey } from './factor-key.ts'
import { guessedRight, mayGuess } from './guess-limits.ts'
import { found, goTo, readForm } from './index.ts'
import { providerHost } from './provider.ts'
import { noteSecurity } from './security-log.ts'
import { site } from './settings.ts'

/** Whoever has shown a first factor, and in which ways they can show a second; null for anybody else. */
export async function secondStepOf(request: Request) {
  const half = await halfActorOf(request)
  return half && { ...half, ways: await waysToProve(half.personId, half.role, { half: true }) }
}

/** The same, without asking that anybody is signed in: no way at all for a visitor. */
export async function waysOf(request: Request) {
  const { actor, signedIn } = await actorOf(request)
  return signedIn ? waysToProve(actor.personId!, actor.role) : { passkey: false, app: false, code: false, mail: false, button: false }
}

/** Whoever is signed in, and in which ways they can show again that it is they. @throws as requireActor */
export async function proverOf(request: Request) {
  const { actor, signInId } = await requireActor(request)
  return { actor, personId: actor.personId!, signInId: signInId!, ways: await waysToProve(actor.personId!, actor.role) }
}

/** The page "Your sign-in". */
export async function readAccount(request: Request) {
  const { actor, signInId } = await requireActor(request)
  const personId = actor.personId!
  const host = providerHost()
  const { app, codesLeft, passkeys } = await secondFactorsOf(personId)
  return {
    app, codesLeft, mayHaveCodes: app || passkeys > 0, passkeys: await findPasskeys(personId), signIns: await findSignIns(personId, signInId!, new Date()),
    provider: host && { host, linked: await isLinked(personId, host) },
  }
}

/** What a browser is to ask a passkey for. @returns null to whoever may not ask for this */
export async function passkeyOptions(request: Request, purpose: unknown) {
  const now = new Date()
  if (purpose === 'signIn') return askForPasskey(site(), 'signIn', null, null, now)
  if (purpose === 'confirm') {
    const { actor, signInId } = await actorOf(request)
    const who = signInId ? { signInId, personId: actor.personId! } : await halfActorOf(request)
    return who && askForPasskey(site(), 'confirm', who.signInId, who.personId, now)
  }
  const who = purpose === 'register' ? await enrolling(request) : null
  return who && askForNewPasskey(site(), who.personId, who.signInId, who.office, now)
}

/** The app being set up: its address for a picture, its secret in groups of four; null where none is. */
export async function readAppUnderWay(request: Request) {
  const { personId } = await requireEnroller(request)
  const shown = await appUnderWay(personId, factorKey())
  return shown && { uri: shown.uri, secret: shown.secret.replaceAll(/(.{4})(?=.)/g, '$1 ') }
}

/** Begins setting an app up, or takes its first code. */
export async function setUpApp(request: Request, address: string | undefined) {
  const kept = request.clone()
  const who = await requireEnroller(request, () => readForm(kept))
  const sent = await readForm(request)
  const words = wordsFor((await actorOf(request)).actor.language)
  if (sent.form === 'begin') {
    await beginApp(who.personId, factorKey(), new Date())
    return goTo(paths.accountApp())
  }
  if (!(await mayGuess(who.personId, address))) return wrong(sent, 'appCode', words('signIn.prove.tooMany'), 429)
  if (!(await takeAppCode(who.personId, String(sent.typed.appCode ?? '').slice(0, 20), factorKey(), new Date(), { confirming: true }))) return wrong(sent, 'appCode', words('account.app.wrong'))
  await guessedRight(who.personId)
  return enrolled(request, who, 'totp', { key: 'account.app.done' })
}

export async function readCodes(request: Request): Promise<{ codesLeft: number; may: boolean }> {
  const { personId } = await requireEnroller(request)
  const { app, passkeys, codesLeft } = await secondFactorsOf(personId)
  return { codesLeft, may: app || passkeys > 0 }
}

/** New recovery codes, in this one answer; none for whoever has no second factor that they could stand in for. */
export async function giveCodes(request: Request) {
  const kept = request.clone()
  const { personId } = await requireEnroller(request, () => readForm(kept))
  await readForm(request)
  const { app, passkeys } = await secondFactorsOf(personId)
  if (!app && passkeys === 0) return data({ codes: null }, { status: 409 })
  const codes = await makeRecoveryCodes(personId, new Date())
  noteSecurity(request, 'factorAdded', { person: personId, by: 'recoveryCode' })
  return data({ codes })
}

/** @throws a 404 where no provider is configured */
export const providerOrNot = (): string => found(providerHost())
