// Freeze the list of eligible proposals: GET says what is frozen and what is unfinished, POST does it (M-23).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { findConsultation } from '#models/find-consultation.ts'
import { findProposals } from '#models/find-proposals.ts'
import { FreezePage } from '#app/components/bureau/freeze-page.tsx'
import { titled, useAnswer } from '#app/components/index.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { wordForeseen } from '#app/server/why-not.ts'
import { answer, found, goTo, momentOf, now, readForm, requireActor } from '#app/server/index.ts'
import { sortedByStanding } from '#app/server/freezing.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const moment = await now()
  const { callId, zone, unmet } = found(await findConsultation(actor, moment))
  const reasons = unmet.freezeList ? wordForeseen('freezeList', unmet.freezeList, actor) : null
  if (reasons === null) throw await goTo(paths.secretariatConsultation())
  const lists = sortedByStanding(await findProposals(actor, callId, moment))
  const words = wordsFor(actor.language)
  const count = lists.eligible.length
  return { ...lists, zone, reasons, question: count === 0 ? words('consultation.freezePage.questionNone') : words('consultation.freezePage.question', { count }) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const { callId } = found(await findConsultation(actor, await now()))
  const sent = await readForm<'freezeList'>(request, { dueAt: 'moment', quorum: 'number' })
  const outcome = await carryOut('freezeList', null, actor, { ...sent.input, callId }, await momentOf(sent))
  return answer(outcome, sent, actor, { done: paths.secretariatConsultation() })
}

export const meta = titled<typeof loader>(({ question }) => question)

export default function Freeze() {
  return <FreezePage data={useLoaderData<typeof loader>()} answer={useAnswer()} />
}
