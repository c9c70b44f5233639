// Declining to present: the place is freed, and the reason is said (M-31).

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { readPresentation } from '#models/find-presentations.ts'
import { Confirm, Notice, Problems, TextArea, pageTitle, useAnswer, useWords } from '#app/components/index.ts'
import { keptTitle } from '#app/components/proposer/kept-page.tsx'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found } from '#app/server/index.ts'
import { receiveAct, requireProposer, whyNot } from '#app/server/proposer.ts'

export { KeptBoundary as ErrorBoundary } from '#app/components/proposer/kept-page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = found(await readPresentation(params.caseId!, actor, at))
  found(view.presents ? view : null)
  return { caseId: view.caseId, title: view.title, refused: whyNot('declineInvitation', view, actor, { reason: '–' }) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, sent, moment } = await receiveAct<'declineInvitation'>(request)
  return answer(await carryOut('declineInvitation', params.caseId!, actor, sent.input, moment), sent, actor, { done: paths.presentation(params.caseId!) })
}

export const meta: MetaFunction<typeof loader> = ({ data, error }) => keptTitle(error) ?? pageTitle(data ? wordsFor('en')('proposer.decline.question', { title: data.title }) : '')

export default function Decline() {
  const words = useWords()
  const { caseId, title, refused } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      {refused && !posted && <Notice kind="refused" title={refused.title}>{refused.reasons.join(' ')}</Notice>}
      <Confirm question={words('proposer.decline.question', { title })} effects={[words('proposer.decline.effect1'), words('proposer.decline.effect2'), words('proposer.decline.effect3')]}
        button={words('acts.declineInvitation.label')} kind="stop" cancel={{ href: paths.presentation(caseId), label: words('proposer.decline.back') }} answer={posted}>
        <TextArea name="reason" label={words('fields.reason')} hint={words('proposer.decline.reasonHint')} low rows={3} />
      </Confirm>
    </>
  )
}
