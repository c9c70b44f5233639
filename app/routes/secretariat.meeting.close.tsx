// Closing the session: one of the two gates of the booklet (M-33). GET says what will happen, POST does it.

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { findCurrentCall } from '#models/find-calls.ts'
import { readMeeting } from '#models/find-cases.ts'
import { unrecordedCases } from '#workflows/gates.ts'
import { Confirm, InTheWay, Problems, titled, useAnswer, useWords } from '#app/components/index.ts'
import { whyNot } from '#app/server/why-not.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, now, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request, 'officer')
  const at = await now()
  const call = found(await findCurrentCall(actor, at))
  const { session, situation, foresee } = found(await readMeeting(call.situation.call!.id, actor, at))
  return { number: session.number, open: unrecordedCases(situation), inTheWay: whyNot('closeSession', { foresee }, actor, {}) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireActor(request, 'officer')
  const sent = await readForm<'closeSession'>(request)
  const call = found(await findCurrentCall(actor, await now()))
  const outcome = await carryOut('closeSession', call.situation.session!.id, actor, sent.input, await momentOf(sent))
  return answer(outcome, sent, actor, { done: paths.meeting() })
}

export const meta = titled<typeof loader>((data, words) => words('booklet.closeSession.heading', { number: data.number }))

export default function CloseSession() {
  const words = useWords()
  const { number, open, inTheWay } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  const standing = open === 0 ? words('booklet.closeSession.recorded') : words('booklet.closeSession.open', { count: open })
  return (
    <>
      <Problems answer={posted} />
      <Confirm question={words('booklet.closeSession.heading', { number })} effects={[standing, words('booklet.closeSession.effect1'), words('booklet.closeSession.effect2')]}
        button={words('acts.closeSession.label')} cancel={{ href: paths.meeting() }} answer={posted}>
        <InTheWay reasons={posted ? [] : inTheWay} />
      </Confirm>
    </>
  )
}
