// What a piece of work asks of the database: its statements in order, without the values in them.

import { database } from '#models/database.ts'

export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = []
  const { options } = database() as unknown as { options: { logging: false | ((sql: string) => void) } }
  options.logging = (sql) => void statements.push(sql.replace(/^Executing \([^)]*\): /, '').replaceAll(/'[^']*'/g, '?').replaceAll(/\b(?:VALUES \([^)]*\)|\d+\b)/g, '#'))
  try {
    await work()
  } finally {
    options.logging = false
  }
  return statements
}
