// End an office of the Secretariat or of an administrator: its sign-ins end with it (S-08).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { readOffices } from '#models/find-offices.ts'
import { Confirm, InTheWay, Problems, TextArea, titled, useAnswer, useWords } from '#app/components/index.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, now as clockNow, readForm, requireActor } from '#app/server/index.ts'
import { whyNot } from '#app/server/why-not.ts'

const HOUSE: string[] = ['officer', 'administrator']

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const view = found(await readOffices(actor, await clockNow()))
  const { title: office, officeId, isReader } = found(view.lines.find((line) => line.officeId === params.officeId && HOUSE.includes(line.role)))
  return { heading: wordsFor(actor.language)('system.people.endOffice', { office }), isReader, inTheWay: whyNot('endOffice', view, actor, { officeId, reason: '' }) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const sent = await readForm<'endOffice'>(request)
  return answer(await carryOut('endOffice', actor.sessionId, actor, { ...sent.input, officeId: params.officeId! }, await momentOf(sent)), sent, actor, { done: paths.offices() })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function EndOffice() {
  const words = useWords()
  const posted = useAnswer()
  const { heading, isReader, inTheWay } = useLoaderData<typeof loader>()
  return (
    <>
      <Problems answer={posted} />
      <Confirm kicker={<a href={paths.offices()}>{words('nav.offices')}</a>} question={heading} effects={[words('system.people.endOffice1'), words('system.people.endOffice2'), ...(isReader ? [words('system.people.ownOffice')] : [])]} button={words('acts.endOffice.label')} kind="stop" cancel={{ href: paths.offices() }} answer={posted}>
        <InTheWay reasons={posted ? [] : inTheWay} />
        <TextArea name="reason" low label={words('fields.reason')} hint={words('system.people.reasonHint')} />
      </Confirm>
    </>
  )
}
