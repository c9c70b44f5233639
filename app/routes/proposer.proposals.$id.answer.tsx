// Answering a clarification round: only the sections asked about are open (M-20).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { titled, useAnswer } from '#app/components/index.ts'
import { AnswerPage } from '#app/components/proposer/answer-page.tsx'
import { paths } from '#app/paths.ts'
import { answer, found, goTo, momentOf, readForm } from '#app/server/index.ts'
import { askedInput, fieldsOfSections } from '#app/server/proposal-answer.ts'
import { labelsOfProposal } from '#app/server/proposal-parts.ts'
import { findOwnProposal, requireProposer } from '#app/server/proposer.ts'
import { forgetTyping, typingOf } from '#app/server/typing.ts'
import { whyNot } from '#app/server/why-not.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = await findOwnProposal(params.id!, actor, at)
  const content = view.situation.proposal!.submittedContent ?? view.content
  const round = found(view.rounds.at(-1))
  return {
    id: params.id!, title: content.title, content, zone: view.situation.call!.zone, aspects: view.situation.call!.aspects, limits: view.situation.call!.wordLimits,
    round: { number: round.number, questions: round.questions, sections: round.sections, dueAt: round.dueAt }, otherWork: view.unsubmittedChanges, more: new URL(request.url).searchParams.has('more'),
    ...(await typingOf(params.id!, 'answer', actor, at)),
    inTheWay: whyNot('answerClarification', view, actor, { answer: '–', content }),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const sent = await readForm<'answerClarification'>(request, fieldsOfSections(new URL(request.url).searchParams.get('sections')))
  const view = await findOwnProposal(params.id!, actor, at)
  if (sent.own.discard) {
    await forgetTyping(view.line.id, 'answer', actor)
    return goTo(paths.answerClarification(view.line.id))
  }
  const outcome = await carryOut('answerClarification', params.id!, actor, askedInput(sent, view), await momentOf(sent))
  if (outcome.kind === 'done') await forgetTyping(view.line.id, 'answer', actor)
  return answer(outcome, sent, actor, { done: paths.proposal(params.id!), labels: labelsOfProposal })
}

export const meta = titled<typeof loader>((data, words) => words('proposer.answer.title', { title: data.title }))

export default function AnswerQuestions() {
  return <AnswerPage {...useLoaderData<typeof loader>()} posted={useAnswer()} />
}
