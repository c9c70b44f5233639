// The foreword as it is written: one language, and from here its translations (M-35, M-36).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LANGUAGE_NAMES, LANGUAGES } from '#workflows/languages.ts'
import { carryOut } from '#models/carry-out.ts'
import { readForeword } from '#models/find-translations.ts'
import { ActForm, Actions, Button, ButtonLink, Head, Part, Problems, Prose, Select, Stack, TextArea, titled, useAnswer, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, now, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const { foreword, sha256 } = found(await readForeword(actor, await now()))
  return { foreword, sha256 }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const { callId } = found(await readForeword(actor, await now()))
  const sent = await readForm<'saveForeword'>(request, { language: 'line', seenSha256: 'line' })
  const outcome = await carryOut('saveForeword', callId, actor, sent.input, await momentOf(sent))
  return answer(outcome, sent, actor, { done: paths.translations(), labels: (words) => ({ text: words('booklet.foreword.text'), language: words('booklet.foreword.language') }) })
}

export const meta = titled('booklet.foreword.heading')

export default function Foreword() {
  const words = useWords()
  const { foreword, sha256 } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  const options = LANGUAGES.map((language) => ({ value: language, lang: language, label: LANGUAGE_NAMES[language] }))
  return (
    <>
      <Problems answer={posted} />
      <Head kicker={<a href={paths.translations()}>{words('booklet.translations.heading')}</a>} title={words('booklet.foreword.heading')} lede={words('booklet.foreword.lede')} />
      <Stack>
        <ActForm answer={posted} values={{ language: foreword?.language ?? 'en', text: foreword?.text ?? '' }} hidden={{ seenSha256: sha256 }}>
          <Select name="language" label={words('booklet.foreword.language')} empty={false} options={options} />
          <TextArea name="text" label={words('booklet.foreword.text')} hint={words('booklet.foreword.hint')} rows={12} lang={foreword?.language} />
          <Actions><Button>{words('acts.saveForeword.label')}</Button><ButtonLink kind="quiet" href={paths.translations()}>{words('form.cancel')}</ButtonLink></Actions>
        </ActForm>
        {posted?.refusal && foreword && <Part title={words('booklet.foreword.meanwhile')}><Prose text={foreword.text} lang={foreword.language} /></Part>}
        <Part title={words('booklet.foreword.translations')}>
          {foreword === null && <p className="soft">{words('booklet.foreword.none')}</p>}
          {foreword && <ul className="chips" role="list">{LANGUAGES.filter((language) => language !== foreword.language).map((language) => <li key={language}><a href={paths.translation('foreword', language)}>{words(`languages.${language}`)}</a></li>)}</ul>}
        </Part>
      </Stack>
    </>
  )
}
