// Checks the invariants of a database: exits 0 when all hold, 1 and names each that does not with its rows, 2 where there is no database.

import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { connect, disconnect } from '#models/database.ts'
import { checkData, invariants } from '#models/invariants/index.ts'

const SHOWN = 10
const { values } = parseArgs({ options: { database: { type: 'string', default: process.env.DATABASE_FILE ?? 'var/database.sqlite' }, files: { type: 'string' } } })
const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), values.database)
if (!existsSync(file)) {
  process.stderr.write(`There is no database ${file}.\n`)
  process.exit(2)
}
const beside = path.join(path.dirname(file), 'files')
const folder = values.files ? path.resolve(process.env.INIT_CWD ?? process.cwd(), values.files) : existsSync(beside) ? beside : undefined

await connect(file)
const violations = await checkData(folder)
const asked = invariants(folder).length
await disconnect()
for (const { name, rules, rows } of violations) {
  process.stdout.write(`Does not hold (${rules.join(', ')}): ${name}.\n  ${rows.slice(0, SHOWN).join('\n  ')}${rows.length > SHOWN ? `\n  … and ${rows.length - SHOWN} more` : ''}\n`)
}
process.stdout.write(`${asked - violations.length} of ${asked} checks hold.${folder === undefined ? ' Attached files were not looked at: --files names their folder.' : ''}\n`)
process.exitCode = violations.length > 0 ? 1 : 0
