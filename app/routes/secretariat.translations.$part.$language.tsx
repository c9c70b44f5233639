// The translator's page: a part and its translation side by side, section by section, with what changed since it was made (M-35).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LANGUAGES } from '#workflows/languages.ts'
import { carryOut } from '#models/carry-out.ts'
import { caseOfSummary, readTranslation } from '#models/find-translations.ts'
import { ActForm, Actions, Button, ButtonLink, Columns, Head, Notice, Problems, Stack, titled, useAnswer, useWords } from '#app/components/index.ts'
import { TranslationSection } from '#app/components/booklet/translation-section.tsx'
import { TranslationSide } from '#app/components/booklet/translation-side.tsx'
import { shownBefore } from '#app/components/booklet/shown-before.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, now, readForm, requireActor } from '#app/server/index.ts'
import { isOneLine, labelsOfTranslation, languageFrom, originalPage, partName, TRANSLATION_FIELDS, translationInput } from '#app/server/translation-pages.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const { part, language, sections, version, saved } = found(await readTranslation(params.part!, languageFrom(params.language), actor, await now()))
  const words = wordsFor(actor.language)
  return {
    name: partName(words, part), from: part.language, into: language, version, saved, sourceSha256: part.sha256, isSettled: part.isSettled,
    original: { kind: part.kind, href: originalPage(part, await caseOfSummary(part.id)) },
    others: LANGUAGES.filter((one) => one !== language && one !== part.language).map((one) => ({ language: one, href: paths.translation(part.id, one) })),
    sections: sections.map((one) => ({ ...one, label: words(`booklet.sections.${one.section as 'title'}`), oneLine: isOneLine(one.section) })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const view = found(await readTranslation(params.part!, languageFrom(params.language), actor, await now()))
  const sent = await readForm<'saveTranslation'>(request, TRANSLATION_FIELDS)
  const outcome = await carryOut('saveTranslation', null, actor, { ...translationInput(sent.input), callId: view.callId, part: view.part.id, language: view.language }, await momentOf(sent))
  return answer(outcome, sent, actor, { done: paths.translation(view.part.id, view.language), labels: labelsOfTranslation(view.language) })
}

export const meta = titled<typeof loader>(({ name, into }, words) => words('booklet.translator.heading', { part: name, language: words(`languages.${into}`) }))

export default function Translate() {
  const words = useWords()
  const { name, from, into, sections, version, sourceSha256, isSettled, ...about } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  const before = shownBefore(posted)
  const language = words(`languages.${into}`)
  return (
    <>
      <Problems answer={posted} />
      <Head kicker={<a href={paths.translations()}>{words('booklet.translations.heading')}</a>} title={words('booklet.translator.heading', { part: name, language })} lede={words('booklet.translator.lede', { original: words(`languages.${from}`) })} />
      <Columns>
        <ActForm className="stack" answer={posted} hidden={{ version, sourceSha256, shown: JSON.stringify(Object.fromEntries(sections.map(({ section, source }) => [section, source]))) }}>
          {!isSettled && <Notice title={words('booklet.translations.notSettled')}>{words('booklet.translator.notSettled')}</Notice>}
          {sections.map((one) => <TranslationSection key={one.section} one={{ ...one, changedSince: before(one.section, one.source) }} from={from} into={into} posted={posted} />)}
          <Actions><Button>{words('acts.saveTranslation.label')}</Button><ButtonLink kind="quiet" href={paths.translations()}>{words('form.cancel')}</ButtonLink></Actions>
        </ActForm>
        <Stack><TranslationSide sections={sections} {...about} /></Stack>
      </Columns>
    </>
  )
}
