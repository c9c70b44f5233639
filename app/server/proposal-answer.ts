// The answer to a clarification round: the submitted text with the asked sections laid over it, nothing else.

import type { RawInputs } from '#workflows/inputs.ts'
import { SECTION_KEYS, type Content, type SectionKey } from '#workflows/proposal-form.ts'
import type { ProposalView } from '#models/find-proposals.ts'
import type { Fields, Sent } from './form.ts'
import { fieldsOf, partOfSection } from './proposal-parts.ts'

type Answer = RawInputs['answerClarification']

const keysOf = (sections: readonly string[]): SectionKey[] => SECTION_KEYS.filter((key) => sections.includes(key))

/** How the fields of the asked sections are read: a list that was not on the page must not count as emptied. */
export function fieldsOfSections(sections: string | null): Fields {
  const keys = keysOf((sections ?? '').split(','))
  const all = Object.assign({}, ...keys.map((key) => fieldsOf(partOfSection(key)))) as Fields
  return Object.fromEntries(Object.entries(all).filter(([name]) => keys.some((key) => name.replace(/\[\].*$/, '') === `content.${key}`)))
}

/** What is laid over is only what was asked and sent; carryOut refuses any other change. */
export function askedInput(sent: Sent<Answer>, { situation, content }: ProposalView): Answer {
  const standing = situation.proposal!.submittedContent ?? content
  const { content: typed, ...rest } = sent.input as Answer & { content?: Partial<Content> }
  return { ...rest, content: { ...standing, ...typed } }
}
