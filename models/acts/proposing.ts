// What the proposer's acts write: drafts, files, the submission with its receipt, answers.

import { closingFor } from '#workflows/closing.ts'
import type { Content } from '#workflows/proposal-form.ts'
import { clockTime, type SignedReceipt } from '#workflows/signed.ts'
import { hashOf, newId } from '../hash.ts'
import { writeReceipt } from '../receipts.ts'
import { nextReference } from '../references.ts'
import { Attachments, Changes, Criteria, Messages, ProposalVersions, Proposals, Rounds, type ProposalRow, type ReceiptBody, type RowOf } from '../tables.ts'
import type { Act, Context, Effect } from './context.ts'

const startDraft: Act<'startDraft'> = async ({ create, rows, actor, input, now, situation }) => {
  const proponent = situation.proponent!
  const proposal = await create(Proposals(), {
    callId: rows.call!.id, proponentId: proponent.id, proponentKind: proponent.kind, responsibleStateId: proponent.kind === 'State' ? proponent.id : input.responsibleStateId,
    reference: null, content: input.content, submittedContent: null, submittedVersion: 0, submittedAt: null, savedAt: now, savedBy: actor.office, reconsideration: 'none', screenedBy: null, outcomeReason: '', keyedIn: null, commentUntil: null,
  })
  await keepVersion(proposal, input.content, 'startDraft', actor.office, now)
  return { subjectId: proposal.id, proposal }
}

const saveDraft: Act<'saveDraft'> = async ({ rows, actor, input, now }) => {
  const proposal = rows.proposal!
  proposal.set({ content: input.content, savedAt: now, savedBy: actor.office })
  if (proposal.proponentKind === 'observer' && input.responsibleStateId !== undefined) proposal.set({ responsibleStateId: input.responsibleStateId })
  // A save that changes nothing still moves the version, so that two open forms can never overwrite each other (M-14).
  proposal.changed('savedAt', true)
  await keepVersion(proposal, input.content, 'saveDraft', actor.office, now)
  return { subjectId: proposal.id }
}

export async function keepVersion(proposal: RowOf<ProposalRow>, content: Content, cause: string, savedBy: string, now: string): Promise<number> {
  const number = (await ProposalVersions().count({ where: { proposalId: proposal.id } })) + 1
  await ProposalVersions().create({ id: newId(), proposalId: proposal.id, number, content, sha256: hashOf(content), savedBy, savedAt: now, cause })
  return number
}

/** The text as it stands becomes the submitted one, with a receipt that names its hash and each file's (M-17). */
const submit: Act<'submit'> = async (context) => {
  const { situation, rows, input } = context
  const effect = await becomeSubmitted(context, 'submit', input.receivedAt)
  // decide() let it pass: what came after the published closing came within the grace (M-6).
  const late = input.receivedAt > closingFor(situation.call!, rows.proposal!.proponentId)
  return late ? { ...effect, details: { ...effect.details, afterPublishedDeadline: true } } : effect
}

/** It counts as received when the paper was (M-7). */
const confirmKeyedIn: Act<'confirmKeyedIn'> = async (context) => {
  const { arrivedAt, office } = context.rows.proposal!.keyedIn!
  const effect = await becomeSubmitted(context, 'confirmKeyedIn', arrivedAt)
  return { ...effect, details: { ...effect.details, keyedInBy: office } }
}

async function becomeSubmitted(context: Context<unknown>, cause: string, receivedAt: string): Promise<Effect> {
  const { rows, actor, now, situation } = context
  const proposal = rows.proposal!
  const number = await keepVersion(proposal, proposal.content, cause, actor.office, now)
  proposal.set({ submittedContent: proposal.content, submittedVersion: number, submittedAt: receivedAt, reference: proposal.reference ?? (await nextReference(situation.session!.number, situation.proponent!)) })
  await beginScreeningAnew(proposal.id, now)
  const signed = await issueReceipt(context, number, receivedAt)
  const { receipt } = signed
  return { subjectId: proposal.id, details: { reference: proposal.reference, version: number, receivedAt, textSha256: receipt.textSha256, files: receipt.files }, letterData: { reference: proposal.reference, receipt, signed } }
}

/** Findings and questions were about another text: the record keeps them, the checklist does not. */
async function beginScreeningAnew(proposalId: string, now: string): Promise<void> {
  await Criteria().destroy({ where: { proposalId } })
  await Rounds().update({ answeredAt: now }, { where: { proposalId, answeredAt: null } })
}

async function issueReceipt({ rows, situation, actor, now }: Context<unknown>, version: number, receivedAt: string): Promise<SignedReceipt<ReceiptBody>> {
  const proposal = rows.proposal!
  const { zone, place } = situation.session!
  const files = await Attachments().findAll({ where: { proposalId: proposal.id, purpose: 'proposal', removedAt: null }, order: [['name', 'ASC'], ['id', 'ASC']] })
  const body: ReceiptBody = {
    reference: proposal.reference!, entity: situation.proponent!.name, office: actor.office, version, language: proposal.content.language, receivedAt,
    sessionZone: zone, sessionPlace: place, submitterZone: actor.zone, receivedAtSession: clockTime(receivedAt, zone), receivedAtSubmitter: clockTime(receivedAt, actor.zone), textSha256: hashOf(proposal.content),
    files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
  }
  return writeReceipt(proposal.id, body, now)
}

const withdraw: Act<'withdraw'> = async ({ rows, input }) => ({ subjectId: rows.proposal!.id, why: input.reason })

const answerClarification: Act<'answerClarification'> = async ({ rows, actor, input, now, situation }) => {
  const proposal = rows.proposal!
  await Rounds().update({ answer: input.answer, answeredAt: now }, { where: { proposalId: proposal.id, answeredAt: null } })
  const number = await keepVersion(proposal, input.content, 'answerClarification', actor.office, now)
  // What the proposer had begun to write in sections that were not asked about stays in the working copy.
  const asked = Object.fromEntries(situation.proposal!.round!.sections.map((section) => [section, input.content[section as keyof Content]]))
  proposal.set({ content: { ...proposal.content, ...asked } as Content, submittedContent: input.content, submittedVersion: number, savedAt: now, savedBy: actor.office })
  await addMessage(proposal.id, 'proposer', input.answer, actor.office, actor.entityId, now)
  return { subjectId: proposal.id, details: { version: number } }
}

const askReconsideration: Act<'askReconsideration'> = async ({ rows, actor, input, now }) => {
  rows.proposal!.set({ reconsideration: 'asked' })
  await addMessage(rows.proposal!.id, 'proposer', input.reason, actor.office, actor.entityId, now)
  return { subjectId: rows.proposal!.id, why: input.reason }
}

const writeToSecretariat: Act<'writeToSecretariat'> = async ({ rows, actor, input, now }) => {
  await addMessage(rows.proposal!.id, 'proposer', input.body, actor.office, actor.entityId, now)
  return { subjectId: rows.proposal!.id }
}

export async function addMessage(proposalId: string, thread: 'proposer' | 'internal', body: string, office: string, entityId: string | null, at: string): Promise<void> {
  const number = (await Messages().count({ where: { proposalId } })) + 1
  await Messages().create({ id: newId(), proposalId, thread, body, office, entityId, at, number })
}

/** Only the proposer's own act alters the text (M-18). */
const acceptChange: Act<'acceptChange'> = async ({ rows, actor, input, now }) => {
  const proposal = rows.proposal!
  const change = (await Changes().findByPk(input.changeId, { rejectOnEmpty: true }))!
  await change.update({ standing: 'accepted', answeredAt: now })
  const withChange = (content: Content) => ({ ...content, [change.section]: change.text }) as Content
  const submitted = withChange(proposal.submittedContent!)
  const number = await keepVersion(proposal, submitted, 'acceptChange', actor.office, now)
  // What the proposer had begun to write elsewhere stays in the working copy.
  proposal.set({ content: withChange(proposal.content), submittedContent: submitted, submittedVersion: number, savedAt: now, savedBy: actor.office })
  return { subjectId: proposal.id, details: { section: change.section, version: number } }
}

const refuseChange: Act<'refuseChange'> = async ({ rows, input, now }) => {
  const change = (await Changes().findByPk(input.changeId, { rejectOnEmpty: true }))!
  await change.update({ standing: 'refused', answer: input.reason, answeredAt: now })
  return { subjectId: rows.proposal!.id, why: input.reason, details: { section: change.section } }
}

export const PROPOSING_ACTS = { startDraft, saveDraft, submit, confirmKeyedIn, withdraw, answerClarification, askReconsideration, writeToSecretariat, acceptChange, refuseChange }
