// Two texts of one section side by side: words taken out struck through, words put in marked.

import { sectionText, type Content, type SectionKey } from '#workflows/proposal-form.ts'
import { useWords } from '#app/components/index.ts'
import { wordChanges, type Piece } from './word-changes.ts'

export type Change = { name: string; before: string; after: string }

/** A section as running text, so that two versions of it can be compared. */
export function comparable(content: Content, key: SectionKey): string {
  if (key !== 'results') return sectionText(content, key)
  return content.results.map(({ text, year, source }) => [text, year, source].filter(Boolean).join(' · ')).join('\n')
}

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
  const pieces = wordChanges(before, after)
  return (
    <div className="balance">
      <div><p className="label">{heads?.before ?? words('proposer.version.before')}</p><Marked pieces={pieces.filter((piece) => piece.kind !== 'in')} empty={words('proposer.version.nothingThere')} /></div>
      <div><p className="label">{heads?.after ?? words('proposer.version.after')}</p><Marked pieces={pieces.filter((piece) => piece.kind !== 'out')} empty={words('proposer.version.nothingThere')} /></div>
    </div>
  )
}

function Marked({ pieces, empty }: { pieces: readonly Piece[]; empty: string }) {
  if (pieces.every((piece) => piece.text.trim() === '')) return <p className="soft">{empty}</p>
  return (
    <p className="lines measure" dir="auto">
      {pieces.map((piece, index) => (piece.kind === 'same' || piece.text.trim() === '' ? <span key={index}>{piece.text}</span> : piece.kind === 'in' ? <ins key={index} className="marked">{piece.text}</ins> : <del key={index}>{piece.text}</del>))}
    </p>
  )
}
