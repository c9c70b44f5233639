// The bureau as a list of officers, on a real database: who sits in it, for which session, and until when.

import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { readConsultation } from '#models/find-consultation.ts'
import { foundSession } from '#models/found-session.ts'
import { demonstrationPlan } from '#models/seeds/plan.ts'
import { Offices } from '#models/tables.ts'
import { DATES, act, actorInOffice, closeHouse, codesOf, openHouse, playedTo, proposalId } from '#test/support/house.ts'

beforeEach(async () => void (await openHouse()))
afterEach(closeHouse)

const plan = demonstrationPlan(DATES)

test('M-22 has five members, each with office, State and regional group, unless the session says otherwise', async () => {
  const four = { ...plan, bureau: plan.bureau.slice(1) }
  await expect(foundSession(four, new Date(DATES.founded))).rejects.toThrow(/five/)
  expect(await Offices().count()).toBe(0)
  const { sessionId } = await foundSession({ ...four, bureauSize: 4 }, new Date(DATES.founded))
  expect(await Offices().count({ where: { sessionId, role: 'bureauMember' } })).toBe(4)
})

test('M-22 a member whose term has ended sits in the bureau no longer', async () => {
  const run = await playedTo('screen')
  const [president, ...others] = run.cast.members
  await act('closeCall', run.callId, run.cast.officers[0]!, {}, DATES.closes)
  const frozen = await act('freezeList', null, run.cast.officers[2]!, { callId: run.callId, dueAt: DATES.consultationDue, quorum: 3 }, DATES.frozen)
  const id = frozen.kind === 'done' ? frozen.subjectId : ''
  await act('openConsultation', id, run.cast.officers[2]!, {}, DATES.frozen)
  const vote = { votes: [{ proposalId: proposalId(run, 'per'), choice: 'support' as const }] }
  expect(codesOf(await act('castVotes', id, president!, vote, DATES.voted))).toEqual(['done'])
  await Offices().update({ until: DATES.voted }, { where: { id: president!.officeId! } })
  const after = new Date(Date.parse(DATES.voted) + 1).toISOString()
  expect(codesOf(await act('castVotes', id, president!, vote, after))).not.toEqual(['done'])
  expect(codesOf(await act('castVotes', id, others[0]!, vote, after))).toEqual(['done'])
  const members = (await readConsultation(run.cast.officers[2]!, new Date(after)))!.members
  expect(members).toHaveLength(4)
  expect(members.map((member) => member.group)).toEqual(expect.arrayContaining(['african', 'eastern-european', 'western-european-other', 'latin-american-caribbean']))
})

test('M-22 belongs to its session: a member of another session’s bureau has no vote and no dossier here', async () => {
  const run = await playedTo('consult')
  const other = await foundSession({ ...plan, number: 3, startsOn: '2029-06-04', endsOn: '2029-06-08' }, new Date(DATES.founded))
  const stranger = await actorInOffice(other.memberIds[4]!)
  const id = (await readConsultation(run.cast.officers[2]!, new Date(DATES.voted)))!.id!
  expect(codesOf(await act('castVotes', id, stranger, { votes: [{ proposalId: proposalId(run, 'per'), choice: 'support' }] }, DATES.voted))).toEqual(['unknown'])
  expect(await readConsultation(stranger, new Date(DATES.voted))).toBeNull()
})
