// Lift a recusal that a member declared: GET says what will happen, POST does it (M-24). A computed one has no such page.

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { findRecusals, readConsultation } from '#models/find-consultation.ts'
import { Confirm, Notice, Problems, TextArea, titled, useAnswer, useWords } from '#app/components/index.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, now, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const moment = await now()
  const view = found(await readConsultation(actor, moment))
  const recusal = found((await findRecusals(actor, moment)).find((one) => one.officeId === params.officeId && one.proposalId === params.proposalId && one.kind === 'declared'))
  const item = view.items.find((one) => one.proposalId === recusal.proposalId)!
  const member = view.members.find((one) => one.officeId === recusal.officeId)!
  const question = wordsFor(actor.language)('consultation.liftPage.question', { office: member.title, title: item.title })
  return { question, kicker: `${item.state.name} · ${item.reference}`, given: recusal.reason }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const { id } = found(await readConsultation(actor, await now()))
  const sent = await readForm<'liftRecusal'>(request, { reason: 'text' })
  const outcome = await carryOut('liftRecusal', id, actor, { ...sent.input, proposalId: params.proposalId!, officeId: params.officeId! }, await momentOf(sent))
  return answer(outcome, sent, actor, { done: paths.secretariatConsultation(), labels: (words) => ({ reason: words('consultation.liftPage.reason') }) })
}

export const meta = titled<typeof loader>(({ question }) => question)

export default function Lift() {
  const words = useWords()
  const { question, kicker, given } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      <Confirm
        kicker={kicker} question={question} answer={posted} button={words('acts.liftRecusal.label')} cancel={{ href: paths.secretariatConsultation() }}
        effects={[words('consultation.liftPage.effectSee'), words('consultation.liftPage.effectTold')]}
      >
        <Notice title={words('consultation.liftPage.given')}><p className="lines">{given}</p></Notice>
        <TextArea name="reason" label={words('consultation.liftPage.reason')} hint={words('consultation.liftPage.reasonHint')} low />
      </Confirm>
    </>
  )
}
