// The text of a proposal under its headings; sections without text are left out.

import { articleTitle } from '#workflows/names/index.ts'
import { directionOf } from '#workflows/languages.ts'
import { SECTIONS, type SectionKey } from '#workflows/proposal-form.ts'
import { DataTable, Facts, Prose, useReader, useWords } from '#app/components/index.ts'
import { Breaking } from './breaking.tsx'
import type { ShownText } from './text-of.ts'

const LINES: readonly SectionKey[] = ['agency', 'aspect', 'started']
const TEXTS = SECTIONS.filter((section) => section.kind === 'text').map((section) => section.key)

/** `level` is the level of its headings on this page. */
export function ProposalText({ text, only, level = 3 }: { text: ShownText; only?: readonly string[]; level?: 2 | 3 }) {
  const words = useWords()
  const shows = (key: SectionKey) => only === undefined || only.includes(key)
  const Heading = level === 2 ? 'h2' : 'h3'
  const facts = LINES.filter(shows).map((key) => [words(`sections.${key}.label`), String(text[key])] as const)
  const after = (key: SectionKey) => key === 'resources'
  if (SECTIONS.every(({ key }) => key === 'title' || String(text[key]).trim() === '')) return <p className="soft">{words('proposer.text.empty')}</p>
  return (
    <div className="stack">
      <Facts facts={[only?.includes('title') && [words('sections.title.label'), text.title], ...facts, shows('articles') && text.articles.length > 0 && [words('sections.articles.label'), <ArticleList key="a" articles={text.articles} />]]} />
      {TEXTS.filter(shows).map((key) => (
        <TextSection key={key} of={key} text={text} Heading={Heading}>{after(key) && shows('results') && <Results text={text} Heading={Heading} />}</TextSection>
      ))}
      {shows('links') && text.links.length > 0 && (
        <section className="part"><Heading>{words('sections.links.label')}</Heading><LinkList links={text.links} /></section>
      )}
    </div>
  )
}

function TextSection({ of, text, Heading, children }: { of: SectionKey; text: ShownText; Heading: 'h2' | 'h3'; children: React.ReactNode }) {
  const words = useWords()
  const value = String(text[of])
  return (
    <>
      {value.trim() !== '' && <section className="part"><Heading>{words(`sections.${of}.label`)}</Heading><Prose text={value} lang={text.language} /></section>}
      {children}
    </>
  )
}

export function ArticleList({ articles }: { articles: readonly number[] }) {
  const words = useWords()
  const { language } = useReader()
  return (
    <ul className="list" role="list">
      {[...articles].sort((a, b) => a - b).map((number) => <li key={number}>{words('proposer.text.article', { number, title: articleTitle(number, language).title })}</li>)}
    </ul>
  )
}

function Results({ text, Heading }: { text: ShownText; Heading: 'h2' | 'h3' }) {
  const words = useWords()
  if (text.results.length === 0) return null
  return (
    <section className="part">
      <Heading>{words('sections.results.label')}</Heading>
      <DataTable
        caption={<span className="unseen">{words('sections.results.label')}</span>}
        rows={text.results.map((result, index) => ({ ...result, index }))}
        keyOf={(row) => String(row.index)}
        columns={[
          { head: words('proposer.text.result'), names: true, cell: (row) => <span lang={text.language} dir={directionOf(text.language)}>{row.text}</span> },
          { head: words('proposer.text.year'), label: words('proposer.text.year'), cell: (row) => row.year || '–' },
          { head: words('proposer.text.source'), label: words('proposer.text.source'), cell: (row) => (row.source ? <Breaking text={row.source} /> : '–') },
        ]}
      />
    </section>
  )
}

/** Only addresses of the web lead anywhere; anything else stays text. */
export function LinkList({ links }: { links: readonly string[] }) {
  return (
    <ul className="links" role="list">
      {links.map((link, index) => <li key={index}>{/^https?:\/\//.test(link) ? <a href={link} rel="noreferrer"><Breaking text={link} /></a> : <Breaking text={link} />}</li>)}
    </ul>
  )
}
