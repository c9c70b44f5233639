// Arranging the meeting: the address holds what was asked, the page shows the slots that follow, POST publishes them (M-31).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { findCurrentCall } from '#models/find-calls.ts'
import { readMeeting } from '#models/find-cases.ts'
import { titled, useAnswer } from '#app/components/index.ts'
import { ArrangePage, headingOf } from '#app/components/meeting/arrange-page.tsx'
import { paths } from '#app/paths.ts'
import { atThePlace, MEETING_FIELDS, planOf } from '#app/server/agenda-plan.ts'
import { answer, found, momentOf, now, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const at = await now()
  const call = found(await findCurrentCall(actor, at))
  const meeting = found(await readMeeting(call.situation.call!.id, actor, at))
  const { number, place, zone } = meeting.session
  return { session: { number, place, zone }, again: call.situation.call!.meeting !== null, plan: planOf(request, actor, call, meeting) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const sent = await readForm<'arrangeMeeting'>(request, MEETING_FIELDS)
  const call = found(await findCurrentCall(actor, await now()))
  const outcome = await carryOut('arrangeMeeting', call.situation.call!.id, actor, sent.input, await momentOf(sent))
  return answer(outcome, sent, { ...actor, ...atThePlace(actor, call.situation.session!) }, { done: paths.meeting() })
}

export const meta = titled<typeof loader>((data, words) => headingOf(data.again, words))

export default function ArrangeMeeting() {
  return <ArrangePage {...useLoaderData<typeof loader>()} posted={useAnswer()} />
}
