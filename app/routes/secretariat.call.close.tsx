// Close the call once its deadline has passed; the clock does so by itself, too.

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { Confirm, InTheWay, Problems, titled, useAnswer, useWords } from '#app/components/index.ts'
import { whyNot } from '#app/server/why-not.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { openCallPage } from '#app/server/call-page.ts'
import { answer, momentOf, readForm } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, session, seen } = await openCallPage(request)
  const words = wordsFor(actor.language)
  return { heading: words('secretariat.closeCall.question', { title: seen.rows.call!.title }), kicker: words('secretariat.kicker', { number: session.number, place: session.place }), inTheWay: whyNot('closeCall', seen, actor, {}) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, seen } = await openCallPage(request)
  const sent = await readForm<'closeCall'>(request)
  return answer(await carryOut('closeCall', seen.situation.call!.id, actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.secretariatCall() })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function CloseCall() {
  const words = useWords()
  const posted = useAnswer()
  const { heading, kicker, inTheWay } = useLoaderData<typeof loader>()
  return (
    <>
      <Problems answer={posted} />
      <Confirm kicker={kicker} question={heading} effects={[words('secretariat.closeCall.effect1'), words('secretariat.closeCall.effect2'), words('secretariat.closeCall.effect3')]} button={words('acts.closeCall.label')} kind="stop" cancel={{ href: paths.secretariatCall() }} answer={posted}>
        <InTheWay reasons={posted ? [] : inTheWay} />
      </Confirm>
    </>
  )
}
