// Setting up an authenticator app: begun by a post, shown as a picture and as text, taken once a code of it was given.

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ActForm, Actions, Button, ButtonLink, Columns, Field, Head, Problems, Qr, Side, Stack, titled, useAnswer, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { readAppUnderWay, setUpApp } from '#app/server/own-sign-in.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return { shown: await readAppUnderWay(request) }
}

export function action({ request, context }: ActionFunctionArgs) {
  return setUpApp(request, context.address)
}

export const meta = titled('account.app.pageTitle')

export default function SetUpApp() {
  const words = useWords()
  const { shown } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  if (!shown) {
    return (
      <>
        <Head title={words('account.app.pageTitle')} lede={words('account.app.notUnderWay')} />
        <Actions><ButtonLink kind="quiet" href={paths.account()}>{words('account.link')}</ButtonLink></Actions>
      </>
    )
  }
  return (
    <>
      <Problems answer={posted} />
      <Head title={words('account.app.pageTitle')} lede={words('account.app.pageLede')} />
      <Columns>
        <Stack>
          <Qr text={shown.uri} label={words('account.app.picture')} />
          <ActForm answer={posted} name="take">
            <Field name="appCode" size="short" value="" label={words('account.app.code')} attributes={{ inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 9, dir: 'ltr' }} />
            <Actions><Button>{words('account.app.confirm')}</Button></Actions>
          </ActForm>
        </Stack>
        <Side label={words('account.app.secret')}>
          <h2>{words('account.app.secret')}</h2>
          <p><code className="hash">{shown.secret}</code></p>
          <p className="small">{words('account.app.secretSays')}</p>
        </Side>
      </Columns>
    </>
  )
}
