// Loads all that decide() needs to know about one subject, inside the transaction of the act.

import type { Actor } from '#workflows/actor.ts'
import type { AccessState } from '#workflows/lives/access.ts'
import type { Life } from '#workflows/lives/index.ts'
import { LIVE_STATES, UNSCREENED_STATES } from '#workflows/lives/proposal.ts'
import type { PartFacts, Situation } from '#workflows/situation.ts'
import type { Language } from '#workflows/languages.ts'
import { Op } from 'sequelize'
import { advisedProposals } from './advice.ts'
import { callFacts, caseFacts, consultationFacts, editionFacts, entityFacts, entityFactsOf, fileFacts, houseFacts, proposalFacts, runningCommentPeriods, selectionFacts, sessionFacts, standingEligible, summaryFacts } from './facts.ts'
import { partsOf, untranslatedOf } from './parts.ts'
import { personFacts } from './person-facts.ts'
import { reaches } from './reach.ts'
import {
  Accesses, Attachments, Calls, Cases, Consultations, Editions, Entities, Offices, Proposals, Selections, Sessions, Summaries, TranslationRows,
  type AccessRow, type AttachmentRow, type CallRow, type CaseRow, type ConsultationRow, type EditionRow, type EntityRow, type ProposalRow, type RowOf, type SelectionRow, type SessionRow, type SummaryRow, type TranslationRow,
} from './tables.ts'

/** The rows an act may write to, beside the facts it is decided on. */
export type Rows = {
  session: RowOf<Omit<SessionRow, 'version'>> | null
  call: RowOf<CallRow> | null
  entity: RowOf<EntityRow> | null
  proposal: RowOf<ProposalRow> | null
  consultation: RowOf<ConsultationRow> | null
  selection: RowOf<SelectionRow> | null
  case: RowOf<CaseRow> | null
  summary: RowOf<SummaryRow> | null
  translation: RowOf<TranslationRow> | null
  edition: RowOf<EditionRow> | null
  file: RowOf<AttachmentRow> | null
  access: RowOf<AccessRow> | null
}

export type Loaded = { situation: Situation; rows: Rows }

/** What an act that creates its subject hangs on: its input names the session, the call or the case. */
export type Parent = { officeId?: string; personId?: string; sessionId?: string; callId?: string; caseId?: string; entityId?: string; part?: string; language?: string; /** A proposal by its reference or id, for an access to it. */ named?: string }

/**
 * @param subjectId null for an act that creates its subject
 * @param parent for such an act, what the new thing belongs to
 * @returns null when there is no such subject, or it is another entity's
 */
export async function loadSituation(life: Life, subjectId: string | null, actor: Actor, now: Date, parent: Parent = {}): Promise<Loaded | null> {
  const rows: Rows = { session: null, call: null, entity: null, proposal: null, consultation: null, selection: null, case: null, summary: null, translation: null, edition: null, file: null, access: null }

  if (subjectId === null) {
    if (parent.sessionId) rows.session = await Sessions().findByPk(parent.sessionId)
    if (parent.callId) rows.call = await Calls().findByPk(parent.callId)
    if (parent.caseId) rows.case = await Cases().findByPk(parent.caseId)
    if (parent.caseId) rows.summary = await Summaries().findOne({ where: { caseId: parent.caseId } })
    if (parent.callId && parent.part) rows.translation = await TranslationRows().findOne({ where: { callId: parent.callId, part: parent.part, language: parent.language as Language } })
    if (rows.session && parent.named) rows.proposal = await proposalNamed(parent.named, rows.session.id)
    if (!rows.session && !rows.call && !rows.case) return null
  } else if (!(await reaches(life, subjectId, actor)) || !(await loadSubject(life, subjectId, rows))) return null

  // Upwards: summary → case → proposal → call → session.
  if (rows.summary && !rows.case) rows.case = await Cases().findByPk(rows.summary.caseId)
  if (rows.file) rows.proposal ??= await Proposals().findByPk(rows.file.proposalId)
  if (rows.case) rows.proposal ??= await Proposals().findByPk(rows.case.proposalId)
  if (rows.access) rows.proposal ??= await Proposals().findByPk(rows.access.proposalId)
  if (rows.proposal) rows.call ??= await Calls().findByPk(rows.proposal.callId)
  if (rows.call) rows.session ??= await Sessions().findByPk(rows.call.sessionId)
  if (rows.entity) rows.session ??= await Sessions().findByPk(rows.entity.sessionId)
  // Sideways: what hangs on the call.
  if (rows.call) {
    rows.consultation ??= await Consultations().findOne({ where: { callId: rows.call.id } })
    rows.selection ??= await Selections().findOne({ where: { callId: rows.call.id } })
  } else if (rows.session && life === 'session') rows.call = await Calls().findOne({ where: { sessionId: rows.session.id } })

  // A selection is created once and prepared again, and so is a translation: the subject of the act may exist already.
  const isMadeAgain = life === 'selection' || life === 'translation'
  const subject = subjectId === null && !isMadeAgain ? null : rows[life]
  return { rows, situation: await factsOf(life, subject, rows, actor, now, parent) }
}

async function loadSubject(life: Life, id: string, rows: Rows): Promise<boolean> {
  const tables = { session: Sessions, entity: Entities, call: Calls, proposal: Proposals, consultation: Consultations, selection: Selections, case: Cases, summary: Summaries, translation: TranslationRows, edition: Editions, file: Attachments, access: Accesses }
  const row = await (tables[life] as () => { findByPk(id: string): Promise<unknown> })().findByPk(id)
  if (!row) return false
  ;(rows as Record<Life, unknown>)[life] = row
  const callId = (row as { callId?: string }).callId
  if (callId) rows.call = await Calls().findByPk(callId)
  return true
}

async function factsOf(life: Life, subject: { id: string; state: string } | null, rows: Rows, actor: Actor, now: Date, parent: Parent): Promise<Situation> {
  const call = rows.call ? await callFacts(rows.call) : null
  const consultation = rows.consultation ? await consultationFacts(rows.consultation, actor, now) : null
  const inCall = rows.call ? await Proposals().findAll({ where: { callId: rows.call.id }, attributes: ['id', 'state', 'proponentId'] }) : []
  const caseRows = rows.call ? await Cases().findAll({ where: { callId: rows.call.id } }) : []
  const summaryRows = caseRows.length ? await Summaries().findAll({ where: { caseId: caseRows.map((one) => one.id) } }) : []
  const editions = rows.call ? await Editions().findAll({ where: { callId: rows.call.id }, attributes: ['id', 'state', 'language'] }) : []
  const proponentId = rows.proposal?.proponentId ?? (life === 'proposal' ? (actor.entityId ?? parent.entityId ?? null) : null)
  return {
    now: now.toISOString(),
    subject: { life, id: subject?.id ?? null, state: subject?.state ?? 'new' },
    session: rows.session ? sessionFacts(rows.session) : null,
    call,
    entity: rows.entity ? await entityFacts(rows.entity) : null,
    holder: life === 'session' && parent.officeId && rows.session ? await holderOf(parent.officeId, rows.session.id) : null,
    proposal: rows.proposal ? await proposalFacts(rows.proposal) : null,
    proponent: proponentId ? await entityFactsOf(proponentId) : null,
    otherLiveProposals: inCall.filter((one) => one.proponentId === proponentId && one.id !== rows.proposal?.id && LIVE_STATES.includes(one.state as never)).length,
    responsibleState: rows.proposal?.responsibleStateId ? await entityFactsOf(rows.proposal.responsibleStateId) : null,
    consultation,
    selection: rows.call ? await selectionFacts(rows.selection) : null,
    unscreened: inCall.filter((one) => UNSCREENED_STATES.includes(one.state as never)).length,
    eligibleProposalIds: await standingEligible(inCall),
    commentPeriods: rows.call ? await runningCommentPeriods(rows.call.id, now) : [],
    // For the selection alone, and only of votes that the actor may be shown (M-24, M-25).
    advised: life === 'selection' && consultation ? await advisedProposals(actor, consultation) : [],
    case: rows.case ? caseFacts(rows.case) : null,
    summary: rows.summary ? summaryFacts(rows.summary) : null,
    cases: caseRows.map(caseFacts),
    summaries: summaryRows.map(summaryFacts),
    edition: rows.edition ? await editionFacts(rows.edition) : null,
    preparedIn: editions.filter((one) => one.state === 'prepared' && one.id !== rows.edition?.id).map((one) => one.language),
    issuedIn: editions.filter((one) => one.state === 'issued' && one.id !== rows.edition?.id).map((one) => one.language),
    part: life === 'translation' && rows.call ? await partFacts(rows.call.id, rows.translation?.part ?? parent.part) : null,
    translation: rows.translation ? { id: rows.translation.id, version: (rows.translation as unknown as { version: number }).version + 1 } : null,
    untranslated: life === 'edition' && subject === null && rows.call ? await untranslatedOf(rows.call.id) : {},
    file: rows.file ? fileFacts(rows.file) : null,
    access: rows.access ? { id: rows.access.id, state: rows.access.state as AccessState, proposalId: rows.access.proposalId, officeId: rows.access.officeId, askedBy: rows.access.askedBy, until: rows.access.until } : null,
    openedUntil: await openedUntil(rows, actor),
    hasLiveAccess: life === 'access' && rows.proposal ? (await Accesses().count({ where: { proposalId: rows.proposal.id, officeId: actor.officeId ?? '', state: ['asked', 'granted'], ...(rows.access ? { id: { [Op.ne]: rows.access.id } } : {}) } })) > 0 : false,
    ...(life === 'session' && rows.session ? await houseFacts(rows.session.id) : { house: [], sessionOfficeIds: [] }),
    entitiesToInvite: rows.session ? await Entities().count({ where: { sessionId: rows.session.id, state: 'admitted', ...(rows.call?.observersInvited === false ? { kind: 'State' as const } : {}) } }) : 0,
    person: life === 'session' && rows.session && parent.personId ? await personFacts(parent.personId, rows.session.id) : null,
    hasOtherCall: rows.session ? (await Calls().count({ where: { sessionId: rows.session.id, ...(life === 'call' && subject ? { id: { [Op.ne]: subject.id } } : {}) } })) > 0 : false,
  }
}

async function holderOf(officeId: string, sessionId: string): Promise<Situation['holder']> {
  const office = await Offices().findOne({ where: { id: officeId, sessionId, active: true } })
  return office && { officeId, personId: office.personId }
}

/** Null where there is no such part, or nothing to translate from: a foreword that nobody has written. */
async function partFacts(callId: string, id: string | undefined): Promise<PartFacts | null> {
  const part = (await partsOf(callId)).find((one) => one.id === id)
  return part && part.language !== null ? { id: part.id, language: part.language, sha256: part.sha256 } : null
}

/** Until when the text in hand stands open to this administrator: never longer than the access itself (S-10). */
async function openedUntil(rows: Rows, actor: Actor): Promise<string | null> {
  if (actor.role !== 'administrator' || !rows.proposal) return null
  const access = await Accesses().findOne({ where: { proposalId: rows.proposal.id, officeId: actor.officeId ?? '', state: 'granted' } })
  return access && [access.openedUntil, access.until].every(Boolean) ? [access.openedUntil!, access.until!].sort()[0]! : null
}

/** A proposal of this session, by what its proposer reads on its pages: the reference, or the id in their address. */
async function proposalNamed(named: string, sessionId: string): Promise<RowOf<ProposalRow> | null> {
  const proposal = await Proposals().findOne({ where: { [Op.or]: [{ id: named }, { reference: named }] } })
  const call = proposal && (await Calls().findByPk(proposal.callId))
  return call?.sessionId === sessionId ? proposal : null
}
