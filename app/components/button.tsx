// Buttons. Their label is the act and its object; they are never disabled: press one and the page says what is missing.

import type { ReactNode } from 'react'

type Look = { kind?: 'main' | 'quiet' | 'stop' | 'internal'; small?: boolean; children: ReactNode; /** Said to those who do not see the row it stands in. */ unseen?: string }

const classOf = ({ kind = 'main', small }: Look) => `button${kind === 'main' ? '' : ` button-${kind}`}${small ? ' button-small' : ''}`

/** Posts its form; `name` and `value` say which button it was (own names begin with _). */
export function Button({ name, value, ...look }: Look & { name?: string; value?: string }) {
  return <button className={classOf(look)} name={name} value={value}>{look.children}{look.unseen && <span className="unseen"> {look.unseen}</span>}</button>
}

/** Leads to a page; looks like a button because it begins an act. */
export function ButtonLink({ href, ...look }: Look & { href: string }) {
  return <a className={classOf(look)} href={href}>{look.children}{look.unseen && <span className="unseen"> {look.unseen}</span>}</a>
}

/** Buttons and links in one row. One main button a page. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>
}
