// Preparing an edition: a language is chosen, everything the edition says is frozen, then printed (M-33, M-35 to M-37). Nothing is public by it.

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LANGUAGES } from '#workflows/languages.ts'
import { carryOut } from '#models/carry-out.ts'
import { forewordFor, readTranslations } from '#models/find-translations.ts'
import { Confirm, Field, Part, Problems, Prose, Stack, TextArea, titled, useAnswer, useWords, Views } from '#app/components/index.ts'
import { EditionShut } from '#app/components/booklet/edition-shut.tsx'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, now, readForm, requireActor } from '#app/server/index.ts'
import { printEdition } from '#app/server/print-service.ts'
import { languageFrom, reasonsOf } from '#app/server/translation-pages.ts'

const languageAsked = (request: Request) => languageFrom(new URL(request.url).searchParams.get('language'), 'en')

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const language = languageAsked(request)
  const { callId, languages, discussed, today } = found(await readTranslations(actor, await now()))
  const line = languages.find((one) => one.language === language)!
  return { language, shut: reasonsOf(line, actor), needsCorrigendum: line.isIssued, cases: discussed, today, foreword: await forewordFor(callId, language) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const { callId } = found(await readTranslations(actor, await now()))
  const sent = await readForm<'prepareEdition'>(request, { language: 'line', issuedOn: 'line' })
  const outcome = await carryOut('prepareEdition', null, actor, { ...sent.input, callId }, await momentOf(sent))
  if (outcome.kind === 'done') await printEdition(outcome.subjectId)
  return answer(outcome, sent, actor, { done: paths.edition, labels: (words) => ({ language: words('booklet.prepare.language') }) })
}

export const meta = titled<typeof loader>(({ language }, words) => words('booklet.prepare.heading', { language: words(`languages.${language}`) }))

export default function PrepareEdition() {
  const words = useWords()
  const { language, shut, needsCorrigendum, cases, today, foreword } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  const views = LANGUAGES.map((one) => ({ href: paths.prepareEdition(one), label: words(`languages.${one}`), current: one === language }))
  return (
    <Stack>
      <Problems answer={posted} />
      <Confirm question={words('booklet.prepare.heading', { language: words(`languages.${language}`) })} effects={[words('booklet.prepare.effect1', { count: cases }), words('booklet.prepare.effect2'), words('booklet.prepare.effect3')]}
        button={words('acts.prepareEdition.label')} cancel={{ href: paths.secretariatBooklet() }} answer={posted} values={{ issuedOn: today }} hidden={{ language }}>
        <Views label={words('booklet.prepare.language')} views={views} />
        {!posted && <EditionShut reasons={shut} />}
        <Field name="issuedOn" type="date" size="mid" label={words('booklet.prepare.issuedOn')} />
        {needsCorrigendum && <TextArea name="corrigendum" lang={language} label={words('booklet.prepare.corrigendum')} hint={words('booklet.prepare.corrigendumHint')} low />}
      </Confirm>
      <Part title={words('booklet.prepare.foreword')}>
        {foreword === null ? <p className="soft">{words('booklet.prepare.forewordNone')}</p> : <Prose text={foreword} lang={language} />}
        <p><a href={paths.translations()}>{words('booklet.prepare.toTranslations')}</a></p>
        <p><a href={paths.draftPage(language)}>{words('booklet.prepare.draft')}</a></p>
      </Part>
    </Stack>
  )
}
