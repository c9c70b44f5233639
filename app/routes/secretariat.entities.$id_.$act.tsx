// Suspend an observer's status, record an objection to it, or restore it (M-10): GET says what follows, POST does it.

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { readEntity } from '#models/find-entities.ts'
import { Confirm, InTheWay, Problems, TextArea, titled, useAnswer, useWords } from '#app/components/index.ts'
import { whyNot } from '#app/server/why-not.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, now as clockNow, readForm, requireActor } from '#app/server/index.ts'

const ACTS = { suspend: 'suspendObserver', object: 'objectToObserver', restore: 'restoreObserver' } as const
const actOf = (value: string | undefined) => found(Object.keys(ACTS).find((one) => one === value) as keyof typeof ACTS | undefined)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const act = actOf(params.act)
  const seen = found(await readEntity(params.id!, actor, await clockNow()))
  const { id, name } = seen.situation.entity!
  return { heading: wordsFor(actor.language)(`secretariat.standing.${act}.question`, { name }), id, name, act, inTheWay: whyNot(ACTS[act], seen, actor, { reason: '' }) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const sent = await readForm<'suspendObserver'>(request)
  return answer(await carryOut(ACTS[actOf(params.act)], params.id!, actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.entity })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function Standing() {
  const words = useWords()
  const posted = useAnswer()
  const { heading, id, name, act, inTheWay } = useLoaderData<typeof loader>()
  return (
    <>
      <Problems answer={posted} />
      <Confirm kicker={name} question={heading} effects={[words(`secretariat.standing.${act}.effect`), words('secretariat.standing.told')]} button={words(`acts.${ACTS[act]}.label`)} kind={act === 'restore' ? 'main' : 'stop'} cancel={{ href: paths.entity(id) }} answer={posted}>
        <InTheWay reasons={posted ? [] : inTheWay} />
        <TextArea name="reason" low label={words('fields.reason')} hint={words('secretariat.standing.reasonHint')} />
      </Confirm>
    </>
  )
}
