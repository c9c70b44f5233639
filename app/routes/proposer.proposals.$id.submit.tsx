// The one Submit: what it means, what is missing, then the act. The moment that counts is when the request began to arrive (M-6, M-16).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { nameInSentence } from '#workflows/names/index.ts'
import { isYoungProgramme } from '#workflows/proposal-form.ts'
import { carryOut } from '#models/carry-out.ts'
import { titled, useAnswer, useWords } from '#app/components/index.ts'
import { countWord } from '#app/components/proposer/words.ts'
import { SubmitPage } from '#app/components/proposer/submit-page.tsx'
import { paths } from '#app/paths.ts'
import { answer, momentOf, readForm, receivedAt } from '#app/server/index.ts'
import { addressOf } from '#app/server/proposal-parts.ts'
import { findOwnProposal, requireProposer } from '#app/server/proposer.ts'
import { firstArrival } from '#app/server/prove.ts'
import { wordForeseen } from '#app/server/why-not.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = await findOwnProposal(params.id!, actor, at)
  const { situation, content, line } = view
  const decision = view.foresee('submit', { receivedAt: situation.now })
  const gaps = decision.allowed ? [] : wordForeseen('submit', decision.refusals, actor).map((text, index) => ({ text, href: addressOf(params.id!, decision.refusals[index]!) }))
  return {
    id: params.id!, title: content.title, entity: nameInSentence(situation.proponent!.name), state: line.state ? nameInSentence(line.state.name) : '', kind: situation.proponent!.kind, again: situation.proposal!.submittedContent !== null,
    closesAt: view.closesAt, zone: situation.call!.zone, files: view.files.length, gaps, young: isYoungProgramme(content, situation.now), mayEdit: view.foresee('saveDraft', { version: view.version, content }).allowed,
    consent: content.consentListed ? (content.consentPublished ? 'both' : 'listed') : content.consentPublished ? 'published' : 'neither',
  } as const
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const received = await receivedAt(context)
  const { actor } = await requireProposer(request)
  const sent = await readForm<'submit'>(request)
  const began = await firstArrival(actor, sent, received)
  const outcome = await carryOut('submit', params.id!, actor, { receivedAt: began }, await momentOf(sent))
  return answer(outcome, sent, actor, { done: paths.receipt(params.id!), notice: null, arrived: began })
}

export const meta = titled<typeof loader>(({ gaps, again, title, entity }, words) =>
  gaps.length > 0 ? words('proposer.submit.gaps', { count: gaps.length, number: countWord(words, gaps.length) }) : words(again ? 'proposer.submit.questionAgain' : 'proposer.submit.question', { title, entity }))

export default function Submit() {
  const words = useWords()
  const data = useLoaderData<typeof loader>()
  return <SubmitPage {...data} posted={useAnswer()} gapsTitle={words('proposer.submit.gaps', { count: data.gaps.length, number: countWord(words, data.gaps.length) })} />
}
