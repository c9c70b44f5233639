// All summaries: one for each discussed case, with where its clearance stands (M-34).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findCurrentCall } from '#models/find-calls.ts'
import { findSummaries } from '#models/find-summaries.ts'
import { DataTable, Due, Empty, Head, Part, StateTag, Tag, titled, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { found, now, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const at = await now()
  const call = found(await findCurrentCall(actor, at))
  const lines = await findSummaries(actor, call.situation.call!.id, at)
  return { zone: call.situation.session!.zone, lines: lines.map(({ case: one, state, dueAt, clearedAt, clearedBy }) => ({ caseId: one.id, state: one.state.name, title: one.title, standing: state, dueAt: clearedAt ? null : dueAt, clearedBy })) }
}

export const meta = titled('booklet.summaries.heading')

export default function Summaries() {
  const words = useWords()
  const { lines, zone } = useLoaderData<typeof loader>()
  return (
    <>
      <Head title={words('booklet.summaries.heading')} lede={words('booklet.summaries.lede')} />
      <Part title={words('booklet.summaries.list')}>
        {lines.length === 0 && <Empty title={words('booklet.summaries.none')} link={{ href: paths.meeting(), label: words('booklet.summaries.toMeeting') }}>{words('booklet.summaries.noneSays')}</Empty>}
        {lines.length > 0 && (
          <DataTable caption={words('booklet.summaries.caption')} rows={lines} keyOf={(row) => row.caseId} columns={[
            { head: words('booklet.meeting.state'), names: true, cell: (row) => row.state },
            { head: words('booklet.meeting.programme'), cell: (row) => <a href={paths.summary(row.caseId)}>{row.title}</a> },
            { head: words('booklet.summaries.standing'), cell: (row) => (row.standing ? <StateTag life="summary" state={row.standing} /> : <Tag kind="open">{words('marks.notBegun')}</Tag>) },
            { head: words('booklet.summaries.due'), cell: (row) => (row.clearedBy ? <span className="small">{words('booklet.summaries.cleared')} {row.clearedBy}</span> : row.dueAt ? <Due at={row.dueAt} zone={zone} /> : <span className="soft small">{words('moments.noDate')}</span>) },
          ]} />
        )}
      </Part>
    </>
  )
}
