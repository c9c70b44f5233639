// Recovery codes: made by a post, shown in its answer and never again (S-19).

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ActForm, Actions, Button, ButtonLink, Head, titled, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { giveCodes, readCodes } from '#app/server/own-sign-in.ts'

export function loader({ request }: LoaderFunctionArgs) {
  return readCodes(request)
}

export function action({ request }: ActionFunctionArgs) {
  return giveCodes(request)
}

export const meta = titled('account.codes.pageTitle')

export default function Codes() {
  const words = useWords()
  const { codesLeft, may } = useLoaderData<typeof loader>()
  const codes = useActionData<typeof action>()?.codes
  if (codes) {
    return (
      <>
        <Head title={words('account.codes.shownTitle')} lede={words('account.codes.shownLede')} />
        <ol className="codes">{codes.map((code) => <li key={code}><code className="hash">{code}</code></li>)}</ol>
        <Actions><ButtonLink href={paths.home()}>{words('account.codes.goOn')}</ButtonLink></Actions>
      </>
    )
  }
  return (
    <>
      <Head title={words('account.codes.pageTitle')} lede={words(may ? 'account.codes.pageLede' : 'account.codes.needsFirst')} />
      {may && <ActForm><Actions><Button>{words(codesLeft > 0 ? 'account.codes.makeNew' : 'account.codes.make')}</Button><ButtonLink kind="quiet" href={paths.home()}>{words('account.codes.later')}</ButtonLink></Actions></ActForm>}
    </>
  )
}
