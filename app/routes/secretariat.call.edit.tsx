// Prepare the call of the latest session, or revise it while it is not open.

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { findOfficersCall } from '#models/find-officers-call.ts'
import { Actions, ButtonLink, Head, InTheWay, Problems, titled, useAnswer, useWords } from '#app/components/index.ts'
import { CallForm } from '#app/components/secretariat/call-form.tsx'
import { termsOf } from '#app/components/secretariat/call-terms.tsx'
import { whyNot } from '#app/server/why-not.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, now as clockNow, readForm, requireActor, type Fields } from '#app/server/index.ts'

const FIELDS: Fields = {
  title: 'line', 'aspects[]': 'rows', 'aspects[].title': 'line', 'aspects[].articles': 'numbers', opensAt: 'moment', closesAt: 'moment', graceMinutes: 'number',
  cap: 'number', observersInvited: 'flag', stateCap: 'numberOrNull', 'wordLimits.*': 'numberOrLeftOut',
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const { session, call: seen } = found(await findOfficersCall(actor, await clockNow()))
  const words = wordsFor(actor.language)
  const call = seen && { ...termsOf({ ...seen.situation.call!, title: seen.rows.call!.title }), wordLimits: seen.situation.call!.wordLimits }
  const heading = seen ? words('secretariat.editCall.revise') : words('secretariat.editCall.prepare', { number: session.number })
  const closed = seen && !seen.offered.includes('reviseCall') ? whyNot('reviseCall', seen, actor, {} as never) : []
  return { heading, kicker: words('secretariat.kicker', { number: session.number, place: session.place }), sessionId: session.id, zone: session.zone, call, closed }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor } = await requireActor(request)
  const { call } = found(await findOfficersCall(actor, await clockNow()))
  const sent = await readForm<'prepareCall'>(request, FIELDS)
  // Aspects are known by their place in the list; nothing refers to them before the call is open.
  const aspects = (sent.input.aspects ?? []).map((aspect, index) => ({ ...aspect, key: `aspect-${index + 1}` }))
  const act = call ? 'reviseCall' : 'prepareCall'
  return answer(await carryOut(act, call?.situation.call!.id ?? null, actor, { ...sent.input, aspects }, await momentOf(sent)), sent, actor, { done: paths.secretariatCall(), labels: (words) => ({ 'aspects[].title': words('secretariat.editCall.aspectTitle'), 'aspects[].articles': words('secretariat.editCall.aspectArticles') }) })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function EditCall() {
  const words = useWords()
  const posted = useAnswer()
  const { heading, kicker, sessionId, zone, call, closed } = useLoaderData<typeof loader>()
  return (
    <>
      <Problems answer={posted} />
      <Head kicker={kicker} title={heading} lede={words('secretariat.editCall.lede')} />
      {closed.length > 0 ? <><InTheWay reasons={closed} /><Actions><ButtonLink kind="quiet" href={paths.secretariatCall()}>{words('secretariat.home.toCall')}</ButtonLink></Actions></> : <CallForm sessionId={sessionId} zone={zone} call={call} button={words(call ? 'acts.reviseCall.label' : 'acts.prepareCall.label')} answer={posted} />}
    </>
  )
}
