// The selection: the board and every reason while it is prepared; what was decided afterwards (M-27 to M-30).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { findSelection } from '#models/find-selection.ts'
import { Empty, Head, Problems, Tag, titled, useAnswer, useWords } from '#app/components/index.ts'
import { Decided } from '#app/components/selection/decided.tsx'
import { Editor } from '#app/components/selection/editor.tsx'
import { SelectionHead } from '#app/components/selection/head.tsx'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, now, readForm, requireActor } from '#app/server/index.ts'
import { labelsOfItems, moved, selectionFor } from '#app/server/selection.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const selection = await findSelection(actor, await now())
  const view = selection && selectionFor(selection, actor)
  return { view, heading: view?.heading ?? wordsFor(actor.language)('selection.notYet.title') }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const { callId, items: listed } = found(await findSelection(actor, await now()))
  const sent = await readForm<'prepareSelection'>(request, { 'items[].proposalId': 'line', 'items[].outcome': 'line', version: 'numberOrNull' })
  const input = { ...sent.input, callId, items: moved(sent.input.items, sent.own) }
  const outcome = await carryOut('prepareSelection', null, actor, input, await momentOf(sent))
  const notice = { key: sent.own.in ? 'selection.putDone' : sent.own.out ? 'selection.takenDone' : 'selection.saved' } as const
  return answer(outcome, sent, actor, { done: paths.selection(), notice, labels: labelsOfItems(listed, sent.typed) })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function Selection() {
  const words = useWords()
  const { view, heading } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  if (!view) {
    return (
      <>
        <Head kicker={<Tag kind="open">{words('marks.notBegun')}</Tag>} title={heading} lede={words('selection.notYet.lede')} />
        <Empty title={words('selection.notYet.emptyTitle')} link={{ href: paths.secretariatConsultation(), label: words('selection.notYet.link') }}>{words('selection.notYet.empty')}</Empty>
      </>
    )
  }
  return (
    <>
      <Problems answer={posted} />
      <SelectionHead view={view} />
      {view.mayPrepare ? <Editor view={view} answer={posted} /> : <Decided view={view} />}
    </>
  )
}
