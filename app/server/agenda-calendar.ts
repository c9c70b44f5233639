// The agenda in words for a calendar file, with the addresses it leads to.

import type { Language } from '#workflows/languages.ts'
import type { PublicAgenda } from '#models/find-public-agenda.ts'
import { writeCalendar } from '#templates/calendar.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { origin } from './settings.ts'

export function calendarOfAgenda({ session, meeting, slots, endsAt, revision }: PublicAgenda, reader: { language: Language }): string {
  const words = wordsFor(reader.language)
  const opening = { uid: `session-${session.number}-opening`, from: meeting.beginsAt, to: slots[0]?.beginsAt ?? endsAt, summary: words('agenda.file.opening') }
  return writeCalendar({
    language: reader.language,
    product: words('product.name'),
    publisher: words('product.conference'),
    host: new URL(origin()).hostname,
    address: `${origin()}${paths.agenda(session.number)}`,
    location: words('agenda.file.where', { room: meeting.room, place: session.place }),
    organizer: session.contact === '' ? null : { name: words('agenda.file.organizer'), email: session.contact },
    revision,
    entries: [
      ...(meeting.openingMinutes > 0 ? [opening] : []),
      ...slots.map((slot) => ({ uid: slot.reference, from: slot.beginsAt, to: slot.endsAt, summary: words('agenda.file.slot', { state: slot.state, title: slot.title }) })),
    ],
  })
}
