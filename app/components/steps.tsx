// Where one stands in a long form: a list at the side, one line with a link on a phone.

import type { ReactNode } from 'react'

export type Step = { href: string; label: string; tag: ReactNode; current?: boolean }

/** `line` and `all` are what a phone shows instead of the list. Further links may follow as children. */
export function Steps({ label, line, all, steps, children }: { label: string; line: string; all: { href: string; label: string }; steps: readonly Step[]; children?: ReactNode }) {
  return (
    <nav className="stay" aria-label={label}>
      <p className="steps-line"><span>{line}</span> <a href={all.href}>{all.label}</a></p>
      <ol className="steps" role="list">
        {steps.map((step) => <li key={step.href}><a href={step.href} {...(step.current ? { 'aria-current': 'step' as const } : {})}>{step.label} {step.tag}</a></li>)}
      </ol>
      {children}
    </nav>
  )
}
