// A GET form, so that what is filtered is in the address; saved views beside it.

import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { useWords } from './reader.tsx'

/** Fields are children; their `value` is what the address holds. */
export function Filters({ label, children }: { label: string; children: ReactNode }) {
  return (
    <form className="filters" method="get" role="search" aria-label={label}>
      {children}
      <Button kind="quiet">{useWords()('form.show')}</Button>
    </form>
  )
}

/** Ready-made views of a list, with their counts. */
export function Views({ label, views }: { label: string; views: readonly { href: string; label: string; current?: boolean }[] }) {
  return (
    <nav aria-label={label}>
      <ul className="chips" role="list">
        {views.map((view) => <li key={view.href}><a href={view.href} {...(view.current ? { 'aria-current': 'true' as const } : {})}>{view.label}</a></li>)}
      </ul>
    </nav>
  )
}

/** Pages of a list, named by their first and last State. */
export function Pages({ label, pages }: { label: string; pages: readonly { href: string; label: string; current?: boolean }[] }) {
  return (
    <nav className="pages" aria-label={label}>
      <ul role="list">
        {pages.map((page) => <li key={page.href}><a href={page.href} {...(page.current ? { 'aria-current': 'page' as const } : {})}>{page.label}</a></li>)}
      </ul>
    </nav>
  )
}
