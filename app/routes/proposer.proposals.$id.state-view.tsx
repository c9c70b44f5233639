// The view of the State that an observer named: comments, whether it agrees, whether it would present (M-21).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { nameInSentence } from '#workflows/names/index.ts'
import { carryOut } from '#models/carry-out.ts'
import { readProposal } from '#models/find-proposals.ts'
import { titled, useAnswer } from '#app/components/index.ts'
import { StateViewPage } from '#app/components/proposer/state-view-page.tsx'
import { textOf } from '#app/components/proposer/text-of.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, readForm } from '#app/server/index.ts'
import { requireProposer } from '#app/server/proposer.ts'
import { whyNot } from '#app/server/why-not.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = found(await readProposal(params.id!, actor, at))
  // The observer reads the view on the proposal's page; only the State has this one.
  found(view.line.state?.id === actor.entityId && view.proposerThread === null ? view : null)
  return {
    id: params.id!, title: view.content.title, observer: view.line.proponent.name, state: nameInSentence(view.line.state!.name), text: textOf(view.content), files: view.files.map(({ id, name, type, bytes }) => ({ id, name, type: type as 'pdf', bytes, href: paths.file(params.id!, id) })),
    given: view.stateView && { comment: view.stateView.comment, agrees: view.stateView.agrees, wouldPresent: view.stateView.wouldPresent, givenBy: view.stateView.givenBy, givenAt: view.stateView.givenAt },
    inTheWay: whyNot('giveStateView', view, actor, { comment: '', agrees: false, wouldPresent: 'undecided' }),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireProposer(request)
  const sent = await readForm<'giveStateView'>(request, { agrees: 'yesNo', wouldPresent: 'line' })
  return answer(await carryOut('giveStateView', params.id!, actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.proposal(params.id!) })
}

export const meta = titled<typeof loader>((data, words) => words('proposer.stateView.title', { state: data.state, title: data.title }))

export default function StateView() {
  return <StateViewPage {...useLoaderData<typeof loader>()} posted={useAnswer()} />
}
