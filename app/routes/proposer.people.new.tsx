// Adding a person who speaks for the entity: by invitation only (M-7).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { nameInSentence } from '#workflows/names/index.ts'
import { carryOut } from '#models/carry-out.ts'
import { readEntity } from '#models/find-entities.ts'
import { Confirm, Problems, titled, useAnswer, useWords } from '#app/components/index.ts'
import { NewPerson } from '#app/components/proposer/new-person.tsx'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, readForm } from '#app/server/index.ts'
import { requireProposer } from '#app/server/proposer.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const { situation } = found(await readEntity(actor.entityId!, actor, at))
  return { entity: nameInSentence(situation.entity!.name), language: actor.language, zone: actor.zone }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireProposer(request)
  const sent = await readForm<'addPerson'>(request, { email: 'line', office: 'line', language: 'line', zone: 'line' })
  return answer(await carryOut('addPerson', actor.entityId, actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.people() })
}

export const meta = titled<typeof loader>((data, words) => words('proposer.people.addTitle', { entity: data.entity }))

export default function AddPerson() {
  const words = useWords()
  const { entity, language, zone } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      <Confirm question={words('proposer.people.addTitle', { entity })} effects={(['addEffect1', 'addEffect2', 'addEffect3', 'addEffect4'] as const).map((key) => words(`proposer.people.${key}`, { entity }))}
        button={words('acts.addPerson.label')} cancel={{ href: paths.people(), label: words('proposer.people.back') }} answer={posted} values={{ language, zone }}>
        <NewPerson />
      </Confirm>
    </>
  )
}
