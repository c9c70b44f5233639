// Verifies the record of a database: exits 0 and prints the head, or 1 and names the first broken entry.

import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { connect, disconnect } from '#models/database.ts'
import { verifyRecord } from '#models/record.ts'

const { values } = parseArgs({ options: { database: { type: 'string', default: process.env.DATABASE_FILE ?? 'var/database.sqlite' } } })
const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), values.database)
if (!existsSync(file)) {
  process.stderr.write(`There is no database ${file}.\n`)
  process.exit(2)
}

await connect(file)
const verified = await verifyRecord()
await disconnect()
if (verified.intact) process.stdout.write(`The record is whole: ${verified.entries} entries.\nHead ${verified.head}\n`)
else {
  const why = { missing: 'an entry is missing before it', chain: 'it does not follow from the entry before it', content: 'its content was changed' }[verified.why]
  process.stdout.write(`The record is broken at entry ${verified.firstBroken}: ${why}.\n`)
  process.exitCode = 1
}
