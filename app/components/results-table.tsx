// Results of a programme: what, in which year, by which source.

import { directionOf, type Language } from '#workflows/languages.ts'
import { Breaking } from './breaking.tsx'
import { DataTable } from './data-table.tsx'
import { useWords } from './reader.tsx'

type Result = { text: string; year: string; source: string }

/** `named`: no heading above it says that these are the results. People's text, as text: an address in it leads nowhere. */
export function ResultsTable({ results, language, named = false }: { results: readonly Result[]; language?: Language; named?: boolean }) {
  const words = useWords()
  const title = words('sections.results.label')
  return (
    <DataTable
      {...(named ? { caption: title } : { label: title })}
      rows={results.map((result, index) => ({ ...result, index }))}
      keyOf={(row) => String(row.index)}
      columns={[
        { head: words('texts.result'), names: true, cell: (row) => <span {...(language ? { lang: language, dir: directionOf(language) } : { dir: 'auto' })}>{row.text}</span> },
        { head: words('texts.year'), label: words('texts.year'), cell: (row) => row.year || <Nothing /> },
        { head: words('texts.source'), label: words('texts.source'), cell: (row) => (row.source ? <bdi><Breaking text={row.source} /></bdi> : <Nothing />) },
      ]}
    />
  )
}

function Nothing() {
  return <span className="soft">–</span>
}
