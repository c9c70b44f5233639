// Give an office: an officer gives one of the Secretariat, an administrator one that runs the system (S-10).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LANGUAGES } from '#workflows/languages.ts'
import { carryOut } from '#models/carry-out.ts'
import { readOffices } from '#models/find-offices.ts'
import { ActForm, Actions, Button, ButtonLink, Field, Head, Problems, Select, titled, useAnswer, useWords } from '#app/components/index.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, now as clockNow, readForm, requireActor } from '#app/server/index.ts'

const GIVES = ['appointOfficer', 'appointAdministrator'] as const

/** Which of the two this reader may do: the rules say it, never the role. */
async function open(request: Request) {
  const { actor } = await requireActor(request)
  const { offered, situation } = found(await readOffices(actor, await clockNow()))
  return { actor, sessionId: situation.session!.id, gives: found(GIVES.find((action) => offered.includes(action))) }
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, gives } = await open(request)
  return { heading: wordsFor(actor.language)(gives === 'appointOfficer' ? 'system.people.giveOfficer' : 'system.people.giveAdministrator'), gives }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, gives, sessionId } = await open(request)
  const sent = await readForm<'appointOfficer'>(request, { email: 'line', office: 'line', language: 'line', zone: 'line' })
  return answer(await carryOut(gives, sessionId, actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.offices() })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function GiveOffice() {
  const words = useWords()
  const posted = useAnswer()
  const { heading, gives } = useLoaderData<typeof loader>()
  return (
    <>
      <Problems answer={posted} />
      <Head kicker={<a href={paths.offices()}>{words('nav.offices')}</a>} title={heading} lede={words(gives === 'appointOfficer' ? 'system.people.giveOfficerLede' : 'system.people.giveAdministratorLede')} />
      <ActForm answer={posted} once>
        <Field name="email" type="email" label={words('fields.email')} />
        <Field name="office" label={words('fields.office')} hint={words('system.people.officeHint')} />
        <Select name="language" value="en" empty={false} label={words('fields.language')} options={LANGUAGES.map((value) => ({ value, label: words(`languages.${value}`) }))} />
        <Field name="zone" size="mid" label={words('fields.zone')} hint={words('secretariat.people.zoneHint')} />
        <Actions><Button>{words(`acts.${gives}.label`)}</Button><ButtonLink kind="quiet" href={paths.offices()}>{words('form.cancel')}</ButtonLink></Actions>
      </ActForm>
    </>
  )
}
