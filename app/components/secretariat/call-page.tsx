// What can be done to a call, by the rules' own offer; and the word limits it sets.

import type { Action } from '#workflows/lives/index.ts'
import { SECTION_KEYS, type WordLimits } from '#workflows/proposal-form.ts'
import { Actions, ButtonLink, DataTable, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'

const ACTS = [
  ['openCall', 'toOpen', paths.openCall],
  ['reviseCall', 'toEdit', paths.editCall],
  ['extendForAll', 'toExtend', paths.extendCall],
  ['closeCall', 'toClose', paths.closeCall],
] as const

export function CallActs({ offered }: { offered: readonly Action[] }) {
  const words = useWords()
  const open = ACTS.filter(([action]) => offered.includes(action))
  if (open.length === 0) return <p className="soft">{words('secretariat.call.nothing')}</p>
  return (
    <Actions>
      {open.map(([action, label, path], index) => <ButtonLink key={action} kind={index === 0 ? 'main' : 'quiet'} href={path()}>{words(`secretariat.call.${label}`)}</ButtonLink>)}
    </Actions>
  )
}

export function WordLimitsTable({ limits }: { limits: WordLimits }) {
  const words = useWords()
  const rows = SECTION_KEYS.filter((key) => limits[key] !== undefined)
  if (rows.length === 0) return <p className="small soft">{words('secretariat.call.limitsNone')}</p>
  return (
    <DataTable caption={words('secretariat.call.limits')} rows={rows} keyOf={(key) => key} columns={[
      { head: words('secretariat.call.section'), names: true, cell: (key) => words(`sections.${key}.label`) },
      { head: words('secretariat.call.words'), label: words('secretariat.call.words'), cell: (key) => limits[key] },
    ]} />
  )
}
