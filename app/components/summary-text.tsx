// The text of a summary under the booklet's headings, as it will print: the same to the Secretariat that writes it and to the State that clears it (M-34).

import type { SummaryContent } from '#workflows/inputs.ts'
import type { SummarySection } from '#workflows/summary-form.ts'
import { ArticleList, LinkList } from './article-list.tsx'
import { Facts } from './facts.tsx'
import { Prose } from './layout.tsx'
import { useWords } from './reader.tsx'
import { ResultsTable } from './results-table.tsx'

const FACTS = ['subject', 'agency', 'aspect', 'started', 'legalFramework', 'resources'] as const
const BEFORE = ['problem', 'whatWasDone'] as const
const AFTER = ['challenges', 'lessons', 'replicability', 'technicalAssistance', 'discussion'] as const
type Shown = 'title' | (typeof FACTS)[number] | 'articles' | (typeof BEFORE)[number] | 'results' | (typeof AFTER)[number] | 'links'

/** A State clears what it is shown: a heading of the summary that is not shown makes this line fail to compile. */
export const EVERY_HEADING_IS_SHOWN: [Exclude<SummarySection, Shown>] extends [never] ? true : never = true

export function SummaryText({ content }: { content: SummaryContent }) {
  const words = useWords()
  const name = (key: SummarySection) => words(`booklet.sections.${key}`)
  const text = (key: (typeof BEFORE | typeof AFTER)[number]) => content[key].trim() !== '' && <section key={key} className="part"><h3>{name(key)}</h3><Prose text={content[key]} /></section>
  return (
    <div className="stack">
      <Facts facts={[[name('title'), content.title], ...FACTS.map((key) => [name(key), content[key]] as const), content.articles.length > 0 && [name('articles'), <ArticleList key="a" articles={content.articles} />]]} />
      {BEFORE.map(text)}
      {content.results.length > 0 && (
        <section className="part">
          <h3>{name('results')}</h3>
          <ResultsTable results={content.results} />
        </section>
      )}
      {AFTER.map(text)}
      {content.links.length > 0 && <section className="part"><h3>{name('links')}</h3><LinkList links={content.links} /></section>}
    </div>
  )
}
