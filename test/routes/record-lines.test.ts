// The record as people read it: a day is said once, an act again and again by one office is one line that opens, and nothing is left out.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { RecordLines, Selections } from '#models/tables.ts'
import { openApp, type App } from '#test/support/app.ts'
import { done } from '#test/support/consulted.ts'
import { act, actorFor, DATES, playedTo, proposalId, SIX_CASES } from '#test/support/house.ts'

let app: App
beforeEach(async () => {
  app = await openApp()
})
afterEach(() => app.close())

const later = (instant: string, minutes: number) => new Date(Date.parse(instant) + minutes * 60_000).toISOString()

/** Saved three times on one day, by the office that prepares it. */
async function selectionSavedThrice() {
  const run = await playedTo('consult')
  const officer = run.cast.officers[2]!
  for (const [index, minutes] of [0, 15, 30].entries()) {
    const version = ((await Selections().findOne())?.get('version') as number | undefined) ?? null
    const items = SIX_CASES.map((one, line) => ({ proposalId: proposalId(run, one.id), outcome: line < index ? ('selected' as const) : ('notSelected' as const), reason: 'A reason.' }))
    await done(act('prepareSelection', null, officer, { callId: run.callId, items, departureReason: 'A reason.', version }, later(DATES.selected, minutes)))
  }
  await app.moveTo(new Date(later(DATES.selected, 60)))
  return run
}

describe('the record on a page', () => {
  test('M-39 the day stands once, in the zone of the session; each line has its hour and offset', async () => {
    const run = await selectionSavedThrice()
    const page = await (await app.get('/secretariat/record', { as: await app.enter(run.cast.officers[2]!.officeId!) })).text()
    const days = [...page.matchAll(/<p class="day">(.*?)<\/p>/g)].map(([, day]) => day)
    expect(days[0]).toBe('Monday 19 April 2027, Nusa Dua')
    expect(new Set(days).size).toBe(days.length)
    const times = [...page.matchAll(/<li><time dateTime="[^"]*">(.*?)<\/time>/g)].map(([, time]) => time)
    expect(times.length).toBeGreaterThan(days.length)
    expect(times.filter((time) => !/^(?:\d\d:\d\d–)?\d\d:\d\d UTC[+−]\d\d:\d\d$/.test(time!))).toEqual([])
  })

  test('M-39 the same act again by the same office is one line that opens to each entry; no entry is lost', async () => {
    const run = await selectionSavedThrice()
    const page = await (await app.get('/secretariat/record', { as: await app.enter(run.cast.officers[2]!.officeId!) })).text()
    const [, saved] = /10:00–10:30 UTC\+08:00<\/time>(.*?)<\/details>/s.exec(page)!
    expect(saved).toContain('Done 3 times')
    for (const time of ['10:00', '10:15', '10:30']) expect(saved).toContain(`${time} UTC+08:00`)
    const entries = [...page.matchAll(/entry (\d+)/g)].map(([, number]) => Number(number))
    const last = await RecordLines().count()
    expect(entries).toEqual(Array.from({ length: entries.length }, (_, index) => last - index))
    expect(entries).toHaveLength(50)
  })

  test('M-39 acts of one office on two proposals stay two lines', async () => {
    const run = await playedTo('propose')
    await app.moveTo(new Date(DATES.submitted))
    const page = await (await app.get('/proposer', { as: await app.enter(actorFor(run, 'GEO').officeId!) })).text()
    expect(page.match(/submitted the proposal\./g)).toHaveLength(2)
    expect(page).not.toContain('Done 2 times')
  })
})
