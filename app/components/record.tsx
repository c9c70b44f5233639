// What happened: the day once, the time of each act with its offset, the office, the act in the past tense (M-39).

import type { ReactNode } from 'react'
import type { Action } from '#workflows/lives/index.ts'
import { lifeOf } from '#workflows/lives/index.ts'
import { momentIn } from '#workflows/moments.ts'
import type { MessageKey } from '#app/messages/index.ts'
import { Hash } from './hash.tsx'
import { momentFor } from './moment.ts'
import { useReader, useWords } from './reader.tsx'

export type RecordLine = {
  at: string
  office: string
  action: Action
  from?: string
  to?: string
  number?: number
  hash?: string
  /** What it was done to, as a key: equal for two lines about one thing. Lines without it always stand alone. */
  subject?: string
  /** What it was done to, in words: the same on every line about it. */
  about?: ReactNode
  /** What this line alone says. */
  says?: ReactNode
}

/** Lines of the record, in the order given; `small` for a side column. Days and times are those of the place where the session meets. */
export function RecordList({ lines, small = false }: { lines: readonly RecordLine[]; small?: boolean }) {
  const words = useWords()
  const reader = useReader()
  if (lines.length === 0) return <p className="soft small">{words('record.empty')}</p>
  const zone = reader.host?.zone ?? reader.zone
  const dayOf = (line: RecordLine) => momentIn(line.at, zone, reader.language).date
  return (
    <ol className={small ? 'days small' : 'days'} role="list">
      {runsOf(lines, (one, other) => dayOf(one) === dayOf(other)).map((day) => (
        <li key={day[0]!.number ?? day[0]!.at}>
          <p className="day"><DayAt at={day[0]!.at} zone={zone} /></p>
          <ol className="record" role="list">
            {runsOf(day, isAgain).map((run) => <li key={run[0]!.number ?? `${run[0]!.at}${run[0]!.action}`}>{run.length === 1 ? <Line line={run[0]!} zone={zone} /> : <Repeated lines={run} zone={zone} />}</li>)}
          </ol>
        </li>
      ))}
    </ol>
  )
}

/** Neighbours that belong together. */
function runsOf(lines: readonly RecordLine[], belong: (one: RecordLine, other: RecordLine) => boolean): RecordLine[][] {
  const runs: RecordLine[][] = []
  for (const line of lines) {
    const last = runs.at(-1)
    if (last && belong(last[0]!, line)) last.push(line)
    else runs.push([line])
  }
  return runs
}

/** The same act by the same office on the same thing. */
const isAgain = (one: RecordLine, other: RecordLine) => one.action === other.action && one.office === other.office && one.subject !== undefined && one.subject === other.subject

function DayAt({ at, zone }: { at: string; zone: string }) {
  const words = useWords()
  const moment = momentFor(useReader(), at, zone)
  return <>{zone === 'UTC' ? moment.date : words('record.day', moment)}</>
}

function Time({ at, zone }: { at: string; zone: string }) {
  const words = useWords()
  return <time dateTime={at}>{words('record.time', momentIn(at, zone, useReader().language))}</time>
}

/** From the earliest of several to the latest, whichever way they are listed. */
function Span({ lines, zone }: { lines: readonly RecordLine[]; zone: string }) {
  const words = useWords()
  const { language } = useReader()
  const [first, last] = [lines[0]!.at, lines.at(-1)!.at].sort() as [string, string]
  const [from, to] = [momentIn(first, zone, language), momentIn(last, zone, language)]
  return from.time === to.time ? <Time at={first} zone={zone} /> : <time dateTime={first}>{words('record.span', { ...to, from: from.time })}</time>
}

function Line({ line, zone }: { line: RecordLine; zone: string }) {
  return (
    <>
      <Time at={line.at} zone={zone} />
      <div>
        <Said line={line} />
        {line.says && <> {line.says}</>}
        <Change line={line} />
      </div>
    </>
  )
}

function Said({ line }: { line: RecordLine }) {
  const words = useWords()
  return <>{words(`acts.${line.action}.record`, { office: line.office })}{line.about && <> {line.about}</>}</>
}

/** One line that opens to every line it stands for, whole. */
function Repeated({ lines, zone }: { lines: readonly RecordLine[]; zone: string }) {
  const words = useWords()
  return (
    <>
      <Span lines={lines} zone={zone} />
      <div>
        <Said line={lines[0]!} />
        <details>
          <summary>{words('record.times', { count: lines.length })}</summary>
          <ol className="record" role="list">{lines.map((line) => <li key={line.number ?? line.at}><Line line={line} zone={zone} /></li>)}</ol>
        </details>
      </div>
    </>
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
