// Handing over: a successor is added and the office ends, in one act (M-7).

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

async function personOf(request: Request, officeId: string | undefined) {
  const { actor, at } = await requireProposer(request)
  const { people, situation } = found(await readEntity(actor.entityId!, actor, at))
  return { actor, entity: nameInSentence(situation.entity!.name), person: found(people.find((one) => one.officeId === officeId)) }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, entity, person } = await personOf(request, params.officeId)
  return { entity, office: person.title, isReader: person.isReader, language: actor.language, zone: actor.zone }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, person } = await personOf(request, params.officeId)
  const sent = await readForm<'handOver'>(request, { email: 'line', office: 'line', language: 'line', zone: 'line' })
  const done = person.isReader ? paths.signIn() : paths.people()
  return answer(await carryOut('handOver', actor.entityId, actor, { ...sent.input, officeId: person.officeId }, await momentOf(sent)), sent, actor, { done })
}

export const meta = titled<typeof loader>((data, words) => words('proposer.people.handOverTitle', { office: data.office }))

export default function HandOver() {
  const words = useWords()
  const { entity, office, isReader, language, zone } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  const effects = [words('proposer.people.addEffect1'), words('proposer.people.addEffect2', { entity }), words('proposer.people.handOverEffect', { entity, office }), ...(isReader ? [words('proposer.people.removeEffectSelf')] : [])]
  return (
    <>
      <Problems answer={posted} />
      <Confirm question={words('proposer.people.handOverTitle', { office })} effects={effects} button={words('acts.handOver.label')}
        cancel={{ href: paths.people(), label: words('proposer.people.back') }} answer={posted} values={{ language, zone, office }}>
        <NewPerson />
      </Confirm>
    </>
  )
}
