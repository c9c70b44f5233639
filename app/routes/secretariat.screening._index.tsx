// Proposals being screened: filters in the address, ready-made views, one dense table in the alphabet's order.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findOfficersCall } from '#models/find-officers-call.ts'
import { takesPaper } from '#models/find-paper.ts'
import { filterScreening, findScreening, SCREENING_FILTERS, type ScreeningFilter } from '#models/find-screening.ts'
import { Actions, ButtonLink, Empty, Head, titled, useWords } from '#app/components/index.ts'
import { SCREENING_VIEWS, ScreeningFilters, ScreeningTable, ScreeningViews } from '#app/components/secretariat/screening-table.tsx'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { found, now as clockNow, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const now = await clockNow()
  const { session } = found(await findOfficersCall(actor, now))
  const words = wordsFor(actor.language)
  const all = session.callId === null ? [] : await findScreening(actor, session.callId, now)
  const asked = new URL(request.url).searchParams
  const filter = Object.fromEntries(SCREENING_FILTERS.flatMap((name) => (asked.get(name) ? [[name, asked.get(name)!.slice(0, 200)]] : []))) as ScreeningFilter
  const count = (some: ScreeningFilter) => filterScreening(all, some).length
  return {
    heading: all.length === 0 ? words('secretariat.screening.headingNone') : words('secretariat.screening.heading', { count: all.length }),
    kicker: words('secretariat.kicker', { number: session.number, place: session.place }),
    lede: words('secretariat.screening.lede', { mine: count({ officer: 'you', stands: 'beingScreened' }), nobody: count({ officer: 'nobody' }), returned: count({ stands: 'returned' }) }),
    takesPaper: session.callId !== null && (await takesPaper(actor, session.callId, now)),
    lines: filterScreening(all, filter), all: all.length, filter, current: paths.screening(Object.keys(filter).length ? (filter as Record<string, string>) : undefined),
    views: SCREENING_VIEWS.map((view) => ({ ...view, count: count(view.filter) })).filter((view) => view.key === 'viewAll' || view.count > 0),
    articles: [...new Set(all.flatMap((line) => line.articles))].sort((a, b) => a - b),
  }
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function Screening() {
  const words = useWords()
  const { heading, kicker, lede, lines, all, filter, current, views, articles, takesPaper } = useLoaderData<typeof loader>()
  const typeIn = takesPaper && <Actions><ButtonLink kind="quiet" href={paths.typeInFromPaper()}>{words('secretariat.paper.title')}</ButtonLink></Actions>
  if (all === 0) return <><Head kicker={kicker} title={heading}>{typeIn}</Head><Empty title={words('secretariat.screening.empty')} link={{ href: paths.secretariatCall(), label: words('secretariat.home.toCall') }}>{words('secretariat.screening.emptySays')}</Empty></>
  return (
    <>
      <Head kicker={kicker} title={heading} lede={lede}>{typeIn}</Head>
      <ScreeningViews views={views} current={current} />
      <ScreeningFilters filter={filter} articles={articles} />
      {lines.length === 0 ? <Empty title={words('secretariat.screening.nothingFound')} link={{ href: paths.screening(), label: words('form.showAll') }}>{words('secretariat.screening.nothingFoundSays')}</Empty> : <ScreeningTable lines={lines} all={all} />}
      <p className="small soft">{words('secretariat.screening.order')}</p>
    </>
  )
}
