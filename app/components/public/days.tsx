// The days of a session: "7–11 June 2027".

import { daysBetween } from '#workflows/booklet.ts'
import { useReader } from '#app/components/index.ts'

export function Days({ of }: { of: { startsOn: string; endsOn: string } }) {
  const { language } = useReader()
  return <>{daysBetween(of.startsOn, of.endsOn, language)}</>
}
