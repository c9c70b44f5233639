// Preparing an edition: everything it says is frozen, then printed (M-33, M-36, M-37). Nothing is public by it.

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { readBooklet } from '#models/find-editions.ts'
import { casesByState } from '#workflows/gates.ts'
import { Confirm, Field, Notice, Problems, Select, TextArea, titled, useAnswer, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { gatesInWords } from '#app/server/gates-in-words.ts'
import { answer, found, momentOf, now, readForm, requireActor } from '#app/server/index.ts'
import { printEdition } from '#app/server/print-service.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request, 'officer')
  const { gates, needsCorrigendum, situation } = found(await readBooklet(actor, await now()))
  return { shut: gatesInWords(gates, actor).flatMap(({ why }) => why ?? []), needsCorrigendum, cases: casesByState(situation).discussed, today: situation.now.slice(0, 10) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireActor(request, 'officer')
  const { callId } = found(await readBooklet(actor, await now()))
  const sent = await readForm<'prepareEdition'>(request, { language: 'line', issuedOn: 'line' })
  const outcome = await carryOut('prepareEdition', null, actor, { ...sent.input, callId }, await momentOf(sent))
  if (outcome.kind === 'done') printEdition(outcome.subjectId)
  return answer(outcome, sent, actor, { done: paths.edition, labels: (words) => ({ language: words('booklet.prepare.language') }) })
}

export const meta = titled('booklet.prepare.heading')

export default function PrepareEdition() {
  const words = useWords()
  const { shut, needsCorrigendum, cases, today } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      {shut.length > 0 && !posted && <Notice kind="attention" title={words('booklet.prepare.shut')}><p>{words('booklet.prepare.shutSays')}</p><ul className="reasons">{shut.map((why) => <li key={why}>{why}</li>)}</ul></Notice>}
      <Confirm question={words('booklet.prepare.heading')} effects={[words('booklet.prepare.effect1', { count: cases }), words('booklet.prepare.effect2'), words('booklet.prepare.effect3')]}
        button={words('acts.prepareEdition.label')} cancel={{ href: paths.secretariatBooklet() }} answer={posted} values={{ issuedOn: today, language: 'en' }}>
        <Select name="language" label={words('booklet.prepare.language')} hint={words('booklet.prepare.languageHint')} options={[{ value: 'en', label: words('languages.en') }]} empty={false} />
        <TextArea name="foreword" label={words('booklet.prepare.foreword')} hint={words('booklet.prepare.forewordHint')} rows={8} />
        <Field name="issuedOn" type="date" size="mid" label={words('booklet.prepare.issuedOn')} />
        {needsCorrigendum && <TextArea name="corrigendum" label={words('booklet.prepare.corrigendum')} hint={words('booklet.prepare.corrigendumHint')} low />}
      </Confirm>
    </>
  )
}
