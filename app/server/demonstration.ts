// What only a demonstration allows. Everywhere else its pages do not exist.

import { isDemonstration, moveClock } from '#models/settings.ts'
import { now } from './clock.ts'
import { carryOutDueActs } from './due-acts.ts'
import { notFound } from './respond.ts'

/** @throws a 404 where anything is in earnest */
export async function requireDemonstration(): Promise<void> {
  if (!(await isDemonstration())) throw notFound()
}

/** Moves the date forward and carries out what falls due on the way. @returns false for a moment that does not lie ahead */
export async function moveDate(to: Date): Promise<boolean> {
  if (to <= (await now())) return false
  await moveClock(to.getTime() - Date.now())
  await carryOutDueActs()
  return true
}
