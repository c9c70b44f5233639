// Invites a person of this database anew, by whoever runs the host: for those without a second factor, whose invitation is too old.

import path from 'node:path'
import { parseArgs } from 'node:util'
import { inviteAnew } from '#models/invite.ts'
import { closeDatabase, openDatabase } from '#models/migrate.ts'

const { values } = parseArgs({ options: { email: { type: 'string' }, database: { type: 'string', default: process.env.DATABASE_FILE ?? 'var/database.sqlite' } } })
const SAID = {
  invited: 'An invitation is written. It goes out when the server runs, and works once, for 72 hours.',
  unknown: 'Nobody with this address holds an office. Nothing was written.',
  hasFactor: 'This person has a second factor. Another officer resets it on the page “People and their sign-in”; nothing was written.',
}

if (!values.email) {
  process.stderr.write('Usage: npm run invite -- --email ADDRESS [--database FILE]\n')
  process.exit(2)
}
await openDatabase({ file: path.resolve(process.env.INIT_CWD ?? process.cwd(), values.database) })
try {
  const outcome = await inviteAnew(values.email, new Date())
  process[outcome === 'invited' ? 'stdout' : 'stderr'].write(`${SAID[outcome]}\n`)
  process.exitCode = outcome === 'invited' ? 0 : 2
} finally {
  await closeDatabase()
}
