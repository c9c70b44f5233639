// Accesses to one text: an administrator's own, and to an officer all of them (S-10).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findAccesses, mayAskForAccess } from '#models/find-access.ts'
import { Actions, ButtonLink, DataTable, Empty, Head, Reference, StateTag, titled, useWords, When } from '#app/components/index.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { now as clockNow, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const now = await clockNow()
  const lines = await findAccesses(actor, now)
  const words = wordsFor(actor.language)
  return { heading: lines.length === 0 ? words('system.access.headingNone') : words('system.access.heading', { count: lines.length }), lines, mayAsk: await mayAskForAccess(actor, now) }
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function Accesses() {
  const words = useWords()
  const { heading, lines, mayAsk } = useLoaderData<typeof loader>()
  return (
    <>
      <Head kicker={words('system.kicker')} title={heading} lede={words('system.access.lede')} />
      {lines.length === 0 ? <Empty title={words('system.access.none')}>{words('system.access.noneSays')}</Empty> : (
        <DataTable label={heading} rows={lines} keyOf={(line) => line.id} columns={[
          { head: words('system.access.whose'), names: true, cell: (line) => <a href={paths.access(line.id)}>{line.proponent}, {line.reference === null ? words('system.access.draft') : <Reference value={line.reference} />}</a> },
          { head: words('system.access.state'), cell: (line) => <StateTag life="access" state={line.state} /> },
          { head: words('system.access.by'), label: words('system.access.by'), cell: (line) => line.askedOffice },
          { head: words('system.access.askedAt'), label: words('system.access.askedAt'), cell: (line) => <When at={line.askedAt} /> },
        ]} />
      )}
      {mayAsk && <Actions><ButtonLink href={paths.askAccess()}>{words('system.access.toAsk')}</ButtonLink></Actions>}
    </>
  )
}
