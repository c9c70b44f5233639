// What is asked of the reader: numbered as operative paragraphs, each opening with its verb.

import type { ReactNode } from 'react'
import { Due, NoDate } from './due.tsx'

export type Task = {
  href: string
  /** The verb, in bold. */
  verb: string
  /** The rest of the sentence. */
  text: string
  says?: ReactNode
  tag?: ReactNode
  due?: { at: string; zone: string } | null
}

export function Tasks({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ol className="tasks">
      {tasks.map((task) => (
        <li key={task.href}>
          <p className="task"><a href={task.href}><b>{task.verb}</b> {task.text}</a></p>
          {task.says && <p className="soft small">{task.says}</p>}
          {task.tag && <p>{task.tag}</p>}
          {task.due ? <Due {...task.due} /> : <NoDate />}
        </li>
      ))}
    </ol>
  )
}
