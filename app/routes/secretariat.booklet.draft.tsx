// A draft of the booklet (M-33): printed beside the request. The page waits for it by loading itself again.

import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readDraft } from '#models/find-editions.ts'
import { ActForm, Actions, Button, ButtonLink, Head, LookAgain, Notice, titled, useWords } from '#app/components/index.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { found, now, requireActor } from '#app/server/index.ts'
import { printDraft, printFailureOf, printStandingOf } from '#app/server/print-service.ts'

const loadDraft = async (request: Request) => {
  const { actor } = await requireActor(request, 'officer')
  return found(await readDraft(actor, await now(), { language: 'en', foreword: wordsFor('en')('booklet.draft.foreword') }))
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { key, data } = await loadDraft(request)
  const before = printStandingOf(key)
  if (before === null) printDraft(key, data)
  return { standing: before ?? ('printing' as const), why: printFailureOf(key) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { key, data } = await loadDraft(request)
  printDraft(key, data)
  return redirect(paths.draftPage(), 303)
}

const HEADINGS = { printing: 'booklet.draft.heading', done: 'booklet.draft.ready', failed: 'booklet.draft.failed' } as const
const LEDES = { printing: 'booklet.draft.lede', done: 'booklet.draft.readyLede', failed: 'booklet.draft.failedLede' } as const

export const meta = titled<typeof loader>(({ standing }, words) => words(HEADINGS[standing]))

export default function Draft() {
  const words = useWords()
  const { standing, why } = useLoaderData<typeof loader>()
  return (
    <>
      <Head kicker={<a href={paths.secretariatBooklet()}>{words('booklet.home.heading')}</a>} title={words(HEADINGS[standing])} lede={words(LEDES[standing])} />
      {standing === 'printing' && <LookAgain />}
      {standing === 'printing' && <p><a href={paths.draftPage()}>{words('booklet.draft.reload')}</a></p>}
      {standing === 'done' && <Actions><ButtonLink href={paths.draftBooklet()}>{words('booklet.draft.open')}</ButtonLink><ButtonLink kind="quiet" href={paths.secretariatBooklet()}>{words('booklet.funds.back')}</ButtonLink></Actions>}
      {standing === 'failed' && why && <Notice kind="refused" title={words('booklet.draft.why')}>{why}</Notice>}
      {standing === 'failed' && <ActForm><Actions><Button>{words('booklet.draft.again')}</Button></Actions></ActForm>}
    </>
  )
}
