// Propose a change of a proponent's text; only the proponent's own answer alters it (M-18).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { TEXT_SECTION_KEYS } from '#workflows/proposal-form.ts'
import { carryOut } from '#models/carry-out.ts'
import { ActForm, Actions, Button, ButtonLink, Columns, Effects, Filters, Head, Part, Problems, Prose, Reference, Select, Side, TextArea, titled, useAnswer, useWords } from '#app/components/index.ts'
import { openActPage } from '#app/server/act-page.ts'
import { whoIsTold } from '#app/server/who-is-told.ts'
import { paths } from '#app/paths.ts'
import { answer, momentOf, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { item, words, facts } = await openActPage(request, params.id)
  const asked = new URL(request.url).searchParams.get('section')
  const section = TEXT_SECTION_KEYS.find((key) => key === asked) ?? null
  return { ...facts, heading: words('secretariat.change.heading', facts), section, stands: section === null ? '' : String(item.content[section]), language: item.content.language, told: whoIsTold('proposeChange', item.situation, words) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const sent = await readForm<'proposeChange'>(request, { section: 'line' })
  return answer(await carryOut('proposeChange', params.id!, actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.screeningItem })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function ProposeChange() {
  const words = useWords()
  const posted = useAnswer()
  const { heading, id, reference, proponent, section, stands, language, told } = useLoaderData<typeof loader>()
  return (
    <>
      <Problems answer={posted} />
      <Head kicker={<a href={paths.screeningItem(id)}><Reference value={reference} /></a>} title={heading} lede={words('secretariat.change.lede', { proponent })} />
      <Filters label={words('secretariat.change.choose')}>
        <Select name="section" value={section} label={words('secretariat.change.section')} hint={words('secretariat.change.chooseHint')} options={TEXT_SECTION_KEYS.map((value) => ({ value, label: words(`sections.${value}.label`) }))} />
      </Filters>
      {section && (
        <Columns>
          <Part title={words('secretariat.change.stands')}>
            {stands.trim() === '' ? <p className="soft">{words('secretariat.change.standsNone')}</p> : <Prose text={stands} lang={language} />}
            <ActForm answer={posted} hidden={{ section }} values={{ text: stands }} once>
              <TextArea name="text" lang={language} label={words('secretariat.change.text')} />
              <TextArea name="why" low label={words('secretariat.change.why')} hint={words('secretariat.change.whyHint')} />
              <Actions><Button>{words('acts.proposeChange.label')}</Button><ButtonLink kind="quiet" href={paths.screeningItem(id)}>{words('form.cancel')}</ButtonLink></Actions>
            </ActForm>
          </Part>
          <Side label={words('secretariat.outcome.told')}><h2>{words('secretariat.outcome.told')}</h2><Effects lines={told} /></Side>
        </Columns>
      )}
    </>
  )
}
