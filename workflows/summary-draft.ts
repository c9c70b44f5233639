// The first draft of a summary (M-34): the submitted sections of the proposal under the booklet's headings. The contact stays behind (M-12).

import type { SummaryContent } from './inputs.ts'
import type { Content } from './proposal-form.ts'

/** @param account what the meeting's record says of the case */
export function summaryOf(content: Content, account: string): SummaryContent {
  const { title, agency, aspect, articles, started, legalFramework, resources, problem, whatWasDone, results, challenges, lessons, replicability, technicalAssistance, links } = content
  return { title, subject: aspect.length <= 60 ? aspect : '', agency, aspect, articles, started, legalFramework, resources, problem, whatWasDone, results, challenges, lessons, replicability, technicalAssistance, discussion: account, links }
}
