// One summary: the text under its headings, the rounds with the State, what changed between versions (M-34).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readCase } from '#models/find-cases.ts'
import { readSummaryOfCase } from '#models/find-summaries.ts'
import { Columns, Empty, Head, Part, Stack, SummaryText, titled, useWords } from '#app/components/index.ts'
import { Rounds } from '#app/components/booklet/rounds.tsx'
import { SummarySide } from '#app/components/booklet/summary-side.tsx'
import { Compared } from '#app/components/booklet/compared.tsx'
import { Discussion } from '#app/components/meeting/case-facts.tsx'
import { paths } from '#app/paths.ts'
import { comparisonOf } from '#app/server/comparison.ts'
import { found, now, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const at = await now()
  const { line, session } = found(await readCase(params.caseId!, actor, at))
  const summary = await readSummaryOfCase(line.id, actor, at)
  const { id, title, state, discussion } = line
  return {
    caseId: id, state: state.name, title, discussion, zone: session.zone,
    summary: summary && {
      state: summary.state, number: summary.number, dueAt: summary.dueAt, sha256: summary.sha256, cleared: summary.cleared, rounds: summary.rounds,
      content: summary.content,
      versions: summary.versions.map((version) => version.number),
      comparison: comparisonOf(summary, new URL(request.url).searchParams),
      mayEdit: summary.offered.includes('saveSummary'), maySend: summary.offered.includes('sendForClearance'),
    },
  }
}

export const meta = titled<typeof loader>((data, words) => words('booklet.summaries.heading1', { state: data.state }))

export default function Summary() {
  const words = useWords()
  const { caseId, state, title, discussion, zone, summary } = useLoaderData<typeof loader>()
  const head = <Head kicker={<a href={paths.summaries()}>{words('booklet.summaries.heading')}</a>} title={words('booklet.summaries.heading1', { state })} lede={title} />
  if (!summary) return <>{head}<Empty title={words('booklet.summaries.noSummary')} link={{ href: paths.editSummary(caseId), label: words('booklet.summaries.start') }}>{words('booklet.summaries.noSummarySays')}</Empty></>
  return (
    <>
      {head}
      <Columns>
        <Stack>
          <Part title={words('booklet.summaries.text', { number: summary.number })}><SummaryText content={summary.content} /></Part>
          <Compared versions={summary.versions} comparison={summary.comparison} />
          <Rounds rounds={summary.rounds} zone={zone} />
          {discussion && <Discussion discussion={discussion} title={words('booklet.summaries.discussion')} />}
        </Stack>
        <SummarySide {...summary} zone={zone} edit={summary.mayEdit ? paths.editSummary(caseId) : null} send={summary.maySend ? paths.sendForClearance(caseId) : null} />
      </Columns>
    </>
  )
}
