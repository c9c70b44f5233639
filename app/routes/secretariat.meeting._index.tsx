// The meeting: its cases with the answers of their States, the agenda they make, and the closing of the session (M-31, M-32).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readAgenda } from '#models/find-agenda.ts'
import { findCurrentCall } from '#models/find-calls.ts'
import { readMeeting } from '#models/find-cases.ts'
import { Actions, ButtonLink, Columns, Facts, Head, Part, Side, Stack, StateTag, titled, useReader, useWords, Days } from '#app/components/index.ts'
import { momentFor } from '#app/components/moment.ts'
import { AgendaPart } from '#app/components/meeting/agenda-part.tsx'
import { CaseList } from '#app/components/meeting/case-list.tsx'
import { paths } from '#app/paths.ts'
import { planOf } from '#app/server/agenda-plan.ts'
import { found, now, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const at = await now()
  const call = found(await findCurrentCall(actor, at))
  const meeting = found(await readMeeting(call.situation.call!.id, actor, at))
  const { session, cases, offered } = meeting
  return {
    session: { number: session.number, place: session.place, state: session.state, startsOn: session.startsOn, endsOn: session.endsOn, zone: session.zone },
    cases: cases.map((one) => ({ id: one.id, title: one.title, state: one.state.name, standing: one.standing, presenters: one.answer?.presenters ?? [], discussedOn: one.discussion?.on ?? null, answerBy: one.answerBy })),
    agenda: await readAgenda(meeting.callId, actor.language),
    inTheWay: planOf(request, actor, call, meeting).inTheWay,
    mayClose: offered.includes('closeSession'),
  }
}

export const meta = titled('booklet.meeting.heading')

export default function Meeting() {
  const words = useWords()
  const reader = useReader()
  const { session, cases, agenda, inTheWay, mayClose } = useLoaderData<typeof loader>()
  return (
    <>
      <Head kicker={words('booklet.meeting.kicker', session)} title={words('booklet.meeting.heading')} lede={words('booklet.meeting.lede')} />
      <Columns>
        <Stack>
          <Part title={words('booklet.meeting.cases')}><CaseList cases={cases} zone={session.zone} /></Part>
          <AgendaPart agenda={agenda} inTheWay={inTheWay} />
        </Stack>
        <Side label={words('booklet.meeting.session')}>
          <h2>{words('booklet.meeting.session')}</h2>
          <Facts wide={false} facts={[
            [words('booklet.meeting.standing'), <StateTag key="state" life="session" state={session.state} />],
            [words('booklet.meeting.days'), <Days key="days" of={session} />],
            [words('booklet.meeting.zone'), words('moments.place', momentFor(reader, `${session.startsOn}T00:00:00.000Z`, session.zone))],
          ]} />
          {mayClose && (
            <>
              <h2>{words('booklet.meeting.closing')}</h2>
              <p className="small">{words('booklet.meeting.closingSays')}</p>
              <Actions><ButtonLink kind="quiet" href={paths.closeSession()}>{words('booklet.meeting.close')}</ButtonLink></Actions>
            </>
          )}
        </Side>
      </Columns>
    </>
  )
}
