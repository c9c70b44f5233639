// Entities and who speaks for them, and the letters sent to them: scoped to the Secretariat and to the entity itself.

import type { Actor } from '#workflows/actor.ts'
import type { Language } from '#workflows/languages.ts'
import { compareByName } from '#workflows/names/index.ts'
import { answersTo } from './find-answers.ts'
import { look, type Seen } from './look.ts'
import { Calls, Entities, Invitations, Letters, Offices, Outbox, People, type LetterRow } from './tables.ts'

export type EntityLine = {
  id: string
  kind: 'State' | 'observer'
  iso3: string | null
  name: string
  state: string
  basis: string | null
  language: Language
  people: number
  invitedAt: string | null
  acknowledgedAt: string | null
}

/** All States and observers of a session, alphabetical: for the Secretariat. */
export async function findEntities(actor: Actor, sessionId: string, callId: string | null): Promise<EntityLine[]> {
  if (actor.role !== 'officer' || actor.sessionId !== sessionId) return []
  const entities = await Entities().findAll({ where: { sessionId } })
  const offices = await Offices().findAll({ where: { sessionId, active: true, role: ['focalPoint', 'representative'] }, attributes: ['entityId'] })
  const invitations = callId ? await Invitations().findAll({ where: { callId } }) : []
  const byName = compareByName('en')
  return entities
    .map((entity) => {
      const invitation = invitations.find((one) => one.entityId === entity.id)
      return {
        id: entity.id, kind: entity.kind, iso3: entity.iso3, name: entity.name, state: entity.state, basis: entity.basis, language: entity.language,
        people: offices.filter((office) => office.entityId === entity.id).length,
        invitedAt: invitation?.sentAt ?? null, acknowledgedAt: invitation?.acknowledgedAt ?? null,
      }
    })
    .sort((a, b) => byName(a.name, b.name))
}

export type EntityView = Seen & { people: { officeId: string; title: string; email: string; since: string; isReader: boolean }[]; letters: LetterLine[]; acknowledgedAt: string | null; invitedAt: string | null }
export type LetterLine = { id: string; number: string; kind: string; issuedAt: string; proposalId: string | null }

/** One entity with its people and letters; null for whoever may not know of them. */
export async function readEntity(entityId: string, actor: Actor, now: Date): Promise<EntityView | null> {
  const seen = await look('entity', entityId, actor, now)
  if (!seen) return null
  const offices = await Offices().findAll({ where: { entityId, active: true, role: ['focalPoint', 'representative'] }, order: [['since', 'ASC'], ['id', 'ASC']] })
  const people = await People().findAll({ where: { id: offices.map((office) => office.personId) } })
  const letters = await Letters().findAll({ where: { entityId }, order: [['issuedAt', 'DESC'], ['number', 'DESC']] })
  const invitation = await Invitations().findOne({ where: { entityId } })
  return {
    ...seen,
    people: offices.map((office) => ({ officeId: office.id, title: office.title, since: office.since, email: people.find((person) => person.id === office.personId)!.email, isReader: office.id === actor.officeId })),
    letters: letters.sort(latestFirst).map(({ id, number, kind, issuedAt, proposalId }) => ({ id, number, kind, issuedAt, proposalId })),
    invitedAt: invitation?.sentAt ?? null,
    acknowledgedAt: invitation?.acknowledgedAt ?? null,
  }
}

/** A letter, for its addressee and for the Secretariat. */
export async function readLetter(letterId: string, actor: Actor, now: Date): Promise<LetterRow | null> {
  const letter = await Letters().findByPk(letterId)
  if (!letter || !(await look('entity', letter.entityId, actor, now))) return null
  return letter.get({ plain: true })
}

/** Letters of one act have one moment; the tenth to an addressee comes after its ninth. */
const latestFirst = (a: LetterRow, b: LetterRow) => b.issuedAt.localeCompare(a.issuedAt) || a.number.localeCompare(b.number, 'en', { numeric: true })

/** The dispatch register: every letter, latest first, with whether its mail has gone (M-5). */
export type Dispatch = { id: string; number: string; kind: string; entityId: string; entity: string; language: Language; proposalId: string | null; issuedAt: string; mails: number; sent: number; acknowledgedAt: string | null; /** Null where nobody answered, or nothing was asked (workflows/letters.ts). */ answeredAt: string | null }
export async function findDispatches(actor: Actor, callId: string): Promise<Dispatch[]> {
  const call = actor.role === 'officer' ? await Calls().findOne({ where: { id: callId, sessionId: actor.sessionId ?? '' } }) : null
  if (!call) return []
  const letters = await Letters().findAll({ where: { callId }, order: [['issuedAt', 'DESC'], ['number', 'DESC']] })
  const invitations = await Invitations().findAll({ where: { callId } })
  const answers = await answersTo(callId, letters)
  const mails = await Outbox().findAll({ where: { letterId: letters.map((letter) => letter.id) }, attributes: ['letterId', 'sentAt'] })
  return letters.sort(latestFirst).map((letter) => {
    const own = mails.filter((mail) => mail.letterId === letter.id)
    return {
      id: letter.id, number: letter.number, kind: letter.kind, entityId: letter.entityId, entity: String(letter.data.entity), language: letter.language, proposalId: letter.proposalId, issuedAt: letter.issuedAt,
      mails: own.length, sent: own.filter((mail) => mail.sentAt !== null).length,
      answeredAt: answers.get(letter.id) ?? null,
      // Only the invitation is acknowledged; other letters are answered on their own pages.
      acknowledgedAt: letter.kind === 'invitation' ? (invitations.find((one) => one.entityId === letter.entityId)?.acknowledgedAt ?? null) : null,
    }
  })
}
