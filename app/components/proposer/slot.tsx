// An observer's one place, empty or taken, before any form opens; and why nothing can be proposed, if so (M-4, M-8 to M-10).

import { paths } from '#app/paths.ts'
import { Actions, ButtonLink, Empty, Notice, useWords } from '#app/components/index.ts'

export type SlotProps = {
  kind: 'State' | 'observer'
  live: readonly { id: string; title: string; reference: string | null }[]
  /** Worded; empty when a draft can be started. */
  refusals: readonly string[]
  stateCap: number | null
  /** Whether it has any proposal or draft. */
  hasSome: boolean
}

/** `started`: the reader is on the page that starts one, and needs no link to it. */
export function Slot(props: SlotProps & { started?: boolean }) {
  if (props.refusals.length > 0) return <Refused {...props} />
  return props.kind === 'observer' ? <ObserverSlot {...props} /> : <StateStart {...props} />
}

function Refused({ kind, refusals, live, started }: SlotProps & { started?: boolean }) {
  const words = useWords()
  return (
    <>
      {kind === 'observer' && live[0] && <Taken live={live[0]} />}
      <Notice kind="attention" level={started ? 2 : 3} title={words(kind === 'observer' ? 'proposer.slot.closed' : 'proposer.list.closed')}>
        {refusals.map((reason) => <p key={reason}>{reason}</p>)}
      </Notice>
    </>
  )
}

function ObserverSlot({ live, started }: SlotProps & { started?: boolean }) {
  const words = useWords()
  const [taken] = live
  if (!taken) return <Empty title={words('proposer.slot.empty')} link={{ href: paths.newProposal(), label: words('proposer.slot.start') }}>{words('proposer.slot.emptySays')}</Empty>
  return (
    <>
      <Taken live={taken} />
      {started ? <p className="soft">{words('proposer.slot.startedSays')}</p> : <Actions><ButtonLink kind="quiet" href={paths.newProposal()}>{words('proposer.slot.another')}</ButtonLink><span className="small soft">{words('proposer.slot.anotherSays')}</span></Actions>}
    </>
  )
}

function Taken({ live }: { live: SlotProps['live'][number] }) {
  const words = useWords()
  return (
    <Notice level={3} title={words('proposer.slot.taken')}>
      <p>{words('proposer.slot.takenSays', { title: live.title, reference: live.reference ?? '' })} <a href={paths.proposal(live.id)}>{words('proposer.slot.open')}</a></p>
    </Notice>
  )
}

function StateStart({ stateCap, hasSome }: SlotProps) {
  const words = useWords()
  const label = words(hasSome ? 'proposer.list.startAnother' : 'proposer.list.start')
  const says = stateCap === null ? words('proposer.list.several') : words('proposer.list.capped', { count: stateCap })
  if (!hasSome) return <Empty title={words('proposer.list.none')} link={{ href: paths.newProposal(), label }}>{words('proposer.list.noneSays')}</Empty>
  return <Actions><ButtonLink kind="quiet" href={paths.newProposal()}>{label}</ButtonLink><span className="small soft">{says}</span></Actions>
}
