// What happened: the time, the office, the act in the past tense (M-39).

import type { ReactNode } from 'react'
import type { Action } from '#workflows/lives/index.ts'
import { lifeOf } from '#workflows/lives/index.ts'
import type { MessageKey } from '#app/messages/index.ts'
import { When } from './due.tsx'
import { Hash } from './hash.tsx'
import { useWords } from './reader.tsx'

export type RecordLine = { at: string; office: string; action: Action; from?: string; to?: string; number?: number; hash?: string; says?: ReactNode }

/** Lines of the record; `small` for a side column. */
export function RecordList({ lines, small = false }: { lines: readonly RecordLine[]; small?: boolean }) {
  const words = useWords()
  if (lines.length === 0) return <p className="soft small">{words('record.empty')}</p>
  return (
    <ol className={small ? 'record small' : 'record'} role="list">
      {lines.map((line, index) => (
        <li key={line.number ?? index}>
          <When at={line.at} />
          <div>
            {words(`acts.${line.action}.record`, { office: line.office })}
            {line.says && <> {line.says}</>}
            <Change line={line} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function Change({ line }: { line: RecordLine }) {
  const words = useWords()
  const name = (state: string) => (state === 'new' ? words('marks.notBegun') : words(`states.${lifeOf(line.action)}.${state}` as MessageKey))
  const moved = line.from !== undefined && line.to !== undefined && line.from !== line.to
  if (!moved && line.number === undefined) return null
  return (
    <small>
      {moved && words('record.change', { from: name(line.from!), to: name(line.to!) })}
      {moved && line.number !== undefined && ' · '}
      {line.number !== undefined && words('record.entry', { number: line.number })}
      {line.hash && <> · <Hash value={line.hash.slice(0, 8)} />…</>}
    </small>
  )
}
