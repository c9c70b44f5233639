// Mail and letters are written in the act's transaction and sent afterwards: nothing is told of an act that did not happen.

import { Op } from 'sequelize'
import type { Language } from '#workflows/languages.ts'
import type { LetterKind } from '#workflows/letters.ts'
import { inTransaction } from './database.ts'
import { newId } from './hash.ts'
import { nextLetterNumber } from './references.ts'
import { Entities, Letters, Offices, Outbox, People, type OutboxRow, Sessions } from './tables.ts'

type ToSend = { kind: LetterKind; data: Record<string, unknown>; callId: string | null; proposalId: string | null; now: string; key: string }

/** A numbered letter to an entity, and the mail that brings it to everybody who speaks for it (M-5). */
export async function writeLetter(entityId: string, { kind, data, callId, proposalId, now, key }: ToSend): Promise<void> {
  const entity = (await Entities().findByPk(entityId, { rejectOnEmpty: true }))!
  const session = (await Sessions().findByPk(entity.sessionId, { rejectOnEmpty: true }))!
  const letter = {
    id: newId(),
    number: await nextLetterNumber(session.number, entity),
    callId,
    kind,
    entityId,
    language: entity.language,
    proposalId,
    data: { ...data, entity: entity.name, entityIso3: entity.iso3, entityKind: entity.kind },
    issuedAt: now,
  }
  await Letters().create(letter)
  await writeMailToEntity(entityId, { kind, data: { ...letter.data, letterNumber: letter.number }, callId, proposalId, now, key }, letter.id)
}

export async function writeMailToEntity(entityId: string, mail: ToSend, letterId: string | null = null): Promise<void> {
  const { name, iso3 } = (await Entities().findByPk(entityId, { rejectOnEmpty: true }))!
  const offices = await Offices().findAll({ where: { entityId, active: true, role: { [Op.in]: ['focalPoint', 'representative'] } }, order: [['since', 'ASC'], ['id', 'ASC']] })
  await writeMailToOffices(offices.map((office) => office.id), { ...mail, data: { entity: name, entityIso3: iso3, ...mail.data } }, letterId)
}

/** One mail a person, whatever offices of these that person holds. */
export async function writeMailToRoles(sessionId: string, roles: ('officer' | 'bureauMember' | 'administrator')[], mail: ToSend): Promise<void> {
  const offices = await Offices().findAll({ where: { sessionId, active: true, role: roles }, order: [['since', 'ASC'], ['id', 'ASC']] })
  await writeMailToOffices(offices.map((office) => office.id), mail)
}

async function writeMailToOffices(officeIds: string[], mail: ToSend, letterId: string | null = null): Promise<void> {
  const offices = await Offices().findAll({ where: { id: officeIds } })
  const people = new Map((await People().findAll({ where: { id: offices.map((office) => office.personId) } })).map((person) => [person.id, person]))
  for (const person of people.values()) {
    const office = offices.find((one) => one.personId === person.id)!
    await queueMail(person, { kind: mail.kind, data: { ...mail.data, office: office.title }, key: `${mail.key}:${mail.kind}:${person.id}`, now: mail.now, letterId })
  }
}

export async function queueMail(
  person: { email: string; language: Language; zone: string },
  mail: { kind: string; data: Record<string, unknown>; key: string; now: string; letterId?: string | null },
): Promise<void> {
  await Outbox().create({
    id: newId(), mailKey: mail.key, recipient: person.email, kind: mail.kind, language: person.language, zone: person.zone, data: mail.data,
    letterId: mail.letterId ?? null, createdAt: mail.now, sentAt: null, attempts: 0, nextAt: mail.now, lastError: '',
  })
}

/** Mails that are due, oldest first. */
export async function mailsToSend(now: Date, limit = 50): Promise<OutboxRow[]> {
  const rows = await Outbox().findAll({ where: { sentAt: null, nextAt: { [Op.lte]: now.toISOString() } }, order: [['createdAt', 'ASC'], ['id', 'ASC']], limit })
  return rows.map((row) => row.get({ plain: true }))
}

export async function markSent(id: string, now: Date): Promise<void> {
  await inTransaction(async () => {
    await Outbox().update({ sentAt: now.toISOString() }, { where: { id, sentAt: null } })
  })
}

/** The next try comes later each time, at most an hour apart. */
export async function markFailed(id: string, error: string, now: Date): Promise<void> {
  await inTransaction(async () => {
    const row = (await Outbox().findByPk(id, { rejectOnEmpty: true }))!
    const wait = Math.min(60, 2 ** row.attempts) * 60_000
    await row.update({ attempts: row.attempts + 1, lastError: error.slice(0, 500), nextAt: new Date(now.getTime() + wait).toISOString() })
  })
}
