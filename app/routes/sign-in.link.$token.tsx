// The page a mailed link opens. Opening it consumes nothing, whoever opens it; pressing the button does (S-18).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ActForm, Actions, Button, ButtonLink, Head, titled, useWords } from '#app/components/index.ts'
import { confirmByLink, cookiesFor, enterByLink, linkPurpose } from '#app/server/sign-in.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const purpose = await linkPurpose(params.token!)
  return data({ purpose }, { status: purpose === null ? 410 : 200 })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token!
  if ((await linkPurpose(token)) === 'confirm') {
    const proven = await confirmByLink(request, token)
    return proven ? redirect('/sign-in/confirmed', { status: 303, headers: await cookiesFor(request, proven) }) : data({ elsewhere: true }, { status: 403 })
  }
  // A spent link shows its own page again, by GET.
  return (await enterByLink(request, token)) ?? redirect(`/sign-in/link/${encodeURIComponent(token)}`, 303)
}

export const meta = titled('signIn.heading')

export default function Link() {
  const words = useWords()
  const { purpose } = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>()
  if (posted?.elsewhere) return <Head title={words('signIn.spentHeading')} lede={words('signIn.prove.linkElsewhere')} />
  if (purpose === null) {
    return (
      <>
        <Head title={words('signIn.spentHeading')} lede={words('signIn.spentLede')} />
        <Actions><ButtonLink href="/sign-in">{words('signIn.spentAgain')}</ButtonLink></Actions>
      </>
    )
  }
  const confirms = purpose === 'confirm'
  return (
    <>
      <Head title={words(confirms ? 'signIn.prove.linkHeading' : 'signIn.linkHeading')} lede={words(confirms ? 'signIn.prove.linkLede' : 'signIn.linkLede')} />
      <ActForm><Actions><Button>{words(confirms ? 'signIn.prove.linkButton' : 'signIn.linkButton')}</Button></Actions></ActForm>
    </>
  )
}
