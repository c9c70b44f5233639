// Closing the session: one of the two gates of the booklet (M-33). GET says what will happen, POST does it.

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { findCurrentCall } from '#models/find-calls.ts'
import { readMeeting } from '#models/find-cases.ts'
import { casesByState, unrecordedCases } from '#workflows/gates.ts'
import type { Situation } from '#workflows/situation.ts'
import { Confirm, InTheWay, Problems, titled, useAnswer, useWords } from '#app/components/index.ts'
import { wordsFor, type PageWords } from '#app/messages/index.ts'
import { whyNot } from '#app/server/why-not.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, now, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const at = await now()
  const call = found(await findCurrentCall(actor, at))
  const { session, situation, foresee } = found(await readMeeting(call.situation.call!.id, actor, at))
  return { number: session.number, standing: standingOf(situation, wordsFor(actor.language)), inTheWay: whyNot('closeSession', { foresee }, actor, {}) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const sent = await readForm<'closeSession'>(request)
  const call = found(await findCurrentCall(actor, await now()))
  const outcome = await carryOut('closeSession', call.situation.session!.id, actor, sent.input, await momentOf(sent))
  return answer(outcome, sent, actor, { done: paths.meeting() })
}

/** What is true of the cases, as the first of the effects. */
function standingOf(situation: Situation, words: PageWords): string {
  const open = unrecordedCases(situation)
  const { discussed, notDiscussed } = casesByState(situation)
  if (open > 0) return words('booklet.closeSession.open', { count: open })
  if (situation.cases.length === 0) return words('booklet.closeSession.none')
  if (discussed + notDiscussed === 0) return words('booklet.closeSession.noneAccepted')
  return words(discussed === 0 ? 'booklet.closeSession.noneDiscussed' : 'booklet.closeSession.recorded')
}

export const meta = titled<typeof loader>((data, words) => words('booklet.closeSession.heading', { number: data.number }))

export default function CloseSession() {
  const words = useWords()
  const { number, standing, inTheWay } = useLoaderData<typeof loader>()
  const posted = useAnswer()
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
