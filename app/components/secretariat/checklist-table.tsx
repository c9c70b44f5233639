// The checklist as it stands, in a table.

import { CRITERIA, type Criterion } from '#workflows/situation.ts'
import { DataTable, FindingTag, useWords } from '#app/components/index.ts'
import type { Found } from './checklist.tsx'

export function ChecklistTable({ found }: { found: Partial<Record<Criterion, Found>> }) {
  const words = useWords()
  return (
    <DataTable caption={<span className="unseen">{words('secretariat.outcome.checklist')}</span>} rows={CRITERIA} keyOf={(criterion) => criterion} columns={[
      { head: words('secretariat.outcome.criterion'), names: true, cell: (criterion) => words(`criteria.${criterion}`) },
      { head: words('secretariat.outcome.finding'), cell: (criterion) => (found[criterion] ? <FindingTag finding={found[criterion].finding} /> : <span className="soft">{words('secretariat.outcome.noFinding')}</span>) },
      { head: words('secretariat.outcome.reason'), label: words('secretariat.outcome.reason'), cell: (criterion) => <span className="lines">{found[criterion]?.reason ?? ''}</span> },
    ]} />
  )
}
