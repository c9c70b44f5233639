// One's own sign-in: how one shows who one is, and where one is signed in (S-25).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AccountApp, AccountCodes, AccountPasskeys, AccountProvider, AccountSignIns } from '#app/components/account/parts.tsx'
import { Head, Problems, Stack, titled, useAnswer, useWords } from '#app/components/index.ts'
import { accountAct } from '#app/server/account-acts.ts'
import { readAccount } from '#app/server/own-sign-in.ts'

export function loader({ request }: LoaderFunctionArgs) {
  return readAccount(request)
}

export function action({ request }: ActionFunctionArgs) {
  return accountAct(request)
}

export const meta = titled('account.title')

export default function Account() {
  const words = useWords()
  const { app, codesLeft, mayHaveCodes, passkeys, provider, signIns } = useLoaderData<typeof loader>()
  const posted = useAnswer()
  return (
    <>
      <Problems answer={posted} />
      <Head title={words('account.title')} lede={words('account.lede')} />
      <Stack>
        <AccountPasskeys passkeys={passkeys} answer={posted} />
        <AccountApp app={app} />
        <AccountCodes left={codesLeft} may={mayHaveCodes} />
        {provider && <AccountProvider {...provider} />}
        <AccountSignIns signIns={signIns} />
      </Stack>
    </>
  )
}
