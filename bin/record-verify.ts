// Verifies the record of a database, against heads that were kept elsewhere: exits 0 and prints the head, 1 and names the first entry
// that does not hold, 2 when it could not be verified.

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { connect, database, disconnect } from '#models/database.ts'
import { signedHeads } from '#models/heads.ts'
import { verifyRecord, type OutsideHead, type Verification } from '#models/record.ts'
import { publicKeys } from '#models/signing-keys.ts'
import { judgeSignature } from '#models/verify-signed.ts'
import { SIGNED_HEAD, type SignedHead } from '#workflows/signed.ts'

const USAGE = 'Usage: npm run record:verify -- [--database FILE] [--head HEAD.json | --head SHA256@ENTRY …]'
const from = process.env.INIT_CWD ?? process.cwd()

function stop(why: string): never {
  process.stderr.write(`${why}\n`)
  process.exit(2)
}

/** A head as it was mailed or downloaded, all of them in one file, or written by hand as SHA256@ENTRY. */
function headsIn(given: string): OutsideHead[] {
  const [, sha256, seq] = /^([0-9a-f]{64})@(\d+)$/i.exec(given) ?? []
  if (sha256 && seq) return [{ seq: Number(seq), sha256: sha256.toLowerCase() }]
  try {
    const value: unknown = JSON.parse(readFileSync(path.resolve(from, given), 'utf8'))
    return z.union([z.object({ heads: z.array(SIGNED_HEAD) }).transform((all) => all.heads), SIGNED_HEAD.transform((one) => [one])]).parse(value)
  } catch (error) {
    stop(`${given} is neither a file of a signed head nor SHA256@ENTRY: ${error instanceof z.ZodError ? 'its shape is another' : (error as Error).message}.\n${USAGE}`)
  }
}

function options() {
  try {
    return parseArgs({ options: { database: { type: 'string', default: process.env.DATABASE_FILE ?? 'var/database.sqlite' }, head: { type: 'string', multiple: true, default: [] } } }).values
  } catch (error) {
    stop(`${(error as Error).message}\n${USAGE}`)
  }
}

const say = (line: string) => process.stdout.write(`${line}\n`)

const WHY: Record<Extract<Verification, { intact: false }>['why'], (found: Extract<Verification, { intact: false }>) => string> = {
  missing: () => 'an entry is missing, or one stands there that does not belong',
  chain: () => 'it does not follow from the entry before it',
  content: () => 'its content was changed',
  truncated: (found) => `entries ${found.firstBroken} to ${'until' in found ? found.until : ''} were cut off at the end`,
  rewritten: (found) => `the record was written anew, from this entry or a later one up to ${'until' in found ? found.until : ''} on; the head given is of another record`,
}

/** Signed heads that stand in the database itself: they prove something to whoever trusts the keys in it. Before they were kept there is no such table. */
async function keptHere(): Promise<{ heads: SignedHead[]; falseOnes: number[] }> {
  if (!(await database().getQueryInterface().tableExists('signed_heads'))) return { heads: [], falseOnes: [] }
  const [heads, keys] = [await signedHeads(), await publicKeys()]
  return { heads, falseOnes: heads.filter((head) => judgeSignature(head, head.at, keys) !== 'genuine').map((head) => head.seq) }
}

const given = options()
const outside = given.head.flatMap(headsIn)
const file = path.resolve(from, given.database)
if (!existsSync(file)) stop(`There is no database ${file}.`)

await connect(file)
const kept = await keptHere()
const verified = await verifyRecord([...outside, ...kept.heads])
await disconnect()
if (!verified.intact) {
  say(`The record is broken at entry ${verified.firstBroken}: ${WHY[verified.why](verified)}.`)
  process.exitCode = 1
} else if (kept.falseOnes.length > 0) {
  say(`The record is whole, but the signature of the head kept at entry ${kept.falseOnes[0]} is false.`)
  process.exitCode = 1
} else {
  say(`The record is whole: ${verified.entries} entries.\nHead ${verified.head}`)
  if (kept.heads.length > 0) say(`It leads to the ${kept.heads.length} signed heads kept in this database.`)
  const vouched = Math.max(0, ...outside.map((head) => head.seq))
  if (vouched > 0) say(`It leads to every head given. Of the entries after ${vouched}, ${verified.entries - vouched} in number, no head given speaks.`)
  else say('No head from elsewhere was given: a record cut off at its end, or written anew as a whole, would look the same. Give one: --head HEAD.json')
}
