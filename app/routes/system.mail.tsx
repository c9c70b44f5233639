// Mails that were tried and did not go: to whom and of what kind, never what they say (S-10).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { LetterKind } from '#workflows/letters.ts'
import { findFailedMails } from '#models/find-system.ts'
import { DataTable, Empty, Head, titled, useWords, When } from '#app/components/index.ts'
import { wordsFor } from '#app/messages/index.ts'
import { requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const mails = await findFailedMails(actor)
  const words = wordsFor(actor.language)
  return { heading: mails.length === 0 ? words('system.mail.headingNone') : words('system.mail.heading', { count: mails.length }), mails }
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function FailedMails() {
  const words = useWords()
  const { heading, mails } = useLoaderData<typeof loader>()
  const kind = (of: string) => (of === 'signIn' ? words('system.mail.signIn') : words(`secretariat.letterKinds.${of as LetterKind}`))
  return (
    <>
      <Head kicker={words('system.kicker')} title={heading} lede={words('system.mail.lede')} />
      {mails.length === 0 ? <Empty title={words('system.mail.none')}>{words('system.mail.noneSays')}</Empty> : (
        <DataTable label={heading} rows={mails} keyOf={(mail) => mail.id} columns={[
          { head: words('system.mail.to'), names: true, cell: (mail) => <bdi className="address" dir="ltr">{mail.recipient}</bdi> },
          { head: words('system.mail.kind'), label: words('system.mail.kind'), cell: (mail) => kind(mail.kind) },
          { head: words('system.mail.tries'), label: words('system.mail.tries'), cell: (mail) => mail.attempts },
          { head: words('system.mail.next'), label: words('system.mail.next'), cell: (mail) => <When at={mail.nextAt} /> },
          { head: words('system.mail.why'), label: words('system.mail.why'), cell: (mail) => (mail.why === '' ? words('system.mail.unknown') : <code>{mail.why}</code>) },
        ]} />
      )}
    </>
  )
}
