// Who speaks for a State or an observer (M-7).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { nameInSentence } from '#workflows/names/index.ts'
import { readEntity } from '#models/find-entities.ts'
import { Actions, ButtonLink, DataTable, Head, Stack, titled, useWords, When } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { found } from '#app/server/index.ts'
import { requireProposer } from '#app/server/proposer.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const { people, situation, offered } = found(await readEntity(actor.entityId!, actor, at))
  return { entity: nameInSentence(situation.entity!.name), people: people.map(({ officeId, title, email, since, isReader }) => ({ officeId, title, email, since, isReader })), mayHandOver: offered.includes('handOver'), mayRemove: offered.includes('removePerson') && people.length > 1, mayAdd: offered.includes('addPerson') }
}

export const meta = titled<typeof loader>((data, words) => words('proposer.people.title', { entity: data.entity }))

export default function People() {
  const words = useWords()
  const { entity, people, mayAdd, mayHandOver, mayRemove } = useLoaderData<typeof loader>()
  return (
    <>
      <Head title={words('proposer.people.title', { entity })} lede={words('proposer.people.lede')} />
      <Stack>
        <DataTable
          caption={<span className="unseen">{words('proposer.people.title', { entity })}</span>}
          rows={people} keyOf={(row) => row.officeId}
          columns={[
            { head: words('proposer.people.office'), names: true, cell: (row) => <>{row.title}{row.isReader && <span className="soft"> · {words('proposer.people.you')}</span>}</> },
            { head: words('proposer.people.email'), label: words('proposer.people.email'), cell: (row) => <bdi className="address" dir="ltr">{row.email}</bdi> },
            { head: words('proposer.people.since'), label: words('proposer.people.since'), cell: (row) => <When at={row.since} /> },
            ...(mayHandOver ? [{ head: words('proposer.people.act'), unseen: true, cell: (row: (typeof people)[number]) => <Ways office={row.title} officeId={row.officeId} mayRemove={mayRemove} /> }] : []),
          ]}
        />
        {mayAdd && <Actions><ButtonLink href={paths.addPerson()}>{words('proposer.people.add')}</ButtonLink></Actions>}
      </Stack>
    </>
  )
}

function Ways({ office, officeId, mayRemove }: { office: string; officeId: string; mayRemove: boolean }) {
  const words = useWords()
  const of = <span className="unseen">: {office}</span>
  return (
    <>
      <a href={paths.handOver(officeId)}>{words('proposer.people.handOver')}{of}</a>
      {mayRemove && <> {words('proposer.people.or')} <a href={paths.removePerson(officeId)}>{words('proposer.people.remove')}{of}</a></>}
    </>
  )
}
