// A form that a script fills with what a passkey answers, and then sends like any other. Without the script it is not there.

import { useId, type ReactNode } from 'react'
import { ActForm } from './act-form.tsx'
import { Actions, Button } from './button.tsx'
import type { Answer } from './form-state.tsx'

type Props = { purpose: 'signIn' | 'confirm' | 'register'; action?: string; hidden?: Record<string, string>; title: string; says: string; button: string; kind?: 'main' | 'quiet'; answer?: Answer | null; children?: ReactNode }

/** app/client/passkey.ts takes the `hidden` away where the browser knows passkeys. */
export function PasskeyForm({ purpose, action, hidden = {}, title, says, button, kind = 'main', answer, children }: Props) {
  const heading = useId()
  return (
    <section className="part" aria-labelledby={heading} data-passkey={purpose} hidden>
      <h2 id={heading}>{title}</h2>
      <ActForm name="passkey" hidden={{ ...hidden, _answer: '' }} answer={answer ?? null} {...(action ? { action } : {})}>
        <p>{says}</p>
        {children}
        <Actions><Button kind={kind}>{button}</Button></Actions>
      </ActForm>
    </section>
  )
}
