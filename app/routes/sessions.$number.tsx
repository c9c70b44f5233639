// One session of the archive, at an address that stays (M-38).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readPublicSession } from '#models/find-public.ts'
import { invitesProposals } from '#workflows/publication.ts'
import { titled } from '#app/components/index.ts'
import { SessionPage, headingOf } from '#app/components/public/session-page.tsx'
import { actorOf, found, now } from '#app/server/index.ts'
import { sessionNumber } from '#app/server/session-number.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, signedIn } = await actorOf(request)
  const page = found(await readPublicSession(sessionNumber(params.number), actor.language, await now()))
  return { ...page, mayPropose: !signedIn && invitesProposals(page.stage) }
}

export const meta = titled<typeof loader>((data) => headingOf(data))

export default function OneSession() {
  return <SessionPage page={useLoaderData<typeof loader>()} />
}
