// From one moment to another: the hours of the place with its offset, and the reader's own (M-1).

import { momentFor } from './moment.ts'
import { useReader, useWords } from './reader.tsx'

/** `day`: says the date, too; leave it out where the page says it for all. */
export function Span({ from, to, zone, day = false }: { from: string; to: string; zone: string; day?: boolean }) {
  const words = useWords()
  const reader = useReader()
  const there = hoursIn(zone)
  const here = hoursIn(reader.zone)
  const otherDay = there.date === here.date ? '' : 'OtherDay'
  return (
    <p className="due">
      <time dateTime={from}>{words(day ? 'moments.spanOn' : 'moments.span', there)}</time>
      <span>{zone === 'UTC' ? 'UTC' : words('moments.place', there)}</span>
      {reader.zone !== zone && <span>{words(reader.zone === 'UTC' ? `moments.spanUtc${otherDay}` : `moments.spanYours${otherDay}`, here)}</span>}
    </p>
  )

  function hoursIn(of: string) {
    const { time, ...moment } = momentFor(reader, from, of)
    return { ...moment, from: time, to: momentFor(reader, to, of).time }
  }
}
