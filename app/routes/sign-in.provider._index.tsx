// The way to the provider: a button makes it, a link goes there. A form of ours may not lead to another site (CSP form-action).

import type { ActionFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ActForm, Actions, Button, ButtonLink, Head, titled, useWords } from '#app/components/index.ts'
import { requireEnroller } from '#app/server/account.ts'
import { found, readForm } from '#app/server/index.ts'
import { providerHost, wayToProvider } from '#app/server/provider.ts'

export function loader() {
  return { host: found(providerHost()) }
}

export async function action({ request }: ActionFunctionArgs) {
  found(providerHost())
  const sent = await readForm(request)
  // Linking is for whoever is signed in, and lately.
  const signInId = sent.form === 'link' ? (await requireEnroller(request, async () => sent)).signInId : null
  const way = found(await wayToProvider(signInId))
  return data({ href: way.href }, { headers: { 'Set-Cookie': way.header } })
}

export const meta = titled<typeof loader>(({ host }, words) => words('signIn.provider.title', { host }))

export default function Provider() {
  const words = useWords()
  const { host } = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>()
  return (
    <>
      <Head title={words('signIn.provider.title', { host })} lede={words('signIn.provider.lede', { host })} />
      {posted
        ? <Actions><ButtonLink href={posted.href}>{words('signIn.provider.go', { host })}</ButtonLink></Actions>
        : <ActForm><Actions><Button>{words('signIn.provider.title', { host })}</Button></Actions></ActForm>}
    </>
  )
}
