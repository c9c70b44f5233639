// The one place that opens the database and runs transactions. What differs between SQLite and Postgres lives here only.
//
// SQLite through Sequelize opens a connection a transaction and starves itself under load, so writers queue behind one
// in-process mutex and begin IMMEDIATE; the transaction in hand travels by AsyncLocalStorage, never by argument.

import { AsyncLocalStorage } from 'node:async_hooks'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import path from 'node:path'
import { QueryTypes, Sequelize, Transaction } from 'sequelize'
import sqlite3 from 'sqlite3'

// What is deleted is overwritten: the place of a vote that was taken back tells nothing (S-54).
const PRAGMAS = ['PRAGMA journal_mode = DELETE', 'PRAGMA synchronous = FULL', 'PRAGMA foreign_keys = ON', 'PRAGMA busy_timeout = 10000', 'PRAGMA secure_delete = ON']

/** Sequelize's hooks never fire for sqlite: the pragmas run inside the constructor, before anybody gets the connection. */
class DatabaseWithPragmas extends sqlite3.Database {
  constructor(filename: string, mode: number, callback?: (error: Error | null) => void) {
    super(filename, mode, (error) => {
      if (error) return callback?.(error)
      this.exec(`${PRAGMAS.join(';')};`, (failure) => callback?.(failure))
    })
  }
}

type Open = { sequelize: Sequelize; file: string; keys: string; writes: Promise<unknown> }

// On globalThis, so that a reloading development server opens it once.
const holder = globalThis as typeof globalThis & { bestPracticesDatabase?: Open | undefined }

const current = new AsyncLocalStorage<Transaction>()

/** Sequelize asks its CLS namespace for the transaction in hand; this shim answers from AsyncLocalStorage. */
const namespace = {
  get: (key: string) => (key === 'transaction' ? current.getStore() : undefined),
  set: () => undefined,
  run: (work: () => unknown) => work(),
  bind: <T>(work: T) => work,
}

export function database(): Sequelize {
  if (!holder.bestPracticesDatabase) throw new Error('The database is not open.')
  return holder.bestPracticesDatabase.sequelize
}

export const isOpen = (): boolean => holder.bestPracticesDatabase !== undefined

export function databaseFile(): string {
  database()
  return holder.bestPracticesDatabase!.file
}

/** The folder of keys that belong to the open database and never stand in it. */
export function keysFolder(): string {
  database()
  return holder.bestPracticesDatabase!.keys
}

/**
 * Opens a SQLite file and makes sure that every connection is durable.
 * @param keys the folder of its keys; beside the file where none is named
 * @throws when a pragma does not hold on a plain or on a transaction connection.
 */
export async function connect(file: string, keys = path.join(path.dirname(file), 'keys')): Promise<Sequelize> {
  if (holder.bestPracticesDatabase) {
    if (holder.bestPracticesDatabase.file === file) return holder.bestPracticesDatabase.sequelize
    throw new Error(`Another database is open: ${holder.bestPracticesDatabase.file}`)
  }
  makePrivate(file)
  Sequelize.useCLS(namespace as never)
  const sequelize = new Sequelize({
    dialect: 'sqlite',
    storage: file,
    dialectModule: { ...sqlite3, Database: DatabaseWithPragmas },
    logging: false,
    transactionType: Transaction.TYPES.IMMEDIATE,
    retry: { max: 1 },
  })
  holder.bestPracticesDatabase = { sequelize, file, keys, writes: Promise.resolve() }
  await assertDurable(sequelize)
  return sequelize
}

/** A file that only this program's own user reads; SQLite gives its journal the same rights (S-63). */
export function makePrivate(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  closeSync(openSync(file, 'a', 0o600))
}

export async function disconnect(): Promise<void> {
  const open = holder.bestPracticesDatabase
  if (!open) return
  await open.writes.catch(() => undefined)
  holder.bestPracticesDatabase = undefined
  await open.sequelize.close()
}

async function assertDurable(sequelize: Sequelize): Promise<void> {
  const read = async () => {
    const value = async (pragma: string) => Number(Object.values((await sequelize.query<object>(`PRAGMA ${pragma}`, { type: QueryTypes.SELECT }))[0]!)[0])
    return { synchronous: await value('synchronous'), foreignKeys: await value('foreign_keys') }
  }
  for (const settings of [await read(), await inTransaction(read)]) {
    if (settings.synchronous < 2 || settings.foreignKeys !== 1) {
      throw new Error(`The database is not durable: synchronous ${settings.synchronous}, foreign keys ${settings.foreignKeys}.`)
    }
  }
}

/** Runs `work` in one write transaction; inside another it joins that one. A throw rolls everything back. */
export function inTransaction<T>(work: () => Promise<T>): Promise<T> {
  if (current.getStore()) return work()
  const open = holder.bestPracticesDatabase!
  const turn = open.writes.then(() => runTransaction(open.sequelize, work))
  open.writes = turn.catch(() => undefined)
  return turn
}

async function runTransaction<T>(sequelize: Sequelize, work: () => Promise<T>): Promise<T> {
  const transaction = await sequelize.transaction({ type: Transaction.TYPES.IMMEDIATE })
  try {
    const result = await current.run(transaction, work)
    await transaction.commit()
    return result
  } catch (error) {
    await transaction.rollback()
    throw error
  }
}

/** The database's own text for a constraint or a trigger that refused. */
export function constraintOf(error: unknown): string | null {
  const parent = (error as { parent?: { message?: string } }).parent
  return parent?.message?.includes('SQLITE_CONSTRAINT') ? parent.message : null
}
