// One mail of the demonstration, as text, with the address it leads to.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Facts, Head, titled, useWords, When } from '#app/components/index.ts'
import { found, notFound } from '#app/server/index.ts'
import { mailIsOpen, readMail } from '#app/server/mail-folder.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  if (!(await mailIsOpen())) throw notFound()
  const { to, at, subject, text, link, language, files = [] } = found(await readMail(params.id!))
  // Only the path: the page may be read under another name of this machine than the mail's.
  return { to, at, subject, text, path: new URL(link).pathname, language, files }
}

export const meta = titled<typeof loader>(({ subject }) => subject)

export default function OneMail() {
  const words = useWords()
  const mail = useLoaderData<typeof loader>()
  return (
    <>
      <Head kicker={<a href="/mail">{words('mail.all')}</a>} title={mail.subject} />
      <Facts facts={[[words('mail.to'), mail.to], [words('mail.when'), <When key="when" at={mail.at} seconds />], [words('mail.links'), <a key="link" href={mail.path}>{words('mail.open')}</a>]]} />
      <p className="lines measure" lang={mail.language}>{mail.text}</p>
      {mail.files.map(({ name, content }) => <details key={name} className="fold"><summary>{words('mail.file', { name })}</summary><pre className="lines" dir="ltr">{content}</pre></details>)}
    </>
  )
}
