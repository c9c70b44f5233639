// Answer the one request to reconsider: another officer screens it again or upholds the outcome (M-20).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { Empty, Head, Part, Problems, Prose, Reference, titled, useAnswer, useWords } from '#app/components/index.ts'
import { openActPage } from '#app/server/act-page.ts'
import { whyNot } from '#app/server/why-not.ts'
import { TwoWays } from '#app/components/secretariat/two-ways.tsx'
import { whoIsTold } from '#app/server/who-is-told.ts'
import { paths } from '#app/paths.ts'
import { answer, momentOf, notFound, readForm, requireActor } from '#app/server/index.ts'

const ACTS = { reopen: 'reopenScreening', uphold: 'upholdOutcome' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, item, words, facts } = await openActPage(request, params.id)
  const way = (act: 'reopenScreening' | 'upholdOutcome') => ({ act, told: whoIsTold(act, item.situation, words), inTheWay: whyNot(act, item, actor, { reason: '' }) })
  const request_ = item.record.findLast((entry) => entry.action === 'askReconsideration')
  return { ...facts, heading: words('secretariat.reconsideration.heading', facts), found: item.outcomeReason, asked: item.reconsiderationAsked ? (request_?.why ?? '') : null, reopen: way('reopenScreening'), uphold: way('upholdOutcome') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const sent = await readForm<'upholdOutcome'>(request)
  const act = ACTS[sent.form as keyof typeof ACTS]
  if (act === undefined) throw notFound()
  return answer(await carryOut(act, params.id!, actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.screeningItem })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function Reconsideration() {
  const words = useWords()
  const posted = useAnswer()
  const { heading, id, reference, proponent, found, asked, reopen, uphold } = useLoaderData<typeof loader>()
  const say = { reason: words('secretariat.reconsideration.reason'), hint: words('secretariat.reconsideration.reasonHint') }
  return (
    <>
      <Problems answer={posted} />
      <Head kicker={<a href={paths.screeningItem(id)}><Reference value={reference} /></a>} title={heading} lede={asked === null ? undefined : words('secretariat.reconsideration.lede', { proponent })} />
      {asked === null ? <Empty title={words('secretariat.reconsideration.notAsked')} link={{ href: paths.screeningItem(id), label: words('secretariat.versions.back') }}>{words('secretariat.reconsideration.notAskedSays')}</Empty> : (
        <>
          <Part title={words('secretariat.reconsideration.found')}><Prose text={found} /></Part>
          <Part title={words('secretariat.reconsideration.asked')}><Prose text={asked} /></Part>
          <TwoWays answer={posted} ways={[{ ...reopen, ...say, form: 'reopen', title: words('secretariat.reconsideration.reopen'), says: words('secretariat.reconsideration.reopenSays') }, { ...uphold, ...say, form: 'uphold', title: words('secretariat.reconsideration.uphold'), says: words('secretariat.reconsideration.upholdSays'), isStop: true }]} />
        </>
      )}
    </>
  )
}
