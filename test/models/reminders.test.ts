// Reminders, on a real database: a complete but unsubmitted draft, a view, an invitation and a summary that wait for an answer.

import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { contentOf } from '#models/seeds/cases-file.ts'
import * as script from '#models/seeds/script.ts'
import { Cases, Outbox, Summaries } from '#models/tables.ts'
import { remind } from '#models/reminders.ts'
import { writeMail } from '#templates/mail/mail.ts'
import type { ReminderKind } from '#workflows/reminders.ts'
import { summaryOf } from '#workflows/summary-draft.ts'
import { done } from '#test/support/consulted.ts'
import { DATES, act, actorFor, closeHouse, openCallWith, openHouse, playedTo, proposalId, suggested, testCase } from '#test/support/house.ts'

beforeEach(async () => void (await openHouse()))
afterEach(closeHouse)

const hoursBefore = (hours: number) => new Date(Date.parse(DATES.closes) - hours * 3_600_000)
const warnings = () => Outbox().count({ where: { kind: 'draftWarning' } })

test('M-16 a complete draft that was not submitted is warned about twice before the deadline, however often the clock looks', async () => {
  const run = await openCallWith(['GEO', 'IND', 'KEN', 'NOR'].map((iso3) => testCase(iso3.toLowerCase(), iso3)))
  const content = contentOf(testCase('geo', 'GEO'))
  await act('startDraft', null, actorFor(run, 'GEO'), { callId: run.callId, content }, DATES.submitted)
  const incomplete = await act('startDraft', null, actorFor(run, 'IND'), { callId: run.callId, content: { ...content, problem: '' } }, DATES.submitted)
  const submitted = await act('startDraft', null, actorFor(run, 'KEN'), { callId: run.callId, content }, DATES.submitted)
  await act('submit', submitted.kind === 'done' ? submitted.subjectId : '', actorFor(run, 'KEN'), { receivedAt: DATES.submitted }, DATES.submitted)
  await act('startDraft', null, actorFor(run, 'NOR'), { callId: run.callId, content: { ...content, problem: 'Too long. '.repeat(1500) } }, DATES.submitted)
  await remind(hoursBefore(73))
  expect(await warnings()).toBe(0)
  for (const hours of [71, 48, 30]) await remind(hoursBefore(hours))
  expect(await warnings()).toBe(1)
  for (const hours of [23, 2, 0.1]) await remind(hoursBefore(hours))
  expect(await warnings()).toBe(2)
  // India's is complete only now, and the clock comes too late to warn of it.
  expect(await act('saveDraft', incomplete.kind === 'done' ? incomplete.subjectId : '', actorFor(run, 'IND'), { version: 0, content }, hoursBefore(0.05).toISOString())).toMatchObject({ kind: 'done' })
  await remind(hoursBefore(-1))
  expect(await warnings()).toBe(2)
  expect((await Outbox().findAll({ where: { kind: 'draftWarning' } })).map((mail) => mail.recipient)).toEqual(Array(2).fill('focal-point-of-georgia@demonstration.example'))
})

test('M-16 M-6 whoever was given more time is warned by its own hour, and the others by that of the call', async () => {
  const run = await openCallWith([testCase('geo', 'GEO'), testCase('ind', 'IND')])
  const until = hoursBefore(-200).toISOString()
  expect(await act('extendForOne', run.callId, run.cast.officers[0]!, { entityId: run.cast.ids.get('IND')!, until, reason: 'Its post was late.' }, DATES.submitted)).toMatchObject({ kind: 'done' })
  for (const iso3 of ['GEO', 'IND']) await act('startDraft', null, actorFor(run, iso3), { callId: run.callId, content: contentOf(testCase(iso3.toLowerCase(), iso3)) }, DATES.submitted)
  await remind(hoursBefore(20))
  await remind(hoursBefore(-180))
  const mails = await Outbox().findAll({ where: { kind: 'draftWarning' }, order: [['createdAt', 'ASC']] })
  expect(mails.map((mail) => [mail.recipient.split('@')[0], mail.data.until])).toEqual([['focal-point-of-georgia', DATES.closes], ['focal-point-of-india', until]])
})

const ONE_EACH = [testCase('geo', 'GEO'), suggested('ukr', 'Test Watch', 'UKR')]
const GEORGIA = 'focal-point-of-georgia@demonstration.example'
const UKRAINE = 'focal-point-of-ukraine@demonstration.example'

const mails = async (kind: ReminderKind) => Outbox().findAll({ where: { kind }, order: [['recipient', 'ASC'], ['createdAt', 'ASC']] })
const recipients = async (kind: ReminderKind) => (await mails(kind)).map((mail) => mail.recipient)
const textOf = async (kind: ReminderKind) => writeMail({ ...(await mails(kind))[0]!.get({ plain: true }), origin: 'http://localhost', demonstration: false }).text

/** Lets the clock look at these hours before a date. */
async function look(until: string, ...hours: number[]): Promise<void> {
  for (const before of hours) await remind(new Date(Date.parse(until) - before * 3_600_000))
}

test('M-21 the State an observer named is reminded once that its view is awaited, and nobody else is, however often the clock looks', async () => {
  const run = await playedTo('propose', ONE_EACH)
  for (const report of run.reports) await script.screen(run, report, { stateAnswers: false })
  await look(DATES.viewsUntil, 200, 73)
  expect(await recipients('viewReminder')).toEqual([])
  await look(DATES.viewsUntil, 71, 48, 23, 0.1)
  expect(await recipients('viewReminder')).toEqual([UKRAINE])
  expect(await textOf('viewReminder')).toMatch(/a programme of Ukraine\. Ukraine may state its view until Thursday 1 April 2027, 18:00, Nusa Dua, UTC\+08:00\. Silence is not taken as consent/)
  await look(DATES.viewsUntil, -0.1, -48)
  expect(await recipients('viewReminder')).toHaveLength(1)
})

test('M-21 a State that has stated its view is not reminded, and one whose period is over is not either', async () => {
  const run = await playedTo('propose', ONE_EACH)
  for (const report of run.reports) await script.screen(run, report)
  await look(DATES.viewsUntil, 71, 1)
  expect(await recipients('viewReminder')).toEqual([])
  await closeHouse()
  await openHouse()
  const silent = await playedTo('propose', ONE_EACH)
  for (const report of silent.reports) await script.screen(silent, report, { stateAnswers: false })
  await look(DATES.viewsUntil, -0.1, -24)
  expect(await recipients('viewReminder')).toEqual([])
})

test('M-31 a State invited to present is reminded a week and a day before its answer is asked, not the observer, and not once it has answered', async () => {
  const run = await playedTo('select', ONE_EACH)
  await look(DATES.answerBy, 169)
  expect(await recipients('invitationReminder')).toEqual([])
  await look(DATES.answerBy, 167, 100, 25)
  expect(await recipients('invitationReminder')).toEqual([GEORGIA, UKRAINE])
  expect(await textOf('invitationReminder')).toMatch(/Georgia is invited to present “Test programme geo”, and has not answered\. An answer is asked by Friday 21 May 2027, 18:00, Nusa Dua, UTC\+08:00/)
  const georgia = (await Cases().findOne({ where: { proposalId: proposalId(run, 'geo') } }))!
  await done(act('declineInvitation', georgia.id, actorFor(run, 'GEO'), { reason: 'Nobody can travel.' }, DATES.accepted))
  await look(DATES.answerBy, 23, 2, 0.1)
  expect(await recipients('invitationReminder')).toEqual([GEORGIA, UKRAINE, UKRAINE])
  await look(DATES.answerBy, -0.1, -24)
  expect(await recipients('invitationReminder')).toHaveLength(3)
})

test('M-34 a State is reminded a week and a day before its clearance is asked, not the observer, not once it has answered, and silence clears nothing', async () => {
  const run = await playedTo('meet', ONE_EACH)
  const officer = run.cast.officers[4]!
  for (const one of await Cases().findAll()) {
    const report = run.reports.find(({ proposalId: id }) => id === one.proposalId)!
    const content = summaryOf(contentOf(ONE_EACH.find(({ id }) => id === report.inputId)!), one.account)
    const id = await done(act('draftSummary', null, officer, { caseId: one.id, content }, DATES.summarised))
    await done(act('sendForClearance', id, officer, { dueAt: DATES.clearanceDue }, DATES.summarised))
  }
  await look(DATES.clearanceDue, 169)
  expect(await recipients('clearanceReminder')).toEqual([])
  await look(DATES.clearanceDue, 167, 100, 25)
  expect(await recipients('clearanceReminder')).toEqual([GEORGIA, UKRAINE])
  const georgia = (await Cases().findOne({ where: { proposalId: proposalId(run, 'geo') } }))!
  const summary = (await Summaries().findOne({ where: { caseId: georgia.id } }))!
  await done(act('commentOnSummary', summary.id, actorFor(run, 'GEO'), { comment: 'One word is wrong.' }, DATES.summarised))
  await look(DATES.clearanceDue, 23, 2, 0.1)
  expect(await recipients('clearanceReminder')).toEqual([GEORGIA, UKRAINE, UKRAINE])
  await look(DATES.clearanceDue, -0.1, -24)
  expect(await recipients('clearanceReminder')).toHaveLength(3)
  expect(await Summaries().count({ where: { state: 'cleared' } })).toBe(0)
})
