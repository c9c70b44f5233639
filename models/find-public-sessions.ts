// The sessions that anybody may know of: the root of every public list (M-38).

import { VISITOR } from '#workflows/actor.ts'
import { findSessions, type SessionLine } from './find-calls.ts'

export type PublicSession = Pick<SessionLine, 'number' | 'place' | 'zone' | 'startsOn' | 'endsOn' | 'state'>

export const publicSession = ({ number, place, zone, startsOn, endsOn, state }: SessionLine): PublicSession => ({ number, place, zone, startsOn, endsOn, state })

export async function sessionsKnown(now: Date): Promise<SessionLine[]> {
  return findSessions(VISITOR, now)
}
