// The selection as the Secretariat sees it (M-27 to M-30): the board, the bureau's votes beside it, the balance, the letters it would send.

import type { Actor } from '#workflows/actor.ts'
import { refusalsIn } from '#workflows/decide.ts'
import { balanceOf, statesWithoutReply, type Balance } from '#workflows/balance.ts'
import { lettersOfOutcome, type LetterKind } from '#workflows/letters.ts'
import type { Action } from '#workflows/lives/index.ts'
import { compareByName, regionalGroupOf, type GroupKey } from '#workflows/names/index.ts'
import { leavesAdvice, type Unmet } from '#workflows/needs.ts'
import type { Outcome } from '#workflows/situation.ts'
import { readConsultation, type ListedItem } from './find-consultation.ts'
import { resultsOf, type Result } from './find-votes.ts'
import { look, lookAhead, type Foresee, type Seen } from './look.ts'
import { Cases, Entities, Offices, People, Proposals, SelectionItems } from './tables.ts'

export type SelectionItem = ListedItem & {
  group: GroupKey
  articles: number[]
  /** Null where the votes cannot be opened: their key is not there. */
  result: Result | null
  outcome: Outcome
  reason: string
  /** What became of its place after the State declined. */
  freed: 'open' | 'filled' | 'empty' | null
}

export type SelectionView = {
  callId: string
  zone: string
  cap: number
  id: string | null
  state: 'new' | 'prepared' | 'confirmed' | 'announced'
  preparedOffice: string
  confirmedOffice: string | null
  confirmedAt: string | null
  announcedAt: string | null
  closedAt: string
  quorum: number
  /** The whole frozen list, in English alphabetical order of States. */
  items: SelectionItem[]
  departureReason: string
  /** What a change must name, so that two officers cannot overwrite each other unseen. */
  version: number | null
  leavesAdvice: boolean
  offered: Action[]
  unmet: Partial<Record<Action, Unmet[]>>
  foresee: Foresee
  /** When the session begins: an answer to an invitation is asked before (M-31). */
  beginsAt: string
  balance: Balance
  statesWithoutReply: string[]
}

/** Null while there is nothing to select from: the consultation is not closed, or the reader is not of the Secretariat. */
export async function findSelection(actor: Actor, now: Date): Promise<SelectionView | null> {
  const consultation = await readConsultation(actor, now)
  if (!consultation?.closedAt) return null
  const ahead = await lookAhead('selection', { callId: consultation.callId }, actor, now)
  const id = ahead?.rows.selection?.id
  const seen = id ? await look('selection', id, actor, now) : ahead
  if (!seen || (!id && seen.offered.length === 0)) return null

  const { situation, rows, offered, foresee } = seen
  const items = await itemsOf(consultation.items, seen, actor)
  const row = rows.selection
  return {
    callId: consultation.callId, zone: consultation.zone, cap: consultation.cap, closedAt: consultation.closedAt, quorum: consultation.quorum,
    id: row?.id ?? null, state: (row?.state as SelectionView['state']) ?? 'new',
    preparedOffice: row?.preparedOffice ?? '', confirmedOffice: row?.confirmedOffice ?? null, confirmedAt: row?.confirmedAt ?? null, announcedAt: row?.announcedAt ?? null,
    items, version: situation.selection?.version ?? null, departureReason: row?.departureReason ?? '', leavesAdvice: row !== null && leavesAdvice(situation),
    offered, foresee, unmet: offered.includes('confirmSelection') ? { confirmSelection: refusalsIn(foresee('confirmSelection', {})) } : {}, beginsAt: situation.session!.beginsAt,
    balance: balanceOf(items.map((item) => ({ iso3: item.state.iso3, articles: item.articles, proponentKind: item.proponent.kind, chosen: isOnBoard(item) })), 'en'),
    statesWithoutReply: await silentStates(seen),
  }
}

/** Holds one of the places: selected, and its State has not declined. */
export function isOnBoard(item: Pick<SelectionItem, 'outcome' | 'freed'>): boolean {
  return item.outcome === 'selected' && item.freed === null
}

async function itemsOf(listed: ListedItem[], { situation, rows }: Seen, actor: Actor): Promise<SelectionItem[]> {
  const results = await resultsOf(actor, situation.consultation!)
  const proposals = await Proposals().findAll({ where: { id: listed.map((item) => item.proposalId) }, attributes: ['id', 'submittedContent'] })
  const decided = rows.selection ? await SelectionItems().findAll({ where: { selectionId: rows.selection.id } }) : []
  return listed.map((item) => {
    const decision = decided.find((one) => one.proposalId === item.proposalId)
    return {
      ...item,
      group: regionalGroupOf(item.state.iso3),
      articles: proposals.find((one) => one.id === item.proposalId)!.submittedContent!.articles,
      result: results.get(item.proposalId) ?? null,
      outcome: decision?.outcome ?? 'notSelected', reason: decision?.reason ?? '', freed: decision?.freed ?? null,
    }
  })
}

async function silentStates({ situation }: Seen): Promise<string[]> {
  const { invitedEntityIds, acknowledgedEntityIds, id } = situation.call!
  const invited = await Entities().findAll({ where: { id: invitedEntityIds }, attributes: ['id', 'name', 'kind'] })
  const proponents = await Proposals().findAll({ where: { callId: id, state: ['submitted', 'beingScreened', 'returned', 'eligible', 'notEligible'] }, attributes: ['proponentId'] })
  return statesWithoutReply(invited, acknowledgedEntityIds, proponents.map((one) => one.proponentId), 'en')
}

export type FreedPlace = { selectionId: string; freed: SelectionItem; declineReason: string; reserves: SelectionItem[]; zone: string; beginsAt: string }

/** A place that a State's decline has freed and that nobody has decided upon; null for any other. */
export async function findFreedPlace(proposalId: string, actor: Actor, now: Date): Promise<FreedPlace | null> {
  const selection = await findSelection(actor, now)
  const freed = selection?.items.find((item) => item.proposalId === proposalId && item.freed === 'open')
  if (!selection?.id || !freed) return null
  const declined = await Cases().findOne({ where: { proposalId } })
  return { selectionId: selection.id, freed, declineReason: declined?.declineReason ?? '', reserves: selection.items.filter((item) => item.outcome === 'reserve'), zone: selection.zone, beginsAt: selection.beginsAt }
}

export type LetterToSend = {
  proposalId: string
  reference: string
  kind: LetterKind
  official: boolean
  addressee: string
  /** Everybody who speaks for the addressee, by office and address: they all receive it. */
  recipients: { office: string; email: string }[]
  /** What its text names: the same facts that models/notices.ts puts into the letter. */
  data: Record<string, unknown>
}

/** Every letter that announcing would send, by addressee: the same rule that writes them (workflows/letters.ts). `answerBy`: what the invitations would ask. */
export async function findLettersToSend(actor: Actor, now: Date, answerBy: string | null): Promise<LetterToSend[] | null> {
  const selection = await findSelection(actor, now)
  if (!selection?.offered.includes('announceSelection')) return null
  const seen = (await look('selection', selection.id!, actor, now))!
  const { session, call } = seen.situation
  const letters: LetterToSend[] = []
  for (const item of selection.items) {
    const proposal = (await Proposals().findByPk(item.proposalId, { rejectOnEmpty: true }))!
    for (const notice of lettersOfOutcome(item.outcome, proposal.proponentKind)) {
      const entityId = notice.addressee.to === 'proponent' ? proposal.proponentId : proposal.responsibleStateId!
      const entity = (await Entities().findByPk(entityId, { rejectOnEmpty: true }))!
      letters.push({
        proposalId: item.proposalId, reference: item.reference, kind: notice.kind, official: notice.official, addressee: entity.name, recipients: await recipientsOf(entityId),
        data: {
          sessionNumber: session!.number, sessionPlace: session!.place, closesAt: call!.closesAt, callZone: call!.zone,
          reference: item.reference, title: item.title, responsibleState: item.state.name, entity: entity.name, dueAt: answerBy,
        },
      })
    }
  }
  const byName = compareByName('en')
  return letters.sort((a, b) => byName(a.addressee, b.addressee))
}

async function recipientsOf(entityId: string): Promise<LetterToSend['recipients']> {
  const offices = await Offices().findAll({ where: { entityId, active: true, role: ['focalPoint', 'representative'] }, order: [['since', 'ASC'], ['id', 'ASC']] })
  const people = await People().findAll({ where: { id: offices.map((office) => office.personId) } })
  return offices.map((office) => ({ office: office.title, email: people.find((person) => person.id === office.personId)!.email }))
}
