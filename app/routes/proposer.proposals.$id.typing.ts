// Keeps what is typed into a part (M-14): the small script of the page posts here, and nothing else does.

import { type ActionFunctionArgs, json } from '@remix-run/node'
import { readForm } from '#app/server/index.ts'
import { fieldsOf, partOf } from '#app/server/proposal-parts.ts'
import { findOwnProposal, requireProposer } from '#app/server/proposer.ts'
import { keepTyping, keptInWords, writersInWords } from '#app/server/typing.ts'

export async function action({ request, params }: ActionFunctionArgs) {
  const part = partOf(request)
  const { actor, at } = await requireProposer(request)
  const sent = await readForm(request, fieldsOf(part))
  const { line } = await findOwnProposal(params.id!, actor, at)
  const kept = await keepTyping(line.id, part, actor, sent.typed, at)
  return json({ line: kept ? keptInWords(actor, at) : null, others: await writersInWords(line.id, actor, at) }, { status: kept ? 200 : 409 })
}
