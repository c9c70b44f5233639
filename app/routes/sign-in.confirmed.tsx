// What a person sees who confirmed by a mailed link: the page that asked waits in another tab.

import { Head, titled, useWords } from '#app/components/index.ts'

export const meta = titled('signIn.prove.doneTitle')

export default function Confirmed() {
  const words = useWords()
  return <Head title={words('signIn.prove.doneTitle')} lede={words('signIn.prove.linkDone')} />
}
