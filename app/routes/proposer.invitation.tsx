// The invitation to propose: what it says, and one act, to acknowledge it (M-5).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { nameInSentence } from '#workflows/names/index.ts'
import { carryOut } from '#models/carry-out.ts'
import { findCurrentCall } from '#models/find-calls.ts'
import { readEntity } from '#models/find-entities.ts'
import { Actions, ButtonLink, Confirm, Head, Problems, Stack, titled, useAnswer, useWords } from '#app/components/index.ts'
import { InvitationFacts, type InvitationCall } from '#app/components/proposer/invitation-facts.tsx'
import { type PageWords } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { answer, found, momentOf, readForm } from '#app/server/index.ts'
import { requireProposer } from '#app/server/proposer.ts'
import { whyNot } from '#app/server/why-not.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const current = found(await findCurrentCall(actor, at))
  const entity = found(await readEntity(actor.entityId!, actor, at))
  const { session, call } = current.situation
  const shown: InvitationCall = {
    closesAt: call!.closesAt, zone: call!.zone, aspects: call!.aspects, observersInvited: call!.observersInvited, invitedAt: entity.invitedAt, acknowledgedAt: entity.acknowledgedAt,
    letterId: entity.letters.find((letter) => letter.kind === 'invitation')?.id ?? null,
  }
  return { entity: nameInSentence(entity.situation.entity!.name), number: session!.number, place: session!.place, call: shown, inTheWay: whyNot('acknowledgeInvitation', current, actor, {}) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const sent = await readForm<'acknowledgeInvitation'>(request)
  const { situation } = found(await findCurrentCall(actor, at))
  const outcome = await carryOut('acknowledgeInvitation', situation.call!.id, actor, sent.input, await momentOf(sent))
  return answer(outcome, sent, actor, { done: paths.proposerHome() })
}

export const meta = titled<typeof loader>((data, words) => headingOf(words, data))

function headingOf(words: PageWords, { call, inTheWay, number }: { call: InvitationCall; inTheWay: readonly string[]; number: number }): string {
  if (inTheWay.length === 0) return words('proposer.invitation.title', { number })
  return words(call.acknowledgedAt ? 'proposer.invitation.done' : 'proposer.invitation.page')
}

export default function Invitation() {
  const words = useWords()
  const data = useLoaderData<typeof loader>()
  const { entity, number, place } = data
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      {data.inTheWay.length > 0 ? (
        <Head title={headingOf(words, data)} lede={data.call.acknowledgedAt ? words('proposer.invitation.lede', { entity, number, place }) : data.inTheWay.join(' ')} />
      ) : (
        <Confirm question={headingOf(words, data)} effects={[words('proposer.invitation.effect1'), words('proposer.invitation.effect2', { entity }), words('proposer.invitation.effect3')]}
          button={words('acts.acknowledgeInvitation.label')} cancel={{ href: paths.proposerHome() }} answer={posted} />
      )}
      <Stack>
        <InvitationFacts {...data.call} />
        {data.inTheWay.length > 0 && <Actions><ButtonLink kind="quiet" href={paths.proposals()}>{words('nav.proposals')}</ButtonLink></Actions>}
      </Stack>
    </>
  )
}
