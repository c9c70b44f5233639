// Who holds an office, and how they show who they are: whoever lost every second proof is let in again from here (S-19).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findPeople } from '#models/find-people.ts'
import { DataTable, Head, titled, useWords } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { found, now, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  return { people: found(await findPeople(actor, await now())).people }
}

export const meta = titled('account.reset.listTitle')

export default function People() {
  const words = useWords()
  const { people } = useLoaderData<typeof loader>()
  const proofs = ({ app, passkeys }: (typeof people)[number]) =>
    [app && words('account.reset.app'), passkeys > 0 && words('account.reset.passkeys', { count: passkeys })].filter(Boolean).join(', ') || <span className="soft">{words('account.reset.noneYet')}</span>
  return (
    <>
      <Head title={words('account.reset.listTitle')} lede={words('account.reset.listLede')} />
      <DataTable
        label={words('account.reset.listTitle')} rows={people} keyOf={(row) => row.officeId}
        columns={[
          { head: words('account.reset.office'), names: true, cell: (row) => <>{row.title}{row.isReader && <span className="soft"> · {words('account.reset.you')}</span>}</> },
          { head: words('account.reset.proofs'), label: words('account.reset.proofs'), cell: proofs },
          { head: words('account.reset.act'), unseen: true, cell: (row) => !row.isReader && <a href={paths.resetFactors(row.officeId)}>{words('account.reset.link')}<span className="unseen">: {row.title}</span></a> },
        ]}
      />
    </>
  )
}
