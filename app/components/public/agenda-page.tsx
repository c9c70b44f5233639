// The agenda of the meeting as anybody reads it: where, when, and which State presents what (M-31, M-38).

import type { Meeting } from '#workflows/situation.ts'
import { Actions, AsPdf, ButtonLink, Columns, Facts, Head, Part, Side, Span, Stack, useWords, When } from '#app/components/index.ts'
import { SlotTable, type SlotShown } from '#app/components/meeting/slot-table.tsx'
import { paths } from '#app/paths.ts'

type Props = { session: { number: number; place: string; zone: string }; meeting: Meeting; slots: readonly SlotShown[]; endsAt: string; changedAt: string }

export function AgendaPage({ session, meeting, slots, endsAt, changedAt }: Props) {
  const words = useWords()
  return (
    <>
      <Head kicker={words('agenda.kicker', session)} title={words('agenda.heading')} lede={words('agenda.lede')} />
      <Columns>
        <Stack>
          <Part title={words('agenda.slots')}><SlotTable meeting={meeting} slots={slots} zone={session.zone} published /></Part>
        </Stack>
        <Side label={words('agenda.facts')}>
          <h2>{words('agenda.facts')}</h2>
          <MeetingFacts session={session} meeting={meeting} endsAt={endsAt} changedAt={changedAt} />
          <Actions><ButtonLink kind="quiet" href={paths.agendaCalendar(session.number)}>{words('agenda.calendar')}</ButtonLink><AsPdf kind="agenda" id={session.number} /></Actions>
          <p className="small soft">{words('agenda.calendarSays')}</p>
          <ul className="links small" role="list"><li><a href={paths.session(session.number)}>{words('agenda.toSession', session)}</a></li></ul>
        </Side>
      </Columns>
    </>
  )
}

export function MeetingFacts({ session, meeting, endsAt, changedAt }: { session: { place: string; zone: string }; meeting: Meeting; endsAt: string; changedAt?: string }) {
  const words = useWords()
  return (
    <Facts wide={false} facts={[
      [words('agenda.when'), <Span key="when" from={meeting.beginsAt} to={endsAt} zone={session.zone} day />],
      [words('agenda.room'), <span key="room" dir="auto">{meeting.room}</span>],
      [words('agenda.place'), session.place],
      [words('agenda.changed'), changedAt && <When key="changed" at={changedAt} />],
    ]} />
  )
}
