// Files attached, removed and scanned: of a proposal, of the statement of the State named, of a presentation (M-13, M-21, M-31, S-47).

import type { FilePurpose } from '#workflows/situation.ts'
import { Attachments } from '../tables.ts'
import type { Act, Context, Effect } from './context.ts'

type Attached = Parameters<Act<'attachFile'>>[0]['input']

const attach = (purpose: FilePurpose) => async (context: Context<Attached>): Promise<Effect> => {
  const { situation, rows, actor, now } = context
  const { toBeScanned, ...input } = context.input
  const file = { proposalId: rows.proposal!.id, ...input, purpose, addedBy: actor.office, addedAt: now, removedAt: null, scannedAt: null, signature: null }
  await context.create(Attachments(), file, toBeScanned === false ? 'unscanned' : 'waiting')
  countAsChange(context)
  return { subjectId: situation.subject.id!, ...actsFor(purpose, situation), details: { ...nameIn(situation, input.name), bytes: input.bytes, sha256: input.sha256 } }
}

const remove = (purpose: FilePurpose) => async (context: Context<{ fileId: string }>): Promise<Effect> => {
  const { situation, input, now } = context
  const file = (await Attachments().findByPk(input.fileId, { rejectOnEmpty: true }))!
  await file.update({ removedAt: now })
  countAsChange(context)
  return { subjectId: situation.subject.id!, ...actsFor(purpose, situation), details: { ...nameIn(situation, file.name), sha256: file.sha256 } }
}

/** The Secretariat reads the record, and of a draft nothing, not even what a file of it is called: neither when it is attached nor when the scanner answers (S-10). */
function nameIn({ proposal }: Context<unknown>['situation'], name: string): { name?: string } {
  return proposal!.submittedContent === null && proposal!.keyedIn === null ? {} : { name }
}

/** A proposal's file is its proponent's, whoever attaches it; a statement and a presentation are the responsible State's. */
function actsFor(purpose: FilePurpose, { responsibleState, proponent }: Context<unknown>['situation']): Pick<Effect, 'forEntity' | 'onBehalfOf'> {
  return purpose === 'proposal' ? { onBehalfOf: proponent! } : { forEntity: responsibleState!.name }
}

/** What was typed in from paper is confirmed as it was read, with its files: they belong to its version (M-7). */
function countAsChange({ situation, rows }: Context<unknown>): void {
  if (situation.subject.state === 'keyedIn') rows.proposal!.changed('savedAt', true)
}

const recordClean: Act<'recordClean'> = async ({ situation, rows, now }) => {
  rows.file!.set({ scannedAt: now })
  return { subjectId: rows.file!.id, ...actsFor(rows.file!.purpose, situation), details: { ...nameIn(situation, rows.file!.name), sha256: rows.file!.sha256 } }
}

/** Whose file it is learns which; the Secretariat learns that there was one, since it reads no draft (S-10). The bytes go once this is committed. */
const recordInfected: Act<'recordInfected'> = async ({ situation, rows, input, now }) => {
  const file = rows.file!
  const { signature } = input
  file.set({ scannedAt: now, signature })
  const owner = file.purpose === 'proposal' ? situation.proponent! : situation.responsibleState!
  const { content, submittedContent } = situation.proposal!
  return {
    subjectId: file.id, ...actsFor(file.purpose, situation), details: { ...nameIn(situation, file.name), sha256: file.sha256, signature },
    letterData: { signature, entity: owner.name, entityIso3: owner.iso3, reference: null, title: '', responsibleState: null, responsibleStateIso3: null },
    told: [{ notice: { kind: 'fileInfected', addressee: { to: file.purpose === 'proposal' ? 'proponent' : 'responsibleState' }, official: false }, proposal: rows.proposal!, data: { file: file.name, title: (submittedContent ?? content).title, reference: situation.proposal!.reference } }],
  }
}

export const FILE_ACTS = {
  attachFile: attach('proposal'), removeFile: remove('proposal'),
  attachStatement: attach('statement'), removeStatement: remove('statement'),
  attachPresentation: attach('presentation'), removePresentation: remove('presentation'),
  recordClean, recordInfected,
}
