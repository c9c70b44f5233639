// Proposals: lists and single ones, each scoped to the reader by construction (S-03, S-05).

import { Op } from 'sequelize'
import type { Actor } from '#workflows/actor.ts'
import { isReleased, type FileState } from '#workflows/lives/file.ts'
import type { Action } from '#workflows/lives/index.ts'
import { compareByName, compareByStateName } from '#workflows/names/index.ts'
import { closingFor } from '#workflows/closing.ts'
import { readableThreads, readsRecord, readsStateView } from '#workflows/policy.ts'
import type { Content } from '#workflows/proposal-form.ts'
import { changedSections } from '#workflows/proposal-form.ts'
import type { Criterion, FilePurpose, Finding, Situation } from '#workflows/situation.ts'
import type { Standing } from '#workflows/visible.ts'
import { findRecordOfProposal, type RecordLine } from './find-record.ts'
import { look, type Foresee, type Seen } from './look.ts'
import { proposalsOf } from './reach.ts'
import { receiptsOf, type Receipt } from './receipts.ts'
import { Attachments, Changes, Criteria, Entities, Messages, ProposalVersions, Proposals, Rounds, StateViews } from './tables.ts'

export type ProposalLine = {
  id: string
  reference: string | null
  title: string
  state: { id: string; iso3: string; name: string } | null
  proponent: { id: string; kind: 'State' | 'observer'; name: string }
  standing: Standing
  savedAt: string
  submittedAt: string | null
  articles: number[]
  aspect: string
  language: string
  offered: Action[]
  /** When the next answer is due, e.g. of a clarification round. */
  dueAt: string | null
  openChanges: number
}

/** All proposals of a call that this reader may read, in English alphabetical order of States, then of titles (M-28). */
export async function findProposals(actor: Actor, callId: string, now: Date): Promise<ProposalLine[]> {
  const rows = await Proposals().findAll({ where: { callId, ...scopeOf(actor) }, attributes: ['id'] })
  const lines: ProposalLine[] = []
  for (const { id } of rows) {
    const seen = await look('proposal', id, actor, now)
    if (seen) lines.push(lineOf(seen, actor))
  }
  return lines.sort(alphabetically)
}

/** Narrows the query to what a reader could possibly read; look() decides. */
function scopeOf(actor: Actor): object {
  if (actor.role === 'officer') return { [Op.or]: [{ submittedContent: { [Op.ne]: null } }, { keyedIn: { [Op.ne]: null } }] }
  if (actor.role === 'bureauMember') return { state: 'eligible' }
  return proposalsOf(actor.entityId)
}

const byState = compareByStateName('en')
const byTitle = compareByName('en')
export function alphabetically(a: Pick<ProposalLine, 'state' | 'title'>, b: Pick<ProposalLine, 'state' | 'title'>): number {
  if (a.state && b.state) return byState(a.state.iso3, b.state.iso3) || byTitle(a.title, b.title)
  return a.state ? -1 : b.state ? 1 : byTitle(a.title, b.title)
}

function lineOf({ situation, rows, offered, standing }: Seen, actor: Actor): ProposalLine {
  const row = rows.proposal!
  const proposal = situation.proposal!
  const content = textFor(situation, actor)
  const { responsibleState, proponent } = situation
  return {
    id: proposal.id,
    reference: proposal.reference,
    title: content.title,
    state: responsibleState && { id: responsibleState.id, iso3: responsibleState.iso3!, name: responsibleState.name },
    proponent: { id: proponent!.id, kind: proponent!.kind, name: proponent!.name },
    standing: standing!,
    savedAt: row.savedAt,
    submittedAt: row.submittedAt,
    articles: content.articles,
    aspect: content.aspect,
    language: content.language,
    offered,
    dueAt: proposal.round?.dueAt ?? null,
    openChanges: proposal.openChanges.length,
  }
}

/** Everybody but the proposer reads what was submitted, never the working copy; the Secretariat also what it typed in itself. The contact is the Secretariat's alone (M-12). */
function textFor(situation: Situation, actor: Actor): Content {
  const proposal = situation.proposal!
  const own = actor.entityId === proposal.proponentId && actor.role !== 'bureauMember'
  const content = own ? proposal.content : (proposal.submittedContent ?? proposal.content)
  return own || actor.role === 'officer' ? content : { ...content, contact: '' }
}

export type StoredFile = { id: string; name: string; type: string; bytes: number; sha256: string; addedBy: string; addedAt: string; state: FileState }

export type ProposalView = {
  line: ProposalLine
  situation: Situation
  offered: Action[]
  foresee: Foresee
  content: Content
  /** True when the proposer has saved changes that were not submitted. */
  unsubmittedChanges: boolean
  version: number
  closesAt: string
  /** The instant until which this proponent may propose, as published (without any grace). */
  files: StoredFile[]
  /** What the State named attached to its view (M-21). */
  statement: StoredFile[]
  versions: { number: number; savedBy: string; savedAt: string; cause: string; sha256: string }[]
  receipts: Receipt[]
  rounds: { number: number; questions: string; sections: string[]; dueAt: string; askedAt: string; answer: string | null; answeredAt: string | null }[]
  changes: { id: string; section: string; text: string; why: string; standing: 'open' | 'accepted' | 'refused'; proposedBy: string; proposedAt: string; answer: string }[]
  stateView: { comment: string; agrees: boolean; wouldPresent: string; givenBy: string; givenAt: string } | null
  /** Secretariat only; null for everybody else. */
  checklist: Partial<Record<Criterion, { finding: Finding; reason: string; foundBy: string; foundAt: string }>> | null
  outcomeReason: string
  proposerThread: ThreadMessage[] | null
  /** Null for everybody but the Secretariat: not empty, absent (M-20). */
  internalThread: ThreadMessage[] | null
  record: RecordLine[]
}
export type ThreadMessage = { body: string; office: string; bySecretariat: boolean; at: string }

/** One proposal with all that this reader may see of it; null when they may not know of it. */
export async function readProposal(id: string, actor: Actor, now: Date): Promise<ProposalView | null> {
  const seen = await look('proposal', id, actor, now)
  if (!seen) return null
  const { situation, rows, offered } = seen
  const row = rows.proposal!
  const own = readsRecord(actor, situation) === 'shared'
  const officer = readsRecord(actor, situation) === 'all'
  const where = { proposalId: id }
  const plain = <T>(found: { get(options: { plain: true }): unknown }[]) => found.map((one) => one.get({ plain: true }) as T)
  const threads = readableThreads(actor, situation)
  const messages = threads.length ? await Messages().findAll({ where: { ...where, thread: threads }, order: [['number', 'ASC']] }) : []
  const thread = (name: 'proposer' | 'internal') =>
    threads.includes(name) ? messages.filter((one) => one.thread === name).map(({ body, office, entityId, at }) => ({ body, office, bySecretariat: entityId === null, at })) : null
  const heard = readsStateView(actor, situation)
  const view = heard ? await StateViews().findOne({ where }) : null
  return {
    line: lineOf(seen, actor),
    situation, offered, foresee: seen.foresee,
    content: textFor(situation, actor),
    unsubmittedChanges: own && row.submittedContent !== null && changedSections(row.submittedContent, row.content).length > 0,
    version: situation.proposal!.version,
    closesAt: closingFor(situation.call!, row.proponentId),
    files: await filesOf(id, 'proposal'),
    statement: heard ? await filesOf(id, 'statement') : [],
    versions: own || officer ? plain(await ProposalVersions().findAll({ where: officer ? { ...where, cause: ['keyIn', 'correctKeyedIn', 'submit', 'confirmKeyedIn', 'answerClarification', 'acceptChange'] } : where, order: [['number', 'DESC']], attributes: ['number', 'savedBy', 'savedAt', 'cause', 'sha256'] })) : [],
    receipts: own || officer ? await receiptsOf(id) : [],
    rounds: own || officer ? plain(await Rounds().findAll({ where, order: [['number', 'ASC']] })) : [],
    changes: own || officer ? plain(await Changes().findAll({ where, order: [['proposedAt', 'ASC']] })) : [],
    stateView: view && (view.get({ plain: true }) as ProposalView['stateView']),
    checklist: officer ? Object.fromEntries((await Criteria().findAll({ where })).map((one) => [one.criterion, { finding: one.finding, reason: one.reason, foundBy: one.foundBy, foundAt: one.foundAt }])) : null,
    outcomeReason: officer || (own && row.state === 'notEligible') ? row.outcomeReason : '',
    proposerThread: thread('proposer'),
    internalThread: thread('internal'),
    record: await findRecordOfProposal(id, actor, now),
  }
}

/** The text of one kept version, to the proposer and, where it was submitted, to the Secretariat. */
export async function readVersion(id: string, number: number, actor: Actor, now: Date): Promise<Content | null> {
  const view = await readProposal(id, actor, now)
  if (!view?.versions.some((version) => version.number === number)) return null
  return (await ProposalVersions().findOne({ where: { proposalId: id, number } }))?.content ?? null
}

/** Files that stand, by their names. */
export async function filesOf(proposalId: string, purpose: FilePurpose): Promise<StoredFile[]> {
  const found = await Attachments().findAll({ where: { proposalId, purpose, removedAt: null }, order: [['name', 'ASC'], ['id', 'ASC']] })
  return found.map((file) => file.get({ plain: true }))
}

export type OpenableFile = { name: string; type: string; bytes: number; storedAs: string; sha256: string }

/**
 * A file of those this reader may read, to be given out; null while the scanner has not answered and, for good, where it found
 * a virus (S-47). Every download goes through here.
 */
export async function openableFile(readable: readonly Pick<StoredFile, 'id'>[], fileId: string): Promise<OpenableFile | null> {
  if (!readable.some((file) => file.id === fileId)) return null
  const file = await Attachments().findByPk(fileId)
  return file && isReleased(file.state) ? file.get({ plain: true }) : null
}

/** A file of a proposal or of the statement on it, for whoever may read them. */
export async function findFile(id: string, fileId: string, actor: Actor, now: Date): Promise<OpenableFile | null> {
  const view = await readProposal(id, actor, now)
  return view && openableFile([...view.files, ...view.statement], fileId)
}

/** The States an observer may name, in English alphabetical order. */
export async function findStates(sessionId: string): Promise<{ id: string; iso3: string; name: string }[]> {
  const states = await Entities().findAll({ where: { sessionId, kind: 'State' } })
  return states.map(({ id, iso3, name }) => ({ id, iso3: iso3!, name })).sort((a, b) => byState(a.iso3, b.iso3))
}
