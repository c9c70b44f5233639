// What waits for a member of the bureau: the proposals it has not answered yet.

import type { Actor } from '#workflows/actor.ts'
import type { Task } from '#workflows/tasks.ts'
import { findBallot } from './find-votes.ts'

export async function findTasksOfMember(actor: Actor, now: Date): Promise<Task[]> {
  const found = await findBallot(actor, now)
  if (!found || found.unmet.castVotes?.length !== 0) return []
  const count = found.ballot.filter((item) => item.own === null).length
  return count === 0 ? [] : [{ kind: 'castVotes', subject: { life: 'consultation', id: found.id }, facts: { count }, dueAt: found.dueAt, zone: found.zone }]
}
