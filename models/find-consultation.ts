// The consultation as each reader may see it, without a single vote (M-22 to M-24): those are read in find-votes.ts alone.

import type { Actor } from '#workflows/actor.ts'
import { refusalsIn } from '#workflows/decide.ts'
import type { Inputs } from '#workflows/inputs.ts'
import type { Action } from '#workflows/lives/index.ts'
import { compareByName, compareByStateName, type GroupKey } from '#workflows/names/index.ts'
import { isRecused, type Unmet } from '#workflows/needs.ts'
import { itemsKnownTo, membersDone } from '#workflows/sealed.ts'
import type { ConsultationFacts } from '#workflows/situation.ts'
import { alphabetically } from './find-proposals.ts'
import { look, lookAhead, type Seen } from './look.ts'
import { Calls, Consultations, Entities, Offices, Proposals, Recusals } from './tables.ts'

/** `until`: the end of the member's term, where one was given (M-22). */
export type Member = { officeId: string; title: string; state: { iso3: string; name: string }; group: GroupKey; until: string | null }

/** What whoever may know of an item may know of it: that it is on the list. */
export type ListedItem = {
  proposalId: string
  reference: string
  title: string
  state: { iso3: string; name: string }
  proponent: { kind: 'State' | 'observer'; name: string }
}

export type Recusal = { officeId: string; proposalId: string; kind: 'computed' | 'declared'; reason: string; at: string | null }

type Frame = {
  callId: string
  /** Zone of the call, in which the due date is kept. */
  zone: string
  cap: number
  sessionNumber: number
  offered: Action[]
  /** What stands in the way of each act that could be begun here, as it stands now. */
  unmet: Partial<Record<Action, Unmet[]>>
}

export type ConsultationView = Frame & {
  id: string
  state: ConsultationFacts['state']
  dueAt: string
  quorum: number
  /** Whether its votes can be opened at all. */
  keyHeld: boolean
  frozenAt: string
  closedAt: string | null
  /** By the English names of their States. */
  members: Member[]
  items: ListedItem[]
}

/** What is known before a list is frozen: to whoever may freeze it. */
export type NoConsultation = Frame & { id: null; state: 'new'; callState: string; callClosesAt: string }

type Found = { seen: Seen; consultation: ConsultationFacts | null }

/** The consultation of this reader's session, or the facts before there is one, to whoever may begin it. */
export async function findSeen(actor: Actor, now: Date): Promise<Found | null> {
  const call = await Calls().findOne({ where: { sessionId: actor.sessionId ?? '' }, attributes: ['id'] })
  if (!call) return null
  const row = await Consultations().findOne({ where: { callId: call.id }, attributes: ['id'] })
  const seen = row ? await look('consultation', row.id, actor, now) : await lookAhead('consultation', { callId: call.id }, actor, now)
  if (!seen || (!row && seen.offered.length === 0)) return null
  return { seen, consultation: row ? seen.situation.consultation : null }
}

export async function findConsultation(actor: Actor, now: Date): Promise<ConsultationView | NoConsultation | null> {
  const found = await findSeen(actor, now)
  if (!found) return null
  if (found.consultation) return viewOf(actor, found.seen, found.consultation)
  const { call } = found.seen.situation
  return { ...frameOf(found.seen), id: null, state: 'new', callState: call!.state, callClosesAt: call!.closesAt }
}

/** The consultation for a page that makes no sense before there is one. */
export async function readConsultation(actor: Actor, now: Date): Promise<ConsultationView | null> {
  const found = await findSeen(actor, now)
  return found?.consultation ? viewOf(actor, found.seen, found.consultation) : null
}

export async function viewOf(actor: Actor, seen: Seen, consultation: ConsultationFacts): Promise<ConsultationView> {
  const { frozenAt, closedAt } = seen.rows.consultation!
  const { id, state, dueAt, quorum, keyHeld } = consultation
  return { ...frameOf(seen), id, state, dueAt, quorum, keyHeld, frozenAt, closedAt, members: await membersOf(consultation), items: await itemsOf(actor, consultation) }
}

const FAR = '9999-12-31T00:00:00.000Z'

function frameOf({ situation, offered, foresee }: Seen): Frame {
  const call = situation.call!
  const ask = <A extends Action>(action: A, input: Inputs[A]): [A, Unmet[]][] => (offered.includes(action) ? [[action, refusalsIn(foresee(action, input))]] : [])
  return {
    callId: call.id, zone: call.zone, cap: call.cap, sessionNumber: situation.session!.number, offered,
    unmet: Object.fromEntries([
      ...ask('freezeList', { callId: call.id, dueAt: FAR, quorum: 1 }),
      ...ask('openConsultation', { dueAt: FAR }),
      ...ask('castVotes', { votes: [] }),
      ...ask('closeConsultation', {}),
    ]),
  }
}

const byState = compareByStateName('en')
const byName = compareByName('en')

export async function membersOf(consultation: ConsultationFacts): Promise<Member[]> {
  const offices = await Offices().findAll({ where: { id: consultation.members.map((member) => member.officeId) }, attributes: ['id', 'title', 'entityId', 'regionalGroup', 'until'] })
  const states = await Entities().findAll({ where: { id: offices.map((office) => office.entityId!) }, attributes: ['id', 'iso3', 'name'] })
  return offices
    .map((office) => {
      const state = states.find((one) => one.id === office.entityId)!
      return { officeId: office.id, title: office.title, state: { iso3: state.iso3!, name: state.name }, group: office.regionalGroup as GroupKey, until: office.until }
    })
    .sort((a, b) => byState(a.state.iso3, b.state.iso3) || byName(a.title, b.title))
}

/** The frozen list as far as this reader may know it, in English alphabetical order of States, then of titles (M-24, M-28). */
export async function itemsOf(actor: Actor, consultation: ConsultationFacts): Promise<ListedItem[]> {
  const rows = await Proposals().findAll({ where: { id: itemsKnownTo(actor, consultation) }, attributes: ['id', 'reference', 'submittedContent', 'proponentId', 'proponentKind', 'responsibleStateId'] })
  const entities = await Entities().findAll({ where: { id: rows.flatMap((row) => [row.proponentId, row.responsibleStateId!]) }, attributes: ['id', 'iso3', 'name'] })
  const entity = (id: string) => entities.find((one) => one.id === id)!
  return rows
    .map((row) => ({
      proposalId: row.id, reference: row.reference!, title: row.submittedContent!.title,
      state: { id: row.responsibleStateId!, iso3: entity(row.responsibleStateId!).iso3!, name: entity(row.responsibleStateId!).name },
      proponent: { kind: row.proponentKind, name: entity(row.proponentId).name },
    }))
    .sort(alphabetically)
    .map(({ state: { iso3, name }, ...item }) => ({ ...item, state: { iso3, name } }))
}

/** For the Secretariat while it runs: how many members have answered all that is open to them. Who and what stay sealed (M-25). */
export async function findProgress(actor: Actor, now: Date): Promise<{ members: number; done: number } | null> {
  const found = await findSeen(actor, now)
  if (!found?.consultation || !found.seen.offered.includes('closeConsultation')) return null
  return { members: found.consultation.members.length, done: membersDone(found.consultation) }
}

/** Recusals that stand, for the Secretariat: computed from list and officers, and declared with their reasons. */
export async function findRecusals(actor: Actor, now: Date): Promise<Recusal[]> {
  const found = await findSeen(actor, now)
  if (!found?.consultation || actor.role !== 'officer') return []
  const { consultation } = found
  const rows = await Recusals().findAll({ where: { consultationId: consultation.id, kind: 'declared', liftedAt: null } })
  return consultation.members.flatMap((member) =>
    consultation.items.flatMap(({ proposalId }) => {
      const kind = isRecused(consultation, member, proposalId)
      const declared = rows.find((row) => row.officeId === member.officeId && row.proposalId === proposalId)
      return kind ? [{ officeId: member.officeId, proposalId, kind, reason: kind === 'declared' ? declared!.reason : '', at: kind === 'declared' ? declared!.at : null }] : []
    }),
  )
}
