// Declining to present: the place is freed, and the reason is said (M-31).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { readCase } from '#models/find-cases.ts'
import { Confirm, InTheWay, Problems, TextArea, titled, useAnswer, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, readForm } from '#app/server/index.ts'
import { requireProposer } from '#app/server/proposer.ts'
import { whyNot } from '#app/server/why-not.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = found(await readCase(params.caseId!, actor, at))
  found(view.presents ? view : null)
  return { caseId: view.line.id, title: view.line.title, inTheWay: whyNot('declineInvitation', view, actor, { reason: '–' }) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireProposer(request)
  const sent = await readForm<'declineInvitation'>(request)
  return answer(await carryOut('declineInvitation', params.caseId!, actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.presentation(params.caseId!) })
}

export const meta = titled<typeof loader>((data, words) => words('proposer.decline.question', { title: data.title }))

export default function Decline() {
  const words = useWords()
  const { caseId, title, inTheWay } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      {!posted && <InTheWay title={words('acts.declineInvitation.refused')} reasons={inTheWay} />}
      <Confirm question={words('proposer.decline.question', { title })} effects={[words('proposer.decline.effect1'), words('proposer.decline.effect2'), words('proposer.decline.effect3')]}
        button={words('acts.declineInvitation.label')} kind="stop" cancel={{ href: paths.presentation(caseId), label: words('proposer.decline.back') }} answer={posted}>
        <TextArea name="reason" label={words('fields.reason')} hint={words('proposer.decline.reasonHint')} low rows={3} />
      </Confirm>
    </>
  )
}
