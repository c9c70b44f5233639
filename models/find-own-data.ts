// All that is kept of one person, for that person (M-40): who they are here, what they held, what they did, what was written to them.

import type { Actor } from '#workflows/actor.ts'
import { keptUntil, RETENTION } from '#workflows/retention.ts'
import { Offices, Outbox, People, RecordLines, Sessions, SignIns } from './tables.ts'

/**
 * Without the numbers of the record and the hashes of its chain: they count, and change with, what others do (S-07).
 * @returns null for whoever is not signed in. Nothing of anybody else, and no text of a proposal: those belong to entities, not to people.
 */
export async function findOwnData(actor: Actor, now: Date) {
  const person = actor.personId === null ? null : await People().findByPk(actor.personId)
  if (!person) return null
  const offices = await Offices().findAll({ where: { personId: person.id }, order: [['since', 'ASC'], ['id', 'ASC']] })
  const sessions = new Map((await Sessions().findAll()).map((session) => [session.id, session.number]))
  const signIns = await SignIns().findAll({ where: { personId: person.id }, order: [['beganAt', 'ASC']] })
  const acts = await RecordLines().findAll({ where: { personId: person.id }, order: [['seq', 'ASC']] })
  const mails = await Outbox().findAll({ where: { recipient: person.email }, order: [['createdAt', 'ASC'], ['id', 'ASC']] })
  return {
    writtenAt: now.toISOString(),
    person: { id: person.id, email: person.email, language: person.language, zone: person.zone },
    offices: offices.map((office) => ({ title: office.title, role: office.role, session: sessions.get(office.sessionId) ?? null, since: office.since, until: office.until, endedAt: office.endedAt })),
    signIns: signIns.map(({ beganAt, seenAt }) => ({ beganAt, seenAt, keptUntil: keptUntil('signIn', seenAt) })),
    acts: acts.map(({ at, office, action, forEntity, why }) => ({ at, office, action, forEntity, why })),
    mails: mails.map(({ kind, createdAt, sentAt }) => ({ kind, createdAt, sentAt })),
    keptForDays: RETENTION,
  }
}
