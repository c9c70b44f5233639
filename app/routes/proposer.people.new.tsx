// Adding a person who speaks for the entity: by invitation only (M-7).

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { nameInSentence } from '#workflows/names/index.ts'
import { LANGUAGES, LANGUAGE_NAMES } from '#workflows/languages.ts'
import { carryOut } from '#models/carry-out.ts'
import { readEntity } from '#models/find-entities.ts'
import { Confirm, Field, Problems, Select, pageTitle, useAnswer, useWords } from '#app/components/index.ts'
import { keptTitle } from '#app/components/proposer/kept-page.tsx'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found } from '#app/server/index.ts'
import { receiveAct, requireProposer } from '#app/server/proposer.ts'

export { KeptBoundary as ErrorBoundary } from '#app/components/proposer/kept-page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const { situation } = found(await readEntity(actor.entityId!, actor, at))
  return { entity: nameInSentence(situation.entity!.name), language: actor.language, zone: actor.zone }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, sent, moment } = await receiveAct<'addPerson'>(request, { email: 'line', office: 'line', language: 'line', zone: 'line' })
  return answer(await carryOut('addPerson', actor.entityId, actor, sent.input, moment), sent, actor, { done: paths.people() })
}

export const meta: MetaFunction<typeof loader> = ({ data, error }) => keptTitle(error) ?? pageTitle(data ? wordsFor('en')('proposer.people.addTitle', { entity: data.entity }) : '')

export default function AddPerson() {
  const words = useWords()
  const { entity, language, zone } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      <Confirm question={words('proposer.people.addTitle', { entity })} effects={(['addEffect1', 'addEffect2', 'addEffect3', 'addEffect4'] as const).map((key) => words(`proposer.people.${key}`, { entity }))}
        button={words('acts.addPerson.label')} cancel={{ href: paths.people(), label: words('proposer.people.back') }} answer={posted} values={{ language, zone }}>
        <Field name="office" label={words('proposer.people.office')} hint={words('proposer.people.officeHint')} />
        <Field name="email" type="email" label={words('proposer.people.email')} />
        <Select name="language" label={words('fields.language')} hint={words('proposer.people.languageHint')} empty={false} options={LANGUAGES.map((one) => ({ value: one, lang: one, label: LANGUAGE_NAMES[one] }))} />
        <Field name="zone" label={words('fields.zone')} hint={words('proposer.people.zoneHint')} size="mid" />
      </Confirm>
    </>
  )
}
