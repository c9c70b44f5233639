// How a page is laid out: its head, its parts between firm rules, its columns.

import { useId, type ReactNode } from 'react'

/** The heading: what is asked of the reader, as a sentence; a line above and a line below. */
export function Head({ kicker, title, lede, children }: { kicker?: ReactNode; title: ReactNode; lede?: ReactNode; children?: ReactNode }) {
  return (
    <div className="head">
      {kicker && <p className="kicker">{kicker}</p>}
      <h1>{title}</h1>
      {lede && <p className="lede">{lede}</p>}
      {children}
    </div>
  )
}

/** A named part of a page. `id` makes it an address. */
export function Part({ id, title, children }: { id?: string; title: ReactNode; children: ReactNode }) {
  const made = useId()
  const heading = id ?? made
  return (
    <section className="part" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  )
}

/** Main beside facts (side), parts of a form beside the form (rail), or the shared side beside the internal one (half). */
export function Columns({ kind = 'side', children }: { kind?: 'side' | 'rail' | 'half'; children: ReactNode }) {
  return <div className={kind === 'side' ? 'columns' : `columns columns-${kind}`}>{children}</div>
}

/** Things under one another at the distance of parts. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className="stack">{children}</div>
}

/** The side column: facts, what happened, help. */
export function Side({ label, children }: { label: string; children: ReactNode }) {
  return <aside className="side" aria-label={label}>{children}</aside>
}

/** What only the Secretariat reads: violet and dashed, at the end side. `says` names who never sees it. */
export function Inside({ title, says, children }: { title: string; says: string; children: ReactNode }) {
  const heading = useId()
  return (
    <section className="inside" aria-labelledby={heading}>
      <div>
        <p className="banner-in"><span className="tag tag-internal">{says}</span></p>
        <h2 id={heading}>{title}</h2>
      </div>
      {children}
    </section>
  )
}

/** Paragraphs of a text that somebody wrote: blank lines part them, single line breaks stay. */
export function Prose({ text, lang }: { text: string; lang?: string }) {
  return (
    <div className="prose" {...(lang ? { lang, dir: lang === 'ar' ? 'rtl' : 'ltr' } : {})}>
      {text.split(/\n{2,}/).filter((one) => one.trim() !== '').map((paragraph, index) => (
        <p key={index} className="lines">{paragraph}</p>
      ))}
    </div>
  )
}
