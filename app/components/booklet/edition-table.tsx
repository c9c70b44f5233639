// Editions as the Secretariat sees them, latest first.

import type { Language } from '#workflows/languages.ts'
import type { EditionState } from '#workflows/lives/edition.ts'
import { DataTable, StateTag, useWords, When } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'

export type EditionRowShown = { id: string; language: Language; number: number; state: EditionState; preparedAt: string; issuedAt: string | null }

export function EditionTable({ editions, labelledBy }: { editions: readonly EditionRowShown[]; labelledBy: string }) {
  const words = useWords()
  if (editions.length === 0) return <p>{words('booklet.home.editionsNone')}</p>
  return (
    <DataTable labelledBy={labelledBy} rows={editions} keyOf={(row) => row.id} columns={[
      { head: words('booklet.home.edition'), names: true, cell: (row) => <a href={paths.edition(row.id)}>{words('booklet.home.editionName', { language: words(`languages.${row.language}`), number: row.number })}</a> },
      { head: words('booklet.home.standing'), cell: (row) => <StateTag life="edition" state={row.state} /> },
      { head: words('booklet.home.prepared'), label: words('booklet.home.prepared'), cell: (row) => <span className="small"><When at={row.preparedAt} /></span> },
      { head: words('booklet.home.issued'), label: words('booklet.home.issued'), cell: (row) => <span className="small">{row.issuedAt ? <When at={row.issuedAt} /> : words('booklet.home.notIssued')}</span> },
    ]} />
  )
}
