// Moving the demonstration's date, forward only. Does not exist where anything is in earnest.

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { momentIn } from '#workflows/moments.ts'
import { findCurrentCall } from '#models/find-calls.ts'
import { ActForm, Actions, Button, Choice, Field, Head, momentInALine, Notice, Problems, titled, useAnswer, useReader, useWords, When } from '#app/components/index.ts'
import { wordsFor } from '#app/messages/index.ts'
import { actorOf } from '#app/server/actor.ts'
import { moveDate, requireDemonstration } from '#app/server/demonstration.ts'
import { momentsAhead } from '#app/server/demonstration-moments.ts'
import { goTo, now, readForm, withProblems } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireDemonstration()
  const { actor } = await actorOf(request)
  const moment = await now()
  const seen = await findCurrentCall(actor, moment)
  return { moments: momentsAhead(seen?.situation ?? null, moment) }
}

export async function action({ request }: ActionFunctionArgs) {
  await requireDemonstration()
  const { actor } = await actorOf(request)
  const words = wordsFor(actor.language)
  const sent = await readForm(request, { to: 'line', other: 'moment' })
  const { to, other } = sent.input as { to?: string; other?: string }
  const chosen = Date.parse(other || to || '')
  const field = other ? 'other' : 'to'
  if (Number.isNaN(chosen)) return withProblems(sent, [{ name: field, text: words(other ? 'problems.moment' : 'problems.choice', { field: words(other ? 'demonstration.custom' : 'demonstration.to') }) }])
  if (!(await moveDate(new Date(chosen)))) return withProblems(sent, [{ name: field, text: words('demonstration.back') }])
  return goTo('/demonstration', { key: 'demonstration.moved', facts: momentIn((await now()).toISOString(), 'UTC', actor.language) })
}

export const meta = titled('demonstration.heading')

export default function Demonstration() {
  const words = useWords()
  const { language, now: shown } = useReader()
  const { moments } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  const options = moments.map(({ key, at }) => ({ value: at, label: words(`demonstration.moments.${key}`), hint: momentInALine(words, at, 'UTC', language) }))
  return (
    <>
      <Problems answer={posted} />
      <Head title={words('demonstration.heading')} lede={words('demonstration.lede')} />
      <Notice title={<>{words('demonstration.now')}: <When at={shown} zone="UTC" /></>} />
      <ActForm answer={posted} hidden={{ _zone: 'UTC' }}>
        <Choice name="to" legend={words('demonstration.to')} options={options} />
        <Field name="other" type="datetime-local" size="mid" optional label={words('demonstration.custom')} hint={words('demonstration.customHint')} />
        <Actions><Button>{words('demonstration.move')}</Button></Actions>
      </ActForm>
    </>
  )
}
