// Setting up a second proof: a passkey on this device, or an authenticator app.

import { paths } from '#app/paths.ts'
import { ActForm } from './act-form.tsx'
import { Actions, Button } from './button.tsx'
import { Field } from './field.tsx'
import type { Answer } from './form-state.tsx'
import { Part } from './layout.tsx'
import { PasskeyForm } from './passkey-form.tsx'
import { useWords } from './reader.tsx'

export function AddFactors({ answer }: { answer?: Answer | null }) {
  return (
    <>
      <AddPasskey action={paths.secondFactor()} answer={answer ?? null} />
      <NoScript />
      <AddApp />
    </>
  )
}

export function AddPasskey({ action, kind = 'main', answer }: { action: string; kind?: 'main' | 'quiet'; answer?: Answer | null }) {
  const words = useWords()
  return (
    <PasskeyForm purpose="register" action={action} title={words('account.passkeys.add')} says={words('signIn.byPasskeySays')} button={words('account.passkeys.add')} kind={kind} answer={answer ?? null}>
      <Field name="label" size="mid" label={words('account.passkeys.label')} hint={words('account.passkeys.labelHint')} attributes={{ maxLength: 80 }} />
    </PasskeyForm>
  )
}

function NoScript() {
  return <noscript><p className="small">{useWords()('account.passkeys.noScript')}</p></noscript>
}

export function AddApp() {
  const words = useWords()
  return (
    <Part title={words('account.app.title')}>
      <p>{words('account.app.off')}</p>
      <ActForm name="begin" action={paths.accountApp()}><Actions><Button kind="quiet">{words('account.app.setUp')}</Button></Actions></ActForm>
    </Part>
  )
}
