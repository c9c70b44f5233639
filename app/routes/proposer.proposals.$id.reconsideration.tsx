// Asking to reconsider an outcome: once, with a reason, answered by another officer (M-20).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { Confirm, InTheWay, Notice, Problems, Prose, TextArea, titled, useAnswer, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { answer, momentOf, readForm } from '#app/server/index.ts'
import { findOwnProposal, requireProposer } from '#app/server/proposer.ts'
import { whyNot } from '#app/server/why-not.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = await findOwnProposal(params.id!, actor, at)
  return { id: params.id!, title: view.content.title, reason: view.outcomeReason, inTheWay: whyNot('askReconsideration', view, actor, { reason: '–' }) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireProposer(request)
  const sent = await readForm<'askReconsideration'>(request)
  return answer(await carryOut('askReconsideration', params.id!, actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.proposal(params.id!) })
}

export const meta = titled<typeof loader>((data, words) => words('proposer.reconsideration.question', { title: data.title }))

export default function Reconsideration() {
  const words = useWords()
  const { id, title, reason, inTheWay } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      {!posted && <InTheWay title={words('acts.askReconsideration.refused')} reasons={inTheWay} />}
      {reason && <Notice title={words('proposer.reconsideration.given')}><Prose text={reason} /></Notice>}
      <Confirm question={words('proposer.reconsideration.question', { title })} effects={[words('proposer.reconsideration.effect1'), words('proposer.reconsideration.effect2'), words('proposer.reconsideration.effect3')]}
        button={words('acts.askReconsideration.label')} cancel={{ href: paths.proposal(id), label: words('proposer.version.back') }} answer={posted}>
        <TextArea name="reason" label={words('fields.reason')} hint={words('proposer.reconsideration.reasonHint')} />
      </Confirm>
    </>
  )
}
