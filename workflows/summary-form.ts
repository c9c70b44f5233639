// The headings of a summary, in the order of a chapter of the booklet (M-34, M-36), and what differs between two versions.

import type { SummaryContent } from './inputs.ts'
import type { SummaryState } from './lives/summary.ts'

export const SUMMARY_SECTIONS = [
  'title', 'subject', 'agency', 'aspect', 'articles', 'started', 'legalFramework', 'resources', 'problem', 'whatWasDone', 'results', 'challenges', 'lessons', 'replicability', 'technicalAssistance', 'discussion', 'links',
] as const satisfies readonly (keyof SummaryContent)[]
export type SummarySection = (typeof SUMMARY_SECTIONS)[number]
/** A new heading of a summary that is not listed here does not compile: no text may go unshown to the State that clears it. */
export const EVERY_HEADING_IS_LISTED: [Exclude<keyof SummaryContent, SummarySection>] extends [never] ? true : never = true

/** The text of one heading as it is read: results one a line with year and source. */
export function summaryText(content: SummaryContent, section: SummarySection): string {
  const value = content[section]
  if (section === 'results') return content.results.map(({ text, year, source }) => [text, year && `(${year})`, source && `[${source}]`].filter(Boolean).join(' ')).join('\n\n')
  return Array.isArray(value) ? value.join(section === 'articles' ? ', ' : '\n') : String(value)
}

export function changedSummarySections(before: SummaryContent, after: SummaryContent): SummarySection[] {
  return SUMMARY_SECTIONS.filter((section) => JSON.stringify(before[section]) !== JSON.stringify(after[section]))
}

/** What the booklet cannot do without (M-36). */
export function isComplete({ title, problem, whatWasDone }: SummaryContent): boolean {
  return [title, problem, whatWasDone].every((text) => text.trim() !== '')
}

/** A due date governs only while the State has the text. */
export function awaitsState(state: SummaryState): boolean {
  return state === 'withState'
}
