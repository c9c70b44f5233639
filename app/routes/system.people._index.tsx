// Who holds which office, and how many sign-ins stand open: to the administrator everybody, to an officer its own house.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readOffices } from '#models/find-offices.ts'
import { Actions, ButtonLink, DataTable, Head, Part, Stack, titled, useWords } from '#app/components/index.ts'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { found, now as clockNow, requireActor } from '#app/server/index.ts'

const HOUSE = ['administrator', 'officer'] as const

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const { lines, offered } = found(await readOffices(actor, await clockNow()))
  const gives = (['appointOfficer', 'appointAdministrator'] as const).find((action) => offered.includes(action)) ?? null
  return { heading: wordsFor(actor.language)('system.people.heading', { count: lines.length }), lines, gives, mayEnd: offered.includes('endOffice'), maySignOut: offered.includes('endSignIns') }
}

export const meta = titled<typeof loader>(({ heading }) => heading)

type Line = ReturnType<typeof useLoaderData<typeof loader>>['lines'][number]

export default function PeopleAndOffices() {
  const words = useWords()
  const { heading, lines, gives, mayEnd, maySignOut } = useLoaderData<typeof loader>()
  const house = lines.filter((line) => HOUSE.includes(line.role as 'officer'))
  const others = lines.filter((line) => !HOUSE.includes(line.role as 'officer'))
  const table = (id: string, rows: Line[], ends: boolean) => (
    <DataTable labelledBy={id} rows={rows} keyOf={(line) => line.officeId} columns={[
      { head: words('system.people.office'), names: true, cell: (line) => line.title },
      { head: words('system.people.role'), label: words('system.people.role'), cell: (line) => words(`roles.${line.role}`) },
      { head: words('system.people.email'), label: words('system.people.email'), cell: (line) => <bdi className="address" dir="ltr">{line.email}</bdi> },
      ...(maySignOut ? [{ head: words('system.people.signIns'), label: words('system.people.signIns'), cell: (line: Line) => line.signIns }] : []),
      { head: words('system.people.acts'), unseen: true, cell: (line) => (
        <Actions>
          {maySignOut && <ButtonLink kind="quiet" small href={paths.endSignIns(line.officeId)} unseen={line.title}>{words('system.people.toSignOut')}</ButtonLink>}
          {ends && mayEnd && <ButtonLink kind="quiet" small href={paths.endOffice(line.officeId)} unseen={line.title}>{words('system.people.toEnd')}</ButtonLink>}
        </Actions>
      ) },
    ]} />
  )
  return (
    <>
      <Head kicker={words('system.kicker')} title={heading} lede={words(maySignOut ? 'system.people.lede' : 'system.people.ledeOfficer')} />
      <Stack>
        <Part id="house" title={words('system.people.house')}>
          {table('house', house, true)}
          {gives && <Actions><ButtonLink kind="quiet" href={paths.giveOffice()}>{words(gives === 'appointOfficer' ? 'system.people.toGiveOfficer' : 'system.people.toGiveAdministrator')}</ButtonLink></Actions>}
        </Part>
        {others.length > 0 && <Part id="others" title={words('system.people.others')}>{table('others', others, false)}</Part>}
      </Stack>
    </>
  )
}
