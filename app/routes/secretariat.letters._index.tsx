// The dispatch register (M-5): who was sent what and when, who acknowledged, who has not replied.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findDispatches } from '#models/find-entities.ts'
import { findOfficersCall } from '#models/find-officers-call.ts'
import { findReplies, type Reply } from '#models/find-replies.ts'
import { Empty, Head, Part, Stack, titled, useWords } from '#app/components/index.ts'
import { DispatchTable, type DispatchRow } from '#app/components/secretariat/dispatch-table.tsx'
import { ReplyTable, type ReplyRow } from '#app/components/secretariat/not-replied.tsx'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { found, now as clockNow, requireActor } from '#app/server/index.ts'

const rowOf = ({ id, kind, name, invitedAt, acknowledgedAt, people, proposals }: Reply): ReplyRow => ({ id, kind, name, invitedAt, acknowledgedAt, people, proposals })

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const { session } = found(await findOfficersCall(actor, await clockNow()))
  const words = wordsFor(actor.language)
  const letters = session.callId === null ? [] : await findDispatches(actor, session.callId)
  const replies = session.callId === null ? [] : await findReplies(actor, session.id, session.callId)
  const of = (replied: boolean) => replies.filter((one) => one.replied === replied).map(rowOf)
  return { heading: words('secretariat.letters.heading'), kicker: words('secretariat.kicker', { number: session.number, place: session.place }), letters: letters as DispatchRow[], silent: of(false), replied: of(true) }
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function Letters() {
  const words = useWords()
  const { heading, kicker, letters, silent, replied } = useLoaderData<typeof loader>()
  if (letters.length === 0) return <><Head kicker={kicker} title={heading} /><Empty title={words('secretariat.letters.empty')} link={{ href: paths.secretariatCall(), label: words('secretariat.home.toCall') }}>{words('secretariat.letters.emptySays')}</Empty></>
  return (
    <Stack>
      <Head kicker={kicker} title={heading} lede={words('secretariat.letters.lede')} />
      <Part id="not-replied" title={words('secretariat.letters.notReplied')}>
        {silent.length === 0 ? <p>{words('secretariat.letters.everybodyReplied')}</p> : <ReplyTable replied={false} caption={words('secretariat.letters.notRepliedSays')} rows={silent} />}
      </Part>
      <Part id="replied" title={words('secretariat.letters.replied')}>
        {replied.length === 0 ? <p>{words('secretariat.letters.nobodyReplied')}</p> : <ReplyTable replied caption={words('secretariat.letters.repliedSays')} rows={replied} />}
      </Part>
      <Part id="register" title={words('secretariat.letters.register')}><DispatchTable labelledBy="register" rows={letters} /></Part>
    </Stack>
  )
}
