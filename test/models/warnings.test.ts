// The warning of a complete but unsubmitted draft, on a real database.

import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { contentOf } from '#models/seeds/cases-file.ts'
import { Outbox } from '#models/tables.ts'
import { warnOfDeadline } from '#models/warnings.ts'
import { DATES, act, actorFor, closeHouse, openCallWith, openHouse, testCase } from '#test/support/house.ts'

beforeEach(async () => void (await openHouse()))
afterEach(closeHouse)

const hoursBefore = (hours: number) => new Date(Date.parse(DATES.closes) - hours * 3_600_000)
const warnings = () => Outbox().count({ where: { kind: 'draftWarning' } })

test('M-16 a complete draft that was not submitted is warned about twice before the deadline, however often the clock looks', async () => {
  const run = await openCallWith([testCase('geo', 'GEO'), testCase('ind', 'IND')])
  const content = contentOf(testCase('geo', 'GEO'))
  await act('startDraft', null, actorFor(run, 'GEO'), { callId: run.callId, content }, DATES.submitted)
  await act('startDraft', null, actorFor(run, 'IND'), { callId: run.callId, content: { ...content, problem: '' } }, DATES.submitted)
  await warnOfDeadline(hoursBefore(73))
  expect(await warnings()).toBe(0)
  for (const hours of [71, 48, 30]) await warnOfDeadline(hoursBefore(hours))
  expect(await warnings()).toBe(1)
  for (const hours of [23, 2, 0.1]) await warnOfDeadline(hoursBefore(hours))
  expect(await warnings()).toBe(2)
  await warnOfDeadline(hoursBefore(-1))
  expect(await warnings()).toBe(2)
  expect((await Outbox().findAll({ where: { kind: 'draftWarning' } })).map((mail) => mail.recipient)).toEqual(Array(2).fill('focal-point-of-georgia@demonstration.example'))
})
