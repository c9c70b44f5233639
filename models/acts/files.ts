// Files attached and removed: of a proposal, of the statement of the State named, of a presentation (M-13, M-21, M-31).

import type { FilePurpose } from '#workflows/situation.ts'
import { newId } from '../hash.ts'
import { Attachments } from '../tables.ts'
import type { Act, Context, Effect } from './context.ts'

type Attached = Parameters<Act<'attachFile'>>[0]['input']

const attach = (purpose: FilePurpose) => async (context: Context<Attached>): Promise<Effect> => {
  const { situation, rows, actor, input, now } = context
  await Attachments().create({ id: newId(), proposalId: rows.proposal!.id, ...input, purpose, addedBy: actor.office, addedAt: now, removedAt: null })
  countAsChange(context)
  return { subjectId: situation.subject.id!, ...actsFor(purpose, situation), details: { name: input.name, bytes: input.bytes, sha256: input.sha256 } }
}

const remove = (purpose: FilePurpose) => async (context: Context<{ fileId: string }>): Promise<Effect> => {
  const { situation, input, now } = context
  const file = (await Attachments().findByPk(input.fileId, { rejectOnEmpty: true }))!
  await file.update({ removedAt: now })
  countAsChange(context)
  return { subjectId: situation.subject.id!, ...actsFor(purpose, situation), details: { name: file.name, sha256: file.sha256 } }
}

/** A proposal's file is its proponent's, whoever attaches it; a statement and a presentation are the responsible State's. */
function actsFor(purpose: FilePurpose, { responsibleState, proponent }: Context<unknown>['situation']): Pick<Effect, 'forEntity' | 'onBehalfOf'> {
  return purpose === 'proposal' ? { onBehalfOf: proponent! } : { forEntity: responsibleState!.name }
}

/** What was typed in from paper is confirmed as it was read, with its files: they belong to its version (M-7). */
function countAsChange({ situation, rows }: Context<unknown>): void {
  if (situation.subject.state === 'keyedIn') rows.proposal!.changed('savedAt', true)
}

export const FILE_ACTS = {
  attachFile: attach('proposal'), removeFile: remove('proposal'),
  attachStatement: attach('statement'), removeStatement: remove('statement'),
  attachPresentation: attach('presentation'), removePresentation: remove('presentation'),
}
