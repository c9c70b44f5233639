// What begins and ends with the server: the database, the demonstration, the mail, the acts that fall due, prints and scans.

import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { closeDatabase, openDatabase } from '#models/migrate.ts'
import { claimDatabase } from '#models/one-server.ts'
import { loadDemonstration } from '#models/seeds/demonstration.ts'
import { isDemonstration } from '#models/settings.ts'
import { readySigningKeys } from '#models/signing-keys.ts'
import { now } from './clock.ts'
import { startClock, stopClock } from './due-acts.ts'
import { startMailer, stopMailer } from './mailer.ts'
import { startPrinting, stopPrinting } from './print-service.ts'
import { databaseFile, isInEarnest, keysFolder } from './settings.ts'
import { sweepIncoming } from './file-store.ts'
import { startScanning, stopScanning } from './scan-service.ts'

let giveUp: () => Promise<void> = async () => undefined

/** Opens everything. Says what it does through `say`, because the first start takes a while. */
export async function startup(say: (line: string) => void = () => undefined): Promise<void> {
  const file = databaseFile()
  giveUp = await claimDatabase(file)
  try {
    if (!existsSync(file) && !isInEarnest()) await makeDemonstration(file, say)
    await openDatabase({ file, keys: keysFolder() })
    // Seeded offices have no secret: in earnest they would be a door (S-21).
    if (isInEarnest() && (await isDemonstration())) throw new Error('This database holds the demonstration, and MODE=production serves no demonstration. Set DATABASE_FILE to another file.')
    await readySigningKeys({ now: await now(), inEarnest: isInEarnest(), say })
  } catch (error) {
    await closeDatabase()
    await giveUp()
    throw error
  }
  // No upload is under way yet: whatever lies there was cut off.
  await sweepIncoming()
  startMailer()
  startClock()
  await startPrinting()
  await startScanning()
}

/** Made beside its place and moved there when whole: half a demonstration would be taken for a whole one at the next start. */
async function makeDemonstration(file: string, say: (line: string) => void): Promise<void> {
  say('No database yet: loading the demonstration …')
  const unfinished = `${file}.loading`
  await rm(unfinished, { force: true })
  await openDatabase({ file: unfinished, keys: keysFolder() })
  try {
    // Its first acts lie two months back, and a key is no younger than what it signed.
    await readySigningKeys({ now: new Date(Date.now() - 60 * 86_400_000), inEarnest: false, say })
    await loadDemonstration(new Date())
  } finally {
    await closeDatabase()
  }
  await rename(unfinished, file)
}

/** Ends what is under way and closes the database. Requests are drained before this is called. */
export async function shutdown(): Promise<void> {
  await stopClock()
  await stopMailer()
  await stopPrinting()
  await stopScanning()
  await closeDatabase()
  await giveUp()
}
