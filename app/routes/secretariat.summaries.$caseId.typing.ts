// Keeps what is typed into a summary (M-14): the small script of the page posts here, and nothing else does.

import type { ActionFunctionArgs } from '@remix-run/node'
import { readCase } from '#models/find-cases.ts'
import { found, now, readForm, requireActor } from '#app/server/index.ts'
import { answerTyping } from '#app/server/typing.ts'

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const { typed } = await readForm(request)
  const at = await now()
  return answerTyping(typed, found(await readCase(params.caseId!, actor, at)).line.proposalId, 'summary', actor, at)
}
