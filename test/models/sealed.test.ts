// What stays sealed in the memory: the functions that read votes, and the very queries they send.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Actor } from '#workflows/actor.ts'
import { database } from '#models/database.ts'
import { findConsultation, findProgress, findRecusals } from '#models/find-consultation.ts'
import { findBallot, findResults, findVoteReceipts } from '#models/find-votes.ts'
import { findDossier, readDossierItem } from '#models/find-dossier.ts'
import { findSelection } from '#models/find-selection.ts'
import { findTasksOfMember } from '#models/find-tasks-member.ts'
import { sha256 } from '#models/hash.ts'
import { look } from '#models/look.ts'
import { sealFor } from '#models/ballot-box.ts'
import { Consultations, Proposals, Recusals, Votes } from '#models/tables.ts'
import { act, actorFor, closeHouse, codesOf, DATES, openHouse } from '#test/support/house.ts'
import { canary, closeIt, consulted, done, everybodyVotes, plantCanaries, RECUSED_REASON, type Consulted } from '#test/support/consulted.ts'
import { spoil } from '#test/support/invariants.ts'

const AT = new Date(DATES.voted)
const AFTER = new Date(DATES.selected)

beforeEach(async () => void (await openHouse()))
afterEach(closeHouse)

/** Everything the pages of the consultation and the selection could be given for a reader, as one text. */
async function allThatIsRead(actor: Actor, house: Consulted, now: Date): Promise<string> {
  const results = await findResults(actor, now)
  const looked = await look('consultation', house.id, actor, now)
  const items = await Promise.all(house.run.reports.map((report) => readDossierItem(report.proposalId!, actor, now)))
  return JSON.stringify([
    await findConsultation(actor, now), [...results], await findProgress(actor, now), await findRecusals(actor, now), await findBallot(actor, now), await findVoteReceipts(actor, now),
    await findDossier(actor, now), items, await findSelection(actor, now), await findTasksOfMember(actor, now), looked?.situation ?? null,
  ])
}

const canariesIn = (text: string) => [...new Set(text.match(/CANARY-[0-9a-f-]{36}-on-[0-9a-f-]{36}/g) ?? [])].sort()

/** Every query sent while `work` runs. */
async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = []
  const { options } = database() as unknown as { options: { logging: false | ((sql: string) => void) } }
  options.logging = (sql) => void sent.push(sql)
  try {
    await work()
  } finally {
    options.logging = false
  }
  return sent
}

/** Queries that read or filter by choices. */
const aboutChoices = (queries: string[]) => queries.filter((sql) => sql.includes('`votes`') && sql.includes('`sealed`'))

/** Where in the box a member's own votes stand. */
async function placesOf(house: Consulted, { officeId }: Actor): Promise<string[]> {
  const seal = sealFor((await Consultations().findByPk(house.id))!)
  return house.run.reports.map(({ proposalId }) => seal.voterOf(proposalId!, officeId ?? ''))
}

/** The places a query names. */
const placesIn = (sql: string) => sql.match(/'[0-9a-f]{64}'/g)!.map((one) => one.slice(1, -1))

describe('before closing', () => {
  test('M-25 S-51 a member reads its own votes and no other reader is given any, the Secretariat included', async () => {
    const house = await consulted()
    await everybodyVotes(house)
    await plantCanaries()
    for (const [index, member] of house.members.entries()) {
      const own = house.run.reports.map((report) => report.proposalId!).filter((id) => !(index === 0 && id === house.item('ken')) && !(index === 3 && id === house.item('nor')))
      expect(canariesIn(await allThatIsRead(member, house, AT))).toEqual(own.map((id) => canary(member.officeId!, id)).sort())
    }
    for (const reader of [house.officer, house.second, actorFor(house.run, 'GEO'), actorFor(house.run, 'NOR')]) expect(canariesIn(await allThatIsRead(reader, house, AT))).toEqual([])
  })

  test('M-25 no query reads a choice that is not the reader’s own', async () => {
    const house = await consulted()
    await everybodyVotes(house)
    for (const reader of [...house.members, house.officer, actorFor(house.run, 'GEO')]) {
      const queries = aboutChoices(await queriesOf(() => allThatIsRead(reader, house, AT)))
      const own = await placesOf(house, reader)
      expect(queries.length > 0).toBe(reader.role === 'bureauMember')
      expect(queries.filter((sql) => !placesIn(sql).every((place) => own.includes(place)))).toEqual([])
    }
  })

  test('M-25 the Secretariat is told how many members have answered everything, and a member is not', async () => {
    const house = await consulted()
    const votes = house.run.reports.map((report) => ({ proposalId: report.proposalId!, choice: 'abstain' as const }))
    await done(act('castVotes', house.id, house.members[1]!, { votes }, DATES.voted))
    await done(act('castVotes', house.id, house.members[2]!, { votes: votes.slice(1) }, DATES.voted))
    expect(await findProgress(house.officer, AT)).toEqual({ members: 5, done: 1 })
    await done(act('castVotes', house.id, house.members[3]!, { votes: votes.filter((vote) => vote.proposalId !== house.item('nor')) }, DATES.voted))
    expect(await findProgress(house.officer, AT)).toEqual({ members: 5, done: 2 })
    expect(await findProgress(house.members[1]!, AT)).toBeNull()
  })
})

describe('after closing', () => {
  test('M-24 M-25 S-11 a recused member is given nothing of the item, and everybody entitled is given all', async () => {
    const house = await consulted()
    await everybodyVotes(house)
    await plantCanaries()
    await closeIt(house)
    const everything = house.run.reports.flatMap((report) => house.members.map((member) => canary(member.officeId!, report.proposalId!)))
      .filter((one) => one !== canary(house.members[0]!.officeId!, house.item('ken')) && one !== canary(house.members[3]!.officeId!, house.item('nor'))).sort()
    expect(canariesIn(await allThatIsRead(house.officer, house, AFTER))).toEqual(everything)
    expect(canariesIn(await allThatIsRead(house.members[1]!, house, AFTER))).toEqual(everything)
    // Norway's item for Norway's member, Kenya's for the one who recused itself.
    expect(canariesIn(await allThatIsRead(house.members[3]!, house, AFTER))).toEqual(everything.filter((one) => !one.endsWith(house.item('nor'))))
    expect(canariesIn(await allThatIsRead(house.members[0]!, house, AFTER))).toEqual(everything.filter((one) => !one.endsWith(house.item('ken'))))
    expect(canariesIn(await allThatIsRead(actorFor(house.run, 'GEO'), house, AFTER))).toEqual([])
  })

  test('M-25 a member reads the same counts as the Secretariat, other members’ declared recusals included', async () => {
    const house = await consulted()
    await everybodyVotes(house)
    await closeIt(house)
    const [officer, member] = [await findResults(house.officer, AFTER), await findResults(house.members[1]!, AFTER)]
    expect([...member]).toEqual([...officer])
    expect(member.get(house.item('ken'))!.tally).toMatchObject({ abstain: 4, unanswered: 0, recused: 1 })
  })

  test('M-24 no query of a recused member reads a choice on the item', async () => {
    const house = await consulted()
    await everybodyVotes(house)
    await closeIt(house)
    const queries = aboutChoices(await queriesOf(() => allThatIsRead(house.members[3]!, house, AFTER)))
    expect(queries.length).toBeGreaterThan(0)
    const bound = (sql: string) => sql.includes('`proposal_id` IN (') && !sql.includes(house.item('nor'))
    const own = await placesOf(house, house.members[3]!)
    expect(queries.filter((sql) => !bound(sql) && !placesIn(sql).every((place) => own.includes(place)))).toEqual([])
  })

  test('M-25 the quorum is of members who are not recused and have answered, item by item', async () => {
    const house = await consulted()
    const item = house.item('nor')
    for (const [member, choice] of [[house.members[1]!, 'support'], [house.members[2]!, 'abstain']] as const) await done(act('castVotes', house.id, member, { votes: [{ proposalId: item, choice: 'abstain' }, { proposalId: house.item('per'), choice }] }, DATES.voted))
    await done(act('castVotes', house.id, house.members[3]!, { votes: [{ proposalId: house.item('per'), choice: 'doNotSupport' }] }, DATES.voted))
    await done(act('closeConsultation', house.id, house.officer, {}, DATES.selected))
    const results = await findResults(house.officer, AFTER)
    expect(results.get(item)!.tally).toEqual({ support: 0, doNotSupport: 0, abstain: 2, unanswered: 2, recused: 1, quorumMet: false })
    expect(results.get(house.item('per'))!.tally).toEqual({ support: 1, doNotSupport: 1, abstain: 1, unanswered: 2, recused: 0, quorumMet: true })
  })
})

describe('recusal', () => {
  test('S-11 M-24 a recused member cannot vote on the item, by the rules and by the database', async () => {
    const house = await consulted()
    const [, , , norway] = house.members
    expect(codesOf(await act('castVotes', house.id, norway!, { votes: [{ proposalId: house.item('nor'), choice: 'support' }] }, DATES.voted))).toEqual(['recused'])
    const voter = sealFor((await Consultations().findByPk(house.id))!).voterOf(house.item('nor'), norway!.officeId!)
    await expect(Votes().create({ id: 'x', consultationId: house.id, proposalId: house.item('nor'), voter, sealed: 's' })).rejects.toMatchObject({ parent: { message: expect.stringContaining('a recused member does not vote') } })
    expect(await Votes().count()).toBe(0)
  })

  test('M-24 the reason of a declared recusal is read by the Secretariat alone, and lifting gives the item back', async () => {
    const house = await consulted()
    await everybodyVotes(house)
    await done(act('declareRecusal', house.id, house.members[1]!, { proposalId: house.item('ken'), reason: 'A reason of its own.' }, DATES.voted))
    for (const member of house.members) expect(await allThatIsRead(member, house, AT)).not.toContain(RECUSED_REASON)
    expect(await allThatIsRead(house.officer, house, AT)).toContain(RECUSED_REASON)
    expect(await readDossierItem(house.item('ken'), house.members[0]!, AT)).toBeNull()
    await done(act('liftRecusal', house.id, house.officer, { proposalId: house.item('ken'), officeId: house.members[0]!.officeId!, reason: 'It was another person.' }, DATES.voted))
    expect(await readDossierItem(house.item('ken'), house.members[0]!, AT)).not.toBeNull()
  })

  test('M-24 nobody can lift a computed recusal, by the rules or by the database', async () => {
    const house = await consulted()
    expect(codesOf(await act('liftRecusal', house.id, house.officer, { proposalId: house.item('nor'), officeId: house.members[3]!.officeId!, reason: 'x' }, DATES.voted))).toEqual(['recusalComputed'])
    await expect(Recusals().update({ liftedAt: DATES.voted }, { where: { kind: 'computed' } })).rejects.toMatchObject({ parent: { message: expect.stringContaining('CHECK') } })
    expect(await Recusals().count({ where: { kind: 'computed', liftedAt: null } })).toBe(1)
  })

  test('M-24 M-23 the dossier leaves out what its reader is recused from, and the contact of the rest', async () => {
    spoil('a contact is put where no act wrote it')
    const house = await consulted()
    for (const proposal of await Proposals().findAll()) await proposal.update({ content: { ...proposal.content, contact: 'CANARY-contact' }, submittedContent: { ...proposal.submittedContent!, contact: 'CANARY-contact' } })
    const dossier = (await findDossier(house.members[3]!, AT))!
    expect(dossier.items.map((item) => item.proposalId)).not.toContain(house.item('nor'))
    expect(Object.keys(dossier)).toEqual(['items'])
    expect(await readDossierItem(house.item('nor'), house.members[3]!, AT)).toBeNull()
    const item = JSON.stringify(await readDossierItem(house.item('per'), house.members[3]!, AT))
    expect(item).toContain('The problem of per.')
    expect(item).not.toContain('contact')
  })
})

test('S-52 M-23 a receipt verifies with its nonce, which only its voter is shown', async () => {
  const house = await consulted()
  await everybodyVotes(house)
  const receipts = (await findVoteReceipts(house.members[1]!, AT))!
  expect(receipts).toHaveLength(7)
  for (const one of receipts) expect(sha256(one.hashed)).toBe(one.receipt)
  await closeIt(house)
  for (const reader of [house.officer, ...house.members.filter((_, index) => index !== 1)]) {
    const read = await allThatIsRead(reader, house, AFTER)
    for (const one of receipts) expect(read.includes(one.nonce) || read.includes(one.receipt)).toBe(false)
  }
})
