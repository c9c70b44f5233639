// A band between two rules: a sentence, then what to do.

import type { ReactNode } from 'react'

/** `level` is the heading's level on this page. */
export function Notice({ kind = 'plain', title, level = 2, children }: { kind?: 'plain' | 'attention' | 'done' | 'refused'; title: ReactNode; level?: 2 | 3; children?: ReactNode }) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={`notice${kind === 'plain' ? '' : ` notice-${kind}`}`} {...(kind === 'done' ? { role: 'status' } : {})}>
      <Heading>{title}</Heading>
      {children && <div className="small">{children}</div>}
    </div>
  )
}
