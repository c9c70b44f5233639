// Which proofs open an office, how long they last, and which acts ask for a fresh one. Written by hand from the rules, beside the tables.

import { describe, expect, test } from '@jest/globals'
import { ROLES } from '#workflows/actor.ts'
import { decide } from '#workflows/decide.ts'
import { ACTIONS, type Action } from '#workflows/lives/index.ts'
import { FACTORS, asksForProof, hasLapsed, isLastOfPrivileged, mayAddFactor, mayConfirmByMail, maySetUpFirst, opensOffice, proofAt, shownElsewhere, type Factor } from '#workflows/sign-in-rules.ts'
import { CAST, situation } from '#test/support/situations.ts'

const PRIVILEGED = ['officer', 'bureauMember', 'administrator']
const PROPOSERS = ['focalPoint', 'representative']
// Every set of one and of two proofs.
const SETS: Factor[][] = FACTORS.flatMap((one, index) => [[one], ...FACTORS.slice(index + 1).map((other) => [one, other])])
/** What opens a privileged office, from the rule: a passkey, or a first proof with a code. The demonstration's list stands beside them. */
const ENOUGH = ['passkey', 'demonstration', 'link totp', 'invitation totp', 'provider totp', 'link recoveryCode', 'invitation recoveryCode', 'provider recoveryCode']
const isEnough = (set: Factor[]) => set.includes('passkey') || set.includes('demonstration') || ENOUGH.includes(set.join(' '))

describe('what opens an office', () => {
  test.each(PRIVILEGED)('S-12 S-18 no single mail, code or account opens the office of an %s; every set of two proofs is decided', (role) => {
    expect(SETS.filter((set) => opensOffice(role, set, false)).map(String)).toEqual(SETS.filter(isEnough).map(String))
    for (const alone of ['link', 'invitation', 'provider', 'totp', 'recoveryCode'] as const) expect([alone, opensOffice(role, [alone], false)]).toEqual([alone, false])
    // Two mails are one mailbox.
    expect(opensOffice(role, ['link', 'invitation', 'provider'], false)).toBe(false)
    expect(opensOffice(role, ['totp', 'recoveryCode'], false)).toBe(false)
  })

  test.each(PROPOSERS)('S-12 a mailed link opens the office of a %s; once an app is set up, its code is asked for too', (role) => {
    expect(opensOffice(role, ['link'], false)).toBe(true)
    expect(opensOffice(role, ['link'], true)).toBe(false)
    expect(opensOffice(role, ['link', 'totp'], true)).toBe(true)
    expect(opensOffice(role, ['totp'], false)).toBe(false)
    expect(opensOffice(role, [], false)).toBe(false)
  })

  test('S-12 every role that decides or votes is privileged, and none that proposes', () => {
    const signedIn = ROLES.filter((role) => role !== 'visitor' && role !== 'clock')
    expect(signedIn.filter((role) => opensOffice(role, ['link'], false))).toEqual(PROPOSERS)
  })

  test('S-18 a first proof is set up by an invitation alone, and by nobody who has one', () => {
    for (const role of [...PRIVILEGED, ...PROPOSERS]) {
      expect(FACTORS.filter((factor) => maySetUpFirst([factor], false, role, [role]))).toEqual(['invitation'])
      expect(maySetUpFirst(['invitation'], true, role, [role])).toBe(false)
    }
  })

  test.each(PRIVILEGED)('S-18 the holder of the office of an %s sets nothing up by an invitation to an office that proposes; by one to their own they do, whatever else they hold', (role) => {
    for (const proposer of PROPOSERS) {
      expect(maySetUpFirst(['invitation'], false, proposer, [proposer, role])).toBe(false)
      expect(maySetUpFirst(['invitation'], false, role, [proposer, role])).toBe(true)
    }
    // To change the office leaves the invitation behind.
    expect([shownElsewhere(['invitation']), shownElsewhere(['link', 'invitation', 'totp'])]).toEqual([['link'], ['link', 'totp']])
  })

  test.each(PRIVILEGED)('S-12 S-18 the holder of the office of an %s adds a factor by what opens that office alone, in whichever office they act; a proposer by any', (role) => {
    for (const held of [[role], ['focalPoint', role], [role, 'representative']]) expect(SETS.filter((set) => mayAddFactor(set, 'fresh', held)).map(String)).toEqual(SETS.filter(isEnough).map(String))
    expect(mayAddFactor(['passkey'], 'stale', [role])).toBe(false)
    for (const proof of ['fresh', 'stale'] as const) expect(mayAddFactor(['link'], proof, PROPOSERS)).toBe(proof === 'fresh')
  })

  test.each(PRIVILEGED)('S-25 the last second factor stays with whoever holds the office of an %s beside others; a proposer’s goes', (role) => {
    for (const [has, taking, last] of [[{ app: true, passkeys: 0 }, 'app', true], [{ app: true, passkeys: 1 }, 'app', false], [{ app: false, passkeys: 1 }, 'passkey', true], [{ app: true, passkeys: 1 }, 'passkey', false], [{ app: false, passkeys: 2 }, 'passkey', false]] as const) {
      expect([has, taking, isLastOfPrivileged(has, taking, ['focalPoint', role])]).toEqual([has, taking, last])
      expect(isLastOfPrivileged(has, taking, PROPOSERS)).toBe(false)
    }
  })

  test('S-18 S-22 a mail confirms nobody of a privileged office, and nobody who has something better', () => {
    for (const role of PRIVILEGED) expect(mayConfirmByMail(role, false)).toBe(false)
    for (const role of PROPOSERS) expect([mayConfirmByMail(role, false), mayConfirmByMail(role, true)]).toEqual([true, false])
  })
})

describe('how long', () => {
  const at = (minutes: number) => new Date(Date.parse('2027-03-01T12:00:00.000Z') + minutes * 60_000)
  test('S-22 a proof is fresh for 10 minutes to the millisecond, and one from the future is none', () => {
    const proven = at(0).toISOString()
    expect(proofAt(proven, at(0))).toBe('fresh')
    expect(proofAt(proven, at(10))).toBe('fresh')
    expect(proofAt(proven, new Date(at(10).getTime() + 1))).toBe('stale')
    expect(proofAt(proven, at(-1))).toBe('stale')
  })

  test('S-26 a half sign-in lives 15 minutes, however much it is used', () => {
    const half = (minutes: number) => hasLapsed({ beganAt: at(0).toISOString(), seenAt: at(minutes).toISOString(), whole: false }, 'focalPoint', at(minutes))
    expect([half(15), half(15.1)]).toEqual([false, true])
  })
})

// What binds a State, a vote, a date, a role, what is published. From S-22 and the mandate's acts, not from the table.
const ASKING: Action[] = [
  'submit', 'confirmKeyedIn', 'clearSummary', 'castVotes', 'openCall', 'closeCall', 'extendForAll', 'extendForOne', 'addPerson', 'removePerson', 'handOver', 'importEntities', 'resetFactors',
  'openConsultation', 'closeConsultation', 'liftRecusal', 'confirmSelection', 'reopenSelection', 'announceSelection', 'fillFreedPlace', 'closeSession', 'issueEdition', 'withdrawEdition',
]

describe('acts that ask again', () => {
  test.each(ACTIONS)('S-22 %s asks for a fresh proof exactly where the rule says so', (action) => {
    expect(asksForProof(action)).toBe(ASKING.includes(action))
  })

  const stale = { ...CAST.officer, proof: 'stale' as const }
  test('S-22 a stale actor is refused the act and nothing else; a fresh one is not', () => {
    const s = situation('call', 'open')
    const input = { entityId: 'geo', until: '2027-03-20T10:00:00.000Z', reason: 'A holiday.' }
    expect(decide('extendForOne', s, CAST.officer, input)).toMatchObject({ allowed: true })
    expect(decide('extendForOne', s, stale, input)).toEqual({ allowed: false, action: 'extendForOne', kind: 'unproven', refusals: [{ code: 'unproven' }] })
    expect(decide('recordFunds', s, stale, { donor: 'A donor', amount: 1, currency: 'EUR' })).toMatchObject({ allowed: true })
  })

  test('S-22 nobody proves themselves for an act that would be refused anyway', () => {
    const s = situation('call', 'open')
    expect(decide('extendForOne', s, stale, { entityId: 'nobody', until: '2027-03-20T10:00:00.000Z', reason: 'A holiday.' })).toMatchObject({ kind: 'unmet' })
    expect(decide('extendForOne', s, { ...CAST.georgia, proof: 'stale' }, { entityId: 'geo', until: '2027-03-20T10:00:00.000Z', reason: 'x' })).toMatchObject({ kind: 'forbidden' })
  })
})
