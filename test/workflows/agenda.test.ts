// The agenda is computed: nobody arranges it, and nobody is given more time than another.

import { describe, expect, test } from '@jest/globals'
import { isPresented, meetingEnds, slotsOf, type Presented } from '#workflows/agenda.ts'
import { CASE_STATES } from '#workflows/lives/case.ts'

const MEETING = { beginsAt: '2027-06-09T02:00:00.000Z', room: 'Plenary hall', openingMinutes: 10, minutesEach: 30 }
const one = (caseId: string, iso3: string, title = caseId): Presented => ({ caseId, iso3, title })
const CASES = [one('a', 'GEO'), one('b', 'IND', 'Records'), one('c', 'IND', 'Land'), one('d', 'UKR')]

/** Every order in which four things can come. */
function orders<T>(things: T[]): T[][] {
  return things.length < 2 ? [things] : things.flatMap((first, index) => orders(things.toSpliced(index, 1)).map((rest) => [first, ...rest]))
}

describe('the agenda', () => {
  test('M-28 M-31 slots stand in English alphabetical order of States, then of titles, whatever order the cases were made in', () => {
    expect(orders(CASES).length).toBe(24)
    for (const cases of orders(CASES)) expect(slotsOf(MEETING, cases).map((slot) => slot.caseId)).toEqual(['a', 'c', 'b', 'd'])
  })

  test('M-28 the order is that of the names of States and not of their codes: Algeria (DZA) before Zambia (ZMB) and after Albania', () => {
    expect(slotsOf(MEETING, [one('z', 'ZMB'), one('d', 'DZA'), one('a', 'ALB'), one('c', 'CHE')]).map((slot) => slot.caseId)).toEqual(['a', 'd', 'c', 'z'])
  })

  test('M-31 after the opening each case is given the same time, and one begins when the one before it ends', () => {
    const slots = slotsOf(MEETING, CASES)
    expect(slots.map((slot) => [slot.beginsAt.slice(11, 16), slot.endsAt.slice(11, 16)])).toEqual([['02:10', '02:40'], ['02:40', '03:10'], ['03:10', '03:40'], ['03:40', '04:10']])
    expect(meetingEnds(MEETING, 4)).toBe('2027-06-09T04:10:00.000Z')
    expect(slotsOf({ ...MEETING, openingMinutes: 0 }, CASES)[0]!.beginsAt).toBe(MEETING.beginsAt)
    expect(slotsOf(MEETING, [])).toEqual([])
  })

  test('M-31 a case whose State declined has no slot; one that was then not discussed keeps its hour', () => {
    expect(CASE_STATES.filter((state) => isPresented({ state }))).toEqual(['invited', 'accepted', 'discussed', 'notDiscussed'])
  })
})
