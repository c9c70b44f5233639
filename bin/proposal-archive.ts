// Writes a proposal's whole file as one zip (M-39). It writes nothing to the database, and over no file. Exits 0 when all of it is in the
// zip, 1 when bytes of an attachment are lost or are others than were received, 2 when there is nothing to write.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { connect, disconnect } from '#models/database.ts'
import { findProposalFile, type FileInArchive } from '#models/find-proposal-file.ts'
import { sha256 } from '#models/hash.ts'
import { archiveName, writeArchive } from '#templates/proposal-file/write-archive.ts'

const USAGE = 'Usage: npm run proposal:archive -- --reference BP/2/GEO/1 [--to FILE.zip] [--internal] [--database FILE] [--files FOLDER]'
const from = process.env.INIT_CWD ?? process.cwd()

function stop(why: string): never {
  process.stderr.write(`${why}\n`)
  process.exit(2)
}

function options() {
  try {
    return parseArgs({ options: { reference: { type: 'string' }, to: { type: 'string' }, internal: { type: 'boolean', default: false }, database: { type: 'string', default: process.env.DATABASE_FILE ?? 'var/database.sqlite' }, files: { type: 'string' } } }).values
  } catch (error) {
    stop(`${(error as Error).message}\n${USAGE}`)
  }
}

const given = options()
const reference = given.reference?.trim() || stop(USAGE)
const database = path.resolve(from, given.database)
const folder = given.files ? path.resolve(from, given.files) : (process.env.FILE_FOLDER ?? path.join(path.dirname(database), 'files'))
const target = path.resolve(from, given.to ?? `${archiveName(reference)}.zip`)
if (!existsSync(database)) stop(`There is no database ${database}.`)
if (existsSync(target)) stop(`${target} is there already, and is not written over. Name another with --to.`)

const WHY: Partial<Record<FileInArchive['state'], string>> = { waiting: 'the virus scanner has not answered', infected: 'a virus was found, and its bytes are gone' }
const lost: string[] = []

function packed({ storedAs, released, ...file }: FileInArchive) {
  const stored = path.join(folder, storedAs)
  const content = released && existsSync(stored) ? readFileSync(stored) : null
  const whole = content !== null && sha256(content) === file.sha256
  const why = released ? (content === null ? 'the disk no longer has it' : 'its bytes are not those that were received') : (WHY[file.state] ?? '')
  if (released && !whole) lost.push(`${file.name}: ${why}`)
  return { ...file, content: whole ? content : null, why }
}

const found = await connect(database).then(() => findProposalFile(reference, new Date())).catch((error: unknown) => stop(`The database ${database} cannot be read by this version of the program: ${(error as Error).message}`))
await disconnect()
if (!found) stop(`No proposal has the reference ${reference}. It stands on the receipt; a draft has none. Nothing was written.`)
const zip = writeArchive({ ...found, files: found.files.map(packed), internalThread: given.internal ? found.internalThread : null })
// It holds what is confidential: for its owner alone, as the database is.
writeFileSync(target, zip, { mode: 0o600, flag: 'wx' })
process.stdout.write(`${target}\nSHA-256 ${sha256(zip)}\n`)
for (const line of lost) process.stderr.write(`Not in it: ${line}\n`)
process.exitCode = lost.length > 0 ? 1 : 0
