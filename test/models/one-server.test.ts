// One server a database: a second is refused in plain words, and a dead one stands in nobody's way.

import { afterEach, expect, test } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { claimDatabase, DatabaseIsServed } from '#models/one-server.ts'
import { closeDatabase, openDatabase } from '#models/migrate.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'one-server-'))
const file = path.join(folder, 'database.sqlite')

const others: ChildProcess[] = []

afterEach(() => closeDatabase())
// Also when the test failed: a process that stays would keep the whole run waiting.
afterEach(() => others.splice(0).forEach((child) => child.kill('SIGKILL')))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A process that claims the database and stays. */
async function otherServer() {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', `
    const { claimDatabase } = await import('#models/one-server.ts')
    await claimDatabase(${JSON.stringify(file)})
    process.stdout.write('claimed')
    setInterval(() => undefined, 1000)`], { stdio: ['ignore', 'pipe', 'inherit'] })
  others.push(child)
  await once(child.stdout, 'data')
  return child
}

test('R-04 a second server on the same database is refused, and takes over once the first is gone, however it went', async () => {
  const child = await otherServer()
  await expect(claimDatabase(file)).rejects.toThrow(DatabaseIsServed)
  await expect(claimDatabase(file)).rejects.toThrow(/Another server is using .*database\.sqlite.*DATABASE_FILE=/)
  child.kill('SIGKILL')
  await once(child, 'close')
  const giveUp = await claimDatabase(file)
  await expect(claimDatabase(file)).rejects.toThrow(DatabaseIsServed)
  await giveUp()
  await (await claimDatabase(file))()
}, 30_000)

test('R-04 commands that serve nothing open a database that is served', async () => {
  const giveUp = await claimDatabase(file)
  await openDatabase({ file })
  await closeDatabase()
  await giveUp()
})
