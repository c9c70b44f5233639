// The tally against a count by a program that shares no line with it (S-53): every combination of five members and small lists.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ANSWERS, tallyOf, type Answer, type CastVote } from '#workflows/sealed.ts'
import type { ConsultationFacts } from '#workflows/situation.ts'
import { database, keysFolder } from '#models/database.ts'
import { findFrozenReceipts, findSealedList } from '#models/find-votes.ts'
import { closeDatabase, openDatabase } from '#models/migrate.ts'
// @ts-expect-error plain JavaScript, so that it shares nothing
import { recount } from '../../bin/recount.mjs'
import { act, closeHouse, DATES, openHouse } from '#test/support/house.ts'
import { closeIt, consulted, done, everybodyVotes, type Consulted } from '#test/support/consulted.ts'

type Counted = { items: { item: string; counts: Record<string, unknown> }[]; wrong: string[] }
const MEMBERS = ['a', 'b', 'c', 'd', 'e']
const letterOf = (answers: readonly Answer[]) => answers.map((answer) => ANSWERS.indexOf(answer)).join('')

/** What both programs are given: the answers of five members on each item. A recusal stands in turn as computed for the responsible State, for the proponent, and as declared. */
function bothCount(answers: readonly (readonly Answer[])[], quorum: number, cap = 4): { product: unknown[]; counted: Counted } {
  const items = answers.map((_, index) => `item-${index}`)
  const recusals = answers.flatMap((row, index) => row.flatMap((answer, member) => (answer === 'recused' ? [{ item: items[index]!, member: MEMBERS[member]! }] : [])))
  const votes = answers.flatMap((row, index) => row.flatMap((answer, member) => (answer === 'recused' || answer === 'unanswered' ? [] : [{ item: items[index]!, member: MEMBERS[member]!, choice: answer }])))
  const recusedOn = (item: string, nth: number) => recusals.filter((one) => one.item === item)[nth]?.member
  const facts: ConsultationFacts = {
    id: 'n', state: 'closed', dueAt: '', quorum, ownSupport: [], answered: [], keyHeld: true,
    items: items.map((item) => ({ proposalId: item, responsibleStateId: `State of ${recusedOn(item, 0)}`, proponentId: `State of ${recusedOn(item, 1)}` })),
    members: MEMBERS.map((member) => ({ officeId: member, personId: member, entityId: `State of ${member}` })),
    declared: items.flatMap((item) => recusals.filter((one) => one.item === item).slice(2).map(({ member }) => ({ officeId: member, proposalId: item }))),
  }
  const cast: CastVote[] = votes.map(({ item, member, choice }) => ({ officeId: member, proposalId: item, choice }))
  const product = items.map((item) => tallyOf(facts, item, cast))
  const list = { quorum, cap, members: MEMBERS.map((member) => ({ member })), recusals, votes, items: items.map((item, index) => ({ item, reference: item, result: product[index] })) }
  return { product, counted: recount(list) as Counted }
}

function agree(answers: readonly (readonly Answer[])[], quorum: number, cap = 4): boolean {
  const { product, counted } = bothCount(answers, quorum, cap)
  const overCap = MEMBERS.filter((_, member) => answers.filter((row) => row[member] === 'support').length > cap).length
  return counted.wrong.length === overCap && counted.items.every(({ counts }, index) => JSON.stringify(Object.entries(counts).sort()) === JSON.stringify(Object.entries(product[index] as object).sort()))
}

const rows = (count: number): Answer[][] => (count === 0 ? [[]] : rows(count - 1).flatMap((row) => ANSWERS.map((answer) => [...row, answer])))

/** A fixed sequence, so that a failure can be seen again: xorshift (Marsaglia 2003). */
function drawing(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

describe('two programs count alike', () => {
  test('S-53 M-25 one item: all 3125 answers of five members, recusals among them, with every quorum from 1 to 5', () => {
    const all = rows(5)
    expect(all).toHaveLength(3125)
    const differing = [1, 2, 3, 4, 5].flatMap((quorum) => all.filter((row) => !agree([row], quorum)).map((row) => `${letterOf(row)} quorum ${quorum}`))
    expect(differing).toEqual([])
  })

  test('S-53 two items: all 118755 ways in which five members answer both, members in turned order, supports above the cap among them', () => {
    // Neither program asks which member it is (the test before gave them every order): of five members that may be exchanged, each
    // answering in one of 25 ways, there are C(29,5) combinations. The turn gives each combination another order.
    const ways = rows(2)
    let tried = 0
    const differing: string[] = []
    const draw = drawing(20270415)
    const go = (chosen: Answer[][], from: number): void => {
      if (chosen.length === 5) {
        const turn = tried++ % 5
        const turned = [...chosen.slice(turn), ...chosen.slice(0, turn)]
        const answers = [turned.map((way) => way[0]!), turned.map((way) => way[1]!)]
        if (!agree(answers, 1 + draw(5), 1 + draw(2))) differing.push(answers.map(letterOf).join(' '))
        return
      }
      for (let next = from; next < ways.length; next++) go([...chosen, ways[next]!], next)
    }
    go([], 0)
    expect([tried, differing]).toEqual([118755, []])
  }, 120_000)

  test('S-53 three items: 30000 drawn ways; the count of an item is the same whatever stands on the others', () => {
    const draw = drawing(20270612)
    const one = () => MEMBERS.map(() => ANSWERS[draw(5)]!)
    const differing: string[] = []
    for (let times = 0; times < 30_000; times++) {
      const answers = [one(), one(), one()]
      const quorum = 1 + draw(5)
      if (!agree(answers, quorum, 1 + draw(4))) differing.push(answers.map(letterOf).join(' '))
      // Alone, an item counts as it does among others: that is why lists need not be longer.
      if (JSON.stringify(bothCount([answers[1]!], quorum).product[0]) !== JSON.stringify(bothCount(answers, quorum).product[1])) differing.push(`${letterOf(answers[1]!)} not by itself`)
    }
    expect(differing).toEqual([])
  }, 120_000)

  test('S-53 the recount finds a wrong count, a wrong quorum, a vote by a recused member, two votes of one, and a support above the cap', () => {
    const list = () => ({
      quorum: 2, cap: 1, members: [{ member: 'a' }, { member: 'b' }], recusals: [] as object[], votes: [{ item: 'i', member: 'a', choice: 'support' }, { item: 'i', member: 'b', choice: 'abstain' }] as { item: string; member: string; choice: string }[],
      items: [{ item: 'i', reference: 'BP/2/GEO/1', result: { support: 1, doNotSupport: 0, abstain: 1, unanswered: 0, recused: 0, quorumMet: true } }, { item: 'j', reference: 'BP/2/KEN/1', result: { support: 0, doNotSupport: 0, abstain: 0, unanswered: 2, recused: 0, quorumMet: false } }],
    })
    const found = (change: (to: ReturnType<typeof list>) => unknown) => {
      const changed = list()
      change(changed)
      return (recount(changed) as Counted).wrong.join('; ')
    }
    expect(found(() => undefined)).toBe('')
    expect(found((to) => (to.items[0]!.result.support = 2))).toBe('BP/2/GEO/1: support was printed as 2, and counted as 1')
    expect(found((to) => (to.items[0]!.result.quorumMet = false))).toMatch(/quorumMet was printed as false/)
    expect(found((to) => to.recusals.push({ item: 'i', member: 'a' }))).toMatch(/a vote by a recused member/)
    expect(found((to) => to.votes.push({ item: 'i', member: 'a', choice: 'support' }))).toMatch(/two votes of one member/)
    expect(found((to) => to.votes.push({ item: 'j', member: 'a', choice: 'support' }))).toMatch(/member a supports 2, more than 1/)
    expect(found((to) => to.votes.push({ item: 'i', member: 'z', choice: 'support' }))).toMatch(/not on the list/)
    expect(found((to) => (to.votes[0]!.choice = 'maybe'))).toMatch(/no choice “maybe”/)
  })
})

describe('a real consultation', () => {
  beforeEach(async () => void (await openHouse()))
  afterEach(closeHouse)
  const AFTER = new Date(DATES.selected)

  async function voted(): Promise<Consulted> {
    const house = await consulted()
    await everybodyVotes(house)
    await done(act('castVotes', house.id, house.members[1]!, { votes: [{ proposalId: house.item('per'), choice: 'support' }, { proposalId: house.item('ind'), choice: 'doNotSupport' }, { proposalId: house.item('ukr-ngo'), choice: null }] }, DATES.voted))
    await done(act('declareRecusal', house.id, house.members[2]!, { proposalId: house.item('ind'), reason: 'x' }, DATES.voted))
    await closeIt(house).catch(() => done(act('closeConsultation', house.id, house.officer, {}, DATES.selected)))
    return house
  }

  const count = (...files: string[]) => spawnSync(process.execPath, ['bin/recount.mjs', ...files], { encoding: 'utf8' })

  test('S-53 the officer’s file, counted by npm run recount: the same is exit 0; a changed file is exit 1 and named; no file is exit 2', async () => {
    const house = await voted()
    const folder = mkdtempSync(path.join(os.tmpdir(), 'recount-'))
    const [sealed, frozen] = [path.join(folder, 'sealed.json'), path.join(folder, 'frozen.json')]
    const list = (await findSealedList(house.officer, AFTER))!
    writeFileSync(sealed, JSON.stringify(list))
    const receipts = (await findFrozenReceipts(house.id, house.officer, AFTER))!
    writeFileSync(frozen, JSON.stringify(receipts))
    const same = count(sealed, frozen)
    expect([same.status, same.stderr]).toEqual([0, ''])
    expect(same.stdout).toContain('The same: 31 votes of 5 members on 7 items.')
    expect(same.stdout).toContain('BP/2/PER/1  support 1, doNotSupport 0, abstain 4, unanswered 0, recused 0; quorum met')
    // The file holds votes, and neither receipt nor number: with them one member's receipt could be told to another.
    for (const receipt of receipts.items.flatMap((item) => ('receipts' in item ? item.receipts : []))) expect(readFileSync(sealed, 'utf8')).not.toContain(receipt)

    list.votes[0]!.choice = list.votes[0]!.choice === 'support' ? 'abstain' : 'support'
    writeFileSync(sealed, JSON.stringify(list))
    expect([count(sealed).status, count(sealed).stdout]).toEqual([1, expect.stringMatching(/DIFFERS: BP\/2\/\w+\/\d: support was printed as \d, and counted as \d/)])
    list.votes.pop()
    writeFileSync(sealed, JSON.stringify(list))
    expect(count(sealed, frozen).stdout).toMatch(/votes were counted, and \d receipts were frozen/)
    expect([count().status, count(path.join(folder, 'none.json')).status]).toEqual([2, 2])
  })

  test('R-20 the recount is the same after a restart, and after a restore from a backup with its key', async () => {
    const house = await voted()
    const before = JSON.stringify(await findSealedList(house.officer, AFTER))
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'restored-')), 'database.sqlite')
    await database().query('VACUUM INTO ?', { replacements: [file] })
    cpSync(keysFolder(), path.join(path.dirname(file), 'keys'), { recursive: true })
    await closeDatabase()
    await openDatabase({ file })
    const restored = (await findSealedList(house.officer, AFTER))!
    expect(JSON.stringify(restored)).toBe(before)
    expect((recount(restored) as Counted).wrong).toEqual([])
  })

  test('M-25 S-51 there is no sealed list before closing, and none for whoever is no officer', async () => {
    const house = await consulted()
    await everybodyVotes(house)
    for (const reader of [house.officer, ...house.members]) expect([await findSealedList(reader, new Date(DATES.voted)), await findFrozenReceipts(house.id, reader, new Date(DATES.voted))]).toEqual([null, null])
    await closeIt(house)
    for (const reader of house.members) expect(await findSealedList(reader, AFTER)).toBeNull()
  })
})
