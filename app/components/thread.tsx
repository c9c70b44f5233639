// Two threads, never mixed and never alike: shared is plain under a solid head, internal violet, hatched and dashed (M-20).

import { useId, type ReactNode } from 'react'
import { When } from './due.tsx'
import { Tag } from './tag.tsx'
import { useWords } from './reader.tsx'

export type Message = { id: string; by: string; to?: string; at: string; body: string }

/** `says` names who reads every word here, or who never does. The form that writes into it is a child. */
export function Thread({ kind, title, says, messages, children }: { kind: 'shared' | 'internal'; title: string; says: string; messages: readonly Message[]; children?: ReactNode }) {
  const words = useWords()
  const heading = useId()
  return (
    <section className={`thread thread-${kind}`} aria-labelledby={heading}>
      <h2 className="thread-name" id={heading}>{title}<span>{says}</span></h2>
      {messages.length === 0 ? (
        <p className="soft small">{words('threads.empty')}</p>
      ) : (
        <ol className="messages" role="list">
          {messages.map((message) => (
            <li key={message.id} className="message">
              <header>
                <b>{message.by}</b>
                {message.to && <span>{words('threads.to', { whom: message.to })}</span>}
                {kind === 'internal' && <Tag kind="internal">{words('threads.internalTag')}</Tag>}
                <When at={message.at} />
              </header>
              <p className="lines">{message.body}</p>
            </li>
          ))}
        </ol>
      )}
      {children}
    </section>
  )
}
