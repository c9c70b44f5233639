// What a State or an observer could reach at all, asked before anything else is loaded: of what is another's no more is read than of what
// does not exist, so that the time of the answer tells nothing either (S-03, S-07). What may be read of the rest is workflows/policy.ts.

import { Op, QueryTypes } from 'sequelize'
import type { Actor } from '#workflows/actor.ts'
import type { Life } from '#workflows/lives/index.ts'
import { database } from './database.ts'
import { Proposals } from './tables.ts'

/**
 * Proposals that a State or an observer could read: its own and, once its view is asked (stateIsAsked in workflows/policy.ts), those in
 * which an observer names it. How many others name it shows in nothing, the time of an answer included (M-21, S-07).
 */
export const proposalsOf = (entityId: string | null) => ({
  [Op.or]: [{ proponentId: entityId ?? '' }, { responsibleStateId: entityId ?? '', proponentKind: 'observer', state: 'eligible' }],
})

/** A case is known to the State it is about whatever becomes of the proposal. */
const CONCERNED = ':entityId IN (proposals.proponent_id, proposals.responsible_state_id)'

/** Lives that hang on one entity. The others are the call's or the Secretariat's, and are the same for every reader of a role. */
const REACH: Partial<Record<Life, string>> = {
  entity: 'SELECT 1 FROM entities WHERE entities.id = :id AND entities.id = :entityId',
  case: `SELECT 1 FROM cases JOIN proposals ON proposals.id = cases.proposal_id WHERE cases.id = :id AND ${CONCERNED}`,
  summary: `SELECT 1 FROM summaries JOIN cases ON cases.id = summaries.case_id JOIN proposals ON proposals.id = cases.proposal_id WHERE summaries.id = :id AND summaries.state <> 'drafted' AND ${CONCERNED}`,
}

/** False for what exists and is another entity's, as for what does not exist. Officers, members and the clock are not asked. */
export async function reaches(life: Life, id: string, { role, entityId }: Actor): Promise<boolean> {
  if (role !== 'focalPoint' && role !== 'representative') return true
  if (life === 'proposal') return (await Proposals().count({ where: { id, ...proposalsOf(entityId) } })) > 0
  const sql = REACH[life]
  return sql === undefined || (await database().query(sql, { type: QueryTypes.SELECT, replacements: { id, entityId } })).length > 0
}
