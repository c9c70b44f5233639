// Drafting a summary from the submitted text, and editing it. An edit un-clears, and the page says so first (M-34).

import { dayIn } from '#workflows/booklet-dates.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { readSummaryOfCase, readSummaryStart } from '#models/find-summaries.ts'
import type { SummaryContent } from '#workflows/inputs.ts'
import { Head, Notice, Problems, Prose, Stack, titled, useAnswer, useReader, useWords } from '#app/components/index.ts'
import { SummaryForm } from '#app/components/booklet/summary-form.tsx'
import { BothTexts, isCollision } from '#app/components/theirs.tsx'
import { Writing } from '#app/components/writing.tsx'
import { en } from '#app/messages/en/index.ts'
import { paths } from '#app/paths.ts'
import { forgetTyping, typingOf } from '#app/server/typing.ts'
import { answer, found, goTo, momentOf, now, readForm, requireActor, type Fields, type LabelsOf } from '#app/server/index.ts'

const FIELDS: Fields = { 'content.title': 'line', 'content.subject': 'line', 'content.aspect': 'line', 'content.started': 'line', 'content.articles': 'numbers', 'content.results[]': 'rows', 'content.links': 'lines', version: 'number' }

const labelsOfSummary: LabelsOf = (words) => ({
  ...Object.fromEntries(Object.keys(en.booklet.sections).map((section) => [`content.${section}`, words(`booklet.sections.${section as keyof SummaryContent}`)])),
  'content.results[].text': words('proposer.edit.resultText'), 'content.results[].year': words('fields.year'), 'content.results[].source': words('fields.source'),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const at = await now()
  const summary = await readSummaryOfCase(params.caseId!, actor, at)
  const { case: one, content } = summary ?? found(await readSummaryStart(params.caseId!, actor, at))
  const shared = { caseId: one.id, ...(await typingOf(one.proposalId, 'summary', actor, at)), state: one.state.name, content }
  if (!summary) return { ...shared, version: null, clearedAt: null, comment: null }
  return { ...shared, version: summary.version, clearedAt: summary.cleared?.at ?? null, comment: summary.rounds.filter((round) => round.comment).at(-1) ?? null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const caseId = params.caseId!
  const at = await now()
  const summary = await readSummaryOfCase(caseId, actor, at)
  // A draft hangs on the case alone: whoever may not know of that finds nothing here (S-03).
  const { proposalId } = (summary ?? found(await readSummaryStart(caseId, actor, at))).case
  const sent = await readForm<'saveSummary'>(request, FIELDS)
  if (sent.own.discard) {
    await forgetTyping(proposalId, 'summary', actor)
    return goTo(paths.editSummary(caseId))
  }
  const moment = await momentOf(sent)
  // A form that names no version began before there was a summary: as a first draft it is refused where somebody drafted one meanwhile.
  const outcome = summary && sent.input.version !== undefined ? await carryOut('saveSummary', summary.id, actor, sent.input, moment) : await carryOut('draftSummary', null, actor, { caseId, content: sent.input.content as SummaryContent }, moment)
  if (outcome.kind === 'done') await forgetTyping(proposalId, 'summary', actor)
  return answer(outcome, sent, actor, { done: paths.summary(caseId), labels: labelsOfSummary })
}

const headingOf = (version: number | null) => (version === null ? ('booklet.summaries.draftHeading' as const) : ('booklet.summaries.editHeading' as const))

export const meta = titled<typeof loader>((data, words) => words(headingOf(data.version), { state: data.state }))

export default function EditSummary() {
  const words = useWords()
  const { language } = useReader()
  const { caseId, state, content, version, clearedAt, comment, others, kept } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      {isCollision(posted, version) && <BothTexts />}
      <Head kicker={<a href={paths.summary(caseId)}>{words('booklet.summaries.heading1', { state })}</a>} title={words(headingOf(version), { state })} lede={words(version === null ? 'booklet.summaries.draftLede' : 'booklet.summaries.editLede')} />
      <Stack>
        {clearedAt && <Notice kind="attention" title={words('booklet.summaries.unclears')}>{words('booklet.summaries.unclearsSays', { state, day: dayIn(clearedAt.slice(0, 10), language) })}</Notice>}
        {comment?.comment && <Notice title={words('booklet.summaries.commentTitle', { state, version: comment.version })}><Prose text={comment.comment.text} /></Notice>}
        <Writing page={paths.editSummary(caseId)} version={version} others={others} kept={kept} inTheWay={[]} posted={posted} />
        <SummaryForm answer={posted} content={content} version={version} typing={paths.summaryTyping(caseId)} kept={kept} button={words(version === null ? 'acts.draftSummary.label' : 'acts.saveSummary.label')} cancel={paths.summary(caseId)} />
      </Stack>
    </>
  )
}
