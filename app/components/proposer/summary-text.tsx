// The text of a summary under the booklet's headings, as it will print.

import { DataTable, Facts, Prose, useWords } from '#app/components/index.ts'
import type { SummaryContent } from '#workflows/inputs.ts'
import { Breaking } from './breaking.tsx'
import type { Change } from './compare.tsx'
import { ArticleList, LinkList } from './proposal-text.tsx'

const FACTS = ['subject', 'agency', 'aspect', 'started', 'legalFramework', 'resources'] as const
const BEFORE = ['problem', 'whatWasDone'] as const
const AFTER = ['challenges', 'lessons', 'replicability', 'technicalAssistance', 'discussion'] as const

export function SummaryText({ content }: { content: SummaryContent }) {
  const words = useWords()
  const name = (key: keyof SummaryContent) => words(`proposer.clearance.headings.${key}`)
  const text = (key: (typeof BEFORE | typeof AFTER)[number]) => content[key].trim() !== '' && <section key={key} className="part"><h3>{name(key)}</h3><Prose text={content[key]} /></section>
  return (
    <div className="stack">
      <Facts facts={[[name('title'), content.title], ...FACTS.map((key) => [name(key), content[key]] as const), content.articles.length > 0 && [name('articles'), <ArticleList key="a" articles={content.articles} />]]} />
      {BEFORE.map(text)}
      {content.results.length > 0 && (
        <section className="part">
          <h3>{name('results')}</h3>
          <DataTable
            caption={<span className="unseen">{name('results')}</span>}
            rows={content.results.map((result, index) => ({ ...result, index }))}
            keyOf={(row) => String(row.index)}
            columns={[
              { head: words('proposer.text.result'), names: true, cell: (row) => row.text },
              { head: words('proposer.text.year'), label: words('proposer.text.year'), cell: (row) => row.year || '–' },
              { head: words('proposer.text.source'), label: words('proposer.text.source'), cell: (row) => <Breaking text={row.source} /> },
            ]}
          />
        </section>
      )}
      {AFTER.map(text)}
      {content.links.length > 0 && <section className="part"><h3>{name('links')}</h3><LinkList links={content.links} /></section>}
    </div>
  )
}

const KEYS = ['title', ...FACTS, 'articles', ...BEFORE, 'results', ...AFTER, 'links'] as const

/** A State clears what it is shown: a field of the summary that is not shown makes this line fail to compile (M-34). */
export const EVERY_FIELD_IS_SHOWN: [Exclude<keyof SummaryContent, (typeof KEYS)[number]>] extends [never] ? true : never = true

function plain(content: SummaryContent, key: (typeof KEYS)[number]): string {
  if (key === 'results') return content.results.map(({ text, year, source }) => [text, year, source].filter(Boolean).join(' · ')).join('\n')
  const value = content[key]
  return Array.isArray(value) ? value.join('\n') : String(value)
}

/** What changed between two versions, heading by heading. */
export function summaryChanges(before: SummaryContent, after: SummaryContent, name: (key: (typeof KEYS)[number]) => string): Change[] {
  return KEYS.filter((key) => plain(before, key) !== plain(after, key)).map((key) => ({ name: name(key), before: plain(before, key), after: plain(after, key) }))
}
