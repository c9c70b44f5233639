// The slots of the meeting: from when until when, which State, what it presents. In the alphabet's order, without numbers (M-28, M-31).

import type { Slot } from '#workflows/agenda.ts'
import type { Instant, Meeting } from '#workflows/situation.ts'
import { localOf } from '#workflows/moments.ts'
import { DataTable, Span, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'

export type SlotShown = Pick<Slot<{ caseId: string; iso3: string; title: string; state: string; reference: string }>, 'caseId' | 'state' | 'title' | 'reference' | 'beginsAt' | 'endsAt'>
type Props = { meeting: Meeting; slots: readonly SlotShown[]; zone: string; /** Whether the case has a public page by now. */ published: boolean }
type Row = { key: string; from: Instant; to: Instant; state: string; programme: { title: string; reference: string } | null }

export function SlotTable({ meeting, slots, zone, published }: Props) {
  const words = useWords()
  const rows: Row[] = slots.map((one) => ({ key: one.caseId, from: one.beginsAt, to: one.endsAt, state: one.state, programme: one }))
  const opensUntil = slots[0]?.beginsAt ?? meeting.beginsAt
  if (meeting.openingMinutes > 0 && slots.length > 0) rows.unshift({ key: 'opening', from: meeting.beginsAt, to: opensUntil, state: words('agenda.opening'), programme: null })
  if (rows.length === 0) return <p>{words('agenda.none')}</p>
  const dayOf = (at: Instant) => localOf(at, zone).slice(0, 10)
  return (
    <DataTable
      caption={words('agenda.caption', { minutes: meeting.minutesEach })}
      rows={rows}
      keyOf={(row) => row.key}
      columns={[
        { head: words('agenda.time'), cell: ({ from, to }) => <Span from={from} to={to} zone={zone} day={dayOf(from) !== dayOf(meeting.beginsAt)} /> },
        { head: words('agenda.state'), names: true, cell: (row) => row.state },
        { head: words('agenda.programme'), cell: ({ programme }) => programme && <span dir="auto">{published ? <a href={paths.case(programme.reference)}>{programme.title}</a> : programme.title}</span> },
      ]}
    />
  )
}
