// Add a person who speaks for a State or an observer (M-7).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LANGUAGES } from '#workflows/languages.ts'
import { carryOut } from '#models/carry-out.ts'
import { readEntity } from '#models/find-entities.ts'
import { ActForm, Actions, Button, ButtonLink, Field, Head, Problems, Select, titled, useAnswer, useWords } from '#app/components/index.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, now as clockNow, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const seen = found(await readEntity(params.id!, actor, await clockNow()))
  const { id, name } = seen.situation.entity!
  return { heading: wordsFor(actor.language)('secretariat.people.addHeading', { name }), id, name, language: seen.rows.entity!.language }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const sent = await readForm<'addPerson'>(request, { email: 'line', office: 'line', language: 'line', zone: 'line' })
  return answer(await carryOut('addPerson', params.id!, actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.entity, labels: (words) => ({ language: words('secretariat.people.language') }) })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function AddPerson() {
  const words = useWords()
  const posted = useAnswer()
  const { heading, id, name, language } = useLoaderData<typeof loader>()
  return (
    <>
      <Problems answer={posted} />
      <Head kicker={<a href={paths.entity(id)}>{name}</a>} title={heading} lede={words('secretariat.people.addLede', { name })} />
      <ActForm answer={posted} once>
        <Field name="email" type="email" label={words('fields.email')} hint={words('secretariat.people.emailHint')} />
        <Field name="office" label={words('fields.office')} hint={words('secretariat.people.officeHint')} />
        <Select name="language" value={language} empty={false} label={words('secretariat.people.language')} options={LANGUAGES.map((value) => ({ value, label: words(`languages.${value}`) }))} />
        <Field name="zone" size="mid" label={words('secretariat.people.zone')} hint={words('secretariat.people.zoneHint')} />
        <Actions><Button>{words('acts.addPerson.label')}</Button><ButtonLink kind="quiet" href={paths.entity(id)}>{words('form.cancel')}</ButtonLink></Actions>
      </ActForm>
    </>
  )
}
