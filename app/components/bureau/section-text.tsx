// A section of a proposal as it was written: running text, results each with year and source, or links.

import { Fragment } from 'react'
import { DataTable, Prose, useWords } from '#app/components/index.ts'

type ResultLine = { text: string; year: string; source: string }
export type SectionValue = string | string[] | ResultLine[]

const isResult = (value: unknown): value is ResultLine => typeof value === 'object'

/** People's text, as text: an address in it is printed and leads nowhere. */
export function SectionText({ value, lang }: { value: SectionValue; lang: string }) {
  const words = useWords()
  if (typeof value === 'string') return <Prose text={value} lang={lang} />
  const results = value.filter(isResult)
  if (results.length === 0) return <div>{(value as string[]).map((line) => <p key={line}><Breaking line={line} /></p>)}</div>
  return (
    <DataTable
      rows={results.map((result, index) => ({ ...result, index }))}
      keyOf={(result) => String(result.index)}
      columns={[
        { head: words('bureau.dossier.result'), cell: (result) => <span lang={lang} dir="auto">{result.text}</span>, names: true },
        { head: words('bureau.dossier.year'), cell: (result) => result.year || NOTHING, label: words('bureau.dossier.year') },
        { head: words('bureau.dossier.source'), cell: (result) => (result.source ? <Breaking line={result.source} /> : NOTHING), label: words('bureau.dossier.source') },
      ]}
    />
  )
}

const NOTHING = <span className="soft">–</span>

/** A long address breaks after its marks, so that a narrow page stays narrow. */
function Breaking({ line }: { line: string }) {
  return <bdi>{line.split(/(?<=[/?&=._-])/).map((part, index) => <Fragment key={index}>{part}<wbr /></Fragment>)}</bdi>
}
