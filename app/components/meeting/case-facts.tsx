// What a case is, what its State answered, and what the meeting did with it.

import { Day, Facts, Files, Part, Prose, Reference, StateTag, type StoredFile, useWords } from '#app/components/index.ts'
import type { CaseLine } from '#models/find-cases.ts'

/** Allow-listed by the loader from a CaseLine. */
export type CaseShown = Pick<CaseLine, 'reference' | 'title' | 'standing' | 'proponent' | 'answer' | 'discussion'>

export function CaseFacts({ one }: { one: CaseShown }) {
  const words = useWords()
  const by = one.proponent.kind === 'State' ? words('booklet.meetingCase.byState') : words('booklet.meetingCase.byObserver', { name: one.proponent.name })
  return (
    <Part title={words('booklet.meetingCase.facts')}>
      <Facts facts={[
        [words('booklet.meeting.programme'), one.title],
        [words('booklet.meetingCase.reference'), <Reference key="reference" value={one.reference} />],
        [words('booklet.meetingCase.proposedBy'), by],
        [words('booklet.meetingCase.answer'), <StateTag key="state" life="case" state={one.standing} />],
        [words('booklet.meeting.presenters'), one.answer && <span key="presenters" className="lines">{one.answer.presenters.join('\n') || words('booklet.meetingCase.answerNone')}</span>],
        [words('booklet.meetingCase.needs'), one.answer?.needs && <span key="needs" className="lines">{one.answer.needs}</span>],
        [words('booklet.meetingCase.declined'), one.answer?.declineReason && <span key="declined" className="lines">{one.answer.declineReason}</span>],
      ]} />
    </Part>
  )
}

/** As recorded, kept for good. */
export function Discussion({ discussion, title }: { discussion: NonNullable<CaseLine['discussion']>; title: string }) {
  const words = useWords()
  return (
    <Part title={title}>
      <Facts facts={[
        [words('booklet.meetingCase.on'), <Day key="on" on={discussion.on} />],
        [words('booklet.meeting.presenters'), <span key="presenters" className="lines">{discussion.presenters.join('\n')}</span>],
        [words('booklet.meetingCase.questions'), discussion.questions && <Prose key="questions" text={discussion.questions} />],
        [words('booklet.meetingCase.account'), <Prose key="account" text={discussion.account} />],
      ]} />
    </Part>
  )
}

/** What the State sent for the meeting; nobody else outside the Secretariat opens it. */
export function PresentationFiles({ files }: { files: readonly StoredFile[] }) {
  const words = useWords()
  return <Part title={words('agenda.secretariat.files')}>{files.length === 0 ? <p>{words('agenda.secretariat.filesNone')}</p> : <Files files={files} />}</Part>
}
