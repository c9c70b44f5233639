// Official letters to a State or an observer (M-5).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { nameInSentence } from '#workflows/names/index.ts'
import { readEntity } from '#models/find-entities.ts'
import { DataTable, Empty, Head, Reference, titled, useWords, When } from '#app/components/index.ts'
import { letterKind } from '#app/components/proposer/letter-kind.ts'
import { paths } from '#app/paths.ts'
import { found } from '#app/server/index.ts'
import { requireProposer } from '#app/server/proposer.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const { letters, situation } = found(await readEntity(actor.entityId!, actor, at))
  return { entity: nameInSentence(situation.entity!.name), letters: letters.map(({ id, number, kind, issuedAt }) => ({ id, number, kind, issuedAt })) }
}

export const meta = titled<typeof loader>((data, words) => words('proposer.letters.title', { entity: data.entity }))

export default function Letters() {
  const words = useWords()
  const { entity, letters } = useLoaderData<typeof loader>()
  return (
    <>
      <Head title={words('proposer.letters.title', { entity })} lede={words('proposer.letters.lede')} />
      {letters.length === 0 ? (
        <Empty title={words('proposer.letters.none')}>{words('proposer.letters.noneSays')}</Empty>
      ) : (
        <DataTable
          caption={<span className="unseen">{words('proposer.letters.title', { entity })}</span>}
          rows={letters} keyOf={(row) => row.id}
          columns={[
            { head: words('proposer.letters.about'), names: true, cell: (row) => <a href={paths.letter(row.id)}>{letterKind(words, row.kind)}</a> },
            { head: words('proposer.letters.number'), label: words('proposer.letters.number'), cell: (row) => <Reference value={row.number} /> },
            { head: words('proposer.letters.date'), label: words('proposer.letters.date'), cell: (row) => <When at={row.issuedAt} /> },
          ]}
        />
      )}
    </>
  )
}
