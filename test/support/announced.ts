// A selection of four that a test names itself: Georgia's first, India's, Kenya's, and the one an observer suggested about Ukraine; Norway's in reserve.

import { copyFileSync, cpSync, existsSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { closeDatabase, openDatabase } from '#models/migrate.ts'
import { act, DATES, openCallWith, proposalId, SIX_CASES } from './house.ts'
import * as script from '#models/seeds/script.ts'
import type { App } from './app.ts'
import { done } from './consulted.ts'

export const SELECTED = ['geo-a', 'ind', 'ken', 'ukr-ngo']

/** Six proposals, submitted. */
export async function proposed(): Promise<script.Run> {
  const run = await openCallWith()
  for (const one of SIX_CASES) await script.propose(run, one)
  return run
}

/** Screened, consulted upon and confirmed, but not announced. @returns the selection's id */
export async function decide(run: script.Run): Promise<string> {
  for (const report of run.reports) await script.screen(run, report)
  await script.consult(run)
  const items = SIX_CASES.map((one) => ({ proposalId: proposalId(run, one.id), outcome: SELECTED.includes(one.id) ? ('selected' as const) : one.id === 'nor' ? ('reserve' as const) : ('notSelected' as const), reason: `CANARY-reason-${one.id}` }))
  for (const item of items) run.reports.find((report) => report.proposalId === item.proposalId)!.outcome = item.outcome
  const id = await done(act('prepareSelection', null, run.cast.officers[2]!, { callId: run.callId, items, departureReason: 'CANARY-departure' }, DATES.selected))
  await done(act('confirmSelection', id, run.cast.officers[3]!, {}, DATES.selected))
  return id
}

export async function announcedRun(): Promise<script.Run> {
  const run = await proposed()
  await done(act('announceSelection', await decide(run), run.cast.officers[2]!, { answerBy: DATES.answerBy }, DATES.announced))
  return run
}

const kept = new Map<string, { file: string; run: script.Run }>()

/** Plays a stage once a test file; later tests begin from a copy of the database it left. */
export async function playedOnce(app: App, name: string, play: () => Promise<script.Run>): Promise<script.Run> {
  const file = path.join(app.folder, 'database.sqlite')
  const before = kept.get(name)
  const run = before?.run ?? (await play())
  await closeDatabase()
  const keys = (of: string) => path.join(path.dirname(of), 'keys')
  const copyKeys = (from: string, to: string) => existsSync(keys(from)) && cpSync(keys(from), keys(to), { recursive: true })
  if (before) {
    copyFileSync(before.file, file)
    copyKeys(before.file, file)
  }
  else {
    const copy = path.join(mkdtempSync(path.join(os.tmpdir(), 'played-')), 'database.sqlite')
    copyFileSync(file, copy)
    copyKeys(file, copy)
    kept.set(name, { file: copy, run })
  }
  await openDatabase({ file })
  return run
}
