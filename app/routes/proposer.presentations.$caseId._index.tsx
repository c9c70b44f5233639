// The invitation to present a selected case: accepted here with its presenters, declined on a page of its own (M-31).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { readPresentation } from '#models/find-presentations.ts'
import { titled, useAnswer, useWords } from '#app/components/index.ts'
import { PresentationPage } from '#app/components/proposer/presentation-page.tsx'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, readForm } from '#app/server/index.ts'
import { requireProposer, whyNot } from '#app/server/proposer.ts'

const HEADINGS = { invited: 'invited', accepted: 'accepted', declined: 'declined', discussed: 'over', notDiscussed: 'over' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = found(await readPresentation(params.caseId!, actor, at))
  const { situation, caseId, proposalId, title, reference, state, responsibleState, suggestedBy, presenters, summary, needs, declineReason, presents } = view
  const { place, startsOn, endsOn } = situation.session!
  return {
    caseId, proposalId, title, reference, state, heading: presents ? HEADINGS[state] : 'over', responsibleState: responsibleState.name, suggestedBy, presenters, needs, declineReason, presents, place, startsOn, endsOn,
    summary: summary && { id: summary.id, state: summary.state }, refused: presents ? whyNot('acceptInvitation', view, actor, { presenters: ['–'], needs: '' }) : null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireProposer(request)
  const sent = await readForm<'acceptInvitation'>(request, { presenters: 'lines' })
  return answer(await carryOut('acceptInvitation', params.caseId!, actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.presentation(params.caseId!) })
}

export const meta = titled<typeof loader>((data, words) => words(`proposer.presentations.${data.heading}`, { title: data.title }))

export default function Presentation() {
  const words = useWords()
  const data = useLoaderData<typeof loader>()
  return <PresentationPage {...data} title={words(`proposer.presentations.${data.heading}`, { title: data.title })} posted={useAnswer()} />
}
