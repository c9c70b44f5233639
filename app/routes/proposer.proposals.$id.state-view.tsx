// The view of the State that an observer named: comments, whether it agrees, whether it would present, a statement of its own (M-21).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { titled, useAnswer } from '#app/components/index.ts'
import { StateViewPage } from '#app/components/proposer/state-view-page.tsx'
import { paths } from '#app/paths.ts'
import { attach, bringsFile } from '#app/server/attach.ts'
import { answer, momentOf, readForm } from '#app/server/index.ts'
import { requireProposer } from '#app/server/proposer.ts'
import { findNamedCase, stateViewPage } from '#app/server/state-view.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  return stateViewPage(await findNamedCase(params.id!, actor, at), actor)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const id = params.id!
  const page = paths.stateView(id)
  if (bringsFile(request)) {
    await findNamedCase(id, actor, at)
    return attach('attachStatement', id, actor, request, page)
  }
  const sent = await readForm<'giveStateView' | 'removeStatement'>(request, { agrees: 'yesNo', wouldPresent: 'line', fileId: 'line' })
  const removes = sent.form.startsWith('remove-')
  const outcome = await carryOut(removes ? 'removeStatement' : 'giveStateView', id, actor, sent.input, await momentOf(sent))
  return answer(outcome, sent, actor, { done: removes ? page : paths.proposal(id), labels: (words) => ({ comment: words('proposer.stateView.comment') }) })
}

export const meta = titled<typeof loader>((data, words) => words('proposer.stateView.title', { state: data.state, title: data.title }))

export default function StateView() {
  return <StateViewPage {...useLoaderData<typeof loader>()} posted={useAnswer()} />
}
