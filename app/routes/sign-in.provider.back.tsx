// Where the provider sends the browser back to. Opening the page does nothing; its button does (S-31).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ActForm, Actions, Button, ButtonLink, Head, titled, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { actorOf } from '#app/server/actor.ts'
import { readForm } from '#app/server/index.ts'
import { backFromProvider } from '#app/server/back-from-provider.ts'
import { providerOrNot } from '#app/server/own-sign-in.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return { host: providerOrNot(), query: new URL(request.url).searchParams.toString().slice(0, 4000), links: (await actorOf(request)).signedIn }
}

export async function action({ request }: ActionFunctionArgs) {
  const sent = await readForm(request)
  return (await backFromProvider(request, sent)) ?? data({ failed: true }, { status: 403 })
}

export const meta = titled('signIn.provider.backTitle')

export default function Back() {
  const words = useWords()
  const { host, query, links } = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>()
  if (posted?.failed) {
    return (
      <>
        <Head title={words('signIn.provider.failedTitle')} lede={words('signIn.provider.failedLede', { host })} />
        <Actions><ButtonLink kind="quiet" href={links ? paths.account() : paths.signIn()}>{words(links ? 'account.link' : 'signIn.heading')}</ButtonLink></Actions>
      </>
    )
  }
  return (
    <>
      <Head title={words('signIn.provider.backTitle')} lede={words('signIn.provider.backLede', { host })} />
      <ActForm {...(links ? { name: 'link' } : {})} action="/sign-in/provider/back" hidden={{ _query: query }}>
        <Actions><Button>{words(links ? 'signIn.provider.linkButton' : 'signIn.provider.backButton')}</Button></Actions>
      </ActForm>
    </>
  )
}
