// The cases of the meeting with their States' answers, and the agenda they make: both in the alphabet's order (M-28, M-31).

import type { CaseState } from '#workflows/lives/case.ts'
import { DataTable, Day, Empty, Part, StateTag, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'

export type MeetingLine = { id: string; title: string; state: string; standing: CaseState; presenters: string[]; discussedOn: string | null; onAgenda: boolean }

export function CaseList({ cases }: { cases: readonly MeetingLine[] }) {
  const words = useWords()
  if (cases.length === 0) {
    return <Empty title={words('booklet.meeting.none')} link={{ href: paths.selection(), label: words('booklet.meeting.toSelection') }}>{words('booklet.meeting.noneSays')}</Empty>
  }
  return (
    <DataTable
      caption={words('booklet.meeting.caption')}
      rows={cases}
      keyOf={(row) => row.id}
      columns={[
        { head: words('booklet.meeting.state'), names: true, cell: (row) => row.state },
        { head: words('booklet.meeting.programme'), cell: (row) => <a href={paths.meetingCase(row.id)}>{row.title}</a> },
        { head: words('booklet.meeting.answer'), cell: (row) => <><StateTag life="case" state={row.standing} />{row.discussedOn && <><br /><span className="small soft"><Day on={row.discussedOn} /></span></>}</> },
        { head: words('booklet.meeting.presenters'), label: words('booklet.meeting.presenters'), cell: (row) => <span className="lines">{row.presenters.join('\n') || '–'}</span> },
      ]}
    />
  )
}

/** Of those that are to be presented, or were. */
export function Agenda({ cases }: { cases: readonly MeetingLine[] }) {
  const words = useWords()
  const listed = cases.filter((one) => one.onAgenda)
  return (
    <Part title={words('booklet.meeting.agenda')}>
      <p className="soft small">{words('booklet.meeting.agendaSays')}</p>
      {listed.length === 0 && <p>{words('booklet.meeting.agendaEmpty')}</p>}
      {listed.length > 0 && (
        <ul className="record cases" role="list">
          {listed.map((one) => (
            <li key={one.id}>
              <h3>{one.state}</h3>
              <p>{one.title}</p>
              <p className="small soft">{one.presenters.join(' · ')}</p>
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
