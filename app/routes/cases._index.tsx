// Announced cases of all sessions (M-38). Nothing is here before its announcement (M-30).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findPublicCases } from '#models/find-public-cases.ts'
import { Empty, Head, Part, Stack, titled, useWords } from '#app/components/index.ts'
import { CaseLines } from '#app/components/public/case-lines.tsx'
import { paths } from '#app/paths.ts'
import { actorOf, now } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await actorOf(request)
  return { sessions: await findPublicCases(actor.language, await now()) }
}

export const meta = titled('publicPages.cases.heading')

export default function Cases() {
  const words = useWords()
  const { sessions } = useLoaderData<typeof loader>()
  return (
    <>
      <Head title={words('publicPages.cases.heading')} lede={words('publicPages.cases.lede')} />
      {sessions.length === 0 && <Empty title={words('publicPages.cases.none')} link={{ href: paths.start(), label: words('nav.session') }}>{words('publicPages.cases.noneSays')}</Empty>}
      <Stack>
        {sessions.map(({ session, cases }) => (
          <Part key={session.number} title={words('publicPages.cases.inSession', session)}><CaseLines cases={cases} /></Part>
        ))}
      </Stack>
    </>
  )
}
