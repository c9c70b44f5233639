// Founds a real session from a file: its dates and place, the Secretariat's officers, the bureau and who runs the system. They sign in by mail afterwards.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { foundSession, sessionPlan } from '#models/found-session.ts'
import { closeDatabase, openDatabase } from '#models/migrate.ts'

const { values } = parseArgs({ options: { file: { type: 'string' }, database: { type: 'string', default: process.env.DATABASE_FILE ?? 'var/database.sqlite' } } })
const from = process.env.INIT_CWD ?? process.cwd()

function fail(why: string): never {
  process.stderr.write(`No session was founded.\n${why}\n`)
  process.exit(2)
}

if (!values.file) fail('Usage: npm run found -- --file session.json [--database FILE]. docs/OPERATIONS.md shows the shape of the file.')
let plan: unknown
try {
  plan = JSON.parse(readFileSync(path.resolve(from, values.file), 'utf8'))
} catch (error) {
  fail(`${values.file}: ${(error as Error).message}`)
}
const checked = sessionPlan.safeParse(plan)
if (!checked.success) fail(z.prettifyError(checked.error))

await openDatabase({ file: path.resolve(from, values.database) })
try {
  await foundSession(plan as never, new Date(), { invite: true })
  process.stdout.write(`Session ${checked.data.number} is founded with ${checked.data.officers.length} officers, ${checked.data.bureau.length} members of the bureau and ${checked.data.administrators.length} administrators of the system. Each is invited at the address in the file: the mails go out when the server runs, and work for 72 hours. For a new one: npm run invite.\n`)
} catch (error) {
  if ((error as Error).name !== 'SequelizeUniqueConstraintError') throw error
  process.stderr.write(`No session was founded: session ${checked.data.number} exists already.\n`)
  process.exitCode = 2
} finally {
  await closeDatabase()
}
