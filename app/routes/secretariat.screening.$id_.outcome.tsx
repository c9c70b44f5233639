// Decide the outcome of screening: what it rests on, what each outcome does and whom it tells (M-20).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { localOf } from '#workflows/moments.ts'
import { proposedDate } from '#workflows/proposed-date.ts'
import { Head, MomentField, Part, Problems, Reference, titled, useAnswer, useWords } from '#app/components/index.ts'
import { openActPage } from '#app/server/act-page.ts'
import { ChecklistTable } from '#app/components/secretariat/checklist-table.tsx'
import { whyNot } from '#app/server/why-not.ts'
import { TwoWays } from '#app/components/secretariat/two-ways.tsx'
import { whoIsTold } from '#app/server/who-is-told.ts'
import { paths } from '#app/paths.ts'
import { answer, momentOf, notFound, readForm, requireActor } from '#app/server/index.ts'

const ACTS = { eligible: 'findEligible', notEligible: 'findNotEligible' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, item, words, facts } = await openActPage(request, params.id)
  const proposed = proposedDate(item.situation.now, facts.zone)!
  const way = (act: 'findEligible' | 'findNotEligible') => ({ act, told: whoIsTold(act, item.situation, words), inTheWay: whyNot(act, item, actor, { reason: '', commentUntil: proposed }) })
  return {
    ...facts, heading: words('secretariat.outcome.heading', facts), checklist: item.checklist ?? {}, eligible: way('findEligible'), notEligible: way('findNotEligible'),
    // Only a State that an observer named is asked for its view (M-21).
    asks: item.line.proponent.kind === 'observer' ? { state: item.line.state?.name ?? '', until: localOf(proposed, facts.zone) } : null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const sent = await readForm<'findEligible'>(request, { commentUntil: 'moment' })
  const act = ACTS[sent.form as keyof typeof ACTS]
  if (act === undefined) throw notFound()
  return answer(await carryOut(act, params.id!, actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.screeningItem })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function Outcome() {
  const words = useWords()
  const posted = useAnswer()
  const { heading, id, reference, zone, checklist, eligible, notEligible, asks } = useLoaderData<typeof loader>()
  return (
    <>
      <Problems answer={posted} />
      <Head kicker={<a href={paths.screeningItem(id)}><Reference value={reference} /></a>} title={heading} lede={words('secretariat.outcome.lede')} />
      <TwoWays
        answer={posted}
        ways={[
          { ...eligible, form: 'eligible', title: words('secretariat.outcome.eligible'), says: words('secretariat.outcome.eligibleSays'), reason: words('secretariat.outcome.eligibleReason'), hint: words('secretariat.outcome.eligibleReasonHint'), optional: true, more: asks && <MomentField name="commentUntil" zone={zone} value={asks.until} label={words('secretariat.outcome.until', asks)} hint={words('secretariat.outcome.untilHint')} /> },
          { ...notEligible, form: 'notEligible', title: words('secretariat.outcome.notEligible'), says: words('secretariat.outcome.notEligibleSays'), reason: words('secretariat.outcome.notEligibleReason'), hint: words('secretariat.outcome.notEligibleReasonHint'), isStop: true },
        ]}
      />
      <Part title={words('secretariat.outcome.checklist')}><ChecklistTable found={checklist} /></Part>
    </>
  )
}
