// What the Secretariat's home page asks for, as the call goes from its opening to the booklet: each stage names the next step.

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Actor } from '#workflows/actor.ts'
import { findOfficerTasks } from '#models/find-tasks-officer.ts'
import * as script from '#models/seeds/script.ts'
import { Consultations } from '#models/tables.ts'
import { act, actorFor, closeHouse, DATES, openHouse, playedTo, proposalId } from '#test/support/house.ts'

let run: script.Run

beforeAll(async () => {
  await openHouse()
  run = await playedTo('propose')
})
afterAll(closeHouse)

const kinds = async (officer: Actor, at: string) => (await findOfficerTasks(officer, new Date(at))).map((task) => task.kind)

test('S-10 an access to one text that waits for consent is asked of every officer, and of nobody else, until one has decided', async () => {
  const [first, second] = run.cast.officers as [Actor, Actor]
  const [administrator] = run.cast.administrators as [Actor]
  const asked = await act('askAccess', null, administrator, { sessionId: run.sessionId, named: proposalId(run, 'per'), reason: 'Its file does not open.' }, DATES.submitted)
  const id = asked.kind === 'done' ? asked.subjectId : ''
  for (const officer of [first, second]) expect((await findOfficerTasks(officer, new Date(DATES.submitted))).at(-1)).toMatchObject({ kind: 'decideAccess', subject: { life: 'access', id }, facts: { asker: administrator.office, proponent: 'Peru' } })
  expect(await kinds(administrator, DATES.submitted)).toEqual([])
  await act('refuseAccess', id, second, { reason: 'It does open.' }, DATES.submitted)
  expect(await kinds(first, DATES.submitted)).toEqual(['startScreening'])
})

test('S-22 what is asked of an officer does not depend on how fresh its proof is: that is asked for when the act is sent', async () => {
  const [first] = run.cast.officers as [Actor]
  expect(await kinds({ ...first, proof: 'stale' }, DATES.closes)).toEqual(['closeCall', 'startScreening'])
  expect(await kinds({ ...first, proof: 'stale' }, DATES.closes)).toEqual(await kinds(first, DATES.closes))
})

test('at every stage each officer is asked for the next act that is theirs, and nobody else for anything', async () => {
  const [first, , third, fourth, fifth] = run.cast.officers as [Actor, Actor, Actor, Actor, Actor]
  expect(await kinds(first, DATES.submitted)).toEqual(['startScreening'])
  await act('startScreening', proposalId(run, 'ind'), first, {}, DATES.submitted)
  expect(await kinds(first, DATES.submitted)).toEqual(['startScreening', 'finishScreening'])
  expect(await kinds(third, DATES.submitted)).toEqual(['startScreening'])
  await act('writeToSecretariat', proposalId(run, 'ind'), actorFor(run, 'IND'), { body: 'An answer.' }, DATES.submitted)
  expect(await kinds(first, DATES.submitted)).toEqual(['startScreening', 'readAnswer'])
  await act('returnForClarification', proposalId(run, 'ind'), first, { questions: '?', sections: ['problem'], dueAt: DATES.screened }, DATES.submitted)
  expect(await kinds(third, DATES.closes)).toEqual(['resumeScreening', 'closeCall', 'startScreening'])
  await act('resumeScreening', proposalId(run, 'ind'), first, {}, DATES.closes)
  await act('withdraw', proposalId(run, 'ind'), actorFor(run, 'IND'), {}, DATES.closes)

  for (const report of run.reports.filter((one) => one.inputId !== 'ind')) await script.screen(run, report)
  await act('closeCall', run.callId, first, {}, DATES.closes)
  expect(await kinds(third, DATES.frozen)).toEqual(['freezeList'])
  await act('freezeList', null, third, { callId: run.callId, dueAt: DATES.consultationDue, quorum: 3 }, DATES.frozen)
  expect(await kinds(third, DATES.frozen)).toEqual(['openConsultation'])
  const consultation = (await Consultations().findOne())!.id
  await act('openConsultation', consultation, third, {}, DATES.frozen)
  expect(await kinds(third, DATES.frozen)).toEqual([])
  expect(await kinds(third, DATES.selected)).toEqual(['closeConsultation'])
  await act('closeConsultation', consultation, third, {}, DATES.selected)
  expect(await kinds(third, DATES.selected)).toEqual(['prepareSelection'])

  const order = await script.walk(run)
  const items = order.map((id, index) => ({ proposalId: id, outcome: index < 4 ? ('selected' as const) : ('notSelected' as const), reason: index === 0 ? '' : 'Because.' }))
  const prepare = (departureReason: string, reason: string, version: number | null) => act('prepareSelection', null, third, { callId: run.callId, departureReason, version, items: items.map((item) => ({ ...item, reason: item.reason || reason })) }, DATES.selected)
  const prepared = await prepare('', '', null)
  expect(await kinds(fourth, DATES.selected)).toEqual(['prepareSelection'])
  await prepare('Nobody voted.', 'Because.', 0)
  expect([await kinds(third, DATES.selected), await kinds(fourth, DATES.selected)]).toEqual([[], ['confirmSelection']])
  const selection = prepared.kind === 'done' ? prepared.subjectId : ''
  await act('confirmSelection', selection, fourth, {}, DATES.selected)
  expect(await kinds(third, DATES.selected)).toEqual(['announceSelection'])
  await act('announceSelection', selection, third, { answerBy: DATES.answerBy }, DATES.announced)
  expect(await kinds(third, DATES.announced)).toEqual(['arrangeMeeting'])
  // An agenda is of no use once the session is over.
  expect(await kinds(third, DATES.afterSession)).toEqual(['recordMeeting', 'closeSession'])

  await script.meet(run)
  expect((await kinds(fifth, DATES.summarised)).sort()).toEqual(['draftSummary', 'draftSummary', 'draftSummary', 'draftSummary', 'recordFunds'])
  await script.summarise(run)
  await act('recordFunds', run.callId, fifth, { donor: 'Norway', amount: 1, currency: 'USD' }, DATES.cleared)
  expect(await kinds(fifth, DATES.cleared)).toEqual(['translate', 'prepareEdition'])

  for (const actor of [run.cast.members[0]!, actorFor(run, 'GEO'), actorFor(run, 'Test Watch')]) expect(await findOfficerTasks(actor, new Date(DATES.cleared))).toEqual([])
})
