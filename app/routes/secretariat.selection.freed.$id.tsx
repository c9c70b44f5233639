// A place freed by a decline: fill it from the reserves, which are a set, or leave it empty; a reason either way (M-28, M-31).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { findFreedPlace, findSelection } from '#models/find-selection.ts'
import { Head, Notice, Problems, Stack, titled, useAnswer, useWords } from '#app/components/index.ts'
import { FillForm, LeaveForm } from '#app/components/selection/freed-forms.tsx'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { answerDateProposed } from '#app/server/answer-date.ts'
import { answer, found, goTo, momentOf, now, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const moment = await now()
  const place = await findFreedPlace(params.id!, actor, moment)
  // Decided upon meanwhile: the board says how.
  if (!place) throw await goTo(paths.selection())
  const { freed, declineReason, reserves } = place
  const words = wordsFor(actor.language)
  return {
    heading: words('selection.freedPage.title', { state: freed.state.name }), lede: words('selection.freedPage.lede', { title: freed.title }), declineReason, asked: answerDateProposed(place, moment),
    reserves: reserves.map((item) => ({ proposalId: item.proposalId, state: item.state.name, title: item.title, reason: item.reason })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const selectionId = found((await findSelection(actor, await now()))?.id)
  const sent = await readForm<'fillFreedPlace'>(request, { proposalId: 'line', reason: 'text', answerBy: 'moment' })
  const act = sent.form === 'leave' ? 'leavePlaceEmpty' : 'fillFreedPlace'
  const outcome = await carryOut(act, selectionId, actor, { ...sent.input, freedProposalId: params.id! }, await momentOf(sent))
  return answer(outcome, sent, actor, { done: paths.selection(), labels: (words) => ({ reason: words(act === 'leavePlaceEmpty' ? 'selection.freedPage.leaveReason' : 'selection.freedPage.fillReason') }) })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function Freed() {
  const words = useWords()
  const { heading, lede, declineReason, reserves, asked } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      <Head title={heading} lede={lede} />
      <Notice title={words('selection.freedPage.reasonGiven')}><p className="lines">{declineReason}</p></Notice>
      <Stack>
        <FillForm reserves={reserves} asked={asked} answer={posted} />
        <LeaveForm answer={posted} />
        <p><a href={paths.selection()}>{words('selection.confirm.back')}</a></p>
      </Stack>
    </>
  )
}
