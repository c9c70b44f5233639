// What differs between two texts of one section: words taken out struck through, words put in marked.

import { compareTexts, type Piece } from '#workflows/compare-texts.ts'
import { useWords } from './reader.tsx'

export type Change = { name: string; before: string; after: string }

export function Compare({ changes, level = 3 }: { changes: readonly Change[]; level?: 3 | 4 }) {
  const Heading = level === 3 ? 'h3' : 'h4'
  return (
    <div className="stack">
      {changes.map((change) => (
        <section key={change.name} className="part">
          <Heading>{change.name}</Heading>
          <Pair before={change.before} after={change.after} />
        </section>
      ))}
    </div>
  )
}

export function Pair({ before, after, heads }: { before: string; after: string; heads?: { before: string; after: string } }) {
  const words = useWords()
  const pieces = compareTexts(before, after)
  return (
    <div className="balance">
      <div><p className="label">{heads?.before ?? words('texts.before')}</p><Marked pieces={pieces.filter((piece) => piece.kind !== 'new')} /></div>
      <div><p className="label">{heads?.after ?? words('texts.after')}</p><Marked pieces={pieces.filter((piece) => piece.kind !== 'gone')} /></div>
    </div>
  )
}

/** Both texts in one: struck out what went, marked what came. */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  const words = useWords()
  if (pieces.every((piece) => piece.text.trim() === '')) return <p className="soft">{words('texts.nothingThere')}</p>
  return (
    <p className="lines measure" dir="auto">
      {pieces.map((piece, index) => (piece.kind === 'same' || piece.text.trim() === '' ? <span key={index}>{piece.text}</span> : piece.kind === 'new' ? <ins key={index} className="marked">{piece.text}</ins> : <del key={index}>{piece.text}</del>))}
    </p>
  )
}
