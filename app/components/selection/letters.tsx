// Every letter of one batch, with whoever receives it named and its text to read, before it goes out (M-30).

import type { LetterPreview } from '#app/server/letters-preview.ts'
import type { MessageKey } from '#app/messages/index.ts'
import { DataTable, Reference, useWords } from '#app/components/index.ts'

export function LettersTable({ letters, labelledBy }: { letters: readonly LetterPreview[]; labelledBy: string }) {
  const words = useWords()
  return (
    <DataTable
      labelledBy={labelledBy} rows={letters} keyOf={(letter) => letter.key}
      columns={[
        { head: words('selection.announce.addressee'), cell: (letter) => letter.addressee, names: true },
        {
          head: words('selection.announce.recipients'), label: words('selection.announce.recipients'),
          cell: ({ recipients }) => (recipients.length === 0 ? words('selection.announce.nobody') : <ul className="list" role="list">{recipients.map((one) => <li key={one.email}>{one.office}<br /><span className="small soft"><bdi className="address" dir="ltr">{one.email}</bdi></span></li>)}</ul>),
        },
        {
          head: words('selection.announce.text'),
          cell: (letter) => (
            <>
              {words(`selection.announce.kinds.${letter.kind}` as MessageKey)} <span className="small soft"><Reference value={letter.reference} /></span>
              <details className="small"><summary>{words('selection.announce.readText')}<span className="unseen">: {letter.addressee}</span></summary><p><b>{letter.subject}</b></p><p className="lines">{letter.text}</p></details>
            </>
          ),
        },
      ]}
    />
  )
}
