// The dossier on screen: the frozen list, without the proposals that the reader is recused from (M-23, M-24).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findDossier } from '#models/find-dossier.ts'
import { Actions, AsPdf, DataTable, Empty, Head, Reference, Stack, titled, useWords } from '#app/components/index.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { now, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const dossier = await findDossier(actor, await now())
  const items = (dossier?.items ?? []).map(({ proposalId, reference, title, state, proponent, articles }) => ({ proposalId, reference, title, state: state.name, proponent: proponent.name, articles }))
  return { items, heading: wordsFor(actor.language)('bureau.dossier.title', { count: items.length }) }
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function Dossier() {
  const words = useWords()
  const { items, heading } = useLoaderData<typeof loader>()
  return (
    <>
      <Head title={heading} lede={words('bureau.dossier.lede')} />
      <Stack>
        {items.length === 0 && <Empty title={words('bureau.dossier.noneTitle')} link={{ href: paths.bureauHome(), label: words('nav.home') }}>{words('bureau.dossier.none')}</Empty>}
        {items.length > 0 && (
          <DataTable
            caption={words('bureau.votes.order')}
            rows={items}
            keyOf={(item) => item.proposalId}
            columns={[
              { head: words('bureau.dossier.state'), cell: (item) => item.state, names: true },
              { head: words('bureau.dossier.programme'), cell: (item) => <><a href={paths.dossierItem(item.proposalId)}>{item.title}</a><br /><span className="small soft"><Reference value={item.reference} /></span></> },
              { head: words('bureau.dossier.proponent'), cell: (item) => item.proponent, label: words('bureau.dossier.proponent') },
              { head: words('bureau.dossier.articles'), cell: (item) => item.articles.join(', ') || words('bureau.dossier.noArticles'), label: words('bureau.dossier.articles') },
            ]}
          />
        )}
        {items.length > 0 && <Actions><AsPdf kind="dossier" id="own" /></Actions>}
        <p className="small soft">{words('bureau.seen.recused')}</p>
      </Stack>
    </>
  )
}
