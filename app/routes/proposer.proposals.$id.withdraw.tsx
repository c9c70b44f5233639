// Withdrawing a proposal: GET says what happens, POST does it.

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { Confirm, Notice, Problems, TextArea, pageTitle, useAnswer, useWords } from '#app/components/index.ts'
import { keptTitle } from '#app/components/proposer/kept-page.tsx'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { answer } from '#app/server/index.ts'
import { findOwnProposal, receiveAct, requireProposer, whyNot } from '#app/server/proposer.ts'

export { KeptBoundary as ErrorBoundary } from '#app/components/proposer/kept-page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = await findOwnProposal(params.id!, actor, at)
  return { id: params.id!, title: view.content.title, refused: whyNot('withdraw', view, actor, { reason: '' }) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, sent, moment } = await receiveAct<'withdraw'>(request)
  return answer(await carryOut('withdraw', params.id!, actor, sent.input, moment), sent, actor, { done: paths.proposal(params.id!) })
}

export const meta: MetaFunction<typeof loader> = ({ data, error }) => keptTitle(error) ?? pageTitle(data ? wordsFor('en')('proposer.withdraw.question', { title: data.title }) : '')

export default function Withdraw() {
  const words = useWords()
  const { id, title, refused } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      {refused && !posted && <Notice kind="refused" title={refused.title}>{refused.reasons.join(' ')}</Notice>}
      <Confirm question={words('proposer.withdraw.question', { title })} effects={[words('proposer.withdraw.effect1'), words('proposer.withdraw.effect2'), words('proposer.withdraw.effect3')]}
        button={words('acts.withdraw.label')} kind="stop" cancel={{ href: paths.proposal(id), label: words('proposer.withdraw.back') }} answer={posted}>
        <TextArea name="reason" label={words('fields.reason')} hint={words('proposer.withdraw.reasonHint')} low rows={3} optional />
      </Confirm>
    </>
  )
}
