// A moment somebody must keep, said three times: where it belongs, the reader's own, what is left (M-1).

import { dayIn, daysBetween } from '#workflows/booklet-dates.ts'
import { isSoon, momentFor, readersTime, spanLeft } from './moment.ts'
import { useReader, useWords } from './reader.tsx'

/** `zone` is the zone the moment belongs to, for instance the call's. */
export function Due({ at, zone, seconds = false }: { at: string; zone: string; seconds?: boolean }) {
  const words = useWords()
  const reader = useReader()
  const moment = momentFor(reader, at, zone, seconds)
  const left = spanLeft(words, reader.now, at)
  return (
    <p className="due">
      <time dateTime={at}>{words('moments.at', moment)}</time>
      {zone !== 'UTC' && <span>{words('moments.place', moment)}</span>}
      {zone === 'UTC' && <span>UTC</span>}
      {reader.zone !== zone && <span>{readersTime(words, at, zone, reader)}</span>}
      <span className={left !== null && isSoon(reader.now, at) ? 'soon' : 'left'}>
        {left === null ? words('moments.passed') : words('moments.left', { span: left })}
      </span>
    </p>
  )
}

/** No moment is set, which is a fact, too. */
export function NoDate() {
  return <p className="due"><span>{useWords()('moments.noDate')}</span></p>
}

/** A moment that was, in one line, in the reader's zone with its offset. */
export function When({ at, zone, seconds = false }: { at: string; zone?: string; seconds?: boolean }) {
  const words = useWords()
  const reader = useReader()
  const moment = momentFor(reader, at, zone ?? reader.zone, seconds)
  const text = moment.place === 'UTC' ? words('moments.utc', moment) : words('moments.inZone', moment)
  return <time dateTime={at}>{text}</time>
}

/** A day without an hour, of a date or of a moment in UTC: "9 June 2027". */
export function Day({ on }: { on: string }) {
  const { language } = useReader()
  return <time dateTime={on}>{dayIn(on.slice(0, 10), language)}</time>
}

/** The days of a session: "7–11 June 2027". */
export function Days({ of }: { of: { startsOn: string; endsOn: string } }) {
  const { language } = useReader()
  return <>{daysBetween(of.startsOn, of.endsOn, language)}</>
}
