// Loads all that decide() needs to know about one subject, inside the transaction of the act.

import type { Actor } from '#workflows/actor.ts'
import type { Life } from '#workflows/lives/index.ts'
import { LIVE_STATES } from '#workflows/lives/proposal.ts'
import { instantOf } from '#workflows/moments.ts'
import type { CallFacts, CaseFacts, ConsultationFacts, EditionFacts, EntityFacts, ProposalFacts, SelectionFacts, SessionFacts, Situation, SummaryFacts } from '#workflows/situation.ts'
import { Op } from 'sequelize'
import { advisedProposals } from './advice.ts'
import { missingInEachLanguage, sourceHash } from './booklet-source.ts'
import {
  Attachments, Calls, Cases, Changes, ConsultationItems, Consultations, Criteria, Editions, Entities, Extensions, Funds, Invitations, Offices, People, Proposals, Recusals, Rounds, SelectionItems, Selections, Sessions, Summaries, Votes,
  type CallRow, type CaseRow, type ConsultationRow, type EditionRow, type EntityRow, type ProposalRow, type RowOf, type SelectionRow, type SessionRow, type SummaryRow,
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
  edition: RowOf<EditionRow> | null
}

export type Loaded = { situation: Situation; rows: Rows }

/** What an act that creates its subject hangs on: its input names the session, the call or the case. */
type Parent = { sessionId?: string; callId?: string; caseId?: string; entityId?: string }

/**
 * @param subjectId null for an act that creates its subject
 * @param parent for such an act, what the new thing belongs to
 * @returns null when there is no such subject
 */
export async function loadSituation(life: Life, subjectId: string | null, actor: Actor, now: Date, parent: Parent = {}): Promise<Loaded | null> {
  const rows: Rows = { session: null, call: null, entity: null, proposal: null, consultation: null, selection: null, case: null, summary: null, edition: null }

  if (subjectId === null) {
    if (parent.sessionId) rows.session = await Sessions().findByPk(parent.sessionId)
    if (parent.callId) rows.call = await Calls().findByPk(parent.callId)
    if (parent.caseId) rows.case = await Cases().findByPk(parent.caseId)
    if (parent.caseId) rows.summary = await Summaries().findOne({ where: { caseId: parent.caseId } })
    if (!rows.session && !rows.call && !rows.case) return null
  } else if (!(await loadSubject(life, subjectId, rows))) return null

  // Upwards: summary → case → proposal → call → session.
  if (rows.summary && !rows.case) rows.case = await Cases().findByPk(rows.summary.caseId)
  if (rows.case) rows.proposal ??= await Proposals().findByPk(rows.case.proposalId)
  if (rows.proposal) rows.call ??= await Calls().findByPk(rows.proposal.callId)
  if (rows.call) rows.session ??= await Sessions().findByPk(rows.call.sessionId)
  if (rows.entity) rows.session ??= await Sessions().findByPk(rows.entity.sessionId)
  // Sideways: what hangs on the call.
  if (rows.call) {
    rows.consultation ??= await Consultations().findOne({ where: { callId: rows.call.id } })
    rows.selection ??= await Selections().findOne({ where: { callId: rows.call.id } })
  } else if (rows.session && life === 'session') rows.call = await Calls().findOne({ where: { sessionId: rows.session.id } })

  // A selection is created once and prepared again: the subject of prepareSelection may exist already.
  const subject = life === 'selection' && subjectId === null ? rows.selection : subjectId === null ? null : rows[life]
  return { rows, situation: await factsOf(life, subject, rows, actor, now) }
}

async function loadSubject(life: Life, id: string, rows: Rows): Promise<boolean> {
  const tables = { session: Sessions, entity: Entities, call: Calls, proposal: Proposals, consultation: Consultations, selection: Selections, case: Cases, summary: Summaries, edition: Editions }
  const row = await (tables[life] as () => { findByPk(id: string): Promise<unknown> })().findByPk(id)
  if (!row) return false
  ;(rows as Record<Life, unknown>)[life] = row
  const callId = (row as { callId?: string }).callId
  if (callId) rows.call = await Calls().findByPk(callId)
  return true
}

async function factsOf(life: Life, subject: { id: string; state: string } | null, rows: Rows, actor: Actor, now: Date): Promise<Situation> {
  const call = rows.call ? await callFacts(rows.call) : null
  const consultation = rows.consultation ? await consultationFacts(rows.consultation, actor) : null
  const inCall = rows.call ? await Proposals().findAll({ where: { callId: rows.call.id }, attributes: ['id', 'state', 'proponentId'] }) : []
  const caseRows = rows.call ? await Cases().findAll({ where: { callId: rows.call.id } }) : []
  const summaryRows = caseRows.length ? await Summaries().findAll({ where: { caseId: caseRows.map((one) => one.id) } }) : []
  const editions = rows.call ? await Editions().findAll({ where: { callId: rows.call.id }, attributes: ['id', 'state', 'language'] }) : []
  const proponentId = rows.proposal?.proponentId ?? (life === 'proposal' ? actor.entityId : null)
  return {
    now: now.toISOString(),
    subject: { life, id: subject?.id ?? null, state: subject?.state ?? 'new' },
    session: rows.session ? sessionFacts(rows.session) : null,
    call,
    entity: rows.entity ? await entityFacts(rows.entity) : null,
    proposal: rows.proposal ? await proposalFacts(rows.proposal) : null,
    proponent: proponentId ? await entityFactsOf(proponentId) : null,
    otherLiveProposals: inCall.filter((one) => one.proponentId === proponentId && one.id !== rows.proposal?.id && LIVE_STATES.includes(one.state as never)).length,
    responsibleState: rows.proposal?.responsibleStateId ? await entityFactsOf(rows.proposal.responsibleStateId) : null,
    consultation,
    selection: rows.selection ? await selectionFacts(rows.selection) : null,
    unscreened: inCall.filter((one) => ['submitted', 'beingScreened', 'returned'].includes(one.state)).length,
    eligibleProposalIds: await standingEligible(inCall),
    // For the selection alone, and only of votes that the actor may be shown (M-24, M-25).
    advised: life === 'selection' && consultation ? await advisedProposals(actor, consultation) : [],
    case: rows.case ? caseFacts(rows.case) : null,
    summary: rows.summary ? summaryFacts(rows.summary) : null,
    cases: caseRows.map(caseFacts),
    summaries: summaryRows.map(summaryFacts),
    edition: rows.edition ? await editionFacts(rows.edition) : null,
    preparedIn: editions.filter((one) => one.state === 'prepared' && one.id !== rows.edition?.id).map((one) => one.language),
    issuedIn: editions.filter((one) => one.state === 'issued' && one.id !== rows.edition?.id).map((one) => one.language),
    untranslated: life === 'edition' && subject === null && rows.call ? await missingInEachLanguage(rows.call.id) : {},
    entitiesToInvite: rows.session ? await Entities().count({ where: { sessionId: rows.session.id, state: 'admitted', ...(rows.call?.observersInvited === false ? { kind: 'State' as const } : {}) } }) : 0,
    hasOtherCall: rows.session ? (await Calls().count({ where: { sessionId: rows.session.id, ...(life === 'call' && subject ? { id: { [Op.ne]: subject.id } } : {}) } })) > 0 : false,
  }
}

/** M-10: suspension freezes a case wherever it stands; it deletes nothing. */
export async function standingEligible(proposals: { id: string; state: string; proponentId: string }[]): Promise<string[]> {
  const eligible = proposals.filter((one) => one.state === 'eligible')
  const admitted = new Set((await Entities().findAll({ where: { id: eligible.map((one) => one.proponentId), state: 'admitted' }, attributes: ['id'] })).map((one) => one.id))
  return eligible.filter((one) => admitted.has(one.proponentId)).map((one) => one.id)
}

export function sessionFacts(row: RowOf<Omit<SessionRow, 'version'>>): SessionFacts {
  const dayAfter = new Date(Date.parse(`${row.endsOn}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  return {
    id: row.id, state: row.state as SessionFacts['state'], number: row.number, place: row.place, zone: row.zone, startsOn: row.startsOn, endsOn: row.endsOn,
    beginsAt: instantOf(row.startsOn, row.zone), endsAt: instantOf(dayAfter, row.zone),
  }
}

export async function callFacts(row: RowOf<CallRow>): Promise<CallFacts> {
  const extensions = await Extensions().findAll({ where: { callId: row.id } })
  const invitations = await Invitations().findAll({ where: { callId: row.id } })
  return {
    ...row.get({ plain: true }), state: row.state as CallFacts['state'], wordLimits: row.wordLimits as CallFacts['wordLimits'],
    extensions: extensions.map(({ entityId, until }) => ({ entityId, until })),
    fundsRecorded: await Funds().count({ where: { callId: row.id } }),
    invitedEntityIds: invitations.map((one) => one.entityId),
    acknowledgedEntityIds: invitations.filter((one) => one.acknowledgedAt !== null).map((one) => one.entityId),
  }
}

async function entityFactsOf(id: string): Promise<EntityFacts | null> {
  const row = await Entities().findByPk(id)
  return row ? entityFacts(row) : null
}

async function entityFacts(row: RowOf<EntityRow>): Promise<EntityFacts> {
  const offices = await Offices().findAll({ where: { entityId: row.id, active: true, role: { [Op.ne]: 'bureauMember' } } })
  const people = await People().findAll({ where: { id: offices.map((office) => office.personId) } })
  return { id: row.id, kind: row.kind, state: row.state as EntityFacts['state'], iso3: row.iso3, name: row.name, peopleCount: offices.length, heldAddresses: people.map((person) => person.email) }
}

async function proposalFacts(row: RowOf<ProposalRow>): Promise<ProposalFacts> {
  const criteria = await Criteria().findAll({ where: { proposalId: row.id } })
  const round = await Rounds().findOne({ where: { proposalId: row.id, answeredAt: null }, order: [['number', 'DESC']] })
  const changes = await Changes().findAll({ where: { proposalId: row.id, standing: 'open' } })
  const files = await Attachments().findAll({ where: { proposalId: row.id, removedAt: null } })
  return {
    id: row.id, state: row.state as ProposalFacts['state'], proponentId: row.proponentId, proponentKind: row.proponentKind, responsibleStateId: row.responsibleStateId, reference: row.reference,
    content: row.content, submittedContent: row.submittedContent, version: (row as unknown as { version: number }).version,
    checklist: Object.fromEntries(criteria.map((one) => [one.criterion, one.finding])),
    round: round ? { number: round.number, sections: round.sections, dueAt: round.dueAt } : null,
    openChanges: changes.map(({ id, section, text }) => ({ id, section, text })),
    reconsideration: row.reconsideration, screenedBy: row.screenedBy,
    fileCount: files.length, fileBytes: files.reduce((sum, file) => sum + file.bytes, 0), fileIds: files.map((file) => file.id),
  }
}

async function consultationFacts(row: RowOf<ConsultationRow>, actor: Actor): Promise<ConsultationFacts> {
  const call = (await Calls().findByPk(row.callId))!
  const items = await ConsultationItems().findAll({ where: { consultationId: row.id } })
  const proposals = await Proposals().findAll({ where: { id: items.map((item) => item.proposalId) }, attributes: ['id', 'responsibleStateId', 'proponentId'] })
  const members = await Offices().findAll({ where: { sessionId: call.sessionId, role: 'bureauMember', active: true } })
  const declared = await Recusals().findAll({ where: { consultationId: row.id, kind: 'declared', liftedAt: null } })
  const votes = await Votes().findAll({ where: { consultationId: row.id }, attributes: ['officeId', 'proposalId'] })
  const own = actor.officeId ? await Votes().findAll({ where: { consultationId: row.id, officeId: actor.officeId, choice: 'support' }, attributes: ['proposalId'] }) : []
  return {
    id: row.id, state: row.state as ConsultationFacts['state'], dueAt: row.dueAt, quorum: row.quorum,
    items: proposals.map((one) => ({ proposalId: one.id, responsibleStateId: one.responsibleStateId!, proponentId: one.proponentId })),
    members: members.map((one) => ({ officeId: one.id, personId: one.personId, entityId: one.entityId! })),
    declared: declared.map(({ officeId, proposalId }) => ({ officeId, proposalId })),
    answered: votes.map(({ officeId, proposalId }) => ({ officeId, proposalId })),
    ownSupport: own.map((vote) => vote.proposalId),
  }
}

async function selectionFacts(row: RowOf<SelectionRow>): Promise<SelectionFacts> {
  const items = await SelectionItems().findAll({ where: { selectionId: row.id } })
  return {
    id: row.id, version: (row as unknown as { version: number }).version, state: row.state as SelectionFacts['state'], preparedBy: row.preparedBy, departureReason: row.departureReason,
    items: items.filter((item) => item.freed === null).map(({ proposalId, outcome, reason }) => ({ proposalId, outcome, reason })),
    freedProposalIds: items.filter((item) => item.freed === 'open').map((item) => item.proposalId),
  }
}

const caseFacts = (row: RowOf<CaseRow>): CaseFacts => ({ id: row.id, state: row.state as CaseFacts['state'], proposalId: row.proposalId })

const summaryFacts = (row: RowOf<SummaryRow>): SummaryFacts => ({
  id: row.id, caseId: row.caseId, state: row.state as SummaryFacts['state'], version: (row as unknown as { version: number }).version, sha256: row.sha256,
  complete: row.content.title.trim() !== '' && row.content.problem.trim() !== '' && row.content.whatWasDone.trim() !== '',
})

async function editionFacts(row: RowOf<EditionRow>): Promise<EditionFacts> {
  return { id: row.id, state: row.state as EditionFacts['state'], preparedBy: row.preparedBy, printed: row.pdfSha256 !== null, stillTrue: row.sourceSha256 === (await sourceHash(row.callId)) }
}
