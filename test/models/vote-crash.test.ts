// A process that dies while it casts votes or closes the consultation: a vote is there once or not at all, and so is the result.

import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { databaseFile } from '#models/database.ts'
import { findSealedList } from '#models/find-votes.ts'
import { closeDatabase, openDatabase } from '#models/migrate.ts'
import { verifyRecord } from '#models/record.ts'
import { Consultations, DoneActs, RecordLines, VoteReceipts, Votes } from '#models/tables.ts'
// @ts-expect-error plain JavaScript, so that it shares nothing
import { recount } from '../../bin/recount.mjs'
import { closeHouse, DATES, openHouse } from '#test/support/house.ts'
import { consulted, everybodyVotes, openedBox, type Consulted } from '#test/support/consulted.ts'

let house: Consulted
let before: string
const copies: string[] = []

beforeEach(async () => {
  await openHouse()
  house = await consulted()
  await everybodyVotes(house)
  before = path.dirname(databaseFile())
  await closeDatabase()
}, 60_000)
afterEach(async () => {
  await closeHouse()
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true, force: true })
})

/** @returns what the process acknowledged, if it lived, and the database it left, open */
async function diesAt(what: 'cast' | 'close', statement: number): Promise<{ said: string; killed: boolean }> {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'crash-'))
  copies.push(copy)
  cpSync(before, copy, { recursive: true })
  const file = path.join(copy, 'database.sqlite')
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/vote-until-killed.ts', file, what, String(statement)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk) => (said += String(chunk)))
  const [, signal] = (await once(child, 'close')) as [number | null, string | null]
  await openDatabase({ file })
  return { said: said.trim(), killed: signal === 'SIGKILL' }
}

const state = async () => ({ lines: await RecordLines().count(), done: await DoneActs().count(), closed: (await Consultations().findOne())!.state === 'closed', frozen: await VoteReceipts().count(), votes: await Votes().count() })

test.each(['cast', 'close'] as const)('R-19 killed before any statement of its transaction, %s leaves all of the act or nothing of it; what was acknowledged is whole', async (what) => {
  await openDatabase({ file: path.join(before, 'database.sqlite') })
  const untouched = await state()
  const box = JSON.stringify((await openedBox()).map((vote) => [vote.officeId, vote.proposalId, vote.choice, vote.nonce]).sort())
  await closeDatabase()
  let deaths = 0
  let acknowledged = ''
  for (let statement = 1; statement < 60 && acknowledged === ''; statement++) {
    const { said, killed } = await diesAt(what, statement)
    const left = await state()
    const votes = (await openedBox()).map((vote) => [vote.officeId, vote.proposalId, vote.choice, vote.nonce]).sort()
    // Never none, never two: every member has one vote on every item it answered.
    expect(new Set(votes.map(([office, item]) => `${office} ${item}`)).size).toBe(33)
    expect(votes).toHaveLength(33)
    expect(await verifyRecord()).toMatchObject({ intact: true })
    if (killed) {
      deaths += 1
      expect([left, JSON.stringify(votes)]).toEqual([untouched, box])
    } else {
      acknowledged = said
      expect(said).toMatch(/^done \d+$/)
      expect(votes.filter(([, , choice]) => choice === 'support')).toHaveLength(what === 'cast' ? 2 : 0)
      expect(left).toEqual({ ...untouched, lines: untouched.lines + 1, done: untouched.done + 1, ...(what === 'close' ? { closed: true, frozen: 7 } : {}) })
      if (what === 'close') expect(((recount(await findSealedList(house.officer, new Date(DATES.selected))) as { wrong: string[] }).wrong)).toEqual([])
    }
    await closeDatabase()
  }
  expect(acknowledged).toMatch(/^done/)
  // Each statement that writes, and the commit, was one moment to die at.
  expect(deaths).toBe(Number(acknowledged.split(' ')[1]))
  expect(deaths).toBeGreaterThan(6)
}, 240_000)
