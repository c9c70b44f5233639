// The agenda of the meeting, for anybody, at an address that stays: nothing before it is published (M-30, M-31, M-38).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readPublicAgenda } from '#models/find-public-agenda.ts'
import { titled } from '#app/components/index.ts'
import { AgendaPage } from '#app/components/public/agenda-page.tsx'
import { actorOf, found, now } from '#app/server/index.ts'
import { sessionNumber } from '#app/server/session-number.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await actorOf(request)
  const { session, meeting, slots, endsAt, revision } = found(await readPublicAgenda(sessionNumber(params.number), actor.language, await now()))
  return { session: { number: session.number, place: session.place, zone: session.zone }, meeting, slots, endsAt, changedAt: revision.at }
}

export const meta = titled('agenda.heading')

export default function AgendaOfSession() {
  return <AgendaPage {...useLoaderData<typeof loader>()} />
}
