// What stands in the way of an act, said before anybody presses its button.

import { Actions, ButtonLink } from './button.tsx'
import { Notice } from './notice.tsx'
import { useWords } from './reader.tsx'

type Props = {
  reasons: readonly string[]
  title?: string
  level?: 2 | 3
  /** Where to go instead, on a page that has no form now. */
  back?: { href: string; label: string }
}

/** Nothing while nothing stands in the way. */
export function InTheWay({ reasons, title, level = 2, back }: Props) {
  const words = useWords()
  if (reasons.length === 0) return null
  return (
    <>
      <Notice kind="attention" level={level} title={title ?? words('form.notNow')}>
        {reasons.length === 1 ? <p>{reasons[0]}</p> : <ul className="reasons">{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>}
      </Notice>
      {back && <Actions><ButtonLink kind="quiet" href={back.href}>{back.label}</ButtonLink></Actions>}
    </>
  )
}
