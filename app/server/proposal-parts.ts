// The six parts of the form: which fields each has, how they are read, what is missing where (M-12).

import { FORM_PARTS, SECTIONS, SECTION_KEYS, excessesOf, gapsOf, sectionText, type Content, type FormPart, type Gap, type SectionKey, type WordLimits } from '#workflows/proposal-form.ts'
import type { Unmet } from '#workflows/needs.ts'
import { fieldId } from '#app/components/form-state.tsx'
import { paths } from '#app/paths.ts'
import type { Fields } from './form.ts'
import type { Kind } from './form-kinds.ts'
import type { LabelsOf } from './word-refusals.ts'

const KIND_OF: Record<(typeof SECTIONS)[number]['kind'], Kind> = { line: 'line', text: 'text', aspect: 'line', articles: 'numbers', links: 'lines', results: 'rows' }

/** Fields of a part that are no section of the text. */
const BESIDE: Partial<Record<FormPart, Fields>> = {
  programme: { 'content.language': 'line', 'content.programmeOf': 'line', responsibleStateId: 'orNull' },
  results: { 'content.results[].year': 'line', 'content.results[].source': 'line' },
  finish: { 'content.contact': 'text', 'content.consentListed': 'flag', 'content.consentPublished': 'flag', 'content.publishSections': 'list' },
}

export function partOf(request: Request): FormPart {
  const asked = new URL(request.url).searchParams.get('part')
  return FORM_PARTS.find((part) => part === asked) ?? 'programme'
}

export function nextPart(part: FormPart): FormPart | null {
  return FORM_PARTS[FORM_PARTS.indexOf(part) + 1] ?? null
}

/** Only the fields of this part: a box of another part that is not sent must not count as unticked. */
export function fieldsOf(part: FormPart): Fields {
  const sections = SECTIONS.filter((section) => section.part === part)
  return {
    version: 'number',
    ...Object.fromEntries(sections.map(({ key, kind }) => [`content.${key}${kind === 'results' ? '[]' : ''}`, KIND_OF[kind]])),
    ...BESIDE[part],
  }
}

/** Labels of the form of a proposal that are no section's. */
export const labelsOfProposal: LabelsOf = (words) => ({
  'content.language': words('proposer.start.language'),
  'content.results[].text': words('proposer.edit.resultText'), 'content.results[].year': words('fields.year'), 'content.results[].source': words('fields.source'),
})

export type PartStanding = { part: FormPart; gaps: number; begun: boolean }

/** What is missing or too long in each part, and whether anything is written there. */
export function standingOfParts(content: Content, limits: WordLimits): PartStanding[] {
  const wanting = [...gapsOf(content).map((gap) => gap.section), ...excessesOf(content, limits).map((excess) => excess.section)]
  return FORM_PARTS.map((part) => ({
    part,
    gaps: wanting.filter((section) => partOfSection(section) === part).length,
    begun: SECTION_KEYS.some((key) => partOfSection(key) === part && sectionText(content, key).trim() !== '') || (part === 'finish' && (content.contact !== '' || content.consentListed || content.consentPublished)),
  }))
}

export function partOfSection(key: SectionKey): FormPart {
  return SECTIONS.find((section) => section.key === key)!.part
}

/** The field that mends a gap. */
function fieldOf(section: SectionKey, gap: Gap['gap'] | null, index: number): string {
  if (gap === null || gap === 'missing') return section === 'results' ? 'content.results[0].text' : `content.${section}`
  return `content.results[${index}].${gap === 'resultWithoutText' ? 'text' : 'source'}`
}

const ELSEWHERE: Partial<Record<Unmet['code'], string>> = { noResponsibleState: 'responsibleStateId', severalStates: 'content.programmeOf', observersOwnProject: 'content.programmeOf' }

/** Where in the form a refusal is mended; null for what no field mends. */
export function addressOf(id: string, { code, facts }: Unmet): string | null {
  const beside = ELSEWHERE[code]
  if (beside) return `${paths.editProposal(id, 'programme')}#${fieldId(beside)}`
  const section = facts?.section as SectionKey | undefined
  if (section === undefined) return null
  const gap = code === 'resultWithoutText' || code === 'resultWithoutSource' ? code : null
  return `${paths.editProposal(id, partOfSection(section))}#${fieldId(fieldOf(section, gap, Number(facts?.number ?? 1) - 1))}`
}
