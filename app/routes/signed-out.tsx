// What a person sees who has signed out.

import { Actions, ButtonLink, Head, titled, useWords } from '#app/components/index.ts'

export const meta = titled('signIn.outHeading')

export default function SignedOut() {
  const words = useWords()
  return (
    <>
      <Head title={words('signIn.outHeading')} lede={words('signIn.outLede')} />
      <Actions><ButtonLink kind="quiet" href="/sign-in">{words('signIn.outAgain')}</ButtonLink></Actions>
    </>
  )
}
