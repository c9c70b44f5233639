// Every edition of one session in one language: in force, replaced, or withdrawn with its reason (M-37).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readPublicBooklet } from '#models/find-public-booklets.ts'
import { LANGUAGE_NAMES } from '#workflows/languages.ts'
import { Head, Stack, titled, useWords } from '#app/components/index.ts'
import { OneEdition } from '#app/components/public/one-edition.tsx'
import { type PageWords } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { found, now } from '#app/server/index.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const { session, editions } = found(await readPublicBooklet(Number(params.session), params.language!, await now()))
  return { number: session.number, place: session.place, language: editions[0]!.language, editions }
}

const headingOf = (words: PageWords, { number, language }: { number: number; language: keyof typeof LANGUAGE_NAMES }) => words('publicPages.editions.languageHeading', { number, language: LANGUAGE_NAMES[language] })

export const meta = titled<typeof loader>((data, words) => headingOf(words, data))

export default function BookletOfLanguage() {
  const words = useWords()
  const booklet = useLoaderData<typeof loader>()
  return (
    <>
      <Head kicker={<><a href={paths.booklets()}>{words('publicPages.editions.heading')}</a> · {words('publicPages.editions.forSession', { number: booklet.number, place: booklet.place })}</>} title={headingOf(words, booklet)} lede={words('publicPages.editions.languageLede')} />
      <Stack>{booklet.editions.map((edition) => <OneEdition key={edition.number} edition={edition} />)}</Stack>
    </>
  )
}
