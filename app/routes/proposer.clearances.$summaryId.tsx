// Clearing a summary: the State agrees to the very text it was shown, named by its fingerprint, or comments (M-34).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { readSummary } from '#models/find-summaries.ts'
import { titled, useAnswer, useWords } from '#app/components/index.ts'
import { ClearancePage } from '#app/components/proposer/clearance-page.tsx'
import { paths } from '#app/paths.ts'
import { earlierTexts } from '#app/server/comparison.ts'
import { answer, found, momentOf, readForm } from '#app/server/index.ts'
import { requireProposer } from '#app/server/proposer.ts'

const HEADINGS = { drafted: 'readOnly', withState: 'ask', commented: 'commented', cleared: 'cleared' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const summary = found(await readSummary(params.summaryId!, actor, at))
  const { caseId, state, content, sha256, number, dueAt, cleared, situation, offered } = summary
  const mayAnswer = offered.includes('clearSummary')
  return {
    caseId, state, content, sha256, number, dueAt, cleared: cleared?.sha256 === sha256 ? cleared : null, responsibleState: summary.case.state.name, zone: situation.call!.zone, mayAnswer,
    earlier: earlierTexts(summary), heading: state === 'withState' && !mayAnswer ? 'readOnly' : HEADINGS[state],
  } as const
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireProposer(request)
  const sent = await readForm<'commentOnSummary'>(request, { sha256: 'line' })
  const outcome = sent.form === 'clear' ? await carryOut('clearSummary', params.summaryId!, actor, sent.input as never, await momentOf(sent)) : await carryOut('commentOnSummary', params.summaryId!, actor, sent.input, await momentOf(sent))
  return answer(outcome, sent, actor, { done: paths.clearance(params.summaryId!) })
}

export const meta = titled<typeof loader>((data, words) => words(`proposer.clearance.${data.heading}`, { title: data.content.title }))

export default function Clearance() {
  const words = useWords()
  const data = useLoaderData<typeof loader>()
  return <ClearancePage {...data} title={words(`proposer.clearance.${data.heading}`, { title: data.content.title })} posted={useAnswer()} />
}
