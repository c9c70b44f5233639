// The ways to show that it is you, each a form of its own: on the page for a second proof, and where an act asks again who is there.

import { useWords } from './reader.tsx'
import { ActForm } from './act-form.tsx'
import { Actions, Button, ButtonLink } from './button.tsx'
import { Field } from './field.tsx'
import type { Answer } from './form-state.tsx'
import { Head, Part, Prose, Stack } from './layout.tsx'
import { Notice } from './notice.tsx'
import { PasskeyForm } from './passkey-form.tsx'

type Ways = { passkey: boolean; app: boolean; code: boolean; mail: boolean; button: boolean }
type Kept = { path: string; search: string; fields: { name: string; value: string }[] }

/** `action`: where each way is posted. `hidden`: what each carries along. */
export function WaysToProve({ ways, action, hidden = {}, answer }: { ways: Ways; action: string; hidden?: Record<string, string>; answer?: Answer | null }) {
  const words = useWords()
  const form = (name: keyof Ways) => ({ name, action, hidden, answer: answer ?? null })
  // The first way that is there has the page's main button.
  if (!Object.values(ways).includes(true)) return <Actions><ButtonLink href="/sign-in">{words('nav.signIn')}</ButtonLink></Actions>
  const first = (['button', 'passkey', 'app', 'mail', 'code'] as const).find((one) => ways[one])
  const look = (name: keyof Ways) => (name === first ? {} : { kind: 'quiet' as const })
  return (
    <>
      {ways.button && <Part title={words('signIn.prove.button')}><ActForm {...form('button')}><p>{words('signIn.prove.buttonSays')}</p><Actions><Button {...look('button')}>{words('signIn.prove.buttonButton')}</Button></Actions></ActForm></Part>}
      {ways.passkey && <PasskeyForm purpose="confirm" action={action} hidden={hidden} title={words('signIn.prove.passkey')} says={words('signIn.prove.passkeySays')} button={words('signIn.prove.passkeyButton')} {...look('passkey')} />}
      {ways.app && (
        <Part title={words('signIn.prove.app')}>
          <ActForm {...form('app')}>
            <Field name="appCode" size="short" label={words('signIn.prove.appCode')} attributes={{ inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 9, dir: 'ltr' }} />
            <Actions><Button {...look('app')}>{words('signIn.prove.appButton')}</Button></Actions>
          </ActForm>
        </Part>
      )}
      {ways.mail && <Part title={words('signIn.prove.mail')}><ActForm {...form('mail')}><p>{words('signIn.prove.mailSays')}</p><Actions><Button {...look('mail')}>{words('signIn.prove.mailButton')}</Button></Actions></ActForm></Part>}
      {ways.code && (
        <Part title={words('signIn.prove.code')}>
          <ActForm {...form('code')}>
            <Field name="recoveryCode" size="mid" label={words('signIn.prove.recoveryCode')} hint={words('signIn.prove.recoveryHint')} attributes={{ autoComplete: 'off', dir: 'ltr', spellCheck: false }} />
            <Actions><Button {...look('code')}>{words('signIn.prove.recoveryButton')}</Button></Actions>
          </ActForm>
        </Part>
      )}
    </>
  )
}

/** What stands in place of a page whose form asked for a fresh proof: the ways, and below what was typed. */
export function UnprovenPage({ ways, kept, then, mailed = false, answer }: { ways: Ways; kept: Kept | null; then: string; mailed?: boolean; answer?: Answer | null }) {
  const words = useWords()
  return (
    <>
      <Head title={words('signIn.prove.title')} lede={words(kept ? 'signIn.prove.lede' : 'signIn.prove.ledePlain')} />
      <Stack>
        {mailed && <Notice kind="done" title={words('signIn.prove.mailedTitle')}><p>{words('signIn.prove.mailedLede')}</p><p><a href={then}>{words('signIn.prove.goOn')}</a></p></Notice>}
        <WaysToProve ways={ways} action="/sign-in/confirm" hidden={{ ...(kept ? { _kept: JSON.stringify(kept) } : {}), then }} answer={answer ?? null} />
        <Typed kept={kept} />
      </Stack>
    </>
  )
}

/** The form that waited, whole: sent as it was typed. */
export function SendKept({ kept, title, lede }: { kept: Kept; title: string; lede: string }) {
  const words = useWords()
  return (
    <>
      <Head title={title} lede={lede} />
      <Stack>
        <form className="confirm" method="post" action={`${kept.path}${kept.search}`}>
          {kept.fields.map((field, index) => <input key={index} type="hidden" name={field.name} value={field.value} />)}
          <Actions><Button>{words('signIn.prove.send')}</Button></Actions>
        </form>
        <Typed kept={kept} />
      </Stack>
    </>
  )
}

/** Shorter values are dates, choices and the form's own numbers: nobody copies them by hand. */
function Typed({ kept }: { kept: Kept | null }) {
  const words = useWords()
  const long = (kept?.fields ?? []).filter((field) => field.value.length > 40 && !field.name.startsWith('_'))
  return long.length === 0 ? null : <Part title={words('signIn.prove.typed')}>{long.map((field, index) => <Prose key={index} text={field.value} />)}</Part>
}
