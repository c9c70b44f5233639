// One announced case: what it is, whose, who proposed it; its text where that is public (M-15, M-38).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readPublicCase } from '#models/find-public-cases.ts'
import { articleTitle } from '#workflows/names/index.ts'
import { Facts, Head, Part, Reference, Stack, titled, useReader, useWords } from '#app/components/index.ts'
import { AsProposed, Chapter } from '#app/components/public/case-text.tsx'
import { paths } from '#app/paths.ts'
import { actorOf, found, now } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await actorOf(request)
  const { line, session, agency, aspect, standing, sections, language, chapter, chapterLanguage } = found(await readPublicCase(params.slug!, actor.language, await now()))
  return { line, session: { number: session.number, place: session.place }, agency, aspect, standing, sections, language, chapter, chapterLanguage }
}

export const meta = titled<typeof loader>((data) => data.line.title)

export default function OneCase() {
  const words = useWords()
  const { language } = useReader()
  const one = useLoaderData<typeof loader>()
  const { line, session, chapter } = one
  return (
    <>
      <Head kicker={<><a href={paths.cases()}>{words('publicPages.cases.back')}</a> · {words('publicPages.cases.inSession', session)} · {line.state.name}</>} title={line.title} />
      <Stack>
        <Part title={words('publicPages.cases.about')}>
          <Facts facts={[
            [words('publicPages.cases.state'), line.state.name],
            [words('publicPages.cases.proposedBy'), line.proposedBy.kind === 'State' ? words('publicPages.cases.theState') : line.proposedBy.name],
            [words('publicPages.cases.agency'), one.agency],
            [words('publicPages.cases.aspect'), one.aspect],
            [words('publicPages.cases.articles'), line.articles.length > 0 && <ul key="articles" className="links" role="list">{line.articles.map((number) => <li key={number}>{words('publicPages.session.article', { number, title: articleTitle(number, language).title })}</li>)}</ul>],
            [words('publicPages.cases.presenters'), chapter && <span key="presenters" className="lines">{chapter.discussion.presenters.join('\n')}</span>],
            [words('publicPages.cases.discussedOn'), line.discussedOn],
            [words('publicPages.cases.reference'), <Reference key="reference" value={line.reference} />],
            [words('publicPages.session.booklet'), one.chapterLanguage && <a key="booklet" href={paths.booklet(session.number, one.chapterLanguage)}>{words('publicPages.cases.readBooklet')}</a>],
          ]} />
        </Part>
        {chapter ? <Chapter chapter={chapter} language={one.chapterLanguage!} /> : <AsProposed one={one} />}
      </Stack>
    </>
  )
}
