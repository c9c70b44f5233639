// Numbers that people are given count what is theirs: what another does moves none of them.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Run } from '#models/seeds/script.ts'
import { propose } from '#models/seeds/script.ts'
import { codeOf } from '#models/references.ts'
import { Letters, Proposals } from '#models/tables.ts'
import { act, actorFor, closeHouse, codesOf, DATES, openCallWith, openHouse, playedTo, proposalId, suggested, testCase } from '#test/support/house.ts'

beforeEach(async () => void (await openHouse()))
afterEach(closeHouse)

const lettersOf = async (run: Run, entity: string) => (await Letters().findAll({ where: { entityId: run.cast.ids.get(entity)! } })).map(({ number }) => number).sort()
const referenceOf = async (run: Run, inputId: string) => (await Proposals().findByPk(proposalId(run, inputId)))!.reference!
const watch = `BP/2/${codeOf({ kind: 'observer', iso3: null, name: 'Test Watch' })}`

const GEORGIA = [testCase('geo-1', 'GEO'), testCase('geo-2', 'GEO')]
const OTHERS = [suggested('about', 'Test Watch', 'GEO'), suggested('too', 'Other Watch', 'GEO')]

describe('the reference of a proposal', () => {
  test('M-21 S-07 a State whose second proposal comes after observers named it is given the number it would have without them, and each observer its own', async () => {
    const run = await openCallWith([...GEORGIA, ...OTHERS])
    for (const one of [GEORGIA[0]!, ...OTHERS, GEORGIA[1]!]) await propose(run, one)
    expect([await referenceOf(run, 'geo-1'), await referenceOf(run, 'geo-2')]).toEqual(['BP/2/GEO/1', 'BP/2/GEO/2'])
    expect(await referenceOf(run, 'about')).toBe(`${watch}/1`)
    // Neither tells that the other named the same State.
    expect(await referenceOf(run, 'too')).toMatch(/^BP\/2\/O[A-Z0-9]{6}\/1$/)
    expect(await referenceOf(run, 'too')).not.toContain(watch)
  })

  test('M-17 one given before, under another way of counting, is never given again', async () => {
    const run = await playedTo('propose', [suggested('about', 'Test Watch', 'GEO')])
    await Proposals().update({ reference: 'BP/2/GEO/1' }, { where: { id: proposalId(run, 'about') } })
    const drafted = await act('startDraft', null, actorFor(run, 'GEO'), { callId: run.callId, content: (await Proposals().findByPk(proposalId(run, 'about')))!.content }, DATES.submitted)
    const id = drafted.kind === 'done' ? drafted.subjectId : ''
    expect(codesOf(await act('submit', id, actorFor(run, 'GEO'), { receivedAt: DATES.submitted }, DATES.submitted))).toEqual(['done'])
    expect((await Proposals().findByPk(id))!.reference).toBe('BP/2/GEO/2')
  })
})

describe('the number of a letter', () => {
  test('S-07 counts the letters of its addressee: what others are sent moves none of them', async () => {
    const told: string[][] = []
    for (const others of [[], ['IND', 'Test Watch', 'Other Watch']]) {
      await closeHouse()
      await openHouse()
      const run = await openCallWith([GEORGIA[0]!, testCase('ind', 'IND'), ...OTHERS])
      const extend = (entity: string) => act('extendForOne', run.callId, run.cast.officers[0]!, { entityId: run.cast.ids.get(entity)!, until: '2027-04-01T00:00:00.000Z', reason: 'Asked.' }, DATES.submitted)
      for (const entity of [...others, 'GEO']) expect(codesOf(await extend(entity))).toEqual(['done'])
      told.push(await lettersOf(run, 'GEO'))
    }
    expect(told[0]).toEqual(['BP/2/L/GEO/1', 'BP/2/L/GEO/2'])
    expect(told[1]).toEqual(told[0])
  })

  test('M-5 no two letters have one number, and none has the reference of a proposal', async () => {
    await playedTo('screen', [...GEORGIA, ...OTHERS])
    const numbers = (await Letters().findAll()).map(({ number }) => number)
    expect(new Set(numbers).size).toBe(numbers.length)
    const references = (await Proposals().findAll()).map(({ reference }) => reference)
    expect(numbers.filter((number) => references.includes(number))).toEqual([])
  })
})

test('S-07 the code of an observer is made of its name alone, and is taken for no State', () => {
  const named = (name: string) => codeOf({ kind: 'observer', iso3: null, name })
  const codes = Array.from({ length: 400 }, (_, index) => named(`Observer ${index}`))
  expect(new Set(codes).size).toBe(400)
  expect(codes.every((code) => /^O[B-DF-HJ-NP-TV-XZ2-9]{6}$/.test(code))).toBe(true)
  expect(named('Test Watch')).toBe(named('Test Watch'))
  expect(codeOf({ kind: 'State', iso3: 'GEO', name: 'Georgia' })).toBe('GEO')
})
