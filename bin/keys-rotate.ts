// Makes a new key to sign receipts and heads with, and retires the one before: exits 0, or 2 when there is no such database.

import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { closeDatabase, openDatabase } from '#models/migrate.ts'
import { clockOffset } from '#models/settings.ts'
import { rotateSigningKey } from '#models/signing-keys.ts'
import { databaseFile, keysFolder } from '#app/server/settings.ts'

const { values } = parseArgs({ options: { database: { type: 'string' }, keys: { type: 'string' } } })
const given = (file: string | undefined, otherwise: () => string) => (file ? path.resolve(process.env.INIT_CWD ?? process.cwd(), file) : otherwise())
const file = given(values.database, databaseFile)
if (!existsSync(file)) {
  process.stderr.write(`There is no database ${file}.\n`)
  process.exit(2)
}
const folder = given(values.keys, keysFolder)
await openDatabase({ file, keys: folder })
try {
  const { id, retired } = await rotateSigningKey(async () => new Date(Date.now() + (await clockOffset())))
  process.stdout.write(`The new key is ${id}; its private half is ${path.join(folder, `${id}.pem`)}. Keep a copy of that file apart from the database.\n`)
  if (retired) process.stdout.write(`The key ${retired} is retired: its private half was removed, and what it signed stays verifiable.\n`)
  process.stdout.write('Give the public keys, /verify/keys.json, once more to those who keep them.\n')
} finally {
  await closeDatabase()
}
