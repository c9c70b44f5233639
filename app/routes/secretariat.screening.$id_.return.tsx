// Return a proposal for clarification: questions, the sections that open, the due moment (M-20).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SECTION_KEYS } from '#workflows/proposal-form.ts'
import { carryOut } from '#models/carry-out.ts'
import { ActForm, Actions, Button, ButtonLink, Checks, Columns, Effects, Head, MomentField, Problems, Reference, Side, TextArea, titled, useAnswer, useWords } from '#app/components/index.ts'
import { openActPage } from '#app/server/act-page.ts'
import { whoIsTold } from '#app/server/who-is-told.ts'
import { paths } from '#app/paths.ts'
import { answer, momentOf, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { item, words, facts } = await openActPage(request, params.id)
  return { ...facts, heading: words('secretariat.return.heading', facts), number: item.rounds.length + 1, told: whoIsTold('returnForClarification', item.situation, words) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const sent = await readForm<'returnForClarification'>(request, { sections: 'list', dueAt: 'moment' })
  return answer(await carryOut('returnForClarification', params.id!, actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.screeningItem })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function ReturnForClarification() {
  const words = useWords()
  const posted = useAnswer()
  const { heading, id, reference, proponent, number, zone, told } = useLoaderData<typeof loader>()
  return (
    <>
      <Problems answer={posted} />
      <Head kicker={<a href={paths.screeningItem(id)}><Reference value={reference} /></a>} title={heading} lede={words('secretariat.return.lede', { number, proponent })} />
      <Columns>
        <ActForm answer={posted} once>
          <TextArea name="questions" label={words('secretariat.return.questions')} hint={words('secretariat.return.questionsHint')} />
          <Checks name="sections" legend={words('secretariat.return.sections')} hint={words('secretariat.return.sectionsHint')} options={SECTION_KEYS.map((value) => ({ value, label: words(`sections.${value}.label`) }))} />
          <MomentField name="dueAt" zone={zone} label={words('secretariat.return.due')} hint={words('secretariat.return.dueHint')} />
          <Actions><Button>{words('acts.returnForClarification.label')}</Button><ButtonLink kind="quiet" href={paths.screeningItem(id)}>{words('form.cancel')}</ButtonLink></Actions>
        </ActForm>
        <Side label={words('secretariat.outcome.told')}><h2>{words('secretariat.outcome.told')}</h2><Effects lines={told} /></Side>
      </Columns>
    </>
  )
}
