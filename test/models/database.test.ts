// The database itself: durable on every connection, one writer at a time, one version, nothing acknowledged that is lost.

import { afterEach, describe, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { connect, database, disconnect, inTransaction } from '#models/database.ts'
import { closeDatabase, NewerDatabase, openDatabase } from '#models/migrate.ts'
import { verifyRecord } from '#models/record.ts'
import { RecordLines, Settings } from '#models/tables.ts'
import { closeHouse, openCallWith, openHouse, SIX_CASES } from '#test/support/house.ts'

const folders: string[] = []
function newFile(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'database-'))
  folders.push(folder)
  return path.join(folder, 'database.sqlite')
}

afterEach(async () => {
  await closeDatabase()
  await closeHouse()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})


describe('the database', () => {
  test('R-03 is fully synchronous with foreign keys on, on a plain connection and within a transaction', async () => {
    await openDatabase({ file: newFile() })
    const read = async () => JSON.stringify([await database().query('PRAGMA synchronous', { plain: true, raw: true, type: 'SELECT' as never }), await database().query('PRAGMA foreign_keys', { plain: true, raw: true, type: 'SELECT' as never })])
    const expected = JSON.stringify([{ synchronous: 2 }, { foreign_keys: 1 }])
    expect(await read()).toBe(expected)
    expect(await inTransaction(read)).toBe(expected)
  })

  test('R-04 two hundred writers at once all finish, one after another', async () => {
    await openDatabase({ file: newFile() })
    await Settings().create({ name: 'count', value: 0 })
    const raise = () => inTransaction(async () => {
      const row = (await Settings().findByPk('count'))!
      await row.update({ value: Number(row.value) + 1 })
    })
    await Promise.all(Array.from({ length: 200 }, raise))
    expect((await Settings().findByPk('count'))!.value).toBe(200)
  })

  test('R-04 a transaction that fails leaves nothing and does not hold up the next', async () => {
    await openDatabase({ file: newFile() })
    const failing = inTransaction(async () => {
      await Settings().create({ name: 'half', value: 1 })
      throw new Error('stop')
    })
    const next = inTransaction(() => Settings().create({ name: 'next', value: 1 }))
    await expect(failing).rejects.toThrow('stop')
    await next
    expect((await Settings().findAll()).map((row) => row.name)).toEqual(['next'])
  })

  test('R-26 is migrated once, opened again as it is, and refused when a newer version made it', async () => {
    const file = newFile()
    await openDatabase({ file })
    await Settings().create({ name: 'kept', value: 1 })
    await closeDatabase()
    await openDatabase({ file })
    expect(await Settings().count()).toBe(1)
    await database().query('INSERT INTO migrations (name) VALUES (\'999-later\')')
    await closeDatabase()
    await expect(openDatabase({ file })).rejects.toThrow(NewerDatabase)
  })

  test('R-01 what was acknowledged is there after the process is killed at any moment, and the record is whole', async () => {
    const file = await openHouse()
    await openCallWith(SIX_CASES)
    await closeDatabase()
    let acknowledged = 0
    for (let round = 0; round < 5; round++) acknowledged += await submitUntilKilled(file, 400 + round * 170)
    await connect(file)
    expect(acknowledged).toBeGreaterThan(20)
    expect(await RecordLines().count({ where: { action: 'startDraft' } })).toBeGreaterThanOrEqual(acknowledged)
    expect(await verifyRecord()).toMatchObject({ intact: true })
    expect((await database().query('PRAGMA integrity_check', { plain: true, type: 'SELECT' as never }))).toEqual({ integrity_check: 'ok' })
    await disconnect()
  }, 60_000)
})

/** Runs a child that drafts as fast as it can, kills it, and counts what it had acknowledged. */
function submitUntilKilled(file: string, afterMs: number): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/draft-until-killed.ts', file], { stdio: ['ignore', 'pipe', 'inherit'] })
    let lines = 0
    let timer: NodeJS.Timeout | null = null
    child.stdout.on('data', (chunk: Buffer) => {
      lines += chunk.toString().split('\n').length - 1
      timer ??= setTimeout(() => child.kill('SIGKILL'), afterMs)
    })
    child.on('close', () => resolve(lines))
  })
}
