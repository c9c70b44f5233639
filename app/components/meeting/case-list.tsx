// The cases of the meeting with their States' answers, in the alphabet's order (M-28, M-31).

import type { CaseState } from '#workflows/lives/case.ts'
import { DataTable, Day, Empty, StateTag, useWords, When } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'

export type MeetingLine = { id: string; title: string; state: string; standing: CaseState; presenters: string[]; discussedOn: string | null; answerBy: string | null }

export function CaseList({ cases, zone }: { cases: readonly MeetingLine[]; zone: string }) {
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
        { head: words('booklet.meeting.answer'), cell: (row) => <><StateTag life="case" state={row.standing} />{row.standing === 'invited' && row.answerBy && <><br /><span className="small soft">{words('booklet.meeting.answerBy')} <When at={row.answerBy} zone={zone} /></span></>}{row.discussedOn && <><br /><span className="small soft"><Day on={row.discussedOn} /></span></>}</> },
        { head: words('booklet.meeting.presenters'), label: words('booklet.meeting.presenters'), cell: (row) => <span className="lines">{row.presenters.join('\n') || '–'}</span> },
      ]}
    />
  )
}
