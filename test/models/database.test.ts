// The database itself: durable on every connection, one writer at a time, one version, nothing acknowledged that is lost.

import { afterEach, describe, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import sqlite3 from 'sqlite3'
import { connect, database, disconnect, inTransaction } from '#models/database.ts'
import { closeDatabase, NewerDatabase, openDatabase } from '#models/migrate.ts'
import * as house from '#models/migrations/001-house.ts'
import * as paperViewsAgenda from '#models/migrations/002-paper-views-agenda.ts'
import * as translations from '#models/migrations/003-translations.ts'
import * as prints from '#models/migrations/004-prints.ts'
import { verifyRecord } from '#models/record.ts'
import { Attachments, Proposals, ProposalVersions, RecordLines, Settings } from '#models/tables.ts'
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

  test('R-03 a connection that would not be fully synchronous is not opened', async () => {
    const { exec } = sqlite3.Database.prototype
    sqlite3.Database.prototype.exec = function (this: sqlite3.Database, sql: string, done?: (error: Error | null) => void) {
      return exec.call(this, sql.replace('synchronous = FULL', 'synchronous = NORMAL'), done)
    } as typeof exec
    try {
      await expect(openDatabase({ file: newFile() })).rejects.toThrow('The database is not durable: synchronous 1')
    } finally {
      sqlite3.Database.prototype.exec = exec
    }
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

  test('R-26 a step that stops half way leaves nothing of itself, and is taken whole once what stopped it is gone', async () => {
    const file = newFile()
    await connect(file)
    // The step makes this table among its last.
    await database().query('CREATE TABLE done_acts (something TEXT)')
    await expect(openDatabase({ file })).rejects.toThrow(/done_acts/)
    const tables = async () => (await database().query<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'migrations'", { type: 'SELECT' as never })).map(({ name }) => name)
    expect(await tables()).toEqual(['done_acts'])
    await database().query('DROP TABLE done_acts')
    await openDatabase({ file })
    expect(await tables()).toContain('outbox')
  })

  test('R-26 a database of the first version comes over whole: its proposals, and all that hangs on them', async () => {
    const file = newFile()
    const sequelize = await connect(file)
    await inTransaction(() => house.up({ context: sequelize.getQueryInterface() }))
    await database().query("CREATE TABLE migrations (name VARCHAR(255) PRIMARY KEY)")
    for (const statement of [
      "INSERT INTO migrations (name) VALUES ('001-house')",
      "INSERT INTO conference_sessions (id, state, number, place, zone, starts_on, ends_on) VALUES ('s', 'planned', 2, 'Nusa Dua', 'Asia/Makassar', '2027-06-07', '2027-06-11')",
      "INSERT INTO entities (id, session_id, kind, state, iso3, name, language) VALUES ('geo', 's', 'State', 'admitted', 'GEO', 'Georgia', 'en')",
      "INSERT INTO calls (id, session_id, state, title, aspects, opens_at, closes_at, zone, grace_minutes, cap, observers_invited, word_limits) VALUES ('c', 's', 'open', 'Call', '[]', '', '', 'UTC', 0, 4, 1, '{}')",
      "INSERT INTO proposals (id, call_id, proponent_id, proponent_kind, responsible_state_id, state, reference, content, submitted_content, saved_at, saved_by, version) VALUES ('p', 'c', 'geo', 'State', 'geo', 'submitted', 'BP/2/GEO/1', '{}', '{}', '', 'Focal point of Georgia', 3)",
      "INSERT INTO proposal_versions (id, proposal_id, number, content, sha256, saved_by, saved_at, cause) VALUES ('v', 'p', 1, '{}', '', '', '', 'submit')",
      "INSERT INTO attachments (id, proposal_id, name, type, bytes, sha256, stored_as, added_by, added_at) VALUES ('f', 'p', 'law.pdf', 'pdf', 1, '', 'x', '', '')",
    ]) await database().query(statement)
    await disconnect()
    await openDatabase({ file })
    expect((await Proposals().findByPk('p'))!.get({ plain: true })).toMatchObject({ state: 'submitted', reference: 'BP/2/GEO/1', version: 3, keyedIn: null })
    expect(await ProposalVersions().count({ where: { proposalId: 'p' } })).toBe(1)
    expect(await Attachments().findByPk('f')).toMatchObject({ purpose: 'proposal' })
    expect(await database().query('PRAGMA foreign_key_check', { type: 'SELECT' as never })).toEqual([])
    await expect(database().query("UPDATE proposals SET state = 'keyedIn' WHERE id = 'p'")).rejects.toThrow(/./)
  })

  test('R-26 S-10 offices come over whole when their roles are widened: sign-ins, votes and recusals that hang on them, indexes and what other steps added', async () => {
    const file = newFile()
    const sequelize = await connect(file)
    await inTransaction(async () => {
      for (const step of [house, paperViewsAgenda, translations, prints]) await step.up({ context: sequelize.getQueryInterface() })
    })
    await database().query('CREATE TABLE migrations (name VARCHAR(255) PRIMARY KEY)')
    for (const name of ['001-house', '002-paper-views-agenda', '003-translations', '004-prints']) await database().query(`INSERT INTO migrations (name) VALUES ('${name}')`)
    for (const statement of [
      "ALTER TABLE offices ADD COLUMN added_elsewhere TEXT NOT NULL DEFAULT 'kept'",
      'CREATE INDEX added_elsewhere_too ON offices (added_elsewhere)',
      "INSERT INTO conference_sessions (id, state, number, place, zone, starts_on, ends_on) VALUES ('s', 'planned', 2, 'Nusa Dua', 'Asia/Makassar', '2027-06-07', '2027-06-11')",
      "INSERT INTO entities (id, session_id, kind, state, iso3, name, language) VALUES ('geo', 's', 'State', 'admitted', 'GEO', 'Georgia', 'en')",
      "INSERT INTO people (id, email, language, zone) VALUES ('x', 'x@example.org', 'en', 'UTC')",
      "INSERT INTO offices (id, person_id, session_id, role, title, entity_id, active, since) VALUES ('o', 'x', 's', 'focalPoint', 'Focal point of Georgia', 'geo', 1, '')",
      "INSERT INTO sign_ins (token_hash, person_id, office_id, began_at, seen_at) VALUES ('t', 'x', 'o', '', '')",
    ]) await database().query(statement)
    const parts = () => database().query<{ name: string }>("SELECT name FROM sqlite_master WHERE tbl_name = 'offices' AND type <> 'table' ORDER BY name", { type: 'SELECT' as never })
    const before = await parts()
    expect(before.map(({ name }) => name)).toEqual(expect.arrayContaining(['one_office_a_person', 'added_elsewhere_too']))
    await disconnect()
    await openDatabase({ file })
    expect(await parts()).toEqual(before)
    expect(await database().query("SELECT role, title, added_elsewhere FROM offices WHERE id = 'o'", { type: 'SELECT' as never })).toEqual([{ role: 'focalPoint', title: 'Focal point of Georgia', added_elsewhere: 'kept' }])
    expect(await database().query('PRAGMA foreign_key_check', { type: 'SELECT' as never })).toEqual([])
    expect(await database().query('PRAGMA foreign_key_list(sign_ins)', { type: 'SELECT' as never })).toEqual(expect.arrayContaining([expect.objectContaining({ table: 'offices' })]))
    const give = (role: string, entity: string) => database().query(`INSERT INTO offices (id, person_id, session_id, role, title, entity_id, active, since) VALUES ('${role}', 'x', 's', '${role}', '${role}', ${entity}, 1, '')`)
    await give('administrator', 'NULL')
    for (const [role, entity] of [['administrator2', 'NULL'], ['administrator', "'geo'"], ['focalPoint', 'NULL']] as const) await expect(give(role, entity)).rejects.toThrow(/./)
    await database().query("INSERT INTO known_devices (hash, person_id, first_at) VALUES ('d', 'x', '')")
    await expect(database().query("DELETE FROM people WHERE id = 'x'")).rejects.toThrow(/./)
    await database().query("INSERT INTO sign_ins (id, token_hash, person_id, office_id, factors, whole, began_at, seen_at, proven_at, device) VALUES ('i', 't', 'x', 'o', 'link', 1, '', '', '', '')")
    await expect(database().query("DELETE FROM offices WHERE id = 'o'")).rejects.toThrow(/./)
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
