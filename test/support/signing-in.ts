// What tests of signing in share: links from the outbox, codes of an app, cookies as a browser would keep them.

import { Secret, TOTP } from 'otpauth'
import { appUnderWay, beginApp, takeAppCode } from '#models/factors.ts'
import { inviteToOffice } from '#models/invite.ts'
import { mailLink } from '#models/sign-in-links.ts'
import { Offices, Outbox, People } from '#models/tables.ts'
import { factorKey } from '#app/server/factor-key.ts'

const STEP = 30_000

export const personOf = async (email: string) => (await People().findOne({ where: { email }, rejectOnEmpty: true }))!

/** A mailed sign-in link, as the page would have written it: the page itself gives ten in a quarter of an hour. */
export async function linkFor(email: string): Promise<string> {
  await mailLink(await personOf(email), 'signIn', new Date())
  return lastLink('signIn')
}

export async function invitationFor(email: string): Promise<string> {
  const { id } = await personOf(email)
  await inviteToOffice((await Offices().findOne({ where: { personId: id, active: true }, order: [['since', 'ASC'], ['id', 'ASC']], rejectOnEmpty: true }))!.id, new Date())
  return lastLink('welcome')
}

export async function lastLink(kind: string): Promise<string> {
  const mail = (await Outbox().findAll({ where: { kind }, order: [['createdAt', 'ASC']] })).at(-1)!
  return `/sign-in/link/${(mail.data as { token: string }).token}`
}

/** The sign-in cookie that a response sets, as `as` wants it; null when it sets none. */
export function cookieIn(response: Response): string | null {
  return response.headers.getSetCookie().find((one) => one.startsWith('sign-in='))?.split(';')[0] ?? null
}

/** The code of a secret at this moment, or `steps` of 30 seconds away from it. */
export const codeOf = (secret: string, steps = 0, at = Date.now()) => new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')), digits: 6, period: 30 }).generate({ timestamp: at + steps * STEP })

/** Sets an app up for this person as of ten minutes ago, so that the code of now is unused. @returns its secret */
export async function withApp(email: string): Promise<string> {
  const { id } = await personOf(email)
  const before = new Date(Date.now() - 10 * 60_000)
  await beginApp(id, factorKey(), before)
  const { secret } = (await appUnderWay(id, factorKey()))!
  if (!(await takeAppCode(id, codeOf(secret, 0, before.getTime()), factorKey(), before, { confirming: true }))) throw new Error('the first code was not taken')
  return secret
}
