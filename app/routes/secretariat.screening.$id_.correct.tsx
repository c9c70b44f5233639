// Correcting what was typed in from paper, before its people have confirmed it (M-7). A save names the version it began from.

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { findStates } from '#models/find-proposals.ts'
import { Columns, Effects, Head, InTheWay, Problems, Side, titled, useAnswer, useWords } from '#app/components/index.ts'
import { BothTexts, isCollision } from '#app/components/theirs.tsx'
import { PaperForm } from '#app/components/secretariat/paper-form.tsx'
import { paths } from '#app/paths.ts'
import { openActPage } from '#app/server/act-page.ts'
import { answer, momentOf, readForm, requireActor } from '#app/server/index.ts'
import { PAPER_FIELDS, valuesOf } from '#app/server/paper.ts'
import { whoIsTold } from '#app/server/who-is-told.ts'
import { whyNot } from '#app/server/why-not.ts'
import { EMPTY_CONTENT } from '#workflows/proposal-form.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, item, words, facts } = await openActPage(request, params.id)
  const { situation, content, version } = item
  const { call, proposal, proponent, session } = situation
  return {
    ...facts, heading: words('secretariat.paper.correctHeading', facts), version, content, aspects: call!.aspects, limits: call!.wordLimits, kind: proponent!.kind, responsibleStateId: proposal!.responsibleStateId,
    states: proponent!.kind === 'observer' ? (await findStates(session!.id)).map(({ id, name }) => ({ id, name })) : [],
    told: whoIsTold('correctKeyedIn', situation, words), inTheWay: whyNot('correctKeyedIn', item, actor, { version, content }),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const sent = await readForm<'correctKeyedIn'>(request, PAPER_FIELDS)
  const input = { ...sent.input, content: { ...EMPTY_CONTENT, ...sent.input.content } }
  return answer(await carryOut('correctKeyedIn', params.id!, actor, input, await momentOf(sent)), sent, actor, { done: paths.screeningItem })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function CorrectFromPaper() {
  const words = useWords()
  const posted = useAnswer()
  const { heading, id, version, told, inTheWay, content, aspects, limits, kind, states, responsibleStateId } = useLoaderData<typeof loader>()
  const collides = isCollision(posted, version)
  return (
    <>
      <Problems answer={posted} />
      {collides && <BothTexts />}
      <Head kicker={<a href={paths.screeningItem(id)}>{words('secretariat.versions.back')}</a>} title={heading} lede={words('secretariat.paper.lede')} />
      {!posted && <InTheWay reasons={inTheWay} back={{ href: paths.screeningItem(id), label: words('secretariat.versions.back') }} />}
      {(posted || inTheWay.length === 0) && (
        <Columns>
          <PaperForm answer={posted} isCollision={collides} content={content} aspects={aspects} limits={limits} kind={kind} states={states} responsibleStateId={responsibleStateId} values={valuesOf(content)} hidden={{ version }} button={words('acts.correctKeyedIn.label')} back={paths.screeningItem(id)} />
          <Side label={words('secretariat.outcome.told')}><h2>{words('secretariat.outcome.told')}</h2><Effects lines={told} /></Side>
        </Columns>
      )}
    </>
  )
}
