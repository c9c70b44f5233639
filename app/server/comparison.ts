// Which two versions of a summary a page compares, and what differs between them.

import { compareTexts } from '#workflows/compare-texts.ts'
import { changedSummarySections, summaryText } from '#workflows/summary-form.ts'
import type { Comparison } from '#app/components/booklet/compared.tsx'
import type { EarlierText } from '#app/components/proposer/clearance-page.tsx'
import type { SummaryView } from '#models/find-summaries.ts'

/** Those the address names; else what the State read last beside what stands now, or the last two. Null when there is one version. */
export function comparisonOf({ versions, rounds }: Pick<SummaryView, 'versions' | 'rounds'>, asked: URLSearchParams): Comparison {
  const last = versions.at(-1)
  if (!last || versions.length < 2) return null
  const versionNamed = (name: string) => versions.find((one) => String(one.number) === asked.get(name))
  const sent = versions.find((one) => one.number === rounds.filter((round) => round.version !== last.number).at(-1)?.version)
  const from = versionNamed('from') ?? sent ?? versions.at(-2)!
  const to = versionNamed('to') ?? last
  return {
    from: from.number,
    to: to.number,
    sections: changedSummarySections(from.content, to.content).map((section) => ({ section, pieces: compareTexts(summaryText(from.content, section), summaryText(to.content, section)) })),
  }
}

/** The texts that the State was sent, latest first, each with what it commented. Empty for whoever reads the standing text alone. */
export function earlierTexts({ versions, rounds }: Pick<SummaryView, 'versions' | 'rounds'>): EarlierText[] {
  return versions.map(({ number, content }) => ({ number, content, comment: rounds.findLast((round) => round.version === number)?.comment ?? null })).reverse()
}
