// Sign-in by a mailed one-time link; sign-ins live in the database, as hashes, and end when an office does (S-08, S-17, S-24).

import { isPrivileged, type Actor, type Role } from '#workflows/actor.ts'
import { inTransaction } from './database.ts'
import { actorInOffice } from './find-actors.ts'
import { newToken, sha256 } from './hash.ts'
import { queueMail } from './outbox.ts'
import { isDemonstration } from './settings.ts'
import { Offices, People, SignInLinks, SignIns, type OfficeRow, type RowOf } from './tables.ts'

const MINUTE = 60_000
export const LINK_MINUTES = 15
/** Idle and absolute life of a sign-in; shorter for the Secretariat, the bureau and administrators (S-26). */
export const SIGN_IN_LIFE = { proposer: { idle: 30, whole: 12 * 60 }, privileged: { idle: 15, whole: 8 * 60 } } as const

/** Writes a link to a known address; says and does the same for an unknown one as far as anybody can see (S-16). */
export async function askForLink(email: string, now: Date): Promise<void> {
  const token = newToken()
  await inTransaction(async () => {
    const person = await People().findOne({ where: { email: email.trim().toLowerCase() } })
    if (!person || (await officesOf(person.id)).length === 0) return
    await SignInLinks().create({ tokenHash: sha256(token), personId: person.id, expiresAt: new Date(now.getTime() + LINK_MINUTES * MINUTE).toISOString(), usedAt: null })
    await queueMail(person, { kind: 'signIn', data: { token, minutes: LINK_MINUTES }, key: `signIn:${sha256(token)}`, now: now.toISOString() })
  })
}

/** Whether a link would still work. Reading consumes nothing (S-18). */
export async function linkIsGood(token: string, now: Date): Promise<boolean> {
  const link = await SignInLinks().findByPk(sha256(token))
  return link !== null && link.usedAt === null && link.expiresAt > now.toISOString()
}

/** Consumes a link. @returns the token of a new sign-in, or null when the link is spent, expired or unknown. */
export async function useLink(token: string, now: Date): Promise<string | null> {
  return inTransaction(async () => {
    const link = await SignInLinks().findByPk(sha256(token))
    if (!link || link.usedAt !== null || link.expiresAt <= now.toISOString()) return null
    await link.update({ usedAt: now.toISOString() })
    const [office] = await officesOf(link.personId)
    return office ? begin(link.personId, office.id, now) : null
  })
}

/** Enters as an office without a mail: in a demonstration only. */
export async function signInAs(officeId: string, now: Date): Promise<string | null> {
  if (!(await isDemonstration())) return null
  return inTransaction(async () => {
    const office = await Offices().findOne({ where: { id: officeId, active: true } })
    return office ? begin(office.personId, office.id, now) : null
  })
}

async function begin(personId: string, officeId: string, now: Date): Promise<string> {
  const token = newToken()
  await SignIns().create({ tokenHash: sha256(token), personId, officeId, beganAt: now.toISOString(), seenAt: now.toISOString() })
  return token
}

const officesOf = (personId: string): Promise<RowOf<OfficeRow>[]> => Offices().findAll({ where: { personId, active: true }, order: [['since', 'ASC'], ['id', 'ASC']] })

export type SignedIn = { actor: Actor; offices: { id: string; title: string }[] }

/** Who is signed in with this token, and in which office; null when it ended, lapsed, or the office was removed. */
export async function actorOfSignIn(token: string, now: Date): Promise<SignedIn | null> {
  const signIn = await SignIns().findByPk(sha256(token))
  if (!signIn) return null
  const offices = await officesOf(signIn.personId)
  const office = offices.find((one) => one.id === signIn.officeId)
  if (!office || hasLapsed(signIn, office.role, now)) return null
  await touch(signIn, now)
  return {
    actor: await actorInOffice(office.id),
    offices: offices.map(({ id, title }) => ({ id, title })),
  }
}

function hasLapsed(signIn: { beganAt: string; seenAt: string }, role: Role, now: Date): boolean {
  const life = isPrivileged(role) ? SIGN_IN_LIFE.privileged : SIGN_IN_LIFE.proposer
  const since = (instant: string) => (now.getTime() - Date.parse(instant)) / MINUTE
  return since(signIn.seenAt) > life.idle || since(signIn.beganAt) > life.whole
}

/** At most one write a minute: every page would otherwise queue behind the write mutex. */
async function touch(signIn: RowOf<{ tokenHash: string; personId: string; officeId: string; beganAt: string; seenAt: string }>, now: Date): Promise<void> {
  if (Math.abs(now.getTime() - Date.parse(signIn.seenAt)) < MINUTE) return
  await inTransaction(async () => {
    await signIn.update({ seenAt: now.toISOString() })
  })
}

/** Changes the office a person acts in; only to one of their own. */
export async function switchOffice(token: string, officeId: string): Promise<boolean> {
  return inTransaction(async () => {
    const signIn = await SignIns().findByPk(sha256(token))
    if (!signIn || !(await officesOf(signIn.personId)).some((office) => office.id === officeId)) return false
    await signIn.update({ officeId })
    return true
  })
}

export async function endSignIn(token: string): Promise<void> {
  await inTransaction(async () => {
    await SignIns().destroy({ where: { tokenHash: sha256(token) } })
  })
}

/** How many sign-ins of each person have neither ended nor lapsed. */
export async function openSignInsOf(now: Date): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const offices = new Map((await Offices().findAll({ where: { active: true }, attributes: ['id', 'role'] })).map(({ id, role }) => [id, role]))
  for (const signIn of await SignIns().findAll()) {
    const role = offices.get(signIn.officeId)
    if (role && !hasLapsed(signIn, role, now)) counts.set(signIn.personId, (counts.get(signIn.personId) ?? 0) + 1)
  }
  return counts
}

/** The offices of a demonstration, for its sign-in page. Empty anywhere else. */
export async function findCast(): Promise<{ role: OfficeRow['role']; officeId: string; title: string }[]> {
  if (!(await isDemonstration())) return []
  const offices = await Offices().findAll({ where: { active: true }, order: [['title', 'ASC']] })
  return offices.map(({ role, id, title }) => ({ role, officeId: id, title }))
}
