// Start screening: GET says what follows, POST takes the proposal up.

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { Confirm, InTheWay, Problems, Reference, titled, useAnswer, useWords } from '#app/components/index.ts'
import { openActPage } from '#app/server/act-page.ts'
import { whyNot } from '#app/server/why-not.ts'
import { paths } from '#app/paths.ts'
import { answer, momentOf, readForm, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, item, words, facts } = await openActPage(request, params.id)
  return { ...facts, heading: words('secretariat.start.question', facts), inTheWay: whyNot('startScreening', item, actor, {}) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const sent = await readForm<'startScreening'>(request)
  return answer(await carryOut('startScreening', params.id!, actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.screeningItem })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function StartScreening() {
  const words = useWords()
  const posted = useAnswer()
  const { heading, id, reference, inTheWay } = useLoaderData<typeof loader>()
  return (
    <>
      <Problems answer={posted} />
      <Confirm kicker={<Reference value={reference} />} question={heading} effects={[words('secretariat.start.effect1'), words('secretariat.start.effect2'), words('secretariat.start.effect3')]} button={words('acts.startScreening.label')} cancel={{ href: paths.screeningItem(id) }} answer={posted}>
        <InTheWay reasons={posted ? [] : inTheWay} />
      </Confirm>
    </>
  )
}
