// The page before a consequential act: what will happen, line by line; the button names the act.

import type { ReactNode } from 'react'
import { ActForm } from './act-form.tsx'
import { Actions, Button, ButtonLink } from './button.tsx'
import type { Answer, Values } from './form-state.tsx'
import { useWords } from './reader.tsx'

type Props = {
  /** The question, which is the page's heading: Submit “…” for Georgia? */
  question: ReactNode
  kicker?: ReactNode
  effects: readonly ReactNode[]
  /** The act and its object. */
  button: string
  kind?: 'main' | 'stop'
  cancel: { href: string; label?: string }
  answer?: Answer | null | undefined
  values?: Values
  hidden?: Record<string, string | number>
  /** Fields the act needs, such as a reason. */
  children?: ReactNode
}

/** Sends its form once only, however often the button is pressed. */
export function Confirm({ question, kicker, effects, button, kind = 'main', cancel, answer, values = {}, hidden = {}, children }: Props) {
  const words = useWords()
  return (
    <ActForm className="confirm" answer={answer} values={values} hidden={hidden} once>
      <div className="head">
        {kicker && <p className="kicker">{kicker}</p>}
        <h1>{question}</h1>
      </div>
      <Effects lines={effects} />
      {children}
      <Actions>
        <Button kind={kind}>{button}</Button>
        <ButtonLink kind="quiet" href={cancel.href}>{cancel.label ?? words('form.cancel')}</ButtonLink>
      </Actions>
    </ActForm>
  )
}

/** What will happen, or what happens then. */
export function Effects({ lines }: { lines: readonly ReactNode[] }) {
  return <ul className="effects" role="list">{lines.map((line, index) => <li key={index}><span>{line}</span></li>)}</ul>
}
