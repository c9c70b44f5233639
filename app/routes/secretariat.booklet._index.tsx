// The booklet: its gates, its funds, a draft at any time, its editions (M-33, M-37).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LANGUAGES } from '#workflows/languages.ts'
import { readBooklet } from '#models/find-editions.ts'
import { Actions, ButtonLink, Columns, Head, Part, Side, Stack, titled, useWords, Views } from '#app/components/index.ts'
import { EditionTable } from '#app/components/booklet/edition-table.tsx'
import { FundList } from '#app/components/booklet/fund-list.tsx'
import { Gates } from '#app/components/booklet/gates.tsx'
import { paths } from '#app/paths.ts'
import { gatesInWords } from '#app/server/gates-in-words.ts'
import { found, now, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const { session, gates, funds, editions, offered } = found(await readBooklet(actor, await now()))
  return {
    session: { number: session.number, place: session.place },
    gates: gatesInWords(gates, actor),
    funds: funds.map(({ donor, amount, currency }) => ({ donor, amount, currency })),
    editions: editions.map(({ id, language, number, state, preparedAt, issuedAt }) => ({ id, language, number, state, preparedAt, issuedAt })),
    mayPrepare: offered.includes('prepareEdition'),
  }
}

export const meta = titled('booklet.home.heading')

export default function Booklet() {
  const words = useWords()
  const { session, gates, funds, editions, mayPrepare } = useLoaderData<typeof loader>()
  return (
    <>
      <Head kicker={words('booklet.meeting.kicker', session)} title={words('booklet.home.heading')} lede={words('booklet.home.lede')} />
      <Columns>
        <Stack>
          <Part id="gates" title={words('booklet.gates.heading')}>
            <p className="soft">{words('booklet.gates.lede')}</p>
            <Gates gates={gates} labelledBy="gates" />
            {mayPrepare && <Actions><ButtonLink href={paths.prepareEdition()}>{words('booklet.home.prepare')}</ButtonLink></Actions>}
          </Part>
          <Part id="editions" title={words('booklet.home.editions')}><EditionTable editions={editions} labelledBy="editions" /></Part>
        </Stack>
        <Side label={words('booklet.home.draft')}>
          <h2>{words('booklet.home.draft')}</h2>
          <p className="small">{words('booklet.home.draftSays')}</p>
          <Views label={words('booklet.home.draft')} views={LANGUAGES.map((language) => ({ href: paths.draftPage(language), label: words('booklet.home.draftLink', { language: words(`languages.${language}`) }) }))} />
          <h2>{words('booklet.home.translations')}</h2>
          <p className="small">{words('booklet.home.translationsSays')}</p>
          <Actions><ButtonLink kind="quiet" href={paths.translations()}>{words('booklet.home.translationsLink')}</ButtonLink></Actions>
          <h2>{words('booklet.home.funds')}</h2>
          <FundList funds={funds} />
          <Actions><ButtonLink kind="quiet" href={paths.funds()}>{words('booklet.home.fundsLink')}</ButtonLink></Actions>
        </Side>
      </Columns>
    </>
  )
}
