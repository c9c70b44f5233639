// The queue of prints on a real database file: each job printed by one, in turn, tried again only where that may help, never lost.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { closeDatabase, openDatabase } from '#models/migrate.ts'
import { askForPrint, failPrint, findPrint, finishPrint, KEPT, printedBytes, printKey, putBackPrint, requeuePrints, retryPrint, takeNextPrint, type PrintTaken } from '#models/print-queue.ts'
import { Prints } from '#models/tables.ts'

let folder: string
let file: string
let seconds = 0

/** A moment later than each before it. */
const later = () => new Date(Date.UTC(2027, 0, 1) + 1000 * (seconds += 1))
const asked = (content: string, kind: 'draft' | 'paper' = 'paper') => ({ key: printKey(kind, content), kind, subject: 'letter', title: `Title of ${content}`, language: 'en' as const, content })
const ask = (content: string, kind: 'draft' | 'paper' = 'paper') => askForPrint(asked(content, kind), later())
const take = async () => (await takeNextPrint(later()))!
const pdf = (text: string) => ({ pdf: Buffer.from(`%PDF ${text}`), pages: 1 })
const standingOf = async (content: string) => (await findPrint(printKey('paper', content)))?.standing
const crash = (job: PrintTaken) => failPrint(job, { why: 'Chromium failed while printing.', again: true }, later())

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'prints-'))
  file = path.join(folder, 'database.sqlite')
  await openDatabase({ file })
})
afterEach(async () => {
  await closeDatabase()
  await rm(folder, { recursive: true, force: true })
})

describe('the line', () => {
  test('R-22 two workers never take the same print, a third waits, and each is told how many are before it', async () => {
    for (const content of ['one', 'two', 'three', 'four']) await ask(content)
    const taken = await Promise.all(Array.from({ length: 5 }, () => takeNextPrint(later())))
    expect(taken.map((job) => job?.content).filter(Boolean).sort()).toEqual(['one', 'two'])
    expect((await findPrint(printKey('paper', 'three')))!).toMatchObject({ standing: 'waiting', before: 2 })
    expect((await findPrint(printKey('paper', 'four')))!).toMatchObject({ standing: 'waiting', before: 3 })
    await finishPrint(taken.find((job) => job?.content === 'one')!, pdf('one'), later())
    expect((await take()).content).toBe('three')
  })

  test('R-22 the same content is one print, asked for once or a hundred times; another content is another', async () => {
    await Promise.all(Array.from({ length: 100 }, () => ask('one')))
    await ask('one ')
    expect(await Prints().count()).toBe(2)
    await finishPrint(await take(), pdf('one'), later())
    expect((await ask('one')).standing).toBe('done')
    expect(String(await printedBytes(printKey('paper', 'one')))).toBe('%PDF one')
    expect(await printedBytes(printKey('paper', 'one '))).toBeNull()
  })

  test('S-03 a key is the hash of what is printed: nobody has it who has not the content, and a draft is no paper', () => {
    expect(printKey('paper', 'one')).toMatch(/^paper:[0-9a-f]{64}$/)
    expect(printKey('paper', 'one')).not.toBe(printKey('draft', 'one'))
    expect(printKey('paper', 'one')).not.toBe(printKey('paper', 'One'))
  })
})

describe('a print that fails', () => {
  test('R-22 a crash or a timeout is tried three times in all, then it has failed with the reason; a person may try again', async () => {
    await ask('one')
    for (const standing of ['waiting', 'waiting', 'failed']) expect(await crash(await take())).toBe(standing)
    expect(await takeNextPrint(later())).toBeNull()
    expect(await findPrint(printKey('paper', 'one'))).toMatchObject({ standing: 'failed', attempts: 3, error: 'Chromium failed while printing.' })
    expect((await ask('one')).standing).toBe('failed')
    await retryPrint(printKey('paper', 'one'), later())
    expect(await take()).toMatchObject({ attempts: 1, content: 'one' })
  })

  test('R-22 a fault of the text is not tried again', async () => {
    await ask('one')
    const job = await take()
    expect(await failPrint(job, { why: 'Georgia, problem: a character that no font has.', again: false }, later())).toBe('failed')
    expect(await takeNextPrint(later())).toBeNull()
    expect(await findPrint(job.key)).toMatchObject({ attempts: 1, error: 'Georgia, problem: a character that no font has.' })
  })

  test('R-22 what has failed before is printed alone, so that it takes no other down with it', async () => {
    await ask('poison')
    await ask('harmless')
    const [poison, harmless] = [await take(), await take()]
    await crash(poison)
    expect(await takeNextPrint(later())).toBeNull()
    await finishPrint(harmless, pdf('harmless'), later())
    await ask('another')
    expect((await take()).content).toBe('poison')
    expect(await takeNextPrint(later())).toBeNull()
  })

  test('R-22 a try that ends after it was given up changes nothing', async () => {
    await ask('one')
    const first = await take()
    await crash(first)
    const second = await take()
    await finishPrint(first, pdf('late'), later())
    expect(await standingOf('one')).toBe('printing')
    await finishPrint(second, pdf('one'), later())
    await crash(first)
    expect(await standingOf('one')).toBe('done')
  })
})

describe('a server that ends', () => {
  test('R-22 R-01 what was being printed when it died waits again after it starts, and nothing else is lost', async () => {
    for (const content of ['one', 'two', 'three']) await ask(content)
    await take()
    await take()
    await closeDatabase()
    await openDatabase({ file })
    expect(await takeNextPrint(later())).toBeNull()
    expect(await requeuePrints(later())).toBe(2)
    expect(await Promise.all(['one', 'two', 'three'].map(standingOf))).toEqual(['waiting', 'waiting', 'waiting'])
    expect((await take()).content).toBe('one')
  })

  test('R-22 one that saw the server die three times is not taken up a fourth time by itself', async () => {
    await ask('one')
    for (let death = 1; death <= 3; death += 1) {
      await take()
      await requeuePrints(later())
    }
    expect(await standingOf('one')).toBe('failed')
  })

  test('R-23 a try that an orderly end cut off does not count', async () => {
    await ask('one')
    await putBackPrint(await take())
    expect(await take()).toMatchObject({ attempts: 1 })
  })
})

describe('what is kept', () => {
  test('R-22 only the newest prints are kept; what waits, and every edition, stays', async () => {
    await askForPrint({ ...asked('an edition'), key: 'edition:1', kind: 'edition', content: null }, later())
    await finishPrint(await take(), pdf('edition'), later())
    for (let count = 1; count <= KEPT.draft + 2; count += 1) {
      await ask(`draft ${count}`, 'draft')
      await finishPrint(await take(), pdf(`draft ${count}`), later())
    }
    await ask('waiting', 'draft')
    const kept = (await Prints().findAll({ order: [['id', 'ASC']] })).map((row) => row.title.replace('Title of ', ''))
    expect(kept).toEqual(['an edition', ...Array.from({ length: KEPT.draft }, (_, index) => `draft ${index + 3}`), 'waiting'])
  })

  test('M-37 an edition leaves no second copy of its bytes in the queue, and a print leaves no copy of its text', async () => {
    await askForPrint({ ...asked('an edition'), key: 'edition:1', kind: 'edition', content: null }, later())
    await finishPrint(await take(), pdf('edition'), later())
    await ask('one')
    await finishPrint(await take(), pdf('one'), later())
    const rows = await Prints().findAll({ order: [['id', 'ASC']] })
    expect(rows.map((row) => [row.kind, row.pdf === null, row.content])).toEqual([['edition', true, null], ['paper', false, null]])
  })
})
