// The text of a proposal under its headings; sections without text are left out.

import { SECTIONS, type SectionKey } from '#workflows/proposal-form.ts'
import { ArticleList, Facts, LinkList, Prose, ResultsTable, useWords } from '#app/components/index.ts'
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

function Results({ text, Heading }: { text: ShownText; Heading: 'h2' | 'h3' }) {
  const words = useWords()
  if (text.results.length === 0) return null
  return <section className="part"><Heading>{words('sections.results.label')}</Heading><ResultsTable results={text.results} language={text.language} /></section>
}
