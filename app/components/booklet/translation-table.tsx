// Parts of the booklet against the six languages: each cell in words and a shape, and the address of the translator's page.

import { LANGUAGES, type Language } from '#workflows/languages.ts'
import { DataTable, Tag, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'

export type PartShown = { id: string; name: string; language: Language | null; isSettled: boolean; open: Record<Language, { missing: number; stale: number }> }

export function TranslationTable({ parts, labelledBy }: { parts: readonly PartShown[]; labelledBy: string }) {
  const words = useWords()
  return (
    <DataTable dense labelledBy={labelledBy} rows={parts} keyOf={(row) => row.id} columns={[
      { head: words('booklet.translations.part'), names: true, cell: (row) => <>{row.name}{!row.isSettled && <><br /><span className="small soft">{words('booklet.translations.notSettled')}</span></>}</> },
      ...LANGUAGES.map((language) => ({ head: words(`languages.${language}`), label: words(`languages.${language}`), cell: (row: PartShown) => <Cell part={row} language={language} /> })),
    ]} />
  )
}

function Cell({ part, language }: { part: PartShown; language: Language }) {
  const words = useWords()
  const { missing, stale } = part.open[language]
  const about = words('booklet.translations.inLanguage', { language: words(`languages.${language}`), part: part.name })
  const link = (said: string) => <a href={paths.translation(part.id, language)}>{said}<span className="unseen"> {about}</span></a>
  if (part.language === null) return <Tag kind="aside">{words('booklet.translations.noOriginal')}</Tag>
  if (part.language === language) return <Tag kind="sealed">{words('booklet.translations.original')}</Tag>
  return (
    <>
      {missing === 0 && stale === 0 && <Tag kind="settled">{link(words('booklet.translations.done'))}</Tag>}
      {missing > 0 && <Tag kind="open">{link(words('booklet.translations.missing', { count: missing }))}</Tag>}{' '}
      {stale > 0 && <Tag kind="waiting">{link(words('booklet.translations.stale', { count: stale }))}</Tag>}
    </>
  )
}
