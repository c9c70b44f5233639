// All that is kept of one person, for that person (M-40): who they are here, how they sign in, what they held, did and typed, what was written to them.

import type { Actor } from '#workflows/actor.ts'
import { keptUntil, RETENTION } from '#workflows/retention.ts'
import { Authenticators, KnownDevices, Offices, Outbox, Passkeys, People, ProviderLinks, RecordLines, RecoveryCodes, Sessions, SignInLinks, SignIns, Typing, type OfficeRow } from './tables.ts'

/**
 * Of whatever opens a door it says that it is there and since when, never what would open it: no key, secret, token or hash of one.
 * Without the numbers of the record and the hashes of its chain: they count, and change with, what others do (S-07).
 * @returns null for whoever is not signed in. Nothing of anybody else, and no text of a proposal: those belong to entities, not to people.
 */
export async function findOwnData(actor: Actor, now: Date) {
  const person = actor.personId === null ? null : await People().findByPk(actor.personId)
  if (!person) return null
  const offices = await Offices().findAll({ where: { personId: person.id }, order: [['since', 'ASC'], ['id', 'ASC']] })
  const sessions = new Map((await Sessions().findAll()).map((session) => [session.id, session.number]))
  const acts = await RecordLines().findAll({ where: { personId: person.id }, order: [['seq', 'ASC']] })
  const mails = await Outbox().findAll({ where: { recipient: person.email }, order: [['createdAt', 'ASC'], ['id', 'ASC']] })
  return {
    writtenAt: now.toISOString(),
    person: { id: person.id, email: person.email, language: person.language, zone: person.zone },
    offices: offices.map((office) => ({ title: office.title, role: office.role, session: sessions.get(office.sessionId) ?? null, since: office.since, until: office.until, endedAt: office.endedAt })),
    ...(await waysInOf(person.id, offices)),
    typed: await typedBy(offices),
    acts: acts.map(({ at, office, action, forEntity, why }) => ({ at, office, action, forEntity, why })),
    mails: mails.map(({ kind, createdAt, sentAt }) => ({ kind, createdAt, sentAt })),
    keptForDays: RETENTION,
  }
}

async function waysInOf(personId: string, offices: readonly OfficeRow[]) {
  const where = { personId }
  const [signIns, links, passkeys, app, codes, accounts, browsers] = await Promise.all([
    SignIns().findAll({ where, order: [['beganAt', 'ASC'], ['id', 'ASC']] }), SignInLinks().findAll({ where, order: [['expiresAt', 'ASC']] }), Passkeys().findAll({ where, order: [['createdAt', 'ASC'], ['id', 'ASC']] }),
    Authenticators().findByPk(personId), RecoveryCodes().findAll({ where, attributes: ['usedAt'] }), ProviderLinks().findAll({ where, order: [['linkedAt', 'ASC']] }), KnownDevices().findAll({ where, order: [['firstAt', 'ASC']] }),
  ])
  const titles = new Map(offices.map((office) => [office.id, office.title]))
  return {
    signIns: signIns.map(({ beganAt, seenAt, provenAt, device, officeId, factors, whole }) => ({ beganAt, seenAt, provenAt, device, office: titles.get(officeId) ?? '', shown: factors.split(' '), whole, keptUntil: keptUntil('signIn', seenAt) })),
    mailedLinks: links.map(({ purpose, officeId, expiresAt, usedAt }) => ({ purpose, office: officeId && (titles.get(officeId) ?? ''), expiresAt, usedAt, keptUntil: keptUntil('signInLink', expiresAt) })),
    passkeys: passkeys.map(({ label, createdAt, usedAt }) => ({ name: label, createdAt, usedAt })),
    authenticatorApp: app && { createdAt: app.createdAt, confirmedAt: app.confirmedAt },
    recoveryCodes: { left: codes.filter((code) => code.usedAt === null).length, usedAt: codes.flatMap((code) => code.usedAt ?? []).sort() },
    providerAccounts: accounts.map(({ issuer, subject, linkedAt }) => ({ issuer, subject, linkedAt })),
    knownBrowsers: browsers.map(({ firstAt }) => ({ firstAt })),
  }
}

/** Not saved yet. What was typed in an office that has ended is the entity's: it is said to be there, and its words are not given (S-08). */
async function typedBy(offices: readonly OfficeRow[]) {
  const rows = await Typing().findAll({ where: { officeId: offices.map((office) => office.id) }, order: [['at', 'ASC'], ['id', 'ASC']] })
  return rows.map(({ officeId, part, at, typed }) => {
    const office = offices.find((one) => one.id === officeId)!
    return { office: office.title, part, at, keptUntil: keptUntil('typing', at), text: office.active ? typed : null }
  })
}
