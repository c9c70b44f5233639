// Remove a person who speaks for a State or an observer: the office ends at once (S-08).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { readEntity } from '#models/find-entities.ts'
import { Confirm, InTheWay, Problems, titled, useAnswer, useWords } from '#app/components/index.ts'
import { whyNot } from '#app/server/why-not.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, now as clockNow, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const seen = found(await readEntity(params.id!, actor, await clockNow()))
  const { id, name } = seen.situation.entity!
  const { title: office, email, officeId } = found(seen.people.find((one) => one.officeId === params.officeId))
  return { heading: wordsFor(actor.language)('secretariat.people.removeQuestion', { office }), email, id, name, inTheWay: whyNot('removePerson', seen, actor, { officeId }) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const sent = await readForm<'removePerson'>(request)
  return answer(await carryOut('removePerson', params.id!, actor, { officeId: params.officeId! }, await momentOf(sent)), sent, actor, { done: paths.entity })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function RemovePerson() {
  const words = useWords()
  const posted = useAnswer()
  const { heading, email, id, name, inTheWay } = useLoaderData<typeof loader>()
  return (
    <>
      <Problems answer={posted} />
      <Confirm kicker={name} question={heading} effects={[words('secretariat.people.removeEffect1', { name, email }), words('secretariat.people.removeEffect2')]} button={words('acts.removePerson.label')} kind="stop" cancel={{ href: paths.entity(id) }} answer={posted}>
        <InTheWay reasons={posted ? [] : inTheWay} />
      </Confirm>
    </>
  )
}
