// Removing a person who speaks for the entity: their office ends at once (S-08).

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { nameInSentence } from '#workflows/names/index.ts'
import { carryOut } from '#models/carry-out.ts'
import { readEntity } from '#models/find-entities.ts'
import { Confirm, Notice, Problems, pageTitle, useAnswer, useWords } from '#app/components/index.ts'
import { keptTitle } from '#app/components/proposer/kept-page.tsx'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found } from '#app/server/index.ts'
import { receiveAct, requireProposer, whyNot } from '#app/server/proposer.ts'

export { KeptBoundary as ErrorBoundary } from '#app/components/proposer/kept-page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = found(await readEntity(actor.entityId!, actor, at))
  const { people, situation } = view
  const person = found(people.find((one) => one.officeId === params.officeId))
  return { entity: nameInSentence(situation.entity!.name), office: person.title, isReader: person.isReader, refused: whyNot('removePerson', view, actor, { officeId: person.officeId }) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, sent, moment } = await receiveAct<'removePerson'>(request)
  const { people } = found(await readEntity(actor.entityId!, actor, moment.now))
  found(people.find((one) => one.officeId === params.officeId))
  return answer(await carryOut('removePerson', actor.entityId, actor, { officeId: params.officeId! }, moment), sent, actor, { done: paths.people() })
}

export const meta: MetaFunction<typeof loader> = ({ data, error }) => keptTitle(error) ?? pageTitle(data ? wordsFor('en')('proposer.people.removeTitle', { office: data.office }) : '')

export default function RemovePerson() {
  const words = useWords()
  const { entity, office, isReader, refused } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      {refused && !posted && <Notice kind="refused" title={refused.title}>{refused.reasons.join(' ')}</Notice>}
      <Confirm question={words('proposer.people.removeTitle', { office })} effects={[words('proposer.people.removeEffect1', { entity }), words('proposer.people.removeEffect2'), ...(isReader ? [words('proposer.people.removeEffectSelf')] : [])]}
        button={words('acts.removePerson.label')} kind="stop" cancel={{ href: paths.people(), label: words('proposer.people.back') }} answer={posted} />
    </>
  )
}
