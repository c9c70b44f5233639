// The public page of a session: the call while it is open, the cases once announced, the booklet once issued (M-38).

import { LANGUAGE_NAMES } from '#workflows/languages.ts'
import type { SessionPage as Page } from '#models/find-public.ts'
import { Actions, ButtonLink, Columns, Empty, Head, Part, Side, Stack, useReader, useWords, Days } from '#app/components/index.ts'
import { wordsFor, type MessageKey, type PageWords } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { CallFacts, HowSelected } from './call-facts.tsx'
import { CaseLines } from './case-lines.tsx'
import { EditionList } from './edition-list.tsx'

type Shown = Page & { mayPropose: boolean }

/** The heading says what there is: a call, its cases, its booklet. */
export function headingOf(page: Page | null, words: PageWords = wordsFor('en')): string {
  if (!page?.stage) return words('publicPages.noCall.heading')
  if (page.stage !== 'announced' && page.stage !== 'issued') return words(`publicPages.headings.${page.stage}`)
  return words(`publicPages.headings.${page.stage}${page.cases.length}` as MessageKey)
}

export function SessionPage({ page }: { page: Shown }) {
  const words = useWords()
  const { language } = useReader()
  const { session, call, stage, cases, editions } = page
  const issued = editions.filter((one) => one.state === 'issued')
  const own = issued.find((one) => one.language === language) ?? issued[0]
  return (
    <>
      <Head kicker={<>{words('publicPages.session.kicker', session)} <Days of={session} /></>} title={headingOf(page, words)} lede={words(`publicPages.ledes.${stage ?? 'closed'}`)}>
        <Actions>
          {own && <ButtonLink href={paths.bookletHtml(own.session, own.language, own.number)}>{words('publicPages.session.read', { language: LANGUAGE_NAMES[own.language] })}</ButtonLink>}
          {own && <ButtonLink kind="quiet" href={paths.booklet(own.session, own.language)}>{words('publicPages.session.editionsLink')}</ButtonLink>}
          {page.mayPropose && <ButtonLink href={paths.signIn()}>{words('publicPages.session.propose')}</ButtonLink>}
        </Actions>
      </Head>
      <Columns>
        <Stack>
          {cases.length > 0 && <Part id="cases" title={words(issued.length > 0 ? 'publicPages.session.casesDiscussed' : 'publicPages.session.cases')}><CaseLines cases={cases} /></Part>}
          {editions.length > 0 && <Part id="editions" title={words('publicPages.session.booklet')}><EditionList editions={editions} labelledBy="editions" /></Part>}
          {call ? <CallFacts call={call} /> : <Empty title={words('publicPages.noCall.heading')}>{words('publicPages.noCall.lede')}</Empty>}
          <HowSelected />
        </Stack>
        <MoreFrom page={page} />
      </Columns>
    </>
  )
}

function MoreFrom({ page: { session, others, hasAgenda } }: { page: Page }) {
  const words = useWords()
  return (
    <Side label={words('publicPages.session.side')}>
      <h2>{words('publicPages.session.meeting')}</h2>
      <p className="small">{words('publicPages.session.meetingSays', session)}<br /><Days of={session} /></p>
      {hasAgenda && <ul className="links small" role="list"><li><a href={paths.agenda(session.number)}>{words('agenda.link')}</a></li><li><a href={paths.agendaCalendar(session.number)}>{words('agenda.calendar')}</a></li></ul>}
      <h2>{words('publicPages.session.others')}</h2>
      {others.length === 0 && <p className="small soft">{words('publicPages.session.none')}</p>}
      <ul className="links small" role="list">
        {others.map((one) => <li key={one.number}><a href={paths.session(one.number)}>{words('publicPages.session.otherLine', one)}</a></li>)}
        <li><a href={paths.sessions()}>{words('publicPages.session.all')}</a></li>
        <li><a href={paths.booklets()}>{words('publicPages.session.allBooklets')}</a></li>
      </ul>
    </Side>
  )
}
