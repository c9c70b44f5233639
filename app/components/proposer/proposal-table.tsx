// Proposals of one entity: what each is called, its reference, when it was saved, where it stands.

import type { Standing } from '#workflows/visible.ts'
import { paths } from '#app/paths.ts'
import { DataTable, Reference, useWords, When } from '#app/components/index.ts'
import { StandingTag } from './standing-tag.tsx'
import { titleOr } from './words.ts'

export type ProposalRow = { id: string; title: string; reference: string | null; state: string | null; suggestedBy: string | null; savedAt: string; standing: Standing }

/** `shows`: a further column where it says something. */
export function ProposalTable({ rows, labelledBy, shows }: { rows: readonly ProposalRow[]; labelledBy: string; shows?: 'state' | 'observer' | undefined }) {
  const words = useWords()
  return (
    <DataTable
      labelledBy={labelledBy}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        { head: words('proposer.table.proposal'), names: true, cell: (row) => <a href={paths.proposal(row.id)}>{titleOr(words, row.title)}</a> },
        ...(shows === 'state' ? [{ head: words('proposer.table.state'), label: words('proposer.table.state'), cell: (row: ProposalRow) => row.state ?? words('proposer.start.notYet') }] : []),
        ...(shows === 'observer' ? [{ head: words('proposer.table.observer'), label: words('proposer.table.observer'), cell: (row: ProposalRow) => row.suggestedBy }] : []),
        { head: words('proposer.table.reference'), label: words('proposer.table.reference'), cell: (row) => (row.reference ? <Reference value={row.reference} /> : words('proposer.table.noReference')) },
        ...(shows === 'observer' ? [] : [{ head: words('proposer.table.saved'), label: words('proposer.table.saved'), cell: (row: ProposalRow) => <When at={row.savedAt} /> }]),
        { head: words('proposer.table.stands'), cell: (row) => <StandingTag standing={row.standing} /> },
      ]}
    />
  )
}
