// The main column of the home page: tasks, proposals, what observers suggested, selected cases.

import type { CaseState } from '#workflows/lives/case.ts'
import type { SummaryState } from '#workflows/lives/summary.ts'
import type { Task } from '#workflows/tasks.ts'
import { paths } from '#app/paths.ts'
import { DataTable, Empty, Part, StateTag, useWords } from '#app/components/index.ts'
import { ProposalTable, type ProposalRow } from './proposal-table.tsx'
import { Slot, type SlotProps } from './slot.tsx'
import { TaskList } from './task-list.tsx'

type CaseLine = { id: string; title: string; standing: CaseState; state: string; summary: { id: string; state: SummaryState } | null }
type Props = { entity: string; kind: 'State' | 'observer'; tasks: readonly Task[]; own: readonly ProposalRow[]; named: readonly ProposalRow[]; cases: readonly CaseLine[]; slot: SlotProps; cap: number }

export function HomeMain({ entity, kind, tasks, own, named, cases, slot, cap }: Props) {
  const words = useWords()
  return (
    <>
      {tasks.length > 0 && <Part title={words('proposer.home.tasks')}><TaskList tasks={tasks} entity={entity} /></Part>}
      <Part id="own" title={words(kind === 'observer' ? 'proposer.home.slot' : 'proposer.home.proposals', { entity })}>
        {own.length > 0 && <ProposalTable rows={own} labelledBy="own" shows={kind === 'observer' ? 'state' : undefined} />}
        <Slot {...slot} />
      </Part>
      {named.length > 0 && (
        <Part id="named" title={words('proposer.home.named', { entity })}>
          <p className="hint">{words('proposer.home.namedSays')}</p>
          <ProposalTable rows={named} labelledBy="named" shows="observer" />
        </Part>
      )}
      {cases.length > 0 ? <Cases cases={cases} /> : <Waiting cap={cap} />}
    </>
  )
}

function Waiting({ cap }: { cap: number }) {
  const words = useWords()
  return <Part title={words('proposer.home.wait')}><Empty title={words('proposer.home.noInvitation')}>{words('proposer.home.noInvitationSays', { count: cap, number: words(`proposer.within.n${cap as 1 | 2 | 3 | 4}`) })}</Empty></Part>
}

function Cases({ cases }: { cases: readonly CaseLine[] }) {
  const words = useWords()
  return (
    <Part id="cases" title={words('proposer.home.cases')}>
      <DataTable
        labelledBy="cases"
        rows={cases}
        keyOf={(row) => row.id}
        columns={[
          { head: words('proposer.table.proposal'), names: true, cell: (row) => <a href={paths.presentation(row.id)}>{row.title}</a> },
          { head: words('proposer.table.state'), label: words('proposer.table.state'), cell: (row) => row.state },
          { head: words('proposer.presentations.facts.stands'), cell: (row) => <StateTag life="case" state={row.standing} /> },
          { head: words('proposer.presentations.summary'), label: words('proposer.presentations.summary'), cell: (row) => (row.summary ? <a href={paths.clearance(row.summary.id)}><StateTag life="summary" state={row.summary.state} /></a> : words('proposer.home.noSummary')) },
        ]}
      />
    </Part>
  )
}
