// The same page whether or not the address is known.

import { useLoaderData } from '@remix-run/react'
import { Actions, ButtonLink, Effects, Head, titled, useWords } from '#app/components/index.ts'
import { mailIsOpen } from '#app/server/mail-folder.ts'

export async function loader() {
  return { mailIsOpen: await mailIsOpen() }
}

export const meta = titled('signIn.sentHeading')

export default function Sent() {
  const words = useWords()
  const { mailIsOpen } = useLoaderData<typeof loader>()
  return (
    <>
      <Head title={words('signIn.sentHeading')} lede={words('signIn.sentLede')} />
      <Effects lines={[words('signIn.once'), words('signIn.same')]} />
      {mailIsOpen && <p>{words('signIn.sentMail')} <a href="/mail">{words('frame.mail')}</a></p>}
      <Actions><ButtonLink kind="quiet" href="/sign-in">{words('signIn.sentAgain')}</ButtonLink></Actions>
    </>
  )
}
