// States and observers in dense tables, alphabetical.

import { groupName, regionalGroupOf } from '#workflows/names/index.ts'
import type { EntityState } from '#workflows/lives/entity.ts'
import { type Column, DataTable, Day, StateTag, useReader, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { ConventionShort } from './convention.tsx'

export type EntityRow = { id: string; iso3: string | null; name: string; state: EntityState; basis: 'ecosoc' | 'listed' | null; people: number; invitedAt: string | null; acknowledgedAt: string | null }

type Props = { caption: string; rows: readonly EntityRow[] }

export function StateTable({ caption, rows }: Props) {
  const words = useWords()
  const { language } = useReader()
  return (
    <DataTable dense caption={caption} rows={rows} keyOf={(row) => row.id} columns={[
      useNameColumn(),
      { head: words('secretariat.entities.group'), label: words('secretariat.entities.group'), cell: (row) => row.iso3 && groupName(regionalGroupOf(row.iso3), language) },
      { head: words('secretariat.entities.convention'), label: words('secretariat.entities.convention'), cell: (row) => row.iso3 && <ConventionShort iso3={row.iso3} /> },
      ...useReplyColumns(),
    ]} />
  )
}

export function ObserverTable({ caption, rows }: Props) {
  const words = useWords()
  return (
    <DataTable dense caption={caption} rows={rows} keyOf={(row) => row.id} columns={[
      useNameColumn(),
      { head: words('secretariat.entities.basis'), label: words('secretariat.entities.basis'), cell: (row) => row.basis && words(`bases.${row.basis}`) },
      { head: words('secretariat.entities.standing'), cell: (row) => <StateTag life="entity" state={row.state} /> },
      ...useReplyColumns(),
    ]} />
  )
}

function useNameColumn(): Column<EntityRow> {
  return { head: useWords()('secretariat.entities.name'), names: true, cell: (row) => <a href={paths.entity(row.id)}>{row.name}</a> }
}

function useReplyColumns(): Column<EntityRow>[] {
  const words = useWords()
  const day = (at: string | null, otherwise: string) => (at === null ? <span className="soft">{otherwise}</span> : <Day on={at} />)
  return [
    { head: words('secretariat.entities.invited'), label: words('secretariat.entities.invited'), cell: (row) => day(row.invitedAt, words('secretariat.entities.notInvited')) },
    { head: words('secretariat.entities.acknowledged'), label: words('secretariat.entities.acknowledged'), cell: (row) => day(row.acknowledgedAt, row.invitedAt === null ? '' : words('secretariat.entities.notAcknowledged')) },
    { head: words('secretariat.entities.people'), label: words('secretariat.entities.people'), cell: (row) => row.people },
  ]
}
