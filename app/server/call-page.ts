// What every page of an act on the call begins with: the officer, the session, and the call as the rules see it. For loaders and actions.

import { findOfficersCall, type OfficersCall } from '#models/find-officers-call.ts'
import type { Actor } from '#workflows/actor.ts'
import { found, now, requireActor } from './index.ts'

/** @throws a 404 while no call is prepared */
export async function openCallPage(request: Request): Promise<{ actor: Actor; session: OfficersCall['session']; seen: NonNullable<OfficersCall['call']> }> {
  const { actor } = await requireActor(request)
  const { session, call } = found(await findOfficersCall(actor, await now()))
  return { actor, session, seen: found(call) }
}
