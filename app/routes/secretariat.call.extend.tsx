// Extend the deadline, for all or for one named entity, with a reason (M-6).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { findEntities } from '#models/find-entities.ts'
import { ActForm, Actions, Button, Due, Facts, Head, MomentField, Part, Problems, Select, Stack, TextArea, titled, useAnswer, useWords } from '#app/components/index.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { openCallPage } from '#app/server/call-page.ts'
import { answer, momentOf, readForm } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, session, seen } = await openCallPage(request)
  const { id, closesAt, zone, state, invitedEntityIds } = seen.situation.call!
  const words = wordsFor(actor.language)
  const entities = (await findEntities(actor, session.id, id)).filter((one) => one.invitedAt !== null).map(({ id: value, name: label }) => ({ value, label }))
  return { heading: words('secretariat.extendCall.heading'), kicker: words('secretariat.kicker', { number: session.number, place: session.place }), closesAt, zone, reopens: state === 'closed', invited: invitedEntityIds.length, entities }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, seen } = await openCallPage(request)
  const id = seen.situation.call!.id
  const sent = await readForm<'extendForOne'>(request, { until: 'moment', entityId: 'line' })
  const moment = await momentOf(sent)
  const outcome = sent.form === 'one' ? await carryOut('extendForOne', id, actor, sent.input, moment) : await carryOut('extendForAll', id, actor, sent.input, moment)
  return answer(outcome, sent, actor, { done: paths.secretariatCall() })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function ExtendCall() {
  const words = useWords()
  const posted = useAnswer()
  const { heading, kicker, closesAt, zone, reopens, invited, entities } = useLoaderData<typeof loader>()
  const fields = (
    <>
      <MomentField name="until" zone={zone} label={words('secretariat.extendCall.until')} />
      <TextArea name="reason" low label={words('secretariat.extendCall.reason')} hint={words('secretariat.extendCall.reasonHint')} />
    </>
  )
  return (
    <>
      <Problems answer={posted} />
      <Head kicker={kicker} title={heading} lede={words('secretariat.extendCall.lede')}><Facts facts={[[words('secretariat.extendCall.now'), <Due key="due" at={closesAt} zone={zone} />]]} /></Head>
      <div className="balance">
        <Stack><Part title={words('secretariat.extendCall.all')}>
          <p>{words('secretariat.extendCall.allSays', { count: invited })}{reopens && <> {words('secretariat.extendCall.allReopens')}</>}</p>
          <ActForm answer={posted} name="all" once>{fields}<Actions><Button>{words('acts.extendForAll.label')}</Button></Actions></ActForm>
        </Part></Stack>
        <Stack><Part title={words('secretariat.extendCall.one')}>
          <p>{words('secretariat.extendCall.oneSays')}</p>
          <ActForm answer={posted} name="one" once>
            <Select name="entityId" size="full" label={words('secretariat.extendCall.entity')} options={entities} />
            {fields}
            <Actions><Button kind="quiet">{words('acts.extendForOne.label')}</Button></Actions>
          </ActForm>
        </Part></Stack>
      </div>
    </>
  )
}
