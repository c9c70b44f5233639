// Where every part of the booklet stands in every language (M-35). Counts and words, no order of merit.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LANGUAGES, type Language } from '#workflows/languages.ts'
import { PART_KINDS } from '#workflows/translation.ts'
import { readTranslations, type PartLine } from '#models/find-translations.ts'
import { Actions, ButtonLink, Head, Part, Stack, titled, useWords } from '#app/components/index.ts'
import { EditionLines } from '#app/components/booklet/edition-lines.tsx'
import { TranslationTable } from '#app/components/booklet/translation-table.tsx'
import { wordsFor, type PageWords } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { found, now, requireActor } from '#app/server/index.ts'
import { lacksOf, partName } from '#app/server/translation-pages.ts'

const shown = (words: PageWords, part: PartLine) => ({
  id: part.id, kind: part.kind, name: partName(words, part), language: part.language, isSettled: part.isSettled,
  open: Object.fromEntries(LANGUAGES.map((language) => [language, { missing: part.open[language].missing.length, stale: part.open[language].stale.length }])) as Record<Language, { missing: number; stale: number }>,
})

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const { session, parts, languages } = found(await readTranslations(actor, await now()))
  const words = wordsFor(actor.language)
  return { session: { number: session.number, place: session.place }, parts: parts.map((part) => shown(words, part)), editions: languages.map(lacksOf) }
}

export const meta = titled('booklet.translations.heading')

export default function Translations() {
  const words = useWords()
  const { session, parts, editions } = useLoaderData<typeof loader>()
  const isWritten = parts.some(({ kind, language }) => kind === 'foreword' && language !== null)
  return (
    <>
      <Head kicker={<a href={paths.secretariatBooklet()}>{words('booklet.meeting.kicker', session)}</a>} title={words('booklet.translations.heading')} lede={words('booklet.translations.lede')} />
      <Stack>
        <Part id="editions" title={words('booklet.translations.editions')}>
          <p className="soft">{words('booklet.translations.editionsSays')}</p>
          <EditionLines lines={editions} labelledBy="editions" />
        </Part>
        {PART_KINDS.map((kind) => {
          const those = parts.filter((part) => part.kind === kind)
          return (
            <Part key={kind} id={kind} title={words(`booklet.translations.groups.${kind}`)}>
              <p className="soft">{words(`booklet.translations.says.${kind}`)}{kind === 'summary' && ` ${words('booklet.translations.key')}`}</p>
              {those.length === 0 ? <p>{words(`booklet.translations.none.${kind}`)}</p> : <TranslationTable parts={those} labelledBy={kind} />}
              {kind === 'foreword' && <Actions><ButtonLink kind="quiet" href={paths.foreword()}>{words(isWritten ? 'booklet.translations.edit' : 'booklet.translations.write')}</ButtonLink></Actions>}
            </Part>
          )
        })}
      </Stack>
    </>
  )
}
