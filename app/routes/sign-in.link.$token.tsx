// The page a mailed link opens. Opening it consumes nothing, whoever opens it; pressing the button does (S-18).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ActForm, Actions, Button, ButtonLink, Head, titled, useWords } from '#app/components/index.ts'
import { enterByLink, linkIsGood } from '#app/server/sign-in.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const good = await linkIsGood(params.token!)
  return data({ good }, { status: good ? 200 : 410 })
}

export async function action({ params }: ActionFunctionArgs) {
  // A spent link shows its own page again, by GET.
  return (await enterByLink(params.token!)) ?? redirect(`/sign-in/link/${encodeURIComponent(params.token!)}`, 303)
}

export const meta = titled('signIn.heading')

export default function Link() {
  const words = useWords()
  const { good } = useLoaderData<typeof loader>()
  return good ? (
    <>
      <Head title={words('signIn.linkHeading')} lede={words('signIn.linkLede')} />
      <ActForm><Actions><Button>{words('signIn.linkButton')}</Button></Actions></ActForm>
    </>
  ) : (
    <>
      <Head title={words('signIn.spentHeading')} lede={words('signIn.spentLede')} />
      <Actions><ButtonLink href="/sign-in">{words('signIn.spentAgain')}</ButtonLink></Actions>
    </>
  )
}
