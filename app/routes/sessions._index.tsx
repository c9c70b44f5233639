// All sessions, with what each has published (M-38).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findPublicSessions } from '#models/find-public.ts'
import { LANGUAGE_NAMES } from '#workflows/languages.ts'
import { DataTable, Head, titled, useWords, Days } from '#app/components/index.ts'
import { Own } from '#app/components/public/edition-list.tsx'
import { paths } from '#app/paths.ts'
import { actorOf, now } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await actorOf(request)
  const sessions = await findPublicSessions(actor.language, await now())
  return { sessions: sessions.map(({ number, place, startsOn, endsOn, cases, callKnown, editions }) => ({ number, place, startsOn, endsOn, cases, callKnown, booklets: [...new Set(editions.map((one) => one.language))] })) }
}

export const meta = titled('publicPages.sessions.heading')

export default function Sessions() {
  const words = useWords()
  const { sessions } = useLoaderData<typeof loader>()
  return (
    <>
      <Head title={words('publicPages.sessions.heading')} lede={words('publicPages.sessions.lede')} />
      <DataTable caption={words('publicPages.sessions.latestFirst')} rows={sessions} keyOf={(row) => String(row.number)} columns={[
        { head: words('publicPages.sessions.session'), names: true, cell: (row) => <a href={paths.session(row.number)}>{words('publicPages.sessions.number', { number: row.number })}</a> },
        { head: words('publicPages.sessions.place'), cell: (row) => row.place },
        { head: words('publicPages.sessions.days'), cell: (row) => <Days of={row} /> },
        { head: words('publicPages.sessions.published'), label: words('publicPages.sessions.published'), cell: (row) => <Published row={row} /> },
      ]} />
    </>
  )
}

function Published({ row }: { row: ReturnType<typeof useLoaderData<typeof loader>>['sessions'][number] }) {
  const words = useWords()
  if (!row.callKnown) return <>{words('publicPages.sessions.nothing')}</>
  return (
    <ul className="list" role="list">
      <li><a href={`${paths.session(row.number)}#call`}>{words('publicPages.sessions.call')}</a></li>
      {row.cases > 0 && <li><a href={`${paths.session(row.number)}#cases`}>{words('publicPages.sessions.cases', { count: row.cases })}</a></li>}
      {row.booklets.map((language) => <li key={language}><a href={paths.booklet(row.number, language)}>{words('publicPages.sessions.booklet')}: <Own language={language} text={LANGUAGE_NAMES[language]} /></a></li>)}
    </ul>
  )
}
