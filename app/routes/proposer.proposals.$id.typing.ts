// Keeps what is typed into a part, or throws it away at its writer's word (M-14). The script of the page posts here; so does the Discard button.

import { type ActionFunctionArgs, json } from '@remix-run/node'
import { paths } from '#app/paths.ts'
import { goTo, readForm } from '#app/server/index.ts'
import { fieldsOf, partOf } from '#app/server/proposal-parts.ts'
import { findOwnProposal, requireProposer } from '#app/server/proposer.ts'
import { forgetTyping, keepTyping, keptInWords, writersInWords } from '#app/server/typing.ts'

export async function action({ request, params }: ActionFunctionArgs) {
  const part = partOf(request)
  const { actor, at } = await requireProposer(request)
  const sent = await readForm(request, fieldsOf(part))
  const { line } = await findOwnProposal(params.id!, actor, at)
  if (sent.own.discard) {
    await forgetTyping(line.id, part, actor)
    return goTo(paths.editProposal(line.id, part))
  }
  const kept = await keepTyping(line.id, part, actor, sent.typed, at)
  return json({ line: kept ? keptInWords(actor, at) : null, others: await writersInWords(line.id, actor, at) }, { status: kept ? 200 : 409 })
}
