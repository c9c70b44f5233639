// Booklets of all sessions, by language (M-38).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findPublicBooklets } from '#models/find-public-booklets.ts'
import { Empty, Head, Part, Stack, titled, useWords } from '#app/components/index.ts'
import { EditionList } from '#app/components/public/edition-list.tsx'
import { paths } from '#app/paths.ts'
import { now } from '#app/server/index.ts'

export async function loader(_: LoaderFunctionArgs) {
  return { sessions: await findPublicBooklets(await now()) }
}

export const meta = titled('publicPages.editions.heading')

export default function Booklets() {
  const words = useWords()
  const { sessions } = useLoaderData<typeof loader>()
  return (
    <>
      <Head title={words('publicPages.editions.heading')} lede={words('publicPages.editions.lede')} />
      {sessions.length === 0 && <Empty title={words('publicPages.editions.none')} link={{ href: paths.start(), label: words('nav.session') }}>{words('publicPages.editions.noneSays')}</Empty>}
      <Stack>
        {sessions.map(({ session, editions }) => (
          <Part key={session.number} id={`session-${session.number}`} title={words('publicPages.editions.forSession', session)}><EditionList editions={editions} labelledBy={`session-${session.number}`} /></Part>
        ))}
      </Stack>
    </>
  )
}
