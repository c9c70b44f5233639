// Recuse oneself from a proposal: GET says what happens, POST does it (M-24).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { readConsultation } from '#models/find-consultation.ts'
import { readDossierItem } from '#models/find-dossier.ts'
import { Confirm, Problems, TextArea, titled, useAnswer, useWords } from '#app/components/index.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found, goTo, momentOf, now, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const item = await readDossierItem(params.id!, actor, await now())
  // Recused already, closed, or nothing that is on the list: answered alike (M-24).
  if (!item?.mayRecuse) throw await goTo(paths.votes())
  return { reference: item.reference, state: item.state.name, question: wordsFor(actor.language)('bureau.recuse.question', { title: item.title }) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const consultation = found(await readConsultation(actor, await now()))
  const sent = await readForm<'declareRecusal'>(request, { reason: 'text' })
  const outcome = await carryOut('declareRecusal', consultation.id, actor, { ...sent.input, proposalId: params.id! }, await momentOf(sent))
  return answer(outcome, sent, actor, { done: paths.votes(), labels: (words) => ({ reason: words('bureau.recuse.reason') }) })
}

export const meta = titled<typeof loader>(({ question }) => question)

export default function Recuse() {
  const words = useWords()
  const { question, state, reference } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      <Confirm
        kicker={`${state} · ${reference}`}
        question={question}
        effects={[words('bureau.recuse.effectVote'), words('bureau.recuse.effectSee'), words('bureau.recuse.effectCount'), words('bureau.recuse.effectTold'), words('bureau.recuse.effectLift')]}
        button={words('acts.declareRecusal.label')} kind="stop" cancel={{ href: paths.votes() }} answer={posted}
      >
        <TextArea name="reason" label={words('bureau.recuse.reason')} hint={words('bureau.recuse.reasonHint')} low />
      </Confirm>
    </>
  )
}
