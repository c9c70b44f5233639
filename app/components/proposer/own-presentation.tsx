// The State's own part of a presentation: when it presents, and the files it sent (M-31).

import { ButtonLink, Actions, Facts, Files, Part, Span, type StoredFile, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'

export type Own = { slot: { beginsAt: string; endsAt: string; zone: string; room: string; session: number } | null; files: readonly StoredFile[]; mayChange: boolean }

export function OwnPresentation({ slot, files, mayChange, caseId, state }: Own & { caseId: string; state: string }) {
  const words = useWords()
  return (
    <>
      {slot && (
        <Part title={words('agenda.own.slot', { state })}>
          <Facts wide={false} facts={[[words('agenda.when'), <Span key="when" from={slot.beginsAt} to={slot.endsAt} zone={slot.zone} day />], [words('agenda.room'), <span key="room" dir="auto">{slot.room}</span>]]} />
          <ul className="links" role="list">
            <li><a href={paths.agenda(slot.session)}>{words('agenda.link')}</a></li>
            <li><a href={paths.agendaCalendar(slot.session)}>{words('agenda.calendar')}</a></li>
          </ul>
        </Part>
      )}
      {(mayChange || files.length > 0) && (
        <Part title={words('agenda.own.files')}>
          <p className="soft small">{words('agenda.own.filesSay')}</p>
          {files.length === 0 ? <p>{words('agenda.own.filesNone')}</p> : <Files files={files} />}
          {mayChange && <Actions><ButtonLink kind="quiet" href={paths.presentationFiles(caseId)}>{words('agenda.own.filesChange')}</ButtonLink></Actions>}
        </Part>
      )}
    </>
  )
}
