// The gates of the booklet as a checklist: each open or shut, why, and where to mend it (M-33).

import type { BookletGate } from '#workflows/gates.ts'
import { DataTable, Tag, useWords } from '#app/components/index.ts'
import type { MessageKey } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'

export type GateShown = { gate: BookletGate; why: string | null }

const MENDS: Record<BookletGate, { href: string; label: Extract<MessageKey, `booklet.gates.${string}`> }> = {
  sessionClosed: { href: paths.meeting(), label: 'booklet.gates.mendMeeting' },
  fundsRecorded: { href: paths.funds(), label: 'booklet.gates.mendFunds' },
  someDiscussed: { href: paths.meeting(), label: 'booklet.gates.mendMeeting' },
  everyDiscussedCleared: { href: paths.summaries(), label: 'booklet.gates.mendSummaries' },
}

export function Gates({ gates, labelledBy }: { gates: readonly GateShown[]; labelledBy: string }) {
  const words = useWords()
  const noneDiscussed = gates.some(({ gate, why }) => gate === 'someDiscussed' && why !== null)
  return (
    <DataTable labelledBy={labelledBy} rows={gates} keyOf={(row) => row.gate} columns={[
      { head: words('booklet.gates.gate'), names: true, cell: (row) => words(`booklet.gates.${row.gate}`) },
      { head: words('booklet.gates.standing'), cell: (row) => (row.why === null ? <Tag kind="settled">{words('booklet.gates.met')}</Tag> : <Tag kind="waiting">{words('booklet.gates.unmet')}</Tag>) },
      { head: words('booklet.gates.why'), cell: (row) => row.why ?? words(noneDiscussed && row.gate === 'everyDiscussedCleared' ? 'booklet.gates.noneToClear' : 'booklet.gates.nothingMissing') },
      { head: words('booklet.gates.mend'), cell: (row) => <a className="whole" href={MENDS[row.gate].href}>{words(MENDS[row.gate].label)}</a> },
    ]} />
  )
}
