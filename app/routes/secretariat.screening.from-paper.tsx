// Typing in a proposal that reached the Secretariat on paper: first for whom, then the paper and its text (M-7).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EMPTY_CONTENT } from '#workflows/proposal-form.ts'
import { nameInSentence } from '#workflows/names/index.ts'
import { carryOut } from '#models/carry-out.ts'
import { findInvited, findPaperFor, type PaperFor } from '#models/find-paper.ts'
import { findOfficersCall } from '#models/find-officers-call.ts'
import { findStates } from '#models/find-proposals.ts'
import { Columns, Effects, Filters, Head, InTheWay, Problems, Select, Side, Stack, titled, useAnswer, useWords } from '#app/components/index.ts'
import { Arrival, PaperForm, PlaceTaken } from '#app/components/secretariat/paper-form.tsx'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, now, readForm, requireActor } from '#app/server/index.ts'
import { PAPER_FIELDS, valuesOf } from '#app/server/paper.ts'
import { whoIsTold } from '#app/server/who-is-told.ts'
import { wordForeseen } from '#app/server/why-not.ts'

async function callOf(request: Request) {
  const { actor } = await requireActor(request)
  const at = await now()
  return { actor, at, call: found(found(await findOfficersCall(actor, at)).call) }
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, at, call } = await callOf(request)
  const { id, aspects, wordLimits, zone } = call.situation.call!
  const asked = new URL(request.url).searchParams.get('entity')
  const chosen = asked ? found(await findPaperFor(actor, call, asked, at)) : null
  const words = wordsFor(actor.language)
  const shown = ({ id, name, kind, live, refusals, situation }: PaperFor) => ({ id, name: nameInSentence(name), kind, live, inTheWay: wordForeseen('keyIn', refusals, actor), told: whoIsTold('keyIn', situation, words) })
  return {
    callId: id, aspects, limits: wordLimits, zone, invited: await findInvited(actor, call), chosen: chosen && shown(chosen),
    states: chosen?.kind === 'observer' ? (await findStates(call.situation.session!.id)).map(({ id, name }) => ({ id, name })) : [],
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, call } = await callOf(request)
  const sent = await readForm<'keyIn'>(request, PAPER_FIELDS)
  const input = { ...sent.input, callId: call.situation.call!.id, content: { ...EMPTY_CONTENT, ...sent.input.content } }
  return answer(await carryOut('keyIn', null, actor, input, await momentOf(sent)), sent, actor, { done: paths.screeningItem })
}

export const meta = titled<typeof loader>(({ chosen }, words) => (chosen ? words('secretariat.paper.titleFor', { name: chosen.name }) : words('secretariat.paper.title')))

export default function FromPaper() {
  const words = useWords()
  const posted = useAnswer()
  const { aspects, limits, zone, invited, chosen, states } = useLoaderData<typeof loader>()
  const title = chosen ? words('secretariat.paper.titleFor', { name: chosen.name }) : words('secretariat.paper.title')
  const told = chosen && <Side label={words('secretariat.paper.then')}><h2>{words('secretariat.paper.then')}</h2><Effects lines={[words('secretariat.paper.effect1', { name: chosen.name }), words('secretariat.paper.effect2'), ...chosen.told]} /></Side>
  return (
    <>
      <Problems answer={posted} />
      <Head kicker={<a href={paths.screening()}>{words('secretariat.item.kicker')}</a>} title={title} lede={words('secretariat.paper.lede')} />
      <Filters label={words('secretariat.paper.choose')}>
        <Select name="entity" value={chosen?.id ?? null} label={words('fields.entityId')} hint={words('secretariat.paper.chooseHint')} options={invited.map(({ id, name }) => ({ value: id, label: name }))} />
      </Filters>
      {chosen && !posted && <InTheWay title={words('acts.keyIn.refused')} reasons={chosen.inTheWay} back={{ href: paths.screening(), label: words('secretariat.paper.back') }} />}
      {chosen && (posted || chosen.inTheWay.length === 0) && (
        <Columns>
          <Stack>
            <PlaceTaken name={chosen.name} live={chosen.live} />
            <PaperForm answer={posted} once content={EMPTY_CONTENT} aspects={aspects} limits={limits} kind={chosen.kind} states={states} responsibleStateId={null} values={valuesOf(EMPTY_CONTENT)} hidden={{ entityId: chosen.id }} button={words('acts.keyIn.label')} back={paths.screening()}>
              <Arrival zone={zone} />
            </PaperForm>
          </Stack>
          {told}
        </Columns>
      )}
    </>
  )
}
