// Withdrawing an issued edition, with the reason that its address then shows (M-37).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { readEdition } from '#models/find-editions.ts'
import { Confirm, Problems, TextArea, titled, useAnswer, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, now, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const { line } = found(await readEdition(params.id!, actor, await now()))
  return { id: line.id, language: line.language, number: line.number }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const sent = await readForm<'withdrawEdition'>(request)
  const outcome = await carryOut('withdrawEdition', params.id!, actor, sent.input, await momentOf(sent))
  return answer(outcome, sent, actor, { done: paths.edition(params.id!) })
}

export const meta = titled<typeof loader>((data, words) => words('booklet.withdraw.heading', { language: words(`languages.${data.language}`), number: data.number }))

export default function WithdrawEdition() {
  const words = useWords()
  const { id, language, number } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      <Confirm question={words('booklet.withdraw.heading', { language: words(`languages.${language}`), number })} effects={[words('booklet.withdraw.effect1'), words('booklet.withdraw.effect2'), words('booklet.withdraw.effect3')]}
        button={words('acts.withdrawEdition.label')} kind="stop" cancel={{ href: paths.edition(id) }} answer={posted}>
        <TextArea name="reason" label={words('fields.reason')} low />
      </Confirm>
    </>
  )
}
