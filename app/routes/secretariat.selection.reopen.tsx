// Reopen a selection that is decided and not announced: GET says what will happen, POST does it, with a reason.

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { carryOut } from '#models/carry-out.ts'
import { findSelection } from '#models/find-selection.ts'
import { Confirm, Problems, TextArea, titled, useAnswer, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found, goTo, momentOf, now, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const selection = await findSelection(actor, await now())
  if (!selection?.offered.includes('reopenSelection')) throw await goTo(paths.selection())
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const { id } = found(await findSelection(actor, await now()))
  const sent = await readForm<'reopenSelection'>(request, { reason: 'text' })
  return answer(await carryOut('reopenSelection', found(id), actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.selection(), labels: (words) => ({ reason: words('selection.reopen.reason') }) })
}

export const meta = titled('selection.reopen.question')

export default function Reopen() {
  const words = useWords()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      <Confirm
        question={words('selection.reopen.question')} cancel={{ href: paths.selection() }} answer={posted} button={words('acts.reopenSelection.label')}
        effects={[words('selection.reopen.effectBack'), words('selection.reopen.effectKept'), words('selection.reopen.effectUnknown')]}
      >
        <TextArea name="reason" low label={words('selection.reopen.reason')} hint={words('selection.reopen.reasonHint')} />
      </Confirm>
    </>
  )
}
