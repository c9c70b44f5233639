// Starting a draft: what stands in the entity's name is shown before anything is typed (M-9).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { nameInSentence } from '#workflows/names/index.ts'
import { carryOut } from '#models/carry-out.ts'
import { findStates } from '#models/find-proposals.ts'
import { findStart } from '#models/find-start.ts'
import { EMPTY_CONTENT, limitOf } from '#workflows/proposal-form.ts'
import { Head, Problems, titled, useAnswer, useWords } from '#app/components/index.ts'
import { StartForm } from '#app/components/proposer/start-form.tsx'
import { Slot } from '#app/components/proposer/slot.tsx'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, readForm } from '#app/server/index.ts'
import { labelsOfProposal } from '#app/server/proposal-parts.ts'
import { slotOf } from '#app/server/proposer-pages.ts'
import { requireProposer } from '#app/server/proposer.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const start = found(await findStart(actor, at))
  const states = start.kind === 'observer' ? await findStates(start.sessionId) : []
  return { entity: nameInSentence(start.entity), kind: start.kind, limit: limitOf('title', start.wordLimits), language: actor.language, states: states.map(({ id, name }) => ({ id, name })), slot: slotOf(start, actor, true) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const sent = await readForm<'startDraft'>(request, { 'content.title': 'line', 'content.language': 'line', responsibleStateId: 'orNull' })
  const start = found(await findStart(actor, at))
  const outcome = await carryOut('startDraft', null, actor, { ...sent.input, callId: start.callId, content: { ...EMPTY_CONTENT, ...sent.input.content } }, await momentOf(sent))
  return answer(outcome, sent, actor, { done: (id) => paths.editProposal(id), labels: labelsOfProposal })
}

export const meta = titled<typeof loader>((data, words) => words(data.kind === 'observer' ? 'proposer.start.titleObserver' : 'proposer.start.titleState'))

export default function NewProposal() {
  const words = useWords()
  const { entity, kind, limit, language, states, slot } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  const refused = slot.refusals.length > 0
  return (
    <>
      <Problems answer={posted} />
      <Head title={words(kind === 'observer' ? 'proposer.start.titleObserver' : 'proposer.start.titleState')} lede={refused ? words('proposer.start.refused') : words(kind === 'observer' ? 'proposer.start.ledeObserver' : 'proposer.start.ledeState', { entity })} />
      {(refused || slot.live.length > 0) && kind === 'observer' && <Slot {...slot} started />}
      {refused && kind === 'State' && <Slot {...slot} started />}
      {refused && !posted ? <p><a href={paths.proposerHome()}>{words('proposer.start.back')}</a></p> : <StartForm answer={posted} limit={limit} language={language} states={states} />}
    </>
  )
}
