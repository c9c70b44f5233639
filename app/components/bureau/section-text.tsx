// A section of a proposal as it was written: running text, results each with year and source, or links.

import type { Language } from '#workflows/languages.ts'
import { Breaking, Prose, ResultsTable } from '#app/components/index.ts'

type ResultLine = { text: string; year: string; source: string }
export type SectionValue = string | string[] | ResultLine[]

const isResult = (value: unknown): value is ResultLine => typeof value === 'object'

/** People's text, as text: an address in it is printed and leads nowhere. */
export function SectionText({ value, lang }: { value: SectionValue; lang: Language }) {
  if (typeof value === 'string') return <Prose text={value} lang={lang} />
  const results = value.filter(isResult)
  if (results.length > 0) return <ResultsTable results={results} language={lang} />
  return <div>{(value as string[]).map((line) => <p key={line}><bdi><Breaking text={line} /></bdi></p>)}</div>
}
