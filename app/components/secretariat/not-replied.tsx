// Who was invited and has not replied, and who has: lists in the alphabet's order, no rates (M-5, M-28).

import { DataTable, Day, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'

export type ReplyRow = { id: string; kind: 'State' | 'observer'; name: string; invitedAt: string | null; acknowledgedAt: string | null; people: number; proposals: number }

export function ReplyTable({ caption, rows, replied }: { caption: string; rows: readonly ReplyRow[]; replied: boolean }) {
  const words = useWords()
  return (
    <DataTable dense caption={caption} rows={rows} keyOf={(row) => row.id} columns={[
      { head: words('secretariat.letters.entity'), names: true, cell: (row) => <a href={paths.entity(row.id)}>{row.name}</a> },
      { head: words('secretariat.letters.entityKind'), label: words('secretariat.letters.entityKind'), cell: (row) => words(`kinds.${row.kind}`) },
      { head: words('secretariat.letters.invitedAt'), label: words('secretariat.letters.invitedAt'), cell: (row) => row.invitedAt && <Day on={row.invitedAt} /> },
      ...(replied
        ? [
            { head: words('secretariat.letters.acknowledged'), label: words('secretariat.letters.acknowledged'), cell: (row: ReplyRow) => (row.acknowledgedAt ? <Day on={row.acknowledgedAt} /> : <span className="soft">{words('secretariat.letters.notYet')}</span>) },
            { head: words('secretariat.letters.proposed'), label: words('secretariat.letters.proposed'), cell: (row: ReplyRow) => row.proposals },
          ]
        : [{ head: words('secretariat.letters.people'), label: words('secretariat.letters.people'), cell: (row: ReplyRow) => row.people }]),
    ]} />
  )
}
