// A proposal's whole file, as the Secretariat may read it: for the archive that whoever runs the host writes (M-39).

import { VISITOR, type Actor } from '#workflows/actor.ts'
import { isReleased } from '#workflows/lives/file.ts'
import type { FilePurpose } from '#workflows/situation.ts'
import { readCase } from './find-cases.ts'
import { readProposal, type ProposalView } from './find-proposals.ts'
import { readSummaryOfCase } from './find-summaries.ts'
import { documentOf } from './receipts.ts'
import { publicKeys } from './signing-keys.ts'
import { Attachments, Calls, Cases, Letters, ProposalVersions, Proposals, RecordLines, Sessions, type AttachmentRow, type LetterRow, type RecordRow } from './tables.ts'

/** `released`: false while the scanner has not answered and, for good, where it found a virus (S-47): such bytes are given to nobody. */
export type FileInArchive = Pick<AttachmentRow, 'name' | 'type' | 'bytes' | 'sha256' | 'storedAs' | 'addedBy' | 'addedAt' | 'removedAt' | 'state'> & { purpose: FilePurpose; released: boolean }

/** @returns null for a reference that names no proposal which was submitted or typed in: a draft has none. */
export async function findProposalFile(reference: string, now: Date) {
  const row = await Proposals().findOne({ where: { reference }, attributes: ['id', 'callId'] })
  const call = row && (await Calls().findByPk(row.callId))
  const session = call && (await Sessions().findByPk(call.sessionId))
  if (!row || !session) return null
  // No person reads here. What an officer of that session reads is what the archive holds: no draft, no vote, nothing besides.
  const reader: Actor = { ...VISITOR, role: 'officer', office: 'Archive', sessionId: session.id }
  const view = await readProposal(row.id, reader, now)
  return view && { reference, session: { number: session.number, place: session.place, zone: session.zone }, ...(await partsOf(row.id, view, reader, now)) }
}

export type ProposalFile = NonNullable<Awaited<ReturnType<typeof findProposalFile>>>

async function partsOf(id: string, view: ProposalView, reader: Actor, now: Date) {
  const { line, situation } = view
  const proposal = situation.proposal!
  const kept = await ProposalVersions().findAll({ where: { proposalId: id, number: view.versions.map((version) => version.number) }, order: [['number', 'ASC']] })
  return {
    proposal: { title: line.title, proponent: line.proponent, responsibleState: line.state, language: line.language, submittedAt: line.submittedAt, keyedIn: proposal.keyedIn },
    versions: kept.map(({ number, savedBy, savedAt, cause, sha256, content }) => ({ number, savedBy, savedAt, cause, sha256, content })),
    files: await filesIn(id, view),
    receipts: view.receipts.map((receipt) => ({ number: receipt.number, document: documentOf(receipt) })),
    keys: await publicKeys(),
    clarifications: view.rounds.map(({ number, questions, sections, dueAt, askedAt, answer, answeredAt }) => ({ number, questions, sections, dueAt, askedAt, answer, answeredAt })),
    changes: view.changes.map(({ section, text, why, standing, proposedBy, proposedAt, answer }) => ({ section, text, why, standing, proposedBy, proposedAt, answer })),
    thread: view.proposerThread ?? [],
    internalThread: view.internalThread ?? [],
    checklist: view.checklist ?? {},
    stateView: view.stateView && { comment: view.stateView.comment, agrees: view.stateView.agrees, wouldPresent: view.stateView.wouldPresent, givenBy: view.stateView.givenBy, givenAt: view.stateView.givenAt },
    outcome: { state: proposal.state, reason: view.outcomeReason, reconsideration: proposal.reconsideration, selection: selectionOf(id, view) },
    case: await caseOf(id, reader, now),
    letters: await lettersOf(id),
    record: (await RecordLines().findAll({ where: { proposalId: id }, order: [['seq', 'ASC']] })).map((entry): RecordRow => entry.get({ plain: true })),
  }
}

/** A decision that was not announced is in no archive: one may be handed on (M-30). */
function selectionOf(id: string, { situation: { selection } }: ProposalView) {
  const item = selection?.state === 'announced' ? selection.items.find((one) => one.proposalId === id) : undefined
  return item ? { outcome: item.outcome, reason: item.reason } : null
}

async function caseOf(proposalId: string, reader: Actor, now: Date) {
  const row = await Cases().findOne({ where: { proposalId }, attributes: ['id'] })
  const known = row && (await readCase(row.id, reader, now))
  if (!known) return null
  const { standing, answerBy, answer, discussion } = known.line
  const summary = await readSummaryOfCase(row.id, reader, now)
  return { state: standing, answerBy, answer, discussion, summary: summary && { state: summary.state, cleared: summary.cleared, rounds: summary.rounds, versions: summary.versions } }
}

/** What stands, and of what was removed only what a receipt names, under the name it has there: the rest left with the draft, which the Secretariat never read. */
async function filesIn(proposalId: string, { receipts }: ProposalView): Promise<FileInArchive[]> {
  const found = await Attachments().findAll({ where: { proposalId }, order: [['addedAt', 'ASC'], ['id', 'ASC']] })
  const inReceipts = receipts.flatMap((receipt) => receipt.body.files)
  return found
    .filter((file) => file.removedAt === null || inReceipts.some((one) => one.name === file.name && one.sha256 === file.sha256))
    .map(({ name, type, bytes, sha256, storedAs, purpose, addedBy, addedAt, removedAt, state }) => ({ name, type, bytes, sha256, storedAs, purpose, addedBy, addedAt, removedAt, state, released: isReleased(state) }))
}

async function lettersOf(proposalId: string): Promise<LetterRow[]> {
  const found = await Letters().findAll({ where: { proposalId }, order: [['issuedAt', 'ASC'], ['id', 'ASC']] })
  return found.map((letter) => letter.get({ plain: true }))
}
