// The dispatch register: letters sent, one a row, with what came back and the letter itself as PDF (M-5).

import type { Language } from '#workflows/languages.ts'
import { ANSWERS, type LetterKind } from '#workflows/letters.ts'
import { DataTable, Day, Reference, useWords, When } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'

export type DispatchRow = { id: string; number: string; kind: LetterKind; entityId: string; entity: string; language: Language; issuedAt: string; mails: number; sent: number; acknowledgedAt: string | null; answeredAt: string | null }

export function DispatchTable({ labelledBy, rows }: { labelledBy: string; rows: readonly DispatchRow[] }) {
  const words = useWords()
  return (
    <DataTable dense labelledBy={labelledBy} rows={rows} keyOf={(row) => row.id} columns={[
      { head: words('secretariat.letters.number'), names: true, cell: (row) => <a href={paths.dispatch(row.id)}><Reference value={row.number} /></a> },
      { head: words('secretariat.letters.kind'), label: words('secretariat.letters.kind'), cell: (row) => words(`secretariat.letterKinds.${row.kind}`) },
      { head: words('secretariat.letters.to'), label: words('secretariat.letters.to'), cell: (row) => <a className="whole" href={paths.entity(row.entityId)}>{row.entity}</a> },
      { head: words('secretariat.letters.letter.language'), label: words('secretariat.letters.letter.language'), cell: (row) => words(`languages.${row.language}`) },
      { head: words('secretariat.letters.when'), label: words('secretariat.letters.when'), cell: (row) => <When at={row.issuedAt} /> },
      { head: words('secretariat.letters.mail'), label: words('secretariat.letters.mail'), cell: (row) => <MailSays row={row} /> },
      { head: words('secretariat.letters.acknowledged'), label: words('secretariat.letters.acknowledged'), cell: (row) => <Acknowledged row={row} /> },
      { head: words('secretariat.letters.answered'), label: words('secretariat.letters.answered'), cell: (row) => <Answered row={row} /> },
      { head: words('secretariat.letters.paper'), label: words('secretariat.letters.paper'), cell: (row) => <a href={paths.paper('letter', row.id)}>{words('secretariat.letters.asPdf')}<span className="unseen"> {row.number}</span></a> },
    ]} />
  )
}

export function MailSays({ row: { mails, sent } }: { row: Pick<DispatchRow, 'mails' | 'sent'> }) {
  const words = useWords()
  return <>{mails === 0 ? words('secretariat.letters.mailNone') : sent === mails ? words('secretariat.letters.mailAll', { count: mails }) : words('secretariat.letters.mailSome', { sent, count: mails })}</>
}

export function Acknowledged({ row }: { row: Pick<DispatchRow, 'kind' | 'acknowledgedAt'> }) {
  const words = useWords()
  if (row.acknowledgedAt !== null) return <Day on={row.acknowledgedAt} />
  return <span className="soft">{words(row.kind === 'invitation' ? 'secretariat.letters.notYet' : 'secretariat.letters.doesNotApply')}</span>
}

export function Answered({ row: { kind, answeredAt } }: { row: Pick<DispatchRow, 'kind' | 'answeredAt'> }) {
  const words = useWords()
  if (answeredAt !== null) return <Day on={answeredAt} />
  return <span className="soft">{words(ANSWERS[kind] ? 'secretariat.letters.notYet' : 'secretariat.letters.doesNotApply')}</span>
}
