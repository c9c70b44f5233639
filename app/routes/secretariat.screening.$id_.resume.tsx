// Resume screening when the answers did not come in time.

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { Confirm, Due, InTheWay, Problems, Reference, titled, useAnswer, useWords } from '#app/components/index.ts'
import { openActPage } from '#app/server/act-page.ts'
import { whyNot } from '#app/server/why-not.ts'
import { paths } from '#app/paths.ts'
import { answer, momentOf, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, item, words, facts } = await openActPage(request, params.id)
  const round = item.situation.proposal!.round
  return { ...facts, heading: words('secretariat.resume.question', facts), number: round?.number ?? item.rounds.length, dueAt: round?.dueAt ?? null, inTheWay: whyNot('resumeScreening', item, actor, {}) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const sent = await readForm<'resumeScreening'>(request)
  return answer(await carryOut('resumeScreening', params.id!, actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.screeningItem })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function ResumeScreening() {
  const words = useWords()
  const posted = useAnswer()
  const { heading, id, reference, number, dueAt, zone, inTheWay } = useLoaderData<typeof loader>()
  return (
    <>
      <Problems answer={posted} />
      <Confirm kicker={<Reference value={reference} />} question={heading} effects={[words('secretariat.resume.effect1', { number }), words('secretariat.resume.effect2'), words('secretariat.resume.effect3')]} button={words('acts.resumeScreening.label')} cancel={{ href: paths.screeningItem(id) }} answer={posted}>
        {dueAt && <div><p className="label">{words('secretariat.resume.due')}</p><Due at={dueAt} zone={zone} /></div>}
        <InTheWay reasons={posted ? [] : inTheWay} />
      </Confirm>
    </>
  )
}
