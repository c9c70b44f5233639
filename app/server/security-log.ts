// Security events in the log (S-57): who, what, when in UTC and where. Ids alone: no text, address, token or vote (S-56).
// What changes something is in the record besides; docs/decisions/0035 says what stands where.

import { routeOf } from './access.ts'
import { log } from './log.ts'

/** By how loud they are: what was done, and what was refused. */
const LEVEL = {
  signedIn: 'info', proven: 'info', proofAskedFor: 'info', officeChanged: 'info', signedOut: 'info', signInsEnded: 'info', factorAdded: 'info', factorRemoved: 'info',
  signInRefused: 'warn', proofRefused: 'warn', pageRefused: 'warn', actRefused: 'warn',
} as const
export type SecurityEvent = keyof typeof LEVEL

/** `person`, `office`: ids; left out where nobody is known. `by`: what was shown. */
export type SecurityFacts = { person?: string | null; office?: string | null; role?: string; by?: string; act?: string; why?: string; whole?: boolean }

/** @param at the request, or the path it was sent to: written as the name of its route, since an address may hold a token */
export function noteSecurity(at: Request | string, event: SecurityEvent, facts: SecurityFacts): void {
  const pathname = typeof at === 'string' ? at : new URL(at.url).pathname
  log[LEVEL[event]]({ security: event, ...facts, where: routeOf(pathname) }, 'security')
}
