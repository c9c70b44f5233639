// Nothing here: why, what will make it appear, and one link.

import type { ReactNode } from 'react'

export function Empty({ title, children, link }: { title: string; children: ReactNode; link?: { href: string; label: string } }) {
  return (
    <div className="empty">
      <p className="strong">{title}</p>
      <p>{children}</p>
      {link && <p><a href={link.href}>{link.label}</a></p>}
    </div>
  )
}
