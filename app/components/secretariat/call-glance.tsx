// The call at a glance, on the Secretariat's home page.

import type { ProposalState } from '#workflows/lives/proposal.ts'
import { DataTable, Part, StateTag, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { CallDates, type CallTerms } from './call-terms.tsx'

export function CallGlance({ call }: { call: CallTerms }) {
  const words = useWords()
  return (
    <Part title={words('secretariat.home.glance')}>
      <p><a href={paths.secretariatCall()}>{call.title}</a> <StateTag life="call" state={call.state} /></p>
      <CallDates call={call} />
    </Part>
  )
}

/** In the order of a proposal's life, never by size (M-28). */
export function ScreeningCounts({ counts }: { counts: readonly { state: ProposalState; count: number }[] }) {
  const words = useWords()
  return (
    <DataTable caption={words('secretariat.home.counts')} rows={counts} keyOf={(row) => row.state} columns={[
      { head: words('secretariat.home.countStands'), names: true, cell: (row) => <a href={paths.screening({ stands: row.state })}>{words(`states.proposal.${row.state}`)}</a> },
      { head: words('secretariat.home.count'), label: words('secretariat.home.count'), cell: (row) => row.count },
    ]} />
  )
}

export function NotReplied({ silent: { states, observers } }: { silent: { states: number; observers: number } }) {
  const words = useWords()
  return (
    <section className="list">
      <h2>{words('secretariat.home.notReplied')}</h2>
      <p className="small">{states + observers === 0 ? words('secretariat.home.everybodyReplied') : words('secretariat.home.notRepliedSays', { states: words('secretariat.home.states', { count: states }), observers: words('secretariat.home.observers', { count: observers }) })}</p>
      {states + observers > 0 && <p><a href={`${paths.dispatches()}#not-replied`}>{words('secretariat.home.toList')}</a></p>}
    </section>
  )
}

export function GlanceLinks() {
  const words = useWords()
  return (
    <ul className="links" role="list">
      <li><a href={paths.secretariatCall()}>{words('secretariat.home.toCall')}</a></li>
      <li><a href={paths.entities()}>{words('secretariat.home.toEntities')}</a></li>
      <li><a href={paths.dispatches()}>{words('secretariat.home.toRegister')}</a></li>
      <li><a href={paths.screening()}>{words('secretariat.home.toScreening')}</a></li>
      <li><a href={paths.offices()}>{words('secretariat.home.toOffices')}</a></li>
      <li><a href={paths.accesses()}>{words('secretariat.home.toAccesses')}</a></li>
    </ul>
  )
}
