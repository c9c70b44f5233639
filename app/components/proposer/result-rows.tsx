// Results as folded rows: finished ones are one line, the one with a gap is open; rows are added and removed by posting the form.

import { useContext } from 'react'
import type { Content } from '#workflows/proposal-form.ts'
import { Field, fieldId, FormContext, Tag, TextArea, type Typed, useWords } from '#app/components/index.ts'

type Row = { index: number; text: string; year: string; source: string }

const NAME = 'content.results'

/** The rows as typed, if something was typed; a row that was taken out leaves a gap in the numbers. */
function rowsOf(typed: Typed | null, stored: Content['results']): Row[] {
  if (!typed) return stored.map((result, index) => ({ index, ...result }))
  const indexes = new Set(Object.keys(typed).flatMap((name) => name.match(/^content\.results\[(\d+)\]/)?.[1] ?? []).map(Number))
  const value = (index: number, field: string) => String(typed[`${NAME}[${index}].${field}`] ?? '')
  return [...indexes].sort((a, b) => a - b).map((index) => ({ index, text: value(index, 'text'), year: value(index, 'year'), source: value(index, 'source') }))
}

/**
 * `more`: one empty row is open at the end; there always is one while there is no result. `fixed`: the form cannot be saved
 * half-way, so two empty rows stand ready and a row is taken out by emptying it.
 */
export function ResultRows({ stored, more, fixed, lang, words: limit }: { stored: Content['results']; more: boolean; fixed: boolean; lang: string; words: number }) {
  const words = useWords()
  const { typed } = useContext(FormContext)
  const rows = rowsOf(typed, stored)
  const next = (rows.at(-1)?.index ?? -1) + 1
  const blanks = typed ? 0 : fixed ? 2 : more || rows.length === 0 ? 1 : 0
  const shown = [...rows, ...Array.from({ length: blanks }, (_, more) => ({ index: next + more, text: '', year: '', source: '' }))]
  return (
    <section className="part" aria-labelledby={fieldId(NAME)}>
      <h3 id={fieldId(NAME)} tabIndex={-1}>{words('sections.results.label')}</h3>
      <p className="hint">{words('sections.results.hint')} {words('form.atMost', { limit })}</p>
      <div className="folds">{shown.map((row, position) => <Fold key={row.index} row={row} number={position + 1} isNew={position >= rows.length || (fixed && [row.text, row.year, row.source].every((one) => one.trim() === ''))} mayRemove={!fixed} lang={lang} />)}</div>
      {fixed ? <p className="hint">{words('proposer.edit.emptyRows')}</p> : <p><button className="button button-quiet" name="_then" value="add">{words('proposer.edit.addResult')}</button></p>}
    </section>
  )
}

function Fold({ row, number, isNew, mayRemove, lang }: { row: Row; number: number; isNew: boolean; mayRemove: boolean; lang: string }) {
  const words = useWords()
  const gap = isNew ? null : row.text.trim() === '' ? words('proposer.edit.noText') : row.source.trim() === '' ? words('proposer.edit.noSource') : null
  const name = isNew ? words('proposer.edit.resultNew') : words('proposer.edit.result', { number })
  const field = (last: string) => `${NAME}[${row.index}].${last}`
  return (
    <details className="fold" open={isNew || gap !== null}>
      <summary><b>{name}</b> <span className="soft">{[row.text.length > 120 ? `${row.text.slice(0, 120)}…` : row.text, row.year].filter(Boolean).join(', ')}</span>{gap && <> <Tag kind="waiting">{gap}</Tag></>}</summary>
      <div className="split" role="group" aria-label={name}>
        <TextArea name={field('text')} label={words('proposer.edit.resultText')} value={row.text} rows={2} low wide lang={lang} />
        <Field name={field('year')} label={words('proposer.edit.resultYear')} value={row.year} />
        <Field name={field('source')} label={words('proposer.edit.resultSource')} value={row.source} lang={lang} />
        {!isNew && mayRemove && <p className="wide"><button className="plain small" name="_then" value={`remove-${row.index}`}>{words('proposer.edit.removeResult', { number })}</button></p>}
      </div>
    </details>
  )
}
