// Removing a person who speaks for the entity: their office ends at once (S-08).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { nameInSentence } from '#workflows/names/index.ts'
import { carryOut } from '#models/carry-out.ts'
import { readEntity } from '#models/find-entities.ts'
import { Confirm, InTheWay, Problems, titled, useAnswer, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, readForm } from '#app/server/index.ts'
import { requireProposer } from '#app/server/proposer.ts'
import { whyNot } from '#app/server/why-not.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = found(await readEntity(actor.entityId!, actor, at))
  const { people, situation } = view
  const person = found(people.find((one) => one.officeId === params.officeId))
  return { entity: nameInSentence(situation.entity!.name), office: person.title, isReader: person.isReader, inTheWay: whyNot('removePerson', view, actor, { officeId: person.officeId }) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const sent = await readForm<'removePerson'>(request)
  const { people } = found(await readEntity(actor.entityId!, actor, at))
  found(people.find((one) => one.officeId === params.officeId))
  return answer(await carryOut('removePerson', actor.entityId, actor, { officeId: params.officeId! }, await momentOf(sent)), sent, actor, { done: paths.people() })
}

export const meta = titled<typeof loader>((data, words) => words('proposer.people.removeTitle', { office: data.office }))

export default function RemovePerson() {
  const words = useWords()
  const { entity, office, isReader, inTheWay } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      {!posted && <InTheWay title={words('acts.removePerson.refused')} reasons={inTheWay} />}
      <Confirm question={words('proposer.people.removeTitle', { office })} effects={[words('proposer.people.removeEffect1', { entity }), words('proposer.people.removeEffect2'), ...(isReader ? [words('proposer.people.removeEffectSelf')] : [])]}
        button={words('acts.removePerson.label')} kind="stop" cancel={{ href: paths.people(), label: words('proposer.people.back') }} answer={posted} />
    </>
  )
}
