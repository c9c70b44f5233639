// Sign-ins live in the database, as hashes. One that showed too little is half: it opens nothing but the page that asks for more (S-12, S-24 to S-26).

import { Op } from 'sequelize'
import type { Actor } from '#workflows/actor.ts'
import { hasLapsed, isLastOfPrivileged, mayAddFactor, maySetUpFirst, opensOffice, proofAt, shownElsewhere, type Factor, type Proof } from '#workflows/sign-in-rules.ts'
import { inTransaction } from './database.ts'
import { hasApp, hasSecondFactor, secondFactorsOf } from './factors.ts'
import { actorInOffice } from './find-actors.ts'
import { newId, newToken, sha256 } from './hash.ts'
import { noteDevice, type Device } from './known-devices.ts'
import { isDemonstration } from './settings.ts'
import { spendLink } from './sign-in-links.ts'
import { Offices, SignIns, type OfficeRow, type RowOf, type SignInRow } from './tables.ts'

export { SIGN_IN_LIFE } from '#workflows/sign-in-rules.ts'

const MINUTE = 60_000
const NO_DEVICE: Device = { words: '', mark: null }

const factorsOf = (row: Pick<SignInRow, 'factors'>) => row.factors.split(' ') as Factor[]
const rolesOf = (offices: readonly OfficeRow[]) => offices.map(({ role }) => role)
const officesOf = (personId: string): Promise<RowOf<OfficeRow>[]> => Offices().findAll({ where: { personId, active: true }, order: [['since', 'ASC'], ['id', 'ASC']] })

/** Consumes a mailed link, or an invitation, which enters the office it is to. @returns the token of a new sign-in, half where a second factor must follow; null when the link is spent, expired or unknown */
export async function useLink(token: string, now: Date, device: Device = NO_DEVICE): Promise<string | null> {
  return inTransaction(async () => {
    const link = await spendLink(token, now, ({ purpose }) => purpose !== 'confirm')
    if (!link?.officeId) return link && beginAs(link.personId, 'link', now, device)
    const office = await Offices().findOne({ where: { id: link.officeId, active: true } })
    return office && begin(office, 'invitation', now, device)
  })
}

/** Begins a sign-in in the first of the person's offices. @returns its token; null where the person holds no office */
export async function beginAs(personId: string, factor: Factor, now: Date, device: Device = NO_DEVICE): Promise<string | null> {
  return inTransaction(async () => {
    const [office] = await officesOf(personId)
    return office ? begin(office, factor, now, device) : null
  })
}

/** Enters as an office without a mail: in a demonstration only. */
export async function signInAs(officeId: string, now: Date): Promise<string | null> {
  if (!(await isDemonstration())) return null
  return inTransaction(async () => {
    const office = await Offices().findOne({ where: { id: officeId, active: true } })
    return office ? begin(office, 'demonstration', now, NO_DEVICE) : null
  })
}

async function begin(office: OfficeRow, factor: Factor, now: Date, device: Device): Promise<string> {
  const token = newToken()
  const at = now.toISOString()
  const whole = opensOffice(office.role, [factor], await hasApp(office.personId))
  await SignIns().create({ id: newId(), tokenHash: sha256(token), personId: office.personId, officeId: office.id, factors: factor, whole, beganAt: at, seenAt: at, provenAt: at, device: device.words.slice(0, 60) })
  if (whole) await noteDevice(office.personId, device, now)
  return token
}

/** Whose sign-in a token is, half or whole; null for one that means nobody. */
export async function holderOf(token: string): Promise<{ person: string; office: string; whole: boolean } | null> {
  const row = await SignIns().findOne({ where: { tokenHash: sha256(token) } })
  return row && { person: row.personId, office: row.officeId, whole: row.whole }
}

export type SignedIn = { actor: Actor; offices: { id: string; title: string }[]; signInId: string }
export type HalfSignedIn = { signInId: string; personId: string; role: OfficeRow['role']; office: string; language: Actor['language']; zone: string; maySetUp: boolean }

async function standing(token: string, now: Date) {
  const signIn = await SignIns().findOne({ where: { tokenHash: sha256(token) } })
  if (!signIn) return null
  const offices = await officesOf(signIn.personId)
  const office = offices.find((one) => one.id === signIn.officeId)
  if (!office || hasLapsed(signIn, office.role, now)) return null
  return { signIn, offices, office }
}

/** Who is signed in with this token, and in which office; null when it ended, lapsed, is half, or the office was removed. */
export async function actorOfSignIn(token: string, now: Date): Promise<SignedIn | null> {
  const found = await standing(token, now)
  if (!found?.signIn.whole) return null
  await touch(found.signIn, now)
  return {
    actor: await actorInOffice(found.office.id, proofAt(found.signIn.provenAt, now)),
    offices: found.offices.map(({ id, title }) => ({ id, title })),
    signInId: found.signIn.id,
  }
}

/** Who has shown a first factor with this token and must show a second; null for anybody else. */
export async function halfSignIn(token: string, now: Date): Promise<HalfSignedIn | null> {
  const found = await standing(token, now)
  if (!found || found.signIn.whole) return null
  const { signIn, office, offices } = found
  const maySetUp = maySetUpFirst(factorsOf(signIn), await hasSecondFactor(signIn.personId), office.role, rolesOf(offices))
  const { language, zone } = await actorInOffice(office.id)
  return { signInId: signIn.id, personId: signIn.personId, role: office.role, office: office.title, language, zone, maySetUp }
}

/** Whether whoever is signed in whole may add a factor of their own. */
export async function mayAdd(signInId: string, proof: Proof): Promise<boolean> {
  const signIn = (await SignIns().findByPk(signInId, { rejectOnEmpty: true }))!
  return mayAddFactor(factorsOf(signIn), proof, rolesOf(await officesOf(signIn.personId)))
}

/** Whether a factor has to stay, because an office of the person needs it. */
export async function mustKeep(personId: string, taking: 'app' | 'passkey'): Promise<boolean> {
  return isLastOfPrivileged(await secondFactorsOf(personId), taking, rolesOf(await officesOf(personId)))
}

/** At most one write a minute: every page would otherwise queue behind the write mutex. */
async function touch(signIn: RowOf<SignInRow>, now: Date): Promise<void> {
  if (Math.abs(now.getTime() - Date.parse(signIn.seenAt)) < MINUTE) return
  await inTransaction(async () => {
    await signIn.update({ seenAt: now.toISOString() })
  })
}

/**
 * Adds what was shown to a sign-in, half or whole, and gives it a new token: whoever held the old one holds nothing (S-24).
 * @returns the new token; null when the sign-in has ended meanwhile
 */
export async function prove(signInId: string, factor: Factor, now: Date, device: Device = NO_DEVICE): Promise<string | null> {
  return inTransaction(async () => {
    const signIn = await SignIns().findByPk(signInId)
    const office = signIn && (await Offices().findOne({ where: { id: signIn.officeId, active: true } }))
    if (!signIn || !office) return null
    const shown = [...new Set([...factorsOf(signIn), factor])]
    const token = newToken()
    const at = now.toISOString()
    const whole = opensOffice(office.role, shown, await hasApp(signIn.personId))
    if (whole && !signIn.whole) await noteDevice(signIn.personId, device, now)
    await signIn.update({ tokenHash: sha256(token), factors: shown.join(' '), whole, seenAt: at, provenAt: at })
    return token
  })
}

/**
 * Changes the office a person acts in; only to one of their own. An office that asks for more than was shown makes the sign-in half.
 * @returns false where the office is not theirs
 */
export async function switchOffice(token: string, officeId: string): Promise<boolean> {
  return inTransaction(async () => {
    const signIn = await SignIns().findOne({ where: { tokenHash: sha256(token) } })
    const office = signIn && (await officesOf(signIn.personId)).find((one) => one.id === officeId)
    if (!signIn || !office) return false
    const shown = officeId === signIn.officeId ? factorsOf(signIn) : shownElsewhere(factorsOf(signIn))
    await signIn.update({ officeId, factors: shown.join(' '), whole: opensOffice(office.role, shown, await hasApp(signIn.personId)) })
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

export type ListedSignIn = { id: string; device: string; office: string; beganAt: string; seenAt: string; isThis: boolean }

/** One's own sign-ins, the latest seen first (S-25). */
export async function findSignIns(personId: string, thisId: string, now: Date): Promise<ListedSignIn[]> {
  const offices = new Map((await officesOf(personId)).map((one) => [one.id, one]))
  const rows = await SignIns().findAll({ where: { personId }, order: [['seenAt', 'DESC'], ['id', 'ASC']] })
  return rows.filter((row) => row.whole && offices.has(row.officeId) && !hasLapsed(row, offices.get(row.officeId)!.role, now))
    .map((row) => ({ id: row.id, device: row.device, office: offices.get(row.officeId)!.title, beganAt: row.beganAt, seenAt: row.seenAt, isThis: row.id === thisId }))
}

/** Ends one of one's own. @returns false where it is not one's own */
export async function endOwnSignIn(personId: string, id: string): Promise<boolean> {
  return inTransaction(async () => (await SignIns().destroy({ where: { id, personId } })) > 0)
}

/** Ends every sign-in of a person but this one: by their own wish, and whenever a factor or a role changes (S-25). */
export async function endOtherSignIns(personId: string, keep: string | null): Promise<number> {
  return inTransaction(() => SignIns().destroy({ where: { personId, ...(keep === null ? {} : { id: { [Op.ne]: keep } }) } }))
}

/** The offices of a demonstration, for its sign-in page. Empty anywhere else. */
export async function findCast(): Promise<{ role: OfficeRow['role']; officeId: string; title: string }[]> {
  if (!(await isDemonstration())) return []
  const offices = await Offices().findAll({ where: { active: true }, order: [['title', 'ASC']] })
  return offices.map(({ role, id, title }) => ({ role, officeId: id, title }))
}
