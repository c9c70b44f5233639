// The mail of the demonstration, which leaves no machine. Does not exist where mail is really sent.

import { useLoaderData } from '@remix-run/react'
import { DataTable, Empty, Head, titled, useWords, When } from '#app/components/index.ts'
import { wordsFor } from '#app/messages/index.ts'
import { notFound } from '#app/server/index.ts'
import { keptMails, mailIsOpen } from '#app/server/mail-folder.ts'

export async function loader() {
  if (!(await mailIsOpen())) throw notFound()
  const mails = (await keptMails()).map(({ id, to, subject, at }) => ({ id, to, subject, at }))
  return { mails, heading: mails.length === 0 ? wordsFor('en')('mail.headingNone') : wordsFor('en')('mail.heading', { count: mails.length }) }
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function Mail() {
  const words = useWords()
  const { mails, heading } = useLoaderData<typeof loader>()
  return (
    <>
      <Head title={heading} lede={words('mail.lede')} />
      {mails.length === 0 ? (
        <Empty title={words('mail.headingNone')}>{words('mail.none')}</Empty>
      ) : (
        <DataTable
          label={heading}
          keyOf={(mail) => mail.id}
          rows={mails}
          columns={[
            { head: words('mail.subject'), names: true, cell: (mail) => <a href={`/mail/${mail.id}`}>{mail.subject}</a> },
            { head: words('mail.to'), label: words('mail.to'), cell: (mail) => mail.to },
            { head: words('mail.when'), label: words('mail.when'), cell: (mail) => <When at={mail.at} /> },
          ]}
        />
      )}
    </>
  )
}
