// How long the whole record takes to verify, on a database of its own that is thrown away.

import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { closeDatabase, openDatabase } from '#models/migrate.ts'
import { verifyRecord } from '#models/record.ts'
import { fillRecord } from '#models/seeds/long-record.ts'

const TARGET_SECONDS = 5
const { values } = parseArgs({ options: { entries: { type: 'string', default: '100000' }, runs: { type: 'string', default: '3' }, history: { type: 'string', default: 'var/bench-record.jsonl' } } })
const entries = Number(values.entries)
const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-record-'))
try {
  await openDatabase({ file: path.join(folder, 'database.sqlite') })
  const head = await fillRecord(entries)
  const runs: { wall: number; cpu: number }[] = []
  for (let run = 0; run < Number(values.runs); run += 1) {
    const cpu = process.cpuUsage()
    const began = performance.now()
    const found = await verifyRecord([{ seq: entries, sha256: head }])
    const used = process.cpuUsage(cpu)
    if (!found.intact || found.head !== head) throw new Error('The record did not verify.')
    runs.push({ wall: (performance.now() - began) / 1000, cpu: (used.user + used.system) / 1e6 })
  }
  const best = runs.toSorted((one, other) => one.wall - other.wall)[0]!
  process.stdout.write(`${entries} entries verified in ${best.wall.toFixed(2)} s (processor ${best.cpu.toFixed(2)} s), the best of ${runs.length}; target for 100000: < ${TARGET_SECONDS} s. Load ${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length} processors.\n`)
  mkdirSync(path.dirname(values.history), { recursive: true })
  appendFileSync(values.history, `${JSON.stringify({ at: new Date().toISOString(), load: os.loadavg()[0], cores: os.cpus().length, entries, runs })}\n`)
} finally {
  await closeDatabase()
  rmSync(folder, { recursive: true, force: true })
}
