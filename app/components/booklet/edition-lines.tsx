// Whether an edition could be prepared now, a line a language, in the order of the language bar.

import type { Language } from '#workflows/languages.ts'
import { DataTable, Tag, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'

export type EditionLacks = { language: Language; isReady: boolean; isPrepared: boolean; isIssued: boolean; missing: number; stale: number; conditions: boolean }

export function EditionLines({ lines, labelledBy }: { lines: readonly EditionLacks[]; labelledBy: string }) {
  const words = useWords()
  return (
    <DataTable labelledBy={labelledBy} rows={lines} keyOf={(row) => row.language} columns={[
      { head: words('booklet.translations.language'), names: true, cell: (row) => <a className="whole" href={paths.prepareEdition(row.language)}><span className="unseen">{words('booklet.translations.toPrepare')} </span>{words(`languages.${row.language}`)}</a> },
      { head: words('booklet.translations.standing'), cell: (row) => <Standing {...row} /> },
      { head: words('booklet.translations.lacks'), cell: (row) => <Lacks {...row} /> },
    ]} />
  )
}

function Standing({ isReady, isPrepared }: EditionLacks) {
  const words = useWords()
  if (isPrepared) return <Tag kind="working">{words('booklet.translations.prepared')}</Tag>
  return isReady ? <Tag kind="settled">{words('booklet.translations.ready')}</Tag> : <Tag kind="waiting">{words('booklet.translations.notReady')}</Tag>
}

function Lacks({ missing, stale, conditions }: EditionLacks) {
  const words = useWords()
  const said = [
    missing > 0 && words('booklet.translations.lacksMissing', { count: missing }),
    stale > 0 && words('booklet.translations.lacksStale', { count: stale }),
    conditions && words('booklet.translations.conditions'),
  ].filter(Boolean).join(' ')
  return <>{said || words('booklet.translations.nothing')}</>
}
