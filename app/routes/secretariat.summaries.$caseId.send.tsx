// Sending a summary to the responsible State for clearance, with the moment by which an answer is asked (M-34).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { readSummaryOfCase } from '#models/find-summaries.ts'
import { Confirm, MomentField, Problems, titled, useAnswer, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, now, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const { case: one, number, situation } = found(await readSummaryOfCase(params.caseId!, actor, await now()))
  return { caseId: one.id, state: one.state.name, number, observer: one.proponent.kind === 'observer' ? one.proponent.name : null, zone: situation.session!.zone }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const summary = found(await readSummaryOfCase(params.caseId!, actor, await now()))
  const sent = await readForm<'sendForClearance'>(request, { dueAt: 'moment' })
  const outcome = await carryOut('sendForClearance', summary.id, actor, sent.input, await momentOf(sent))
  return answer(outcome, sent, actor, { done: paths.summary(params.caseId!), labels: (words) => ({ dueAt: words('booklet.summaries.sendDue') }) })
}

export const meta = titled<typeof loader>((data, words) => words('booklet.summaries.sendHeading', { state: data.state }))

export default function SendForClearance() {
  const words = useWords()
  const { caseId, state, number, observer, zone } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  const effects = [
    words('booklet.summaries.sendEffect1', { state, version: number }),
    words('booklet.summaries.sendEffect2'),
    ...(observer ? [words('booklet.summaries.sendEffectObserver', { observer })] : []),
    words('booklet.summaries.sendEffect3'),
  ]
  return (
    <>
      <Problems answer={posted} />
      <Confirm question={words('booklet.summaries.sendHeading', { state })} effects={effects} button={words('acts.sendForClearance.label')} cancel={{ href: paths.summary(caseId) }} answer={posted}>
        <MomentField name="dueAt" label={words('booklet.summaries.sendDue')} zone={zone} />
      </Confirm>
    </>
  )
}
