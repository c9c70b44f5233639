// Remove the address of a person who no longer holds an office, before its period has run out (M-40).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { findFormerPeople } from '#models/find-former-people.ts'
import { Confirm, Problems, TextArea, titled, useAnswer, useWords } from '#app/components/index.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const { email, offices } = found((await findFormerPeople(actor)).find((one) => one.personId === params.personId))
  return { heading: wordsFor(actor.language)('secretariat.formerPeople.question', { email }), offices }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const sent = await readForm<'anonymisePerson'>(request)
  return answer(await carryOut('anonymisePerson', actor.sessionId, actor, { ...sent.input, personId: params.personId! }, await momentOf(sent)), sent, actor, { done: paths.formerPeople() })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function Anonymise() {
  const words = useWords()
  const posted = useAnswer()
  const { heading, offices } = useLoaderData<typeof loader>()
  return (
    <>
      <Problems answer={posted} />
      <Confirm kicker={offices.join('; ')} question={heading} effects={[words('secretariat.formerPeople.effect1'), words('secretariat.formerPeople.effect2'), words('secretariat.formerPeople.effect3')]} button={words('acts.anonymisePerson.label')} kind="stop" cancel={{ href: paths.formerPeople() }} answer={posted}>
        <TextArea name="reason" low label={words('secretariat.formerPeople.reason')} hint={words('secretariat.formerPeople.reasonHint')} />
      </Confirm>
    </>
  )
}
