// The invitation to present a selected case: accepted here with its presenters, declined on a page of its own (M-31).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { readCase } from '#models/find-cases.ts'
import { titled, useAnswer, useWords } from '#app/components/index.ts'
import { PresentationPage } from '#app/components/proposer/presentation-page.tsx'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, readForm } from '#app/server/index.ts'
import { ownPart } from '#app/server/presentation.ts'
import { requireProposer } from '#app/server/proposer.ts'
import { whyNot } from '#app/server/why-not.ts'

const HEADINGS = { invited: 'invited', accepted: 'accepted', declined: 'declined', discussed: 'over', notDiscussed: 'over' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = found(await readCase(params.caseId!, actor, at))
  const { line, session, presents } = view
  const { id, proposalId, title, reference, standing, state, proponent, answer, summary } = line
  return {
    caseId: id, proposalId, title, reference, state: standing, heading: presents ? HEADINGS[standing] : 'over', responsibleState: state.name, suggestedBy: proponent.kind === 'observer' ? proponent.name : null,
    presenters: answer?.presenters ?? [], needs: answer?.needs ?? '', declineReason: answer?.declineReason ?? '', presents, place: session.place, startsOn: session.startsOn, endsOn: session.endsOn, zone: session.zone, answerBy: line.answerBy,
    summary, own: presents ? await ownPart(view, actor) : null, inTheWay: presents ? whyNot('acceptInvitation', view, actor, { presenters: ['–'], needs: '' }) : [],
  } as const
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
