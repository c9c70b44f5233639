// Every life × act × state × office, forbidden cells included. The table below is written by hand from the mandate,
// apart from the tables in workflows/lives and workflows/policy: the two must agree cell by cell.

import { describe, expect, test } from '@jest/globals'
import { offeredActions } from '#workflows/decide.ts'
import { ACTIONS, LIVES, type Life, actionsOf } from '#workflows/lives/index.ts'
import { ACCESS_STATES } from '#workflows/lives/access.ts'
import { CALL_STATES } from '#workflows/lives/call.ts'
import { CASE_STATES } from '#workflows/lives/case.ts'
import { CONSULTATION_STATES } from '#workflows/lives/consultation.ts'
import { EDITION_STATES } from '#workflows/lives/edition.ts'
import { ENTITY_STATES } from '#workflows/lives/entity.ts'
import { FILE_STATES } from '#workflows/lives/file.ts'
import { PROPOSAL_STATES } from '#workflows/lives/proposal.ts'
import { SELECTION_STATES } from '#workflows/lives/selection.ts'
import { SESSION_STATES } from '#workflows/lives/session.ts'
import { SUMMARY_STATES } from '#workflows/lives/summary.ts'
import { TRANSLATION_STATES } from '#workflows/lives/translation.ts'
import { situationFor } from '#workflows/visible.ts'
import { mayDo } from '#workflows/policy.ts'
import { CAST, type CastName, situation } from '#test/support/situations.ts'

const STATES: Record<Life, readonly string[]> = {
  session: SESSION_STATES, entity: ENTITY_STATES, call: CALL_STATES, proposal: PROPOSAL_STATES, consultation: CONSULTATION_STATES,
  selection: SELECTION_STATES, case: CASE_STATES, summary: SUMMARY_STATES, translation: TRANSLATION_STATES, edition: EDITION_STATES, file: FILE_STATES, access: ACCESS_STATES,
}

// act | rule it comes from | states it may begin in | who | who else, in one state alone
const MANDATED = `
importEntities | M-7 | planned | Secretariat
closeSession | M-33 | planned | Secretariat
anonymisePerson | M-40 | planned closed | Secretariat
forgetPerson | M-40 | planned closed | clock
appointOfficer | S-10 | planned closed | Secretariat
appointAdministrator | S-10 | planned closed | administrators
endOffice | S-08 | planned closed | Secretariat administrators
endSignIns | S-25 | planned closed | administrators
resetFactors | S-19 | planned closed | Secretariat
addPerson | M-7 | admitted suspended objectedTo | Secretariat itself
removePerson | M-7 | admitted suspended objectedTo | Secretariat itself
handOver | M-7 | admitted suspended objectedTo | Secretariat itself
suspendObserver | M-10 | admitted | Secretariat
objectToObserver | M-10 | admitted suspended | Secretariat
restoreObserver | M-10 | suspended objectedTo | Secretariat
prepareCall | M-1 | new | Secretariat
reviseCall | M-1 | prepared | Secretariat
openCall | M-3 | prepared | Secretariat
acknowledgeInvitation | M-5 | open closed | anyProposer
extendForAll | M-6 | open closed | Secretariat
extendForOne | M-6 | open closed | Secretariat
closeCall | M-6 | open | Secretariat clock
arrangeMeeting | M-31 | open closed | Secretariat
recordFunds | M-33 | open closed | Secretariat
saveForeword | M-35 | open closed | Secretariat
startDraft | M-7 | new | anyProposer
saveDraft | M-16 | draft submitted beingScreened returned eligible notEligible | proponent
attachFile | M-13 | draft keyedIn submitted beingScreened returned eligible notEligible | proponent | keyedIn: Secretariat
removeFile | M-13 | draft keyedIn submitted beingScreened returned eligible notEligible | proponent | keyedIn: Secretariat
submit | M-16 | draft submitted beingScreened returned eligible notEligible | proponent
withdraw | M-9 | draft keyedIn submitted beingScreened returned eligible notEligible | proponent
keyIn | M-7 | new | Secretariat
correctKeyedIn | M-7 | keyedIn | Secretariat
confirmKeyedIn | M-7 | keyedIn | proponent
takeOverKeyedIn | M-7 | keyedIn | proponent
discardKeyedIn | M-7 | keyedIn | Secretariat
startScreening | M-19 | submitted | Secretariat
recordChecklist | M-19 | beingScreened | Secretariat
returnForClarification | M-20 | beingScreened | Secretariat
answerClarification | M-20 | returned | proponent
resumeScreening | M-20 | returned | Secretariat
findEligible | M-20 | beingScreened | Secretariat
findNotEligible | M-20 | beingScreened | Secretariat
askReconsideration | M-20 | notEligible | proponent
reopenScreening | M-20 | notEligible | Secretariat
upholdOutcome | M-20 | notEligible | Secretariat
writeToProposer | M-20 | keyedIn submitted beingScreened returned eligible notEligible | Secretariat
writeToSecretariat | M-20 | keyedIn submitted beingScreened returned eligible notEligible | proponent
keepInternalNote | M-20 | keyedIn submitted beingScreened returned eligible notEligible withdrawn | Secretariat
proposeChange | M-18 | submitted beingScreened | Secretariat
acceptChange | M-18 | submitted beingScreened returned | proponent
refuseChange | M-18 | submitted beingScreened returned | proponent
giveStateView | M-21 | eligible | responsibleState
attachStatement | M-21 | eligible | responsibleState
removeStatement | M-21 | eligible | responsibleState
freezeList | M-23 | new | Secretariat
openConsultation | M-23 | frozen | Secretariat
castVotes | M-23 | open | member
declareRecusal | M-24 | frozen open | member
liftRecusal | M-24 | frozen open | Secretariat
closeConsultation | M-25 | open | Secretariat clock
prepareSelection | M-27 | new prepared | Secretariat
confirmSelection | M-27 | prepared | Secretariat
reopenSelection | M-27 | confirmed | Secretariat
announceSelection | M-30 | confirmed | Secretariat
fillFreedPlace | M-28 | announced | Secretariat
leavePlaceEmpty | M-31 | announced | Secretariat
acceptInvitation | M-31 | invited accepted | responsibleState
declineInvitation | M-31 | invited accepted | responsibleState
attachPresentation | M-31 | accepted | responsibleState
removePresentation | M-31 | accepted | responsibleState
recordDiscussed | M-32 | accepted | Secretariat
recordNotDiscussed | M-32 | invited accepted | Secretariat
draftSummary | M-34 | new | Secretariat
saveSummary | M-34 | drafted commented cleared | Secretariat
sendForClearance | M-34 | drafted commented | Secretariat
commentOnSummary | M-34 | withState | responsibleState
clearSummary | M-34 | withState | responsibleState
saveTranslation | M-35 | new saved | Secretariat
prepareEdition | M-37 | new | Secretariat
discardEdition | M-37 | prepared | Secretariat
issueEdition | M-37 | prepared | Secretariat
withdrawEdition | M-37 | issued superseded | Secretariat
recordClean | S-47 | unscanned waiting | clock
recordInfected | S-47 | unscanned waiting | clock
askAccess | S-10 | new | administrators
grantAccess | S-10 | asked | Secretariat
refuseAccess | S-10 | asked | Secretariat
readUnderAccess | S-10 | granted | asker
endAccess | S-10 | granted asked | Secretariat asker | asked: asker
lapseAccess | S-10 | granted | clock
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()) as [string, string, string, string, string?])

function mayAct(who: string, byObserver: boolean): CastName[] {
  const names = { Secretariat: ['officer', 'secondOfficer'], clock: ['clock'], anyProposer: ['georgia', 'india', 'observer', 'otherObserver'], member: ['member', 'recusedMember'], administrators: ['administrator', 'otherAdministrator'], asker: ['administrator'] } as Record<string, CastName[]>
  return who.split(' ').flatMap((one) => names[one] ?? (one === 'responsibleState' ? ['georgia'] : byObserver ? ['observer'] : ['georgia']))
}

/** Acts that belong to an entity, and so to its session: the other offices are bound to theirs by name. */
const OF_AN_ENTITY = ['itself', 'proponent', 'responsibleState']

describe('the table of lives', () => {
  test('S-01 S-02 an officer, a member or a proposer of another session may begin nothing in this one, and reads no more than the public', () => {
    for (const [action, , from, who, but] of MANDATED) {
      const life = (Object.keys(LIVES) as Life[]).find((one) => actionsOf(one).includes(action as never))!
      for (const name of who.split(' ').filter((one) => !OF_AN_ENTITY.includes(one) && one !== 'clock').flatMap((one) => mayAct(one, false))) {
        const stranger = { ...CAST[name], sessionId: 'another' }
        for (const state of from.split(' ').filter((one) => one !== but?.split(': ')[0])) {
          const facts = situation(life, state)
          expect([action, name, offeredActions(facts, CAST[name]).includes(action as never), offeredActions(facts, stranger).includes(action as never)]).toEqual([action, name, true, false])
          if (stranger.role === 'officer') expect(situationFor(stranger, facts)).toMatchObject({ selection: null, advised: [], summaries: [], consultation: null })
        }
      }
    }
  })

  test('S-41 names every act that the product has, and no other', () => {
    expect(MANDATED.map(([action]) => action).sort()).toEqual([...ACTIONS].sort())
  })

  for (const life of Object.keys(LIVES) as Life[]) {
    for (const action of actionsOf(life)) {
      const [, rule, from, who, but] = MANDATED.find(([name]) => name === action)!
      for (const byObserver of [false, true]) {
        test(`${rule} S-01 S-41 ${action}${byObserver ? ' (a suggested case)' : ''}: only ${who}, only from ${from}`, () => {
          const allowed: string[] = []
          const expected: string[] = []
          for (const state of ['new', ...STATES[life]]) {
            const facts = situation(life, state, { byObserver })
            for (const name of Object.keys(CAST) as CastName[]) {
              if (offeredActions(facts, CAST[name]).includes(action)) allowed.push(`${state} ${name}`)
              const [exception, others] = but?.split(': ') ?? []
              if (from.split(' ').includes(state) && mayAct(state === exception ? others! : who, byObserver).includes(name)) expected.push(`${state} ${name}`)
            }
          }
          // The ability alone, too: where only the same people may know of the subject, knowing would hide a line that lets anybody act.
          const first = from.split(' ')[0]!
          expect((Object.keys(CAST) as CastName[]).filter((name) => mayDo(action, CAST[name], situation(life, first, { byObserver }))).sort()).toEqual(mayAct(who, byObserver).sort())
          // The State an observer named learns of a case, and of its summary, only when told: that narrows, never widens.
          expect(allowed.sort()).toEqual(expected.sort())
        })
      }
    }
  }
})
