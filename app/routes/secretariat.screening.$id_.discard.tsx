// Discarding what was typed in from paper: GET says what happens, POST does it, with a reason (M-7).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { Confirm, InTheWay, Problems, TextArea, titled, useAnswer, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { openActPage } from '#app/server/act-page.ts'
import { answer, momentOf, readForm, requireActor } from '#app/server/index.ts'
import { whoIsTold } from '#app/server/who-is-told.ts'
import { whyNot } from '#app/server/why-not.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, item, words, facts } = await openActPage(request, params.id)
  return { ...facts, heading: words('secretariat.paper.discardQuestion', facts), told: whoIsTold('discardKeyedIn', item.situation, words), inTheWay: whyNot('discardKeyedIn', item, actor, { reason: '–' }) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const sent = await readForm<'discardKeyedIn'>(request)
  return answer(await carryOut('discardKeyedIn', params.id!, actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.screeningItem })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function DiscardFromPaper() {
  const words = useWords()
  const posted = useAnswer()
  const { heading, id, proponent, told, inTheWay } = useLoaderData<typeof loader>()
  return (
    <>
      <Problems answer={posted} />
      {!posted && <InTheWay title={words('acts.discardKeyedIn.refused')} reasons={inTheWay} />}
      <Confirm question={heading} effects={[words('secretariat.paper.discardEffect1'), words('secretariat.paper.discardEffect2', { proponent }), words('secretariat.paper.discardEffect3'), ...told]} button={words('acts.discardKeyedIn.label')} kind="stop" cancel={{ href: paths.screeningItem(id) }} answer={posted}>
        <TextArea name="reason" low rows={3} label={words('fields.reason')} hint={words('secretariat.paper.discardReasonHint')} />
      </Confirm>
    </>
  )
}
