// One server a database: writers take turns behind a mutex inside one process, and a second process knows nothing of it.

import sqlite3 from 'sqlite3'
import { makePrivate } from './database.ts'

export class DatabaseIsServed extends Error {}

/**
 * Claims a database for this server, before it is opened or made, by an exclusive lock on a file beside it. The operating system
 * lets go of the lock when the process ends, however it ends: a number of a process in a file would go stale, and in a container
 * every server has the same number.
 * @returns what gives the claim up
 * @throws DatabaseIsServed when another server holds it
 */
export async function claimDatabase(file: string): Promise<() => Promise<void>> {
  makePrivate(`${file}.lock`)
  const lock = await settled<sqlite3.Database>((done) => {
    const opened = new sqlite3.Database(`${file}.lock`, (error) => done(error, opened))
  })
  const close = () => settled<void>((done) => lock.close(done))
  try {
    await settled<void>((done) => lock.exec('BEGIN EXCLUSIVE', done))
  } catch (error) {
    await close()
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error
    throw new DatabaseIsServed(`Another server is using ${file}. Stop it first, or name another file: DATABASE_FILE=… npm start`)
  }
  return close
}

function settled<T>(work: (done: (error: Error | null, value?: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => work((error, value) => (error ? reject(error) : resolve(value as T))))
}
