// A letter of the register, as facts: the sheet itself is made from the same facts.

import { Due, Facts, useWords, When } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { Acknowledged, Answered, MailSays, type DispatchRow } from './dispatch-table.tsx'

export type LetterContentOf = { title: string; session: string; zone: string; closesAt: string; until: string; dueAt: string; reason: string; questions: string; sections: string[] }

/** What a letter's facts may show, named one by one. */
export function contentOfLetter(data: Record<string, unknown>): LetterContentOf {
  const text = (key: string) => (typeof data[key] === 'string' ? data[key] : '')
  const session = data.sessionNumber === undefined || data.sessionNumber === null ? '' : `${data.sessionNumber}, ${text('sessionPlace')}`
  return { title: text('title'), session, zone: text('callZone') || 'UTC', closesAt: text('closesAt'), until: text('until'), dueAt: text('dueAt'), reason: text('reason'), questions: text('questions'), sections: Array.isArray(data.sections) ? data.sections.map(String) : [] }
}

export function LetterFacts({ dispatch, entityKind, about }: { dispatch: DispatchRow; entityKind: 'State' | 'observer'; about: { id: string; title: string } | null }) {
  const words = useWords()
  return (
    <Facts facts={[
      [words('secretariat.letters.to'), <a key="to" href={paths.entity(dispatch.entityId)}>{dispatch.entity}</a>],
      [words('secretariat.letters.letter.form'), words(entityKind === 'State' ? 'secretariat.letters.letter.noteVerbale' : 'secretariat.letters.letter.ordinary')],
      [words('secretariat.letters.letter.language'), words(`languages.${dispatch.language}`)],
      [words('secretariat.letters.when'), <When key="when" at={dispatch.issuedAt} />],
      [words('secretariat.letters.mail'), <MailSays key="mail" row={dispatch} />],
      [words('secretariat.letters.acknowledged'), <Acknowledged key="acknowledged" row={dispatch} />],
      [words('secretariat.letters.answered'), <Answered key="answered" row={dispatch} />],
      about !== null && [words('secretariat.letters.letter.about'), <a key="about" href={paths.screeningItem(about.id)}>{about.title}</a>],
    ]} />
  )
}

export function LetterContent({ content }: { content: LetterContentOf }) {
  const words = useWords()
  const due = (at: string) => at !== '' && <Due at={at} zone={content.zone} />
  return (
    <Facts facts={[
      [words('secretariat.letters.letter.sessionLine'), content.session],
      content.until === '' && content.dueAt === '' && content.closesAt !== '' && [words('secretariat.letters.letter.closes'), due(content.closesAt)],
      content.until !== '' && [words('secretariat.letters.letter.until'), due(content.until)],
      content.dueAt !== '' && [words('secretariat.letters.letter.due'), due(content.dueAt)],
      [words('secretariat.letters.letter.reason'), content.reason && <span key="reason" className="lines">{content.reason}</span>],
      [words('secretariat.letters.letter.questions'), content.questions && <span key="questions" className="lines">{content.questions}</span>],
      [words('secretariat.letters.letter.sections'), content.sections.map((section) => words(`sections.${section}.label` as 'sections.title.label')).join(', ')],
    ]} />
  )
}
