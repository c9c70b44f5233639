// Rows made into the facts that rules decide on, one kind at a time.

import type { Actor } from '#workflows/actor.ts'
import { dayAfter, instantOf } from '#workflows/moments.ts'
import type { CallFacts, CaseFacts, ConsultationFacts, EditionFacts, EntityFacts, ProposalFacts, ScannedFileFacts, SelectionFacts, SessionFacts, Situation, SummaryFacts } from '#workflows/situation.ts'
import { answersKnownTo } from '#workflows/sealed.ts'
import { isComplete } from '#workflows/summary-form.ts'
import { Op } from 'sequelize'
import { answeredIn, openVotes } from './ballot-box.ts'
import { sourceHash } from './booklet-source.ts'
import { forewordHash } from './parts.ts'
import { sealOf } from './seal.ts'
import {
  Attachments, Calls, Changes, ConsultationItems, Criteria, Entities, Extensions, Funds, Invitations, Offices, People, Proposals, Recusals, Rounds, SelectionItems, StateViews,
  type AttachmentRow, type CallRow, type CaseRow, type ConsultationRow, type EditionRow, type EntityRow, type ProposalRow, type RowOf, type SelectionRow, type SessionRow, type SummaryRow,
} from './tables.ts'

/** M-10: suspension freezes a case wherever it stands; it deletes nothing. */
export async function standingEligible(proposals: { id: string; state: string; proponentId: string }[]): Promise<string[]> {
  const eligible = proposals.filter((one) => one.state === 'eligible')
  const admitted = new Set((await Entities().findAll({ where: { id: eligible.map((one) => one.proponentId), state: 'admitted' }, attributes: ['id'] })).map((one) => one.id))
  return eligible.filter((one) => admitted.has(one.proponentId)).map((one) => one.id)
}

/** Ends of comment periods that still run, of eligible cases whose responsible State has not stated its view (M-21). */
export async function runningCommentPeriods(callId: string, now: Date): Promise<string[]> {
  const running = await Proposals().findAll({ where: { callId, state: 'eligible', commentUntil: { [Op.gte]: now.toISOString() } }, attributes: ['id', 'commentUntil'] })
  const stated = (await StateViews().findAll({ where: { proposalId: running.map((one) => one.id) }, attributes: ['proposalId'] })).map((view) => view.proposalId)
  return running.filter((one) => !stated.includes(one.id)).map((one) => one.commentUntil!)
}

export function sessionFacts(row: RowOf<Omit<SessionRow, 'version'>>): SessionFacts {
  return {
    id: row.id, state: row.state as SessionFacts['state'], number: row.number, place: row.place, zone: row.zone, contact: row.contact, startsOn: row.startsOn, endsOn: row.endsOn,
    beginsAt: instantOf(row.startsOn, row.zone), endsAt: dayAfter(row.endsOn, row.zone),
  }
}

export async function callFacts(row: RowOf<CallRow>): Promise<CallFacts> {
  const extensions = await Extensions().findAll({ where: { callId: row.id } })
  const invitations = await Invitations().findAll({ where: { callId: row.id } })
  const { foreword, ...fields } = row.get({ plain: true })
  return {
    ...fields, state: row.state as CallFacts['state'], forewordSha256: forewordHash(foreword), wordLimits: row.wordLimits as CallFacts['wordLimits'],
    extensions: extensions.map(({ entityId, until }) => ({ entityId, until })),
    fundsRecorded: await Funds().count({ where: { callId: row.id } }),
    invitedEntityIds: invitations.map((one) => one.entityId),
    acknowledgedEntityIds: invitations.filter((one) => one.acknowledgedAt !== null).map((one) => one.entityId),
  }
}

export async function entityFactsOf(id: string): Promise<EntityFacts | null> {
  const row = await Entities().findByPk(id)
  return row ? entityFacts(row) : null
}

export async function entityFacts(row: RowOf<EntityRow>): Promise<EntityFacts> {
  const offices = await Offices().findAll({ where: { entityId: row.id, active: true, role: { [Op.ne]: 'bureauMember' } } })
  const people = await People().findAll({ where: { id: offices.map((office) => office.personId) } })
  return { id: row.id, kind: row.kind, state: row.state as EntityFacts['state'], iso3: row.iso3, name: row.name, peopleCount: offices.length, heldAddresses: people.map((person) => person.email), officeIds: offices.map((office) => office.id) }
}

export async function proposalFacts(row: RowOf<ProposalRow>): Promise<ProposalFacts> {
  const criteria = await Criteria().findAll({ where: { proposalId: row.id } })
  const round = await Rounds().findOne({ where: { proposalId: row.id, answeredAt: null }, order: [['number', 'DESC']] })
  const changes = await Changes().findAll({ where: { proposalId: row.id, standing: 'open' } })
  const files = await Attachments().findAll({ where: { proposalId: row.id, removedAt: null }, attributes: ['id', 'purpose', 'bytes'] })
  return {
    id: row.id, state: row.state as ProposalFacts['state'], proponentId: row.proponentId, proponentKind: row.proponentKind, responsibleStateId: row.responsibleStateId, reference: row.reference,
    content: row.content, submittedContent: row.submittedContent, version: (row as unknown as { version: number }).version,
    checklist: Object.fromEntries(criteria.map((one) => [one.criterion, one.finding])),
    round: round ? { number: round.number, sections: round.sections, dueAt: round.dueAt } : null,
    openChanges: changes.map(({ id, section, text }) => ({ id, section, text })),
    reconsideration: row.reconsideration, screenedBy: row.screenedBy,
    files: files.map(({ id, purpose, bytes }) => ({ id, purpose, bytes })), keyedIn: row.keyedIn, commentUntil: row.commentUntil,
  }
}

export async function consultationFacts(row: RowOf<ConsultationRow>, actor: Actor, now: Date): Promise<ConsultationFacts> {
  const call = (await Calls().findByPk(row.callId))!
  const items = await ConsultationItems().findAll({ where: { consultationId: row.id } })
  const proposals = await Proposals().findAll({ where: { id: items.map((item) => item.proposalId) }, attributes: ['id', 'responsibleStateId', 'proponentId'] })
  // Who held office when it closed keeps what was voted; until then, who holds office now (M-22).
  const holding = { sessionId: call.sessionId, role: 'bureauMember' as const, active: true, until: { [Op.or]: [null, { [Op.gt]: now.toISOString() }] } }
  const members = await Offices().findAll({ where: row.counted === null ? holding : { id: row.counted } })
  const declared = await Recusals().findAll({ where: { consultationId: row.id, kind: 'declared', liftedAt: null } })
  const listed = items.map((item) => item.proposalId)
  const answered = await answeredIn(row, answersKnownTo(actor, members.map((member) => member.id)), listed)
  const keyHeld = sealOf(row) !== null
  const own = keyHeld && actor.role === 'bureauMember' ? await openVotes(row, [actor.officeId!], listed) : []
  return {
    id: row.id, state: row.state as ConsultationFacts['state'], dueAt: row.dueAt, quorum: row.quorum,
    items: proposals.map((one) => ({ proposalId: one.id, responsibleStateId: one.responsibleStateId!, proponentId: one.proponentId })),
    members: members.map((one) => ({ officeId: one.id, personId: one.personId, entityId: one.entityId! })),
    declared: declared.map(({ officeId, proposalId }) => ({ officeId, proposalId })),
    answered, keyHeld,
    ownSupport: own.filter((vote) => vote.choice === 'support').map((vote) => vote.proposalId),
  }
}

/** Asks the same of the database whether there is a selection or not: pages of others must not take longer while one is prepared (M-30, S-07). */
export async function selectionFacts(row: RowOf<SelectionRow> | null): Promise<SelectionFacts | null> {
  const items = await SelectionItems().findAll({ where: { selectionId: row?.id ?? '' } })
  return row && {
    id: row.id, version: (row as unknown as { version: number }).version, state: row.state as SelectionFacts['state'], preparedBy: row.preparedBy, departureReason: row.departureReason,
    items: items.filter((item) => item.freed === null).map(({ proposalId, outcome, reason }) => ({ proposalId, outcome, reason })),
    freedProposalIds: items.filter((item) => item.freed === 'open').map((item) => item.proposalId),
  }
}

export const caseFacts = (row: RowOf<CaseRow>): CaseFacts => ({ id: row.id, state: row.state as CaseFacts['state'], proposalId: row.proposalId, answerBy: row.answerBy })

export const summaryFacts = (row: RowOf<SummaryRow>): SummaryFacts => ({
  id: row.id, caseId: row.caseId, state: row.state as SummaryFacts['state'], version: (row as unknown as { version: number }).version, sha256: row.sha256,
  complete: isComplete(row.content),
})

export const fileFacts = ({ id, state, purpose, name, sha256 }: RowOf<AttachmentRow>): ScannedFileFacts => ({ id, state, purpose, name, sha256 })

export async function editionFacts(row: RowOf<EditionRow>): Promise<EditionFacts> {
  return { id: row.id, state: row.state as EditionFacts['state'], preparedBy: row.preparedBy, printed: row.pdfSha256 !== null, stillTrue: row.sourceSha256 === (await sourceHash(row.callId, row.language)) }
}

/** Officers, members and administrators who hold office in the session now; and the ids of all its offices. */
export async function houseFacts(sessionId: string): Promise<Pick<Situation, 'house' | 'sessionOfficeIds'>> {
  const offices = await Offices().findAll({ where: { sessionId, active: true } })
  const inside = offices.filter((office) => office.role !== 'focalPoint' && office.role !== 'representative')
  const people = new Map((await People().findAll({ where: { id: inside.map((office) => office.personId) } })).map((person) => [person.id, person.email]))
  return { house: inside.map(({ id, personId, role }) => ({ officeId: id, personId, role, email: people.get(personId)! })), sessionOfficeIds: offices.map((office) => office.id) }
}
