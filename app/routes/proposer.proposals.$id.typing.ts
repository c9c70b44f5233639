// Keeps what is typed into a part, or as an answer (M-14): the small script of the page posts here, and nothing else does.

import type { ActionFunctionArgs } from '@remix-run/node'
import { readForm } from '#app/server/index.ts'
import { partOf } from '#app/server/proposal-parts.ts'
import { findOwnProposal, requireProposer } from '#app/server/proposer.ts'
import { answerTyping } from '#app/server/typing.ts'

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const { typed } = await readForm(request)
  const { line } = await findOwnProposal(params.id!, actor, at)
  const isAnswer = new URL(request.url).searchParams.get('part') === 'answer'
  return answerTyping(typed, line.id, isAnswer ? 'answer' : partOf(request), actor, at)
}
