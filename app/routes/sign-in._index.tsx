// Sign in: by a passkey, by a mailed link, by a provider where one is configured; in the demonstration, choose an office.

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ActForm, Actions, Button, ButtonLink, Columns, Effects, Field, Head, Part, PasskeyForm, Problems, Stack, titled, useAnswer, useWords } from '#app/components/index.ts'
import { Cast } from '#app/components/cast.tsx'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { actorOf } from '#app/server/actor.ts'
import { goTo, readForm, withProblems } from '#app/server/index.ts'
import { internalPath } from '#app/server/paths.ts'
import { parsed } from '#app/server/give-proof.ts'
import { providerHost } from '#app/server/provider.ts'
import { askForLink, enterByPasskey, findCast } from '#app/server/sign-in.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return { cast: await findCast(), provider: providerHost(), then: internalPath(new URL(request.url).searchParams.get('then')) }
}

export async function action({ request }: ActionFunctionArgs) {
  const sent = await readForm(request, { email: 'line', then: 'line' })
  const email = z.email().max(254).safeParse((sent.input as { email?: unknown }).email)
  const words = wordsFor((await actorOf(request)).actor.language)
  if (sent.form === 'passkey') {
    const then = String(sent.typed.then ?? '')
    return (await enterByPasskey(request, parsed(sent.own.answer), internalPath(then))) ?? withProblems(sent, [{ name: '', text: words('signIn.passkeyFailed') }])
  }
  if (!email.success) return withProblems(sent, [{ name: 'email', text: words('problems.email', { field: words('signIn.email') }) }])
  await askForLink(email.data)
  return goTo('/sign-in/sent')
}

export const meta = titled('signIn.heading')

export default function SignIn() {
  const words = useWords()
  const { cast, provider, then } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      <Columns kind={cast.length > 0 ? 'half' : 'side'}>
        <Stack>
          <Head title={words('signIn.heading')} lede={words('signIn.lede')} />
          <PasskeyForm purpose="signIn" title={words('signIn.byPasskey')} says={words('signIn.byPasskeySays')} button={words('signIn.byPasskey')} hidden={{ then }} />
          <Part title={words('signIn.byLink')}><ActForm answer={posted}>
            <Field name="email" type="email" size="mid" label={words('signIn.email')} hint={words('signIn.emailHint')} attributes={{ autoComplete: 'email' }} />
            <Actions><Button kind="quiet">{words('signIn.send')}</Button></Actions>
          </ActForm></Part>
          {provider && <Part title={words('signIn.byProvider', { host: provider })}><p>{words('signIn.byProviderSays')}</p><Actions><ButtonLink kind="quiet" href={paths.signInElsewhere()}>{words('signIn.byProvider', { host: provider })}</ButtonLink></Actions></Part>}
          <Part title={words('signIn.next')}>
            <Effects lines={[words('signIn.once'), words('signIn.same'), words('signIn.invitation')]} />
          </Part>
        </Stack>
        {cast.length > 0 && <Cast cast={cast} then={then} />}
      </Columns>
    </>
  )
}
