// Withdrawing a proposal: GET says what happens, POST does it.

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { Confirm, InTheWay, Problems, TextArea, titled, useAnswer, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { answer, momentOf, readForm } from '#app/server/index.ts'
import { findOwnProposal, requireProposer } from '#app/server/proposer.ts'
import { whyNot } from '#app/server/why-not.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = await findOwnProposal(params.id!, actor, at)
  return { id: params.id!, title: view.content.title, inTheWay: whyNot('withdraw', view, actor, { reason: '' }) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireProposer(request)
  const sent = await readForm<'withdraw'>(request)
  return answer(await carryOut('withdraw', params.id!, actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.proposal(params.id!) })
}

export const meta = titled<typeof loader>((data, words) => words('proposer.withdraw.question', { title: data.title }))

export default function Withdraw() {
  const words = useWords()
  const { id, title, inTheWay } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      {!posted && <InTheWay title={words('acts.withdraw.refused')} reasons={inTheWay} />}
      <Confirm question={words('proposer.withdraw.question', { title })} effects={[words('proposer.withdraw.effect1'), words('proposer.withdraw.effect2'), words('proposer.withdraw.effect3')]}
        button={words('acts.withdraw.label')} kind="stop" cancel={{ href: paths.proposal(id), label: words('proposer.withdraw.back') }} answer={posted}>
        <TextArea name="reason" label={words('fields.reason')} hint={words('proposer.withdraw.reasonHint')} low rows={3} optional />
      </Confirm>
    </>
  )
}
