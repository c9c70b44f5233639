// The decision line by line, with every reason: before it is confirmed, and after.

import { DataTable, OutcomeTag, Reference, useWords } from '#app/components/index.ts'
import { TallyLine } from '#app/components/bureau/tally.tsx'
import type { BoardItem } from './board.tsx'

export function Decision({ items, labelledBy }: { items: readonly BoardItem[]; labelledBy: string }) {
  const words = useWords()
  const freed = { open: words('selection.after.freedOpen'), filled: words('selection.after.freedFilled'), empty: words('selection.after.freedEmpty') }
  return (
    <DataTable
      dense labelledBy={labelledBy} rows={items} keyOf={(item) => item.proposalId}
      columns={[
        { head: words('selection.columns.state'), cell: (item) => item.state, names: true },
        { head: words('selection.columns.programme'), cell: (item) => <>{item.title}<br /><span className="soft"><Reference value={item.reference} /></span></> },
        { head: words('selection.columns.bureau'), label: words('selection.columns.bureau'), cell: (item) => <TallyLine tally={item.tally} /> },
        { head: words('selection.columns.outcome'), cell: (item) => <><OutcomeTag outcome={item.outcome} />{item.freed && <><br /><span className="soft">{freed[item.freed]}</span></>}</> },
        { head: words('selection.columns.reason'), label: words('selection.columns.reason'), cell: (item) => item.reason || <span className="soft">{words('selection.confirm.noReason')}</span> },
      ]}
    />
  )
}
