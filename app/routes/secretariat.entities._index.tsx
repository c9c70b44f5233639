// States and observers of the session, alphabetical.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { EntityState } from '#workflows/lives/entity.ts'
import { findEntities } from '#models/find-entities.ts'
import { findOfficersCall } from '#models/find-officers-call.ts'
import { Actions, ButtonLink, Empty, Head, Part, Stack, titled, useWords } from '#app/components/index.ts'
import { ObserverTable, StateTable, type EntityRow } from '#app/components/secretariat/entity-tables.tsx'
import { wordsFor } from '#app/messages/index.ts'
import { paths } from '#app/paths.ts'
import { found, now as clockNow, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const { session } = found(await findOfficersCall(actor, await clockNow()))
  const words = wordsFor(actor.language)
  const entities = await findEntities(actor, session.id, session.callId)
  const of = (wanted: 'State' | 'observer'): EntityRow[] => entities.filter((one) => one.kind === wanted).map(({ id, iso3, name, state, basis, people, invitedAt, acknowledgedAt }) => ({ id, iso3, name, state: state as EntityState, basis: basis as EntityRow['basis'], people, invitedAt, acknowledgedAt }))
  return { heading: words('secretariat.entities.heading'), kicker: words('secretariat.kicker', { number: session.number, place: session.place }), states: of('State'), observers: of('observer') }
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function Entities() {
  const words = useWords()
  const { heading, kicker, states, observers } = useLoaderData<typeof loader>()
  const nobody = states.length + observers.length === 0
  const counts = { states: words('secretariat.home.states', { count: states.length }), observers: words('secretariat.home.observers', { count: observers.length }) }
  return (
    <Stack>
      <Head kicker={kicker} title={heading} lede={nobody ? undefined : words('secretariat.entities.lede', counts)} />
      {nobody && <Empty title={words('secretariat.entities.empty')}>{words('secretariat.entities.emptySays')}</Empty>}
      <Actions><ButtonLink href={paths.importEntities()} kind={nobody ? 'main' : 'quiet'}>{words('secretariat.entities.toImport')}</ButtonLink>{!nobody && <ButtonLink href={paths.formerPeople()} kind="quiet">{words('secretariat.entities.toFormer')}</ButtonLink>} <ButtonLink href={paths.signInsOfPeople()} kind="quiet">{words('account.reset.listTitle')}</ButtonLink></Actions>
      {states.length > 0 && <Part title={words('secretariat.entities.states')}><StateTable caption={words('secretariat.entities.order')} rows={states} /></Part>}
      {observers.length > 0 && <Part title={words('secretariat.entities.observers')}><ObserverTable caption={words('secretariat.entities.order')} rows={observers} /></Part>}
    </Stack>
  )
}
