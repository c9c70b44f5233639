// A State's status under the Convention, with the mark of the day it was true. Data, never a gate (M-3).

import { dayIn } from '#workflows/booklet-dates.ts'
import { findState } from '#workflows/names/index.ts'
import { useReader, useWords } from '#app/components/index.ts'

export function Convention({ iso3 }: { iso3: string }) {
  const words = useWords()
  const { language } = useReader()
  const entry = findState(iso3)
  if (!entry) return null
  const { status, since, asOf, verified } = entry.convention
  const day = (on: string) => (on.length === 10 ? dayIn(on, language) : on)
  const says =
    status === 'none' ? words('secretariat.convention.none')
    : since === null ? words(`secretariat.convention.${status}NoDate`)
    : words(`secretariat.convention.${status}`, { since: day(since) })
  const mark = !verified ? words('secretariat.convention.unchecked', { asOf: day(asOf) }) : words(asOf.length === 10 ? 'secretariat.convention.asOfDay' : 'secretariat.convention.asOfYear', { asOf: day(asOf) })
  return <>{words('secretariat.convention.full', { status: says, asOf: mark })}</>
}

/** For a dense table: the status and the year, no more. */
export function ConventionShort({ iso3 }: { iso3: string }) {
  const words = useWords()
  const entry = findState(iso3)
  if (!entry) return null
  const { status, asOf } = entry.convention
  return <>{words(`statuses.${status === 'none' ? 'other' : status}`)} <span className="soft">({words('secretariat.convention.asOfDay', { asOf: asOf.slice(0, 4) })})</span></>
}
