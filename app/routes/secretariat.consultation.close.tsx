// Close the consultation: GET says what will happen, POST does it (M-25).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { readConsultation } from '#models/find-consultation.ts'
import { Confirm, Head, InTheWay, Problems, titled, useAnswer, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { wordForeseen } from '#app/server/why-not.ts'
import { answer, found, goTo, momentOf, now, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const view = await readConsultation(actor, await now())
  const reasons = view && (view.unmet.closeConsultation ? wordForeseen('closeConsultation', view.unmet.closeConsultation, actor) : null)
  if (!view || reasons === null) throw await goTo(paths.secretariatConsultation())
  return { reasons }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const { id } = found(await readConsultation(actor, await now()))
  const sent = await readForm<'closeConsultation'>(request)
  return answer(await carryOut('closeConsultation', id, actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.secretariatConsultation() })
}

export const meta = titled('consultation.closePage.question')

export default function Close() {
  const words = useWords()
  const { reasons } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  const question = words('consultation.closePage.question')
  const back = { href: paths.secretariatConsultation(), label: words('consultation.back') }
  return (
    <>
      <Problems answer={posted} />
      {reasons.length > 0 ? <><Head title={question} /><InTheWay reasons={reasons} back={back} /></> : (
        <Confirm
          question={question} cancel={back} answer={posted} button={words('acts.closeConsultation.label')}
          effects={[words('consultation.closePage.effectSealed'), words('consultation.closePage.effectShown'), words('consultation.closePage.effectHash'), words('consultation.closePage.effectNext')]}
        />
      )}
    </>
  )
}
