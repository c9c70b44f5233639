// Open the call: GET says who gets which letter, POST opens it and sends them.

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { carryOut } from '#models/carry-out.ts'
import { findEntities } from '#models/find-entities.ts'
import { Confirm, Due, InTheWay, Problems, titled, useAnswer, useWords } from '#app/components/index.ts'
import { InvitedList, invitationEffects, type Invited } from '#app/components/secretariat/invitations.tsx'
import { whyNot } from '#app/server/why-not.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { openCallPage } from '#app/server/call-page.ts'
import { answer, momentOf, readForm } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, session, seen } = await openCallPage(request)
  const { id, closesAt, zone, observersInvited } = seen.situation.call!
  const words = wordsFor(actor.language)
  const all: Invited[] = (await findEntities(actor, session.id, id)).map(({ id: entityId, kind, name, language, people, state }) => ({ id: entityId, kind, name, language, people, isFrozen: state !== 'admitted' }))
  const asked = all.filter((one) => one.kind === 'State' || observersInvited)
  return {
    heading: words('secretariat.openCall.question', { title: seen.rows.call!.title }),
    kicker: words('secretariat.kicker', { number: session.number, place: session.place }),
    closesAt, zone, observersInvited, invited: asked.filter((one) => !one.isFrozen), frozen: asked.filter((one) => one.isFrozen), inTheWay: whyNot('openCall', seen, actor, {}),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, seen } = await openCallPage(request)
  const sent = await readForm<'openCall'>(request)
  return answer(await carryOut('openCall', seen.situation.call!.id, actor, sent.input, await momentOf(sent)), sent, actor, { done: paths.secretariatCall() })
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function OpenCall() {
  const words = useWords()
  const posted = useAnswer()
  const { heading, kicker, closesAt, zone, invited, frozen, observersInvited, inTheWay } = useLoaderData<typeof loader>()
  return (
    <>
      <Problems answer={posted} />
      <Confirm kicker={kicker} question={heading} effects={[...invitationEffects(words, { invited, frozen, observersInvited }), <>{words('secretariat.openCall.publicNow')} <Due at={closesAt} zone={zone} /></>]} button={words('acts.openCall.label')} cancel={{ href: paths.secretariatCall() }} answer={posted}>
        <InTheWay reasons={posted ? [] : inTheWay} />
      </Confirm>
      <InvitedList invited={invited} />
    </>
  )
}
