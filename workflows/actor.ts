// Who acts: a person in one office. Rules read this value and nothing about sign-in.

import type { Language } from './languages.ts'

export const ROLES = ['visitor', 'focalPoint', 'representative', 'officer', 'bureauMember', 'administrator', 'clock'] as const
export type Role = (typeof ROLES)[number]

export type Actor = {
  /** The person; null for a visitor and for the clock. */
  personId: string | null
  /** The office held, one person may hold several; null for a visitor and for the clock. */
  officeId: string | null
  role: Role
  /** What the office is called, e.g. "Focal point of Georgia". Offices, never names of people. */
  office: string
  /** The State or observer the office speaks for; for a bureau member the State of the officer (M-24). */
  entityId: string | null
  /** The session the office belongs to: an officer of one session is nobody to another's. */
  sessionId: string | null
  language: Language
  /** IANA zone of the reader, for the second of the three ways a moment is said (M-1). */
  zone: string
  /** Whether they showed lately that it is they: a few acts ask for it (S-22). */
  proof: 'fresh' | 'stale'
}

export const VISITOR: Actor = {
  personId: null,
  officeId: null,
  role: 'visitor',
  office: '',
  entityId: null,
  sessionId: null,
  language: 'en',
  zone: 'UTC',
  // Nobody is signed in whose proof could grow old, and the clock needs none.
  proof: 'fresh',
}

/** Offices that reach many entities' affairs or the system itself: their sign-ins are shorter (S-26). */
export const isPrivileged = (role: Role): boolean => role === 'officer' || role === 'bureauMember' || role === 'administrator'

/** Acts that fall due by themselves are carried out by the clock, and the record says so. */
export const CLOCK: Actor = { ...VISITOR, role: 'clock', office: 'The clock' }
