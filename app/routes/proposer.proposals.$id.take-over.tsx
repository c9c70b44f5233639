// Going on oneself from what the Secretariat typed in: GET says what that means, POST makes it a draft (M-7, S-10).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { nameInSentence } from '#workflows/names/index.ts'
import { carryOut } from '#models/carry-out.ts'
import { Confirm, Due, Facts, InTheWay, Problems, titled, useAnswer, useWords } from '#app/components/index.ts'
import { titleOr } from '#app/components/proposer/words.ts'
import { paths } from '#app/paths.ts'
import { answer, momentOf, readForm } from '#app/server/index.ts'
import { findOwnProposal, requireProposer } from '#app/server/proposer.ts'
import { whyNot } from '#app/server/why-not.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = await findOwnProposal(params.id!, actor, at)
  return { id: params.id!, title: view.content.title, entity: nameInSentence(view.situation.proponent!.name), closesAt: view.closesAt, zone: view.situation.call!.zone, inTheWay: whyNot('takeOverKeyedIn', view, actor, {}) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireProposer(request)
  const sent = await readForm<'takeOverKeyedIn'>(request)
  return answer(await carryOut('takeOverKeyedIn', params.id!, actor, sent.input, await momentOf(sent)), sent, actor, { done: (id) => paths.editProposal(id) })
}

export const meta = titled<typeof loader>(({ title }, words) => words('proposer.takeOver.question', { title: titleOr(words, title) }))

export default function TakeOver() {
  const words = useWords()
  const posted = useAnswer()
  const { id, title, entity, closesAt, zone, inTheWay } = useLoaderData<typeof loader>()
  return (
    <>
      <Problems answer={posted} />
      {!posted && <InTheWay title={words('acts.takeOverKeyedIn.refused')} reasons={inTheWay} />}
      <Confirm question={words('proposer.takeOver.question', { title: titleOr(words, title) })} effects={[words('proposer.takeOver.effect1', { entity }), words('proposer.takeOver.effect2'), words('proposer.takeOver.effect3')]}
        button={words('acts.takeOverKeyedIn.label')} cancel={{ href: paths.proposal(id) }} answer={posted}>
        <Facts facts={[[words('frame.strip.closes'), <Due key="closes" at={closesAt} zone={zone} />]]} />
      </Confirm>
    </>
  )
}
