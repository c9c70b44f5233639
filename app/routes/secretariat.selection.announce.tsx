// Announce the selection: GET previews every letter with its recipients, POST sends them in one batch and publishes (M-30).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { findLettersToSend, findSelection, isOnBoard } from '#models/find-selection.ts'
import { Confirm, Head, InTheWay, Part, Problems, Stack, titled, useAnswer, useWords, When } from '#app/components/index.ts'
import { AnswerDateForm } from '#app/components/selection/answer-date.tsx'
import { LettersTable } from '#app/components/selection/letters.tsx'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { answerDateOf } from '#app/server/answer-date.ts'
import { whyNot } from '#app/server/why-not.ts'
import { answer, found, goTo, momentOf, now, readForm, requireActor } from '#app/server/index.ts'
import { previewOf } from '#app/server/letters-preview.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const moment = await now()
  const selection = await findSelection(actor, moment)
  if (!selection?.offered.includes('announceSelection')) throw await goTo(paths.selection())
  const asked = answerDateOf(request, selection, moment)
  const reasons = whyNot('announceSelection', selection, actor, { answerBy: asked.at })
  const letters = await previewOf((await findLettersToSend(actor, moment, asked.at)) ?? [], actor)
  const titles = selection.items.filter(isOnBoard).map((item) => `${item.state.name}, “${item.title}”`)
  return { letters, titles, reasons, asked: titles.length > 0 ? asked : null, question: wordsFor(actor.language)('selection.announce.question', { count: letters.length }) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const { id } = found(await findSelection(actor, await now()))
  const sent = await readForm<'announceSelection'>(request, { answerBy: 'moment' })
  return answer(await carryOut('announceSelection', found(id), actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.selection() })
}

export const meta = titled<typeof loader>(({ question }) => question)

export default function Announce() {
  const words = useWords()
  const { letters, titles, reasons, question, asked } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  const back = { href: paths.selection(), label: words('selection.confirm.back') }
  const published = titles.length > 0 ? words('selection.announce.effectPublic', { titles: titles.join('; ') }) : words('selection.announce.effectPublicNone')
  const invited = asked?.at && <>{words('selection.announce.effectInvited')} {words('selection.announce.effectAsked')} <When at={asked.at} zone={asked.zone} />.</>
  return (
    <>
      <Problems answer={posted} />
      {reasons.length > 0 ? <><Head title={question} /><InTheWay title={words('selection.announce.hindered')} reasons={reasons} back={back} /></> : (
        <Confirm
          question={question} cancel={back} answer={posted} button={words('acts.announceSelection.label')}
          {...(asked && { hidden: { answerBy: asked.local, '_zone.answerBy': asked.zone } })}
          effects={[words('selection.announce.effectBatch'), published, words('selection.announce.effectNeutral'), ...(invited ? [invited] : []), words('selection.announce.effectFinal')]}
        />
      )}
      <Stack>
        {asked && <AnswerDateForm {...asked} />}
        <Part id="letters" title={words('selection.announce.letters')}>
          <p className="small soft">{words('selection.announce.lettersText')}</p>
          <LettersTable letters={letters} labelledBy="letters" />
        </Part>
      </Stack>
    </>
  )
}
