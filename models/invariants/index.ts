// Named checks of what must always hold in a database, whatever wrote to it. Run after every suite of tests, and by npm run check:data.

import { QueryTypes } from 'sequelize'
import { database } from '../database.ts'
import { BY_HASH, filesInvariant } from './by-hash.ts'
import { BY_QUERY } from './by-query.ts'

export type Invariant = {
  /** What holds, as a sentence. */
  name: string
  /** The rules it is a part of. */
  rules: string[]
  /** @returns the rows that break it, by their ids */
  broken: () => Promise<string[]>
}

export type Violation = { name: string; rules: string[]; rows: string[] }

const ask = (sql: string) => database().query<Record<string, unknown>>(sql, { type: QueryTypes.SELECT })

const OF_THE_DATABASE: readonly Invariant[] = [
  { name: 'the database file is sound', rules: ['R-01'], broken: async () => (await ask('PRAGMA integrity_check')).map((row) => String(Object.values(row)[0])).filter((line) => line !== 'ok') },
  { name: 'no row points at one that is not there', rules: ['R-27'], broken: async () => (await ask('PRAGMA foreign_key_check')).map((row) => `${String(row['table'])} ${String(row['rowid'])}`) },
]

/** @param folder where attached files lie; without it they are not looked at */
export function invariants(folder?: string): Invariant[] {
  const byQuery = BY_QUERY.map(({ find, ...rest }) => ({ ...rest, broken: async () => (await ask(find)).map((row) => String(row['id'])) }))
  return [...OF_THE_DATABASE, ...byQuery, ...BY_HASH, ...(folder === undefined ? [] : [filesInvariant(folder)])]
}

/** Runs every check on the open database. @returns those that do not hold, with the rows that break them */
export async function checkData(folder?: string): Promise<Violation[]> {
  const violations: Violation[] = []
  for (const { name, rules, broken } of invariants(folder)) {
    const rows = await broken()
    if (rows.length > 0) violations.push({ name, rules, rows })
  }
  return violations
}
