// The invitation to present a selected case: accepted here with its presenters, declined on a page of its own (M-31).

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { readPresentation } from '#models/find-presentations.ts'
import { pageTitle, useAnswer, useWords } from '#app/components/index.ts'
import { keptTitle } from '#app/components/proposer/kept-page.tsx'
import { PresentationPage } from '#app/components/proposer/presentation-page.tsx'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found } from '#app/server/index.ts'
import { receiveAct, requireProposer, whyNot } from '#app/server/proposer.ts'

export { KeptBoundary as ErrorBoundary } from '#app/components/proposer/kept-page.tsx'

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
  const { actor, sent, moment } = await receiveAct<'acceptInvitation'>(request, { presenters: 'lines' })
  return answer(await carryOut('acceptInvitation', params.caseId!, actor, sent.input, moment), sent, actor, { done: paths.presentation(params.caseId!) })
}

export const meta: MetaFunction<typeof loader> = ({ data, error }) => keptTitle(error) ?? pageTitle(data ? wordsFor('en')(`proposer.presentations.${data.heading}`, { title: data.title }) : '')

export default function Presentation() {
  const words = useWords()
  const data = useLoaderData<typeof loader>()
  return <PresentationPage {...data} title={words(`proposer.presentations.${data.heading}`, { title: data.title })} posted={useAnswer()} />
}
