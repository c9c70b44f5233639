// One part of the form laid over the text as it stands, and where a save leads.

import type { RawInputs } from '#workflows/inputs.ts'
import type { Content, FormPart } from '#workflows/proposal-form.ts'
import { fieldId } from '#app/components/form-state.tsx'
import { paths } from '#app/paths.ts'
import type { Sent } from './form.ts'
import { nextPart } from './proposal-parts.ts'

type Save = RawInputs['saveDraft']

/**
 * The parts that were not sent stay as they stand. If somebody saved since the form was opened, its version is no longer the
 * proposal's, and carryOut refuses: so nothing that this merges can be older than what it is laid over.
 */
export function saveInput(sent: Sent<Save>, standing: Content): Save {
  const { content, ...rest } = sent.input
  const removed = sent.own.then?.match(/^remove-(\d+)$/)?.[1]
  const results = removed === undefined || !content?.results ? {} : { results: content.results.filter((_, row) => sent.nameOf(['content', 'results', row]) !== `content.results[${removed}]`) }
  return { ...rest, content: { ...standing, ...content, ...results } }
}

/** The button that was pressed says where to go. */
export function pageAfterSave(id: string, part: FormPart, sent: Sent<Save>): string {
  const { then } = sent.own
  const here = paths.editProposal(id, part)
  if (then === 'next') return paths.editProposal(id, nextPart(part) ?? part)
  if (then === 'check') return paths.submitProposal(id)
  if (then === 'files') return paths.files(id)
  if (then === 'add') return `${here}&more=1#${fieldId(`content.results[${sent.input.content?.results?.length ?? 0}].text`)}`
  return then?.startsWith('remove-') ? `${here}#${fieldId('content.results')}` : here
}
