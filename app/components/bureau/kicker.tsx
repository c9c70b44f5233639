// The line above the heading of the bureau's pages: the office, its State, the list.

import { momentIn } from '#workflows/moments.ts'
import { useReader, useWords } from '#app/components/index.ts'

export type KickerOf = { office: string; state: string; frozenAt: string; zone: string }

export function Kicker({ of }: { of: KickerOf }) {
  const words = useWords()
  const { language } = useReader()
  return <>{words('bureau.kicker', { office: of.office, state: of.state, date: momentIn(of.frozenAt, of.zone, language).date })}</>
}
