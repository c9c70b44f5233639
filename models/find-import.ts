// What an import of States and observers would do, line by line, before anything is written (M-7).

import type { Actor } from '#workflows/actor.ts'
import { lookAlikes } from '#workflows/alike.ts'
import type { EntityLine } from '#workflows/inputs.ts'
import { Entities, Offices, People } from './tables.ts'

export type ImportEffect = 'newEntity' | 'newPerson' | 'alreadyThere'

/** One effect a line, in the order of the lines; empty for whoever may not import. */
export async function previewImport(actor: Actor, sessionId: string, lines: readonly EntityLine[]): Promise<ImportEffect[]> {
  if (actor.role !== 'officer' || actor.sessionId !== sessionId) return []
  const entities = await Entities().findAll({ where: { sessionId } })
  const offices = await Offices().findAll({ where: { sessionId, active: true, role: ['focalPoint', 'representative'] } })
  const people = new Map((await People().findAll({ where: { id: offices.map((office) => office.personId) } })).map((person) => [person.id, person.email]))
  const keyOf = (kind: string, iso3: string | null, name: string) => (kind === 'State' ? `State ${iso3}` : `observer ${name}`)
  const known = new Map(entities.map((entity) => [keyOf(entity.kind, entity.iso3, entity.name), entity.id as string]))
  const held = new Set(offices.map((office) => `${office.entityId} ${people.get(office.personId)}`))
  return lines.map((line) => {
    const key = keyOf(line.kind, line.iso3, line.name)
    const id = known.get(key)
    if (id === undefined) {
      known.set(key, key)
      return 'newEntity'
    }
    return held.has(`${id} ${line.email.toLowerCase()}`) ? 'alreadyThere' : 'newPerson'
  })
}

/** For each line the name of another observer that looks the same; null for a State, which goes by its code (S-38). */
export async function previewLookAlikes(actor: Actor, sessionId: string, lines: readonly EntityLine[]): Promise<(string | null)[]> {
  if (actor.role !== 'officer' || actor.sessionId !== sessionId) return []
  const known = (await Entities().findAll({ where: { sessionId, kind: 'observer' } })).map((entity) => entity.name)
  const alike = lookAlikes(lines.map((line) => (line.kind === 'observer' ? line.name : '')), known)
  return lines.map((line, index) => (line.kind === 'observer' ? alike[index]! : null))
}
