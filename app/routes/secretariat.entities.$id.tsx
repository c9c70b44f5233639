// One State or observer: its facts, its people, its letters, its standing.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readEntity } from '#models/find-entities.ts'
import { Columns, Head, Side, Stack, StateTag, titled, useWords } from '#app/components/index.ts'
import { EntityFacts, EntityLetters, EntityPeople, EntityStanding } from '#app/components/secretariat/entity-page.tsx'
import { paths } from '#app/paths.ts'
import { found, now as clockNow, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const seen = found(await readEntity(params.id!, actor, await clockNow()))
  const { id, kind, name, state, iso3 } = seen.situation.entity!
  const { basis, language } = seen.rows.entity!
  return {
    heading: name,
    entity: { id, kind, name, state, iso3, basis: basis as 'ecosoc' | 'listed' | null, language, invitedAt: seen.invitedAt, acknowledgedAt: seen.acknowledgedAt },
    people: seen.people.map(({ officeId, title, email, since }) => ({ officeId, title, email, since })),
    letters: seen.letters.map(({ id: letterId, number, kind: letter, issuedAt }) => ({ id: letterId, number, kind: letter, issuedAt })),
    offered: seen.offered,
  }
}

export const meta = titled<typeof loader>(({ heading }) => heading)

export default function Entity() {
  const words = useWords()
  const { entity, people, letters, offered } = useLoaderData<typeof loader>()
  return (
    <>
      <Head kicker={<><StateTag life="entity" state={entity.state} /> <a href={paths.entities()}>{words('secretariat.entity.kicker')}</a> · {words(`kinds.${entity.kind}`)}</>} title={entity.name} />
      <Columns>
        <Stack>
          <EntityPeople entity={entity} people={people} offered={offered} />
          <EntityLetters entity={entity} letters={letters} />
        </Stack>
        <Side label={words('secretariat.entity.facts')}>
          <EntityFacts entity={entity} />
          <EntityStanding entity={entity} offered={offered} />
        </Side>
      </Columns>
    </>
  )
}
