// What changed between two versions of a summary, chosen by number (M-34).

import type { Piece } from '#workflows/compare-texts.ts'
import type { SummarySection } from '#workflows/summary-form.ts'
import { Facts, Filters, Marked, Part, Select, useWords } from '#app/components/index.ts'

export type Comparison = { from: number; to: number; sections: { section: SummarySection; pieces: Piece[] }[] } | null

export function Compared({ versions, comparison }: { versions: readonly number[]; comparison: Comparison }) {
  const words = useWords()
  const options = versions.map((number) => ({ value: number, label: String(number) }))
  return (
    <Part id="compare" title={words('booklet.summaries.compare')}>
      {!comparison && <p className="soft">{words('booklet.summaries.compareNone')}</p>}
      {comparison && (
        <>
          <Filters label={words('booklet.summaries.compareLabel')}>
            <Select name="from" label={words('booklet.summaries.compareFrom')} options={options} value={comparison.from} empty={false} />
            <Select name="to" label={words('booklet.summaries.compareTo')} options={options} value={comparison.to} empty={false} />
          </Filters>
          {comparison.sections.length === 0 ? <p>{words('booklet.summaries.compareSame')}</p> : <p className="soft small">{words('booklet.summaries.compareKey')}</p>}
          <Facts facts={comparison.sections.map(({ section, pieces }) => [words(`booklet.sections.${section}`), <Marked key={section} pieces={pieces} />] as const)} />
        </>
      )}
    </Part>
  )
}
