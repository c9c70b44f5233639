// What whoever holds the database file, or a backup of it, and not its key, can know of the votes; and what happens when the key is gone.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { CHOICES } from '#workflows/inputs.ts'
import { answeredIn, openVotes, receiptOf, sealFor } from '#models/ballot-box.ts'
import { connect, database, databaseFile, disconnect, inTransaction, keysFolder } from '#models/database.ts'
import { findBallot, findSealedList, findVoteReceipts } from '#models/find-votes.ts'
import { findSelection } from '#models/find-selection.ts'
import { hashOf } from '#models/hash.ts'
import { keptKey } from '#models/keys.ts'
import { openDatabase } from '#models/migrate.ts'
import * as house001 from '#models/migrations/001-house.ts'
import * as paper002 from '#models/migrations/002-paper-views-agenda.ts'
import * as translations003 from '#models/migrations/003-translations.ts'
import * as prints004 from '#models/migrations/004-prints.ts'
import { makeSeal } from '#models/seal.ts'
import { Consultations, DoneActs, RecordLines, Recusals, VoteReceipts, Votes } from '#models/tables.ts'
import { act, actorFor, closeHouse, codesOf, DATES, openHouse } from '#test/support/house.ts'
import { closeIt, consulted, done, everybodyVotes, openedBox, type Consulted } from '#test/support/consulted.ts'

beforeEach(async () => void (await openHouse()))
afterEach(closeHouse)

const AT = new Date(DATES.voted)
const AFTER = new Date(DATES.selected)
const the = async () => (await Consultations().findOne({ rejectOnEmpty: true }))!
const keyFile = async () => path.join(keysFolder(), `votes-${(await the()).id}.key`)

/** Members answer in three ways, one after another, some twice, so that every choice stands somewhere. */
async function varied(house: Consulted): Promise<void> {
  await everybodyVotes(house)
  const items = ['per', 'ind', 'ukr-ngo']
  for (const [index, member] of house.members.entries()) {
    const votes = items.map((item, at) => ({ proposalId: house.item(item), choice: CHOICES[(index + at) % 3]! }))
    await done(act('castVotes', house.id, member, { votes }, DATES.voted, `key-${index}`))
  }
}

describe('the database without its key', () => {
  test('S-54 neither file nor backup holds a choice, a number, a receipt, who cast a vote, or when', async () => {
    const house = await consulted()
    await varied(house)
    const box = await openedBox()
    const backup = path.join(mkdtempSync(path.join(os.tmpdir(), 'backup-')), 'backup.sqlite')
    await database().query('VACUUM INTO ?', { replacements: [backup] })
    expect(box).toHaveLength(33)
    expect(new Set(box.map((vote) => vote.choice))).toEqual(new Set(CHOICES))
    for (const file of [databaseFile(), backup]) {
      const bytes = readFileSync(file)
      for (const vote of box) for (const secret of [vote.nonce, receiptOf(vote.proposalId, vote)]) expect(bytes.includes(secret)).toBe(false)
    }
    // Rows name no member and no time; and no two rows share anything but the item.
    const rows = (await Votes().findAll()).map((row) => row.get({ plain: true }))
    expect(Object.keys(rows[0]!).sort()).toEqual(['consultationId', 'id', 'proposalId', 'sealed', 'voter'])
    const text = JSON.stringify(rows)
    for (const member of house.members) expect(text).not.toContain(member.officeId)
    expect(text).not.toMatch(/support|abstain|doNot|20\d\d-\d\d-\d\dT/i)
    for (const column of ['id', 'voter', 'sealed'] as const) expect(new Set(rows.map((row) => row[column])).size).toBe(33)
    // The length says nothing either.
    expect(new Set(rows.map((row) => row.sealed.length)).size).toBe(1)
  })

  test('S-54 the hash kept of a cast form cannot be guessed from: no plain hash of any possible form is in the database', async () => {
    const house = await consulted()
    await done(act('castVotes', house.id, house.members[1]!, { votes: [{ proposalId: house.item('per'), choice: 'abstain' }] }, DATES.voted, 'a-key'))
    const [kept] = await DoneActs().findAll()
    const guesses = [...CHOICES, null].map((choice) => hashOf({ action: 'castVotes', subjectId: house.id, input: { votes: [{ proposalId: house.item('per'), choice }] } }))
    expect(guesses).not.toContain(kept!.inputSha256)
    expect(kept!.inputSha256).toMatch(/^[0-9a-f]{64}$/)
    // And it still tells the same form sent twice from another one with the same key.
    expect(codesOf(await act('castVotes', house.id, house.members[1]!, { votes: [{ proposalId: house.item('per'), choice: 'abstain' }] }, DATES.voted, 'a-key'))).toEqual(['done'])
    expect(codesOf(await act('castVotes', house.id, house.members[1]!, { votes: [{ proposalId: house.item('per'), choice: 'support' }] }, DATES.voted, 'a-key'))).toEqual(['problems'])
    expect((await openedBox()).map((vote) => vote.choice)).toEqual(['abstain'])
  })

  test('S-54 rows lie in the order of random numbers, drawn anew for all at each casting and at closing: their order tells nothing of who came when', async () => {
    const house = await consulted()
    // A table without rowid lies in the order of its key; asked for one, it has none.
    await expect(database().query('SELECT rowid FROM votes')).rejects.toThrow(/no such column/)
    const stored = async () => (await database().query<{ id: string }>('SELECT id FROM votes NOT INDEXED', { type: 'SELECT' as never })).map(({ id }) => id)
    /** Where each row's bytes begin in the file: within a page too, what was put in last lies where its number says. */
    const places = (ids: string[]) => ids.map((id) => readFileSync(databaseFile()).lastIndexOf(id))
    let before: string[] = []
    for (const member of house.members.slice(0, 3)) {
      await done(act('castVotes', house.id, member, { votes: ['per', 'ind'].map((item) => ({ proposalId: house.item(item), choice: 'abstain' as const })) }, DATES.voted))
      const now = await stored()
      expect(now).toEqual([...now].sort())
      expect(now.filter((id) => before.includes(id))).toEqual([])
      before = now
    }
    await done(act('castVotes', house.id, house.members[0]!, { votes: [{ proposalId: house.item('per'), choice: 'support' }] }, DATES.voted))
    await done(act('closeConsultation', house.id, house.officer, {}, DATES.selected))
    const closed = await stored()
    expect(closed).toHaveLength(6)
    expect(closed.filter((id) => before.includes(id))).toEqual([])
    expect(places(closed)).toEqual([...places(closed)].sort((a, b) => b - a))
    // What was deleted is overwritten: older numbers are nowhere in the file.
    for (const id of before) expect(readFileSync(databaseFile()).includes(id)).toBe(false)
  })

  test('S-54 a sealed vote opens only where it was put: not on another item, for another member, in another consultation, or altered', async () => {
    const seal = makeSeal('one')
    const place = { item: 'item', voter: seal.voterOf('item', 'member') }
    const sealed = seal.seal(place.item, place.voter, { choice: 'support', nonce: 'n', castAt: DATES.voted })
    expect(seal.open(place.item, place.voter, sealed)).toEqual({ choice: 'support', nonce: 'n', castAt: DATES.voted })
    const altered = Buffer.from(sealed, 'base64url')
    altered[40]! ^= 1
    for (const attempt of [
      () => seal.open('another', place.voter, sealed), () => seal.open(place.item, seal.voterOf('item', 'another'), sealed), () => makeSeal('two').open(place.item, place.voter, sealed),
      () => seal.open(place.item, place.voter, altered.toString('base64url')), () => seal.open(place.item, place.voter, sealed.slice(0, 20)), () => seal.open(place.item, place.voter, ''),
    ]) expect(attempt).toThrow('does not open')
    // One member's places on two items have nothing in common, and the same vote sealed twice looks different.
    expect(seal.voterOf('item', 'member')).not.toBe(seal.voterOf('another', 'member'))
    expect(seal.seal(place.item, place.voter, { choice: 'support', nonce: 'n', castAt: DATES.voted })).not.toBe(sealed)
  })

  test('S-54 S-59 the key is a file of its own, read by its owner alone, and never written over', async () => {
    await consulted()
    expect(readdirSync(keysFolder()).filter((file) => file.endsWith('.key'))).toEqual([path.basename(await keyFile())])
    expect([statSync(await keyFile()).mode & 0o777, statSync(keysFolder()).mode & 0o777]).toEqual([0o600, 0o700])
    const key = readFileSync(await keyFile(), 'utf8')
    expect(readFileSync(databaseFile()).includes(key.trim())).toBe(false)
    keptKey(`votes-${(await the()).id}`)
    expect(readFileSync(await keyFile(), 'utf8')).toBe(key)
  })
})

describe('without the key', () => {
  const lose = { lost: async () => renameSync(await keyFile(), `${await keyFile()}.away`), exchanged: async () => writeFileSync(await keyFile(), `${Buffer.alloc(32, 7).toString('base64url')}\n`), readableByOthers: async () => chmodSync(await keyFile(), 0o644), empty: async () => writeFileSync(await keyFile(), '') }

  test.each(Object.keys(lose) as (keyof typeof lose)[])('S-54 a key that is %s refuses every act that rests on votes with one sentence, and leaves everything as it was', async (how) => {
    const house = await consulted()
    await varied(house)
    const before = JSON.stringify([await Votes().findAll({ raw: true }), await RecordLines().count(), await Recusals().findAll({ raw: true }), await DoneActs().count()])
    const held = readFileSync(await keyFile())
    await lose[how]()
    const [member] = house.members
    expect(codesOf(await act('castVotes', house.id, member!, { votes: [{ proposalId: house.item('per'), choice: 'abstain' }] }, DATES.voted, 'k'))).toEqual(['sealKeyMissing'])
    expect(codesOf(await act('declareRecusal', house.id, member!, { proposalId: house.item('per'), reason: 'x' }, DATES.voted))).toEqual(['sealKeyMissing'])
    expect(codesOf(await act('closeConsultation', house.id, house.officer, {}, DATES.selected))).toEqual(['sealKeyMissing'])
    expect(await findVoteReceipts(member!, AT)).toEqual([])
    expect((await findBallot(member!, AT))!).toMatchObject({ keyHeld: false })
    expect(JSON.stringify([await Votes().findAll({ raw: true }), await RecordLines().count(), await Recusals().findAll({ raw: true }), await DoneActs().count()])).toBe(before)
    // Put back, everything is there.
    writeFileSync(await keyFile(), held)
    chmodSync(await keyFile(), 0o600)
    expect(await findVoteReceipts(member!, AT)).toHaveLength(6)
    expect(codesOf(await act('closeConsultation', house.id, house.officer, {}, DATES.selected))).toEqual(['done'])
  })

  test('S-54 M-27 after closing nothing is selected on a guess, and no vote is said to be missing', async () => {
    const house = await consulted()
    await everybodyVotes(house)
    await closeIt(house)
    await lose.lost()
    const items = house.run.reports.map((report) => ({ proposalId: report.proposalId!, outcome: 'notSelected' as const, reason: 'r' }))
    expect(codesOf(await act('prepareSelection', null, house.officer, { callId: house.run.callId, items, departureReason: '' }, DATES.selected))).toEqual(['sealKeyMissing'])
    expect(await findSealedList(house.officer, AFTER)).toBeNull()
    expect((await findSelection(house.officer, AFTER))!.items.map((item) => item.result)).toEqual(items.map(() => null))
  })
})

describe('after closing', () => {
  test('S-52 R-20 whoever exchanges, adds or takes away a vote past the triggers, key in hand, is found out by the frozen list', async () => {
    const house = await consulted()
    await everybodyVotes(house)
    await closeIt(house)
    for (const trigger of ['no_vote_changed', 'no_vote_removed_after_closing', 'no_vote_unless_open']) await database().query(`DROP TRIGGER ${trigger}`)
    const seal = sealFor(await the())
    const whole = JSON.stringify(await findSealedList(house.officer, AFTER))
    const row = (await Votes().findOne({ where: { proposalId: house.item('per') } }))!
    const { sealed } = row
    const opened = seal.open(row.proposalId, row.voter, sealed)
    await row.update({ sealed: seal.seal(row.proposalId, row.voter, { ...opened, choice: 'support' }) })
    await expect(findSealedList(house.officer, AFTER)).rejects.toThrow(/frozen/)
    await row.update({ sealed })
    expect(JSON.stringify(await findSealedList(house.officer, AFTER))).toBe(whole)
    await row.destroy()
    await expect(findSealedList(house.officer, AFTER)).rejects.toThrow(/frozen/)
  })

  test('S-52 the frozen lists are kept as they are, and come with the closing alone', async () => {
    const house = await consulted()
    await everybodyVotes(house)
    await closeIt(house)
    const [list] = await VoteReceipts().findAll()
    for (const attempt of [() => list!.update({ receipts: [] }), () => list!.destroy(), () => VoteReceipts().create({ ...list!.get({ plain: true }), id: 'late' })]) await expect(attempt()).rejects.toThrow()
    expect((await RecordLines().findOne({ where: { action: 'closeConsultation' } }))!.details).toMatchObject({ votes: 33 })
  })

  test('M-22 S-50 the vote of a member whose term ended before the closing is set aside, and the record says that one was', async () => {
    const house = await consulted()
    await everybodyVotes(house)
    await database().query("UPDATE offices SET until = '2027-03-26T00:00:00.000Z' WHERE id = ?", { replacements: [house.members[4]!.officeId!] })
    await closeIt(house)
    expect((await RecordLines().findOne({ where: { action: 'closeConsultation' } }))!.details).toMatchObject({ votes: 26, setAside: 7 })
    expect(await Votes().count()).toBe(26)
    expect((await findSealedList(house.officer, AFTER))!.members).toHaveLength(4)
  })
})

test('S-50 M-23 two devices of one member at once leave one vote an item, and the last answer is the one that stands', async () => {
  const house = await consulted()
  const items = ['per', 'ind', 'ken']
  const cast = (choice: 'support' | 'abstain', key: string) => act('castVotes', house.id, house.members[1]!, { votes: items.map((item) => ({ proposalId: house.item(item), choice })) }, DATES.voted, key)
  const outcomes = await Promise.all(Array.from({ length: 16 }, (_, index) => cast(index % 2 ? 'support' : 'abstain', `device-${index % 2}-${index}`)))
  expect(outcomes.flatMap(codesOf)).toEqual(outcomes.map(() => 'done'))
  expect(await Votes().count()).toBe(3)
  // All of one casting or all of the other: never a mixture.
  expect(new Set((await openedBox()).map((vote) => vote.choice)).size).toBe(1)
  await cast('support', 'last')
  expect((await openedBox()).map((vote) => vote.choice)).toEqual(['support', 'support', 'support'])
})

test('S-50 M-23 whoever is no member, of another session or not of the bureau casts nothing', async () => {
  const house = await consulted()
  for (const actor of [house.officer, actorFor(house.run, 'GEO')]) expect((await act('castVotes', house.id, actor, { votes: [{ proposalId: house.item('per'), choice: 'support' }] }, DATES.voted)).kind).toBe('refused')
  expect(await Votes().count()).toBe(0)
  expect(await answeredIn(await the(), house.members.map((member) => member.officeId!), [house.item('per')])).toEqual([])
})

test('R-20 R-26 S-54 votes that an earlier version kept in the clear come over sealed, count the same, and leave no trace in the file', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'older-'))
  const file = path.join(folder, 'database.sqlite')
  await closeHouse()
  const sequelize = await connect(file)
  for (const step of [house001, paper002, translations003, prints004]) await inTransaction(() => step.up({ context: sequelize.getQueryInterface() }))
  const run = (sql: string) => database().query(sql)
  await run('CREATE TABLE migrations (name VARCHAR(255) PRIMARY KEY)')
  for (const name of ['001-house', '002-paper-views-agenda', '003-translations', '004-prints']) await run(`INSERT INTO migrations (name) VALUES ('${name}')`)
  await run("INSERT INTO conference_sessions (id, state, number, place, zone, starts_on, ends_on) VALUES ('s', 'planned', 2, 'Nusa Dua', 'Asia/Makassar', '2027-06-07', '2027-06-11')")
  for (const state of ['GEO', 'KEN', 'PER']) {
    await run(`INSERT INTO entities (id, session_id, kind, state, iso3, name, language) VALUES ('${state}', 's', 'State', 'admitted', '${state}', '${state}', 'en')`)
    await run(`INSERT INTO people (id, email, language, zone) VALUES ('person-${state}', '${state}@example.org', 'en', 'UTC')`)
    await run(`INSERT INTO offices (id, person_id, session_id, role, title, entity_id, regional_group, active, since) VALUES ('office-${state}', 'person-${state}', 's', 'bureauMember', 'Member', '${state}', 'african', 1, '')`)
  }
  await run("INSERT INTO calls (id, session_id, state, title, aspects, opens_at, closes_at, zone, grace_minutes, cap, observers_invited, word_limits) VALUES ('c', 's', 'closed', 'Call', '[]', '', '', 'UTC', 0, 4, 1, '{}')")
  await run("INSERT INTO consultations (id, call_id, state, due_at, quorum, frozen_at) VALUES ('n', 'c', 'open', '', 2, '')")
  for (const item of ['p', 'q']) {
    await run(`INSERT INTO proposals (id, call_id, proponent_id, proponent_kind, responsible_state_id, state, reference, content, submitted_content, saved_at, saved_by, version) VALUES ('${item}', 'c', 'GEO', 'State', 'GEO', 'eligible', 'BP/2/GEO/${item}', '{}', '{}', '', '', 3)`)
    await run(`INSERT INTO consultation_items (id, consultation_id, proposal_id, content_sha256) VALUES ('item-${item}', 'n', '${item}', '')`)
  }
  await run("INSERT INTO recusals (id, consultation_id, proposal_id, office_id, kind, reason, at) VALUES ('r', 'n', 'p', 'office-GEO', 'computed', '', '')")
  const nonce = 'f00d'.repeat(8)
  for (const [state, choice] of [['KEN', 'doNotSupport'], ['PER', 'abstain']]) await run(`INSERT INTO votes (id, consultation_id, proposal_id, office_id, choice, nonce, receipt, cast_at) VALUES ('v-${state}', 'n', 'p', 'office-${state}', '${choice}', '${nonce}', '${hashOf({ proposalId: 'p', choice, nonce })}', '2027-03-25T10:00:00.000Z')`)
  await run(`INSERT INTO done_acts (actor_key, act_key, input_sha256, outcome) VALUES ('office-KEN', 'k', 'guess', '{"decision":{"action":"castVotes"}}')`)
  await run("UPDATE consultations SET state = 'closed', closed_at = '2027-04-01T00:00:00.000Z' WHERE id = 'n'")
  await disconnect()
  expect(readFileSync(file).includes(nonce)).toBe(true)

  await openDatabase({ file })
  expect(existsSync(path.join(folder, 'keys', 'votes-n.key'))).toBe(true)
  const counted = (await the()).counted!
  const votes = await openVotes(await the(), counted, ['p', 'q'])
  expect(votes.map(({ officeId, proposalId, choice }) => `${officeId} ${proposalId} ${choice}`).sort()).toEqual(['office-KEN p doNotSupport', 'office-PER p abstain'])
  expect((await VoteReceipts().findOne({ where: { proposalId: 'p' } }))!.receipts).toEqual(votes.map((vote) => vote.receipt).sort())
  expect(counted.sort()).toEqual(['office-GEO', 'office-KEN', 'office-PER'])
  expect(new Set((await the()).fillers).size).toBe(254)
  expect(await DoneActs().count()).toBe(0)
  expect(await database().query('PRAGMA foreign_key_check', { type: 'SELECT' as never })).toEqual([])
  await disconnect()
  for (const trace of [nonce, 'v-KEN', '2027-03-25T10:00']) expect(readFileSync(file).includes(trace)).toBe(false)
})
