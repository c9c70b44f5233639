// People of the session who no longer hold an office, and when their addresses go (M-40).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RETENTION } from '#workflows/retention.ts'
import { findFormerPeople } from '#models/find-former-people.ts'
import { DataTable, Day, Empty, Head, Stack, titled, useWords } from '#app/components/index.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const former = await findFormerPeople(actor)
  return { heading: wordsFor(actor.language)('secretariat.formerPeople.heading'), former: former.map(({ personId, email, offices, endedAt, goesAt }) => ({ personId, email, offices, endedAt, goesAt })) }
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function FormerPeople() {
  const words = useWords()
  const { heading, former } = useLoaderData<typeof loader>()
  return (
    <Stack>
      <Head kicker={<a href={paths.entities()}>{words('secretariat.formerPeople.back')}</a>} title={heading} lede={words('secretariat.formerPeople.lede', { days: RETENTION.person })} />
      {former.length === 0 ? <Empty title={words('secretariat.formerPeople.nobody')}>{words('secretariat.formerPeople.nobodySays')}</Empty> : (
        <DataTable dense caption={words('secretariat.formerPeople.caption')} rows={former} keyOf={(one) => one.personId} columns={[
          { head: words('secretariat.formerPeople.email'), names: true, cell: (one) => <bdi>{one.email}</bdi> },
          { head: words('secretariat.formerPeople.offices'), label: words('secretariat.formerPeople.offices'), cell: (one) => one.offices.join('; ') },
          { head: words('secretariat.formerPeople.ended'), label: words('secretariat.formerPeople.ended'), cell: (one) => <Day on={one.endedAt} /> },
          { head: words('secretariat.formerPeople.goes'), label: words('secretariat.formerPeople.goes'), cell: (one) => <Day on={one.goesAt} /> },
          { head: words('secretariat.formerPeople.act'), cell: (one) => <a href={paths.anonymise(one.personId)} aria-label={`${words('secretariat.formerPeople.remove')}: ${one.email}`}>{words('secretariat.formerPeople.remove')}</a> },
        ]} />
      )}
    </Stack>
  )
}
