// Confirm the selection, by another officer than prepared it: GET shows the whole decision with every reason, POST decides (M-27).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { findSelection } from '#models/find-selection.ts'
import { Confirm, Head, InTheWay, Part, Problems, Stack, titled, useAnswer, useWords } from '#app/components/index.ts'
import { Decision } from '#app/components/selection/decision.tsx'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { wordForeseen } from '#app/server/why-not.ts'
import { answer, found, goTo, momentOf, now, readForm, requireActor } from '#app/server/index.ts'
import { selectionFor } from '#app/server/selection.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const selection = await findSelection(actor, await now())
  const reasons = selection && (selection.unmet.confirmSelection ? wordForeseen('confirmSelection', selection.unmet.confirmSelection, actor) : null)
  if (!selection || reasons === null) throw await goTo(paths.selection())
  const { items, preparedOffice, departureReason, leavesAdvice } = selectionFor(selection, actor)
  const count = items.filter((item) => item.onBoard).length
  const words = wordsFor(actor.language)
  const departure = departureReason || words(leavesAdvice ? 'selection.confirm.departureMissing' : 'selection.confirm.noDeparture')
  return { items, preparedOffice, departure, reasons, question: count === 0 ? words('selection.confirm.questionNone') : words('selection.confirm.question', { count }) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const { id } = found(await findSelection(actor, await now()))
  const sent = await readForm<'confirmSelection'>(request)
  return answer(await carryOut('confirmSelection', found(id), actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.selection() })
}

export const meta = titled<typeof loader>(({ question }) => question)

export default function ConfirmSelection() {
  const words = useWords()
  const { items, preparedOffice, departure, reasons, question } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  const kicker = words('selection.confirm.kicker', { office: preparedOffice })
  const back = { href: paths.selection(), label: words('selection.confirm.back') }
  return (
    <>
      <Problems answer={posted} />
      {reasons.length > 0 ? <><Head kicker={kicker} title={question} /><InTheWay title={words('selection.confirm.hindered')} reasons={reasons} back={back} /></> : (
        <Confirm kicker={kicker} question={question} cancel={back} answer={posted} button={words('acts.confirmSelection.label')} effects={[words('selection.confirm.effectDecided'), words('selection.confirm.effectHidden'), words('selection.confirm.effectNext')]} />
      )}
      <Stack>
        <Part id="reasons" title={words('selection.confirm.reasons')}>
          <p className="small soft">{words('selection.order')}</p>
          <Decision items={items} labelledBy="reasons" />
        </Part>
        <Part title={words('selection.confirm.advice')}><p className="lines measure">{departure}</p></Part>
      </Stack>
    </>
  )
}
