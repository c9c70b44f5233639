// What stands in the way of an act, before anybody presses its button.

import { Actions, ButtonLink, Notice, useWords } from '#app/components/index.ts'

export function Hindered({ title, reasons, back }: { title?: string; reasons: readonly string[]; back?: { href: string; label: string } }) {
  const words = useWords()
  return (
    <>
      <Notice kind="attention" title={title ?? words('consultation.hindered')}>
        <ul className="reasons">{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>
        <p>{words('consultation.hinderedText')}</p>
      </Notice>
      {back && <Actions><ButtonLink kind="quiet" href={back.href}>{back.label}</ButtonLink></Actions>}
    </>
  )
}
