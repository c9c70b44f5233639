// The parts of the page of one State or observer.

import type { Action } from '#workflows/lives/index.ts'
import type { EntityState } from '#workflows/lives/entity.ts'
import type { Language } from '#workflows/languages.ts'
import type { LetterKind } from '#workflows/letters.ts'
import { groupName, regionalGroupOf, stateNote } from '#workflows/names/index.ts'
import { Actions, ButtonLink, DataTable, Day, Facts, Part, Reference, useReader, useWords, When } from '#app/components/index.ts'
import { paths } from '#app/paths.ts'
import { Convention } from './convention.tsx'

type Entity = { id: string; kind: 'State' | 'observer'; name: string; state: EntityState; iso3: string | null; basis: 'ecosoc' | 'listed' | null; language: Language; invitedAt: string | null; acknowledgedAt: string | null }

export function EntityFacts({ entity }: { entity: Entity }) {
  const words = useWords()
  const { language } = useReader()
  const { iso3 } = entity
  return (
    <>
      <h2>{words('secretariat.entity.facts')}</h2>
      <Facts wide={false} facts={[
        iso3 !== null && [words('secretariat.entity.code'), iso3],
        iso3 !== null && [words('secretariat.entities.group'), groupName(regionalGroupOf(iso3), language)],
        iso3 !== null && [words('secretariat.entities.convention'), <Convention key="convention" iso3={iso3} />],
        iso3 !== null && [words('secretariat.entity.note'), stateNote(iso3, language)],
        entity.basis !== null && [words('secretariat.entity.basis'), words(`bases.${entity.basis}`)],
        [words('secretariat.entity.language'), words(`languages.${entity.language}`)],
        [words('secretariat.entity.invited'), entity.invitedAt === null ? words('secretariat.entity.notYet') : <Day key="invited" on={entity.invitedAt} />],
        entity.invitedAt !== null && [words('secretariat.entity.acknowledged'), entity.acknowledgedAt === null ? words('secretariat.entity.notYet') : <Day key="acknowledged" on={entity.acknowledgedAt} />],
      ]} />
      <p><a href={paths.screening({ q: entity.name })}>{words('secretariat.entity.proposals')}</a></p>
    </>
  )
}

export function EntityPeople({ entity, people, offered }: { entity: Entity; people: readonly { officeId: string; title: string; email: string; since: string }[]; offered: readonly Action[] }) {
  const words = useWords()
  return (
    <Part id="people" title={words('secretariat.entity.people')}>
      {people.length === 0 ? <p>{words('secretariat.entity.peopleNone', { name: entity.name })}</p> : (
        <DataTable labelledBy="people" rows={people} keyOf={(person) => person.officeId} columns={[
          { head: words('secretariat.entity.office'), names: true, cell: (person) => person.title },
          { head: words('secretariat.entity.email'), label: words('secretariat.entity.email'), cell: (person) => <bdi className="address" dir="ltr">{person.email}</bdi> },
          { head: words('secretariat.entity.since'), label: words('secretariat.entity.since'), cell: (person) => <Day on={person.since} /> },
          ...(offered.includes('removePerson') ? [{ head: words('secretariat.entity.act'), unseen: true, cell: (person: { officeId: string; title: string }) => <ButtonLink kind="quiet" small href={paths.removePersonFrom(entity.id, person.officeId)} unseen={person.title}>{words('secretariat.entity.toRemove')}</ButtonLink> }] : []),
        ]} />
      )}
      {offered.includes('addPerson') && <Actions><ButtonLink kind="quiet" href={paths.addPersonTo(entity.id)}>{words('secretariat.entity.toAdd')}</ButtonLink></Actions>}
    </Part>
  )
}

export function EntityLetters({ entity, letters }: { entity: Entity; letters: readonly { id: string; number: string; kind: string; issuedAt: string }[] }) {
  const words = useWords()
  return (
    <Part id="letters" title={words('secretariat.entity.letters')}>
      {letters.length === 0 ? <p>{words('secretariat.entity.lettersNone', { name: entity.name })}</p> : (
        <DataTable labelledBy="letters" rows={letters} keyOf={(letter) => letter.id} columns={[
          { head: words('secretariat.letters.number'), names: true, cell: (letter) => <a href={paths.dispatch(letter.id)}><Reference value={letter.number} /></a> },
          { head: words('secretariat.letters.kind'), label: words('secretariat.letters.kind'), cell: (letter) => words(`secretariat.letterKinds.${letter.kind as LetterKind}`) },
          { head: words('secretariat.letters.when'), label: words('secretariat.letters.when'), cell: (letter) => <When at={letter.issuedAt} /> },
        ]} />
      )}
    </Part>
  )
}

const STANDING_ACTS = [['suspendObserver', 'toSuspend', 'suspend'], ['objectToObserver', 'toObject', 'object'], ['restoreObserver', 'toRestore', 'restore']] as const

/** A State's standing cannot be taken from it, so nothing is shown for one. */
export function EntityStanding({ entity, offered }: { entity: Entity; offered: readonly Action[] }) {
  const words = useWords()
  if (entity.kind === 'State') return null
  return (
    <section className="list">
      <h2>{words('secretariat.entity.standing')}</h2>
      <p className="small">{words('secretariat.entity.standingSays')}</p>
      <Actions>{STANDING_ACTS.filter(([action]) => offered.includes(action)).map(([action, label, act]) => <ButtonLink key={action} kind="quiet" small href={paths.entityStanding(entity.id, act)}>{words(`secretariat.entity.${label}`)}</ButtonLink>)}</Actions>
    </section>
  )
}
