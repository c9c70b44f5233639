// Links by mail that work once: to sign in, to come in by an invitation, to confirm who is there (S-16 to S-18).

import { Op } from 'sequelize'
import { LINK_LIFE, type LinkPurpose } from '#workflows/sign-in-rules.ts'
import { inTransaction } from './database.ts'
import { newToken, sha256 } from './hash.ts'
import { queueMail } from './outbox.ts'
import { Offices, People, SignInLinks, type RowOf, type SignInLinkRow } from './tables.ts'

const MINUTE = 60_000
const WEEK = 7 * 24 * 60 * MINUTE
const MAIL_OF = { signIn: 'signIn', invitation: 'welcome', confirm: 'confirmLink' } as const

type ForWhom = { id: string; email: string; language: import('#workflows/languages.ts').Language; zone: string }

/** Writes a link to a known address; says and does the same for an unknown one as far as anybody can see (S-16). */
export async function askForLink(email: string, now: Date): Promise<void> {
  await inTransaction(async () => {
    await SignInLinks().destroy({ where: { expiresAt: { [Op.lt]: new Date(now.getTime() - WEEK).toISOString() } } })
    const person = await People().findOne({ where: { email: email.trim().toLowerCase() } })
    const offices = await Offices().count({ where: { personId: person?.id ?? '', active: true } })
    await (person && offices > 0 ? mailLink(person, 'signIn', now) : keepLink(null, 'signIn', now, {}))
  })
}

/** Mails a link by which this sign-in is confirmed, to the person it is of. */
export async function askToConfirm(personId: string, signInId: string, now: Date): Promise<void> {
  await inTransaction(async () => mailLink((await People().findByPk(personId, { rejectOnEmpty: true }))!, 'confirm', now, { signInId }))
}

type LinkOf = { signInId?: string; office?: { id: string; title: string } }

/** Mails a link to this person. A new invitation to an office ends those before it to the same office. */
export async function mailLink(person: ForWhom, purpose: LinkPurpose, now: Date, of: LinkOf = {}): Promise<void> {
  if (of.office) await SignInLinks().destroy({ where: { personId: person.id, purpose, officeId: of.office.id, usedAt: null } })
  const token = await keepLink(person.id, purpose, now, of)
  const minutes = LINK_LIFE[purpose]
  await queueMail(person, { kind: MAIL_OF[purpose], data: { token, minutes, hours: minutes / 60, ...(of.office ? { office: of.office.title } : {}) }, key: `${purpose}:${sha256(token)}`, now: now.toISOString() })
}

async function keepLink(personId: string | null, purpose: LinkPurpose, now: Date, of: LinkOf): Promise<string> {
  const token = newToken()
  await SignInLinks().create({ tokenHash: sha256(token), personId, purpose, signInId: of.signInId ?? null, officeId: of.office?.id ?? null, expiresAt: new Date(now.getTime() + LINK_LIFE[purpose] * MINUTE).toISOString(), usedAt: null })
  return token
}

async function goodLink(token: string, now: Date): Promise<RowOf<SignInLinkRow> | null> {
  const link = await SignInLinks().findByPk(sha256(token))
  return link && link.personId !== null && link.usedAt === null && link.expiresAt > now.toISOString() ? link : null
}

/** What a link that would still work is for; null when it would not. Reading consumes nothing (S-18). */
export async function purposeOfLink(token: string, now: Date): Promise<LinkPurpose | null> {
  return (await goodLink(token, now))?.purpose ?? null
}

/** Consumes a link. @param wanted whether it is one that may be used here; otherwise it stays @returns null when it is spent, expired, unknown, or not wanted */
export async function spendLink(token: string, now: Date, wanted: (link: SignInLinkRow) => boolean = () => true): Promise<(SignInLinkRow & { personId: string }) | null> {
  const link = await goodLink(token, now)
  if (!link || !wanted(link)) return null
  await link.update({ usedAt: now.toISOString() })
  return { ...link.get({ plain: true }), personId: link.personId! }
}
