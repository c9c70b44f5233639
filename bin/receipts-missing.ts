// After a backup was restored: of the receipts that people hold, the genuine ones that this database does not know any more.
// Exits 0 when none is missing, 1 and names each that is, 2 when nothing could be compared.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { connect, database, disconnect } from '#models/database.ts'
import { publicKeys, type PublicKey } from '#models/signing-keys.ts'
import { missingReceipts } from '#models/missing-receipts.ts'

const USAGE = 'Usage: npm run receipts:missing -- --receipts FOLDER [--database FILE] [--keys KEYS.json]'
const from = process.env.INIT_CWD ?? process.cwd()
const KEYS = z.object({ keys: z.array(z.object({ id: z.string(), publicKey: z.string(), since: z.string(), retiredAt: z.string().nullable() })) })

function stop(why: string): never {
  process.stderr.write(`${why}\n`)
  process.exit(2)
}

function options() {
  try {
    return parseArgs({ options: { database: { type: 'string', default: process.env.DATABASE_FILE ?? 'var/database.sqlite' }, receipts: { type: 'string' }, keys: { type: 'string' } } }).values
  } catch (error) {
    stop(`${(error as Error).message}\n${USAGE}`)
  }
}

/** The keys as they were published: a backup from before a rotation does not know the newer one. */
function keysIn(file: string): PublicKey[] {
  try {
    return KEYS.parse(JSON.parse(readFileSync(path.resolve(from, file), 'utf8'))).keys
  } catch (error) {
    stop(`${file} is no file of public keys: ${(error as Error).message}`)
  }
}

const given = options()
if (!given.receipts) stop(USAGE)
const folder = path.resolve(from, given.receipts)
const file = path.resolve(from, given.database)
if (!existsSync(folder) || !statSync(folder).isDirectory()) stop(`There is no folder ${folder}.`)
if (!existsSync(file)) stop(`There is no database ${file}.`)
const texts = readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }))
const outside = given.keys ? keysIn(given.keys) : []

await connect(file)
// A backup from before there were keys has no such table.
const known = (await database().getQueryInterface().tableExists('signing_keys')) ? await publicKeys() : []
const found = await missingReceipts(texts, [...known, ...outside.filter((key) => !known.some((one) => one.id === key.id))])
await disconnect()
for (const { name, reference, entity, version, receivedAt } of found.missing) process.stdout.write(`Missing: ${reference}, version ${version}, of ${entity}, received ${receivedAt} (${name})\n`)
for (const { name, why } of found.unproven) process.stderr.write(`Proves nothing: ${name} (${why})\n`)
process.stdout.write(`${found.held} of the receipts given are kept in this database, ${found.missing.length} are missing, ${found.unproven.length} prove nothing.\n`)
process.exitCode = found.missing.length > 0 ? 1 : 0
