// The agenda on the Secretariat's page: as published, or what it still waits for (M-31).

import type { Agenda } from '#models/find-agenda.ts'
import { Actions, AsPdf, ButtonLink, Empty, Part, useWords } from '#app/components/index.ts'
import { MeetingFacts } from '#app/components/public/agenda-page.tsx'
import { paths } from '#app/paths.ts'
import { SlotTable } from './slot-table.tsx'

type Props = { agenda: Agenda | null; inTheWay: readonly string[] }

export function AgendaPart({ agenda, inTheWay }: Props) {
  const words = useWords()
  if (!agenda) {
    return (
      <Part title={words('booklet.meeting.agenda')}>
        <Empty title={words('agenda.secretariat.notYet')}>{inTheWay[0] ?? words('agenda.secretariat.notYetSays')}</Empty>
        {inTheWay.length === 0 && <Actions><ButtonLink href={paths.arrangeMeeting()}>{words('agenda.secretariat.arrange')}</ButtonLink></Actions>}
      </Part>
    )
  }
  const { session, meeting, slots, endsAt } = agenda
  return (
    <Part title={words('booklet.meeting.agenda')}>
      <MeetingFacts session={session} meeting={meeting} endsAt={endsAt} />
      <SlotTable meeting={meeting} slots={slots} zone={session.zone} published />
      <Actions>
        <ButtonLink kind="quiet" href={paths.arrangeMeeting()}>{words('agenda.secretariat.change')}</ButtonLink>
        <a href={paths.agenda(session.number)}>{words('agenda.secretariat.public')}</a>
        <AsPdf kind="agenda" id={session.number} />
        <AsPdf kind="runOfShow" id={session.number} />
      </Actions>
    </Part>
  )
}
