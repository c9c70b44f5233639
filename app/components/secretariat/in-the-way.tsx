// What stands in the way of an act, said before anybody presses its button.

import { Notice, useWords } from '#app/components/index.ts'

export function InTheWay({ reasons, level = 3 }: { reasons: readonly string[]; level?: 2 | 3 }) {
  const words = useWords()
  if (reasons.length === 0) return null
  return (
    <Notice kind="attention" level={level} title={words('secretariat.outcome.inTheWay')}>
      {reasons.length === 1 ? <p>{reasons[0]}</p> : <ul className="reasons">{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>}
    </Notice>
  )
}
