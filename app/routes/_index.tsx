// The first page anybody sees: the current session, as far as it is public (M-38).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readPublicSession } from '#models/find-public.ts'
import { invitesProposals } from '#workflows/publication.ts'
import { Empty, Head, titled, useWords } from '#app/components/index.ts'
import { SessionPage, headingOf } from '#app/components/public/session-page.tsx'
import { actorOf, now } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, signedIn } = await actorOf(request)
  const page = await readPublicSession(null, actor.language, await now())
  return { page: page && { ...page, mayPropose: !signedIn && invitesProposals(page.stage) } }
}

export const meta = titled<typeof loader>(({ page }) => headingOf(page))

export default function FirstPage() {
  const words = useWords()
  const { page } = useLoaderData<typeof loader>()
  if (!page?.call) return <><Head title={words('publicPages.noCall.heading')} /><Empty title={words('publicPages.session.none')}>{words('publicPages.noCall.lede')}</Empty></>
  return <SessionPage page={page} />
}
