// What a sign-in must have shown to open an office, how long it lives, and which acts ask again who is there (S-12, S-22, S-26).

import type { Action } from './lives/index.ts'

/** What somebody showed: mailed link, mailed invitation, the account at a provider; passkey; code of an app, recovery code; the list of a demonstration. */
export const FACTORS = ['link', 'invitation', 'provider', 'passkey', 'totp', 'recoveryCode', 'demonstration'] as const
export type Factor = (typeof FACTORS)[number]

/** Roles that one factor never opens. Their names are kept as words, so that a role may be listed before it has acts. */
export const PRIVILEGED_ROLES: readonly string[] = ['officer', 'bureauMember', 'administrator']

export const isPrivileged = (role: string): boolean => PRIVILEGED_ROLES.includes(role)

/** A passkey is two factors by itself: the device, and the finger, face or number that unlocks it. The list stands for both in a demonstration alone. */
const WHOLE: readonly Factor[] = ['passkey', 'demonstration']
const FIRST: readonly Factor[] = ['link', 'invitation', 'provider']
const SECOND: readonly Factor[] = ['totp', 'recoveryCode']

const anyOf = (shown: readonly Factor[], among: readonly Factor[]) => shown.some((one) => among.includes(one))

/**
 * Whether what was shown opens an office of this role (S-12, S-18).
 * @param hasApp the person has set up an authenticator app, which is then always asked for after a mailed link, whatever the office
 */
export function opensOffice(role: string, shown: readonly Factor[], hasApp: boolean): boolean {
  return isTwofold(shown) || (anyOf(shown, FIRST) && !(isPrivileged(role) || hasApp))
}

const isTwofold = (shown: readonly Factor[]) => anyOf(shown, WHOLE) || (anyOf(shown, FIRST) && anyOf(shown, SECOND))

/** What an office shows of a sign-in that was begun in another: an invitation is one to its own office, and a mailed link everywhere else. */
export function shownElsewhere(shown: readonly Factor[]): Factor[] {
  return [...new Set(shown.map((one) => (one === 'invitation' ? 'link' : one)))]
}

/**
 * Who holds no second factor yet may set one up at first entry: by an invitation, never by a link that anybody with the mailbox can ask for (S-18).
 * @param role of the office that the invitation is to
 * @param held roles of all offices the person holds: whoever decides in one sets nothing up by an invitation to another that any State may give
 */
export function maySetUpFirst(shown: readonly Factor[], hasSecondFactor: boolean, role: string, held: readonly string[]): boolean {
  return !hasSecondFactor && shown.includes('invitation') && (isPrivileged(role) || !held.some(isPrivileged))
}

/**
 * Who is signed in adds a factor by a fresh proof; whoever holds a privileged office by as much as opens that one, in whichever office they act. Else an
 * office that a mailed link opens would lead to it (S-12, S-18).
 */
export function mayAddFactor(shown: readonly Factor[], proof: Proof, held: readonly string[]): boolean {
  return proof === 'fresh' && (isTwofold(shown) || !held.some(isPrivileged))
}

/** Whether a factor taken away leaves a privileged office, of any that the person holds, without a second one. */
export function isLastOfPrivileged({ app, passkeys }: { app: boolean; passkeys: number }, taking: 'app' | 'passkey', held: readonly string[]): boolean {
  return held.some(isPrivileged) && (taking === 'app' ? passkeys === 0 : passkeys <= 1 && !app)
}

/** A mailed link proves again who is there only where a link is all there is. */
export function mayConfirmByMail(role: string, hasSecondFactor: boolean): boolean {
  return !isPrivileged(role) && !hasSecondFactor
}

const MINUTE = 60_000

/** Idle and whole life of a sign-in in minutes; shorter for the Secretariat and the bureau (S-26). */
export const SIGN_IN_LIFE = { proposer: { idle: 30, whole: 12 * 60 }, privileged: { idle: 15, whole: 8 * 60 } } as const

/** Minutes in which the second factor must follow the first. */
export const BETWEEN_FACTORS = 15

/** Minutes a mailed link works, by what it is for; an invitation 72 hours, a deviation from 10 minutes that OPERATIONS gives the reason of (S-17). */
export const LINK_LIFE = { signIn: 15, confirm: 15, invitation: 72 * 60 } as const
export type LinkPurpose = keyof typeof LINK_LIFE

/** Both instants in ISO 8601. */
export function hasLapsed({ beganAt, seenAt, whole }: { beganAt: string; seenAt: string; whole: boolean }, role: string, now: Date): boolean {
  const life = isPrivileged(role) ? SIGN_IN_LIFE.privileged : SIGN_IN_LIFE.proposer
  const since = (instant: string) => (now.getTime() - Date.parse(instant)) / MINUTE
  return since(seenAt) > life.idle || since(beganAt) > (whole ? life.whole : BETWEEN_FACTORS)
}

/** Minutes for which a proof of who is there counts for an act of STEP_UP (S-22). */
export const FRESH_MINUTES = 10

export type Proof = 'fresh' | 'stale'

export function proofAt(provenAt: string, now: Date): Proof {
  const age = now.getTime() - Date.parse(provenAt)
  return age >= 0 && age <= FRESH_MINUTES * MINUTE ? 'fresh' : 'stale'
}

/** Acts that ask for a fresh proof (S-22): what binds a State, a vote, a date, a role, and what is published. An act that is not named here does not ask. */
export const STEP_UP: Partial<Record<Action, true>> = {
  submit: true,
  confirmKeyedIn: true,
  clearSummary: true,
  castVotes: true,

  openCall: true,
  closeCall: true,
  extendForAll: true,
  extendForOne: true,

  addPerson: true,
  removePerson: true,
  handOver: true,
  importEntities: true,
  resetFactors: true,

  openConsultation: true,
  closeConsultation: true,
  liftRecusal: true,
  confirmSelection: true,
  reopenSelection: true,
  announceSelection: true,
  fillFreedPlace: true,
  closeSession: true,

  issueEdition: true,
  withdrawEdition: true,
}

export const asksForProof = (action: Action): boolean => STEP_UP[action] === true
