// Asking to reconsider an outcome: once, with a reason, answered by another officer (M-20).

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { Confirm, Notice, Problems, Prose, TextArea, pageTitle, useAnswer, useWords } from '#app/components/index.ts'
import { keptTitle } from '#app/components/proposer/kept-page.tsx'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { answer } from '#app/server/index.ts'
import { findOwnProposal, receiveAct, requireProposer, whyNot } from '#app/server/proposer.ts'

export { KeptBoundary as ErrorBoundary } from '#app/components/proposer/kept-page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = await findOwnProposal(params.id!, actor, at)
  return { id: params.id!, title: view.content.title, reason: view.outcomeReason, refused: whyNot('askReconsideration', view, actor, { reason: '–' }) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, sent, moment } = await receiveAct<'askReconsideration'>(request)
  return answer(await carryOut('askReconsideration', params.id!, actor, sent.input, moment), sent, actor, { done: paths.proposal(params.id!) })
}

export const meta: MetaFunction<typeof loader> = ({ data, error }) => keptTitle(error) ?? pageTitle(data ? wordsFor('en')('proposer.reconsideration.question', { title: data.title }) : '')

export default function Reconsideration() {
  const words = useWords()
  const { id, title, reason, refused } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      {refused && !posted && <Notice kind="refused" title={refused.title}>{refused.reasons.join(' ')}</Notice>}
      {reason && <Notice title={words('proposer.reconsideration.given')}><Prose text={reason} /></Notice>}
      <Confirm question={words('proposer.reconsideration.question', { title })} effects={[words('proposer.reconsideration.effect1'), words('proposer.reconsideration.effect2'), words('proposer.reconsideration.effect3')]}
        button={words('acts.askReconsideration.label')} cancel={{ href: paths.proposal(id), label: words('proposer.version.back') }} answer={posted}>
        <TextArea name="reason" label={words('fields.reason')} hint={words('proposer.reconsideration.reasonHint')} />
      </Confirm>
    </>
  )
}
