// The same agenda as a file for calendars: one entry for the opening, one for each State (M-31).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { readPublicAgenda } from '#models/find-public-agenda.ts'
import { calendarOfAgenda } from '#app/server/agenda-calendar.ts'
import { actorOf, found, madeFileResponse, now } from '#app/server/index.ts'
import { sessionNumber } from '#app/server/session-number.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await actorOf(request)
  const agenda = found(await readPublicAgenda(sessionNumber(params.number), actor.language, await now()))
  return madeFileResponse(calendarOfAgenda(agenda, actor), `session-${agenda.session.number}-agenda.ics`, 'text/calendar; charset=utf-8')
}
