// A draft of the booklet (M-33): printed beside the request. The page waits for it by loading itself again.

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Actions, ButtonLink, Head, PrintProgress, titled, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { draftAsked, languageOfDraft } from '#app/server/draft-print.ts'
import { readForm } from '#app/server/index.ts'
import { askedPrint, printAgain } from '#app/server/print-shown.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return { print: await askedPrint(await draftAsked(request), { forOfficer: true }), language: languageOfDraft(request) }
}

export async function action({ request }: ActionFunctionArgs) {
  const asked = await draftAsked(request)
  await readForm(request)
  await printAgain(asked)
  return redirect(paths.draftPage(languageOfDraft(request)), 303)
}

const HEADINGS = { waiting: 'booklet.draft.heading', printing: 'booklet.draft.heading', done: 'booklet.draft.ready', failed: 'booklet.draft.failed' } as const
const LEDES = { waiting: 'booklet.draft.lede', printing: 'booklet.draft.lede', done: 'booklet.draft.readyLede', failed: 'booklet.draft.failedLede' } as const

export const meta = titled<typeof loader>(({ print }, words) => words(HEADINGS[print.standing]))

export default function Draft() {
  const words = useWords()
  const { print, language } = useLoaderData<typeof loader>()
  return (
    <>
      <Head kicker={<a href={paths.secretariatBooklet()}>{words('booklet.home.heading')}</a>} title={words(HEADINGS[print.standing])} lede={words(LEDES[print.standing])} />
      <PrintProgress print={print} here={paths.draftPage(language)} />
      {print.standing === 'done' && <Actions><ButtonLink href={paths.draftBooklet(language)}>{words('booklet.draft.open')}</ButtonLink><ButtonLink kind="quiet" href={paths.secretariatBooklet()}>{words('booklet.funds.back')}</ButtonLink></Actions>}
    </>
  )
}
