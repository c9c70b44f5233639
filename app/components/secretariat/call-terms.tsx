// The terms of a call as the Secretariat reads them: dates, rules, aspects; the grace, which nobody else is shown (M-6).

import { articlesInRuns } from '#workflows/names/index.ts'
import type { Aspect } from '#workflows/situation.ts'
import { DataTable, Due, Facts, useWords } from '#app/components/index.ts'

export type CallTerms = {
  title: string
  state: 'prepared' | 'open' | 'closed'
  aspects: Aspect[]
  opensAt: string
  closesAt: string
  zone: string
  graceMinutes: number
  cap: number
  observersInvited: boolean
  stateCap: number | null
}

/** Named one by one, so that nothing else of the row reaches a page. */
export function termsOf(call: CallTerms): CallTerms {
  const { title, state, aspects, opensAt, closesAt, zone, graceMinutes, cap, observersInvited, stateCap } = call
  return { title, state, aspects, opensAt, closesAt, zone, graceMinutes, cap, observersInvited, stateCap }
}

export function CallDates({ call }: { call: Pick<CallTerms, 'opensAt' | 'closesAt' | 'zone' | 'state'> }) {
  const words = useWords()
  return (
    <Facts
      facts={[
        [words(call.state === 'prepared' ? 'secretariat.call.opens' : 'secretariat.call.opened'), <Due key="opens" at={call.opensAt} zone={call.zone} />],
        [words('secretariat.call.closes'), <Due key="closes" at={call.closesAt} zone={call.zone} />],
      ]}
    />
  )
}

export function CallRules({ call }: { call: CallTerms }) {
  const words = useWords()
  return (
    <Facts
      facts={[
        [words('secretariat.call.grace'), call.graceMinutes === 0 ? words('secretariat.call.graceNone') : words('secretariat.call.graceSays', { count: call.graceMinutes })],
        [words('secretariat.call.cap'), words('secretariat.call.capSays', { count: call.cap })],
        [words('secretariat.call.observers'), words(call.observersInvited ? 'secretariat.call.observersYes' : 'secretariat.call.observersNo')],
        [words('secretariat.call.stateCap'), call.stateCap === null ? words('secretariat.call.stateCapNone') : words('secretariat.call.stateCapSays', { count: call.stateCap })],
      ]}
    />
  )
}

export function CallAspects({ aspects }: { aspects: readonly Aspect[] }) {
  const words = useWords()
  return (
    <DataTable
      caption={words('secretariat.call.aspects')}
      rows={aspects}
      keyOf={(aspect) => aspect.key}
      columns={[
        { head: words('secretariat.call.aspect'), names: true, cell: (aspect) => aspect.title },
        { head: words('secretariat.call.articles'), label: words('secretariat.call.articles'), cell: (aspect) => articlesInRuns(aspect.articles) },
      ]}
    />
  )
}
