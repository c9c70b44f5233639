// Resetting the second proofs of somebody who lost them: an act on the record, by another officer (S-19).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { findPeople } from '#models/find-people.ts'
import { Confirm, Problems, TextArea, titled, useAnswer, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, now, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const { people } = found(await findPeople(actor, await now()))
  return { office: found(people.find((one) => one.officeId === params.officeId)).title }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const sent = await readForm<'resetFactors'>(request)
  const outcome = await carryOut('resetFactors', found(actor.sessionId), actor, { ...sent.input, officeId: params.officeId! }, await momentOf(sent))
  return answer(outcome, sent, actor, { done: paths.signInsOfPeople() })
}

export const meta = titled<typeof loader>(({ office }, words) => words('account.reset.title', { office }))

export default function Reset() {
  const words = useWords()
  const { office } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      <Confirm question={words('account.reset.title', { office })} effects={(['effects1', 'effects2', 'effects3', 'effects4'] as const).map((key) => words(`account.reset.${key}`))}
        button={words('acts.resetFactors.label')} kind="stop" cancel={{ href: paths.signInsOfPeople(), label: words('account.reset.back') }} answer={posted}>
        <TextArea name="reason" rows={3} label={words('account.reset.reason')} hint={words('account.reset.reasonHint')} />
      </Confirm>
    </>
  )
}
