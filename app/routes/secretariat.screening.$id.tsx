// One proposal being screened: the shared side beside the internal one, and never the one in the other's form (M-20).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { readScreening } from '#models/find-screening.ts'
import { Columns, Problems, Stack, titled, useAnswer } from '#app/components/index.ts'
import { findingsOf, labelsOfChecklist, pageOfItem } from '#app/server/screening-page.ts'
import { ItemHead, ItemRecord, OutcomeSaid } from '#app/components/secretariat/item-parts.tsx'
import { Changes, InternalSide, Rounds, SharedThread, StateView } from '#app/components/secretariat/screening-sides.tsx'
import { titleOr } from '#app/components/proposer/words.ts'
import { SubmittedText } from '#app/components/secretariat/submitted-text.tsx'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, notFound, now as clockNow, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  return pageOfItem(found(await readScreening(params.id!, actor, await clockNow())))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const id = params.id!
  const sent = await readForm<'keepInternalNote'>(request, { 'findings.*.finding': 'line' })
  const moment = await momentOf(sent)
  const done = { done: paths.screeningItem(id) }
  // Each form names the one act it is for; a message meant for colleagues cannot go out by another's button.
  if (sent.form === 'message') return answer(await carryOut('writeToProposer', id, actor, sent.input, moment), sent, actor, { ...done, labels: (words) => ({ body: words('secretariat.item.write') }) })
  if (sent.form === 'note') return answer(await carryOut('keepInternalNote', id, actor, sent.input, moment), sent, actor, { ...done, labels: (words) => ({ body: words('secretariat.item.note') }) })
  if (sent.form !== 'checklist') throw notFound()
  const { findings, nameOf } = findingsOf(sent.typed)
  return answer(await carryOut('recordChecklist', id, actor, { findings }, moment), { ...sent, nameOf }, actor, { ...done, labels: labelsOfChecklist })
}

export const meta = titled<typeof loader>(({ heading }, words) => titleOr(words, heading))

export default function ScreeningItem() {
  const posted = useAnswer()
  const item = useLoaderData<typeof loader>()
  return (
    <>
      <Problems answer={posted} />
      <ItemHead item={item} />
      <Columns kind="half">
        <Stack>
          <SubmittedText item={item} />
          {item.byObserver && item.submittedAt !== null && <StateView item={item} />}
          <Changes changes={item.changes} lang={item.text.language} />
          <Rounds rounds={item.rounds} />
          <SharedThread messages={item.thread} proponent={item.proponent} offered={item.offered} answer={posted} />
        </Stack>
        <InternalSide found={item.checklist} facts={item.facts} notes={item.notes} offered={item.offered} answer={posted}>
          <OutcomeSaid item={item} />
          <ItemRecord lines={item.record} />
        </InternalSide>
      </Columns>
    </>
  )
}
