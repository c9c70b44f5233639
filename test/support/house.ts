// A real database file for a test, with a call that is open and a small cast. No mock: the door, the rules and SQLite.

import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Actor } from '#workflows/actor.ts'
import type { RawInputs } from '#workflows/inputs.ts'
import type { Action } from '#workflows/lives/index.ts'
import { isOpen } from '#models/database.ts'
import { closeDatabase, openDatabase } from '#models/migrate.ts'
import { carryOut, type Outcome } from '#models/carry-out.ts'
import { actorInOffice } from '#models/find-actors.ts'
import type { InputCase } from '#models/seeds/cases-file.ts'
import { SCRIPTED } from '#models/seeds/plan.ts'
import * as script from '#models/seeds/script.ts'
import { expectInvariants } from './invariants.ts'

// Memory-backed where the machine has it: the files are real, the waiting for a disk is not what these tests are about.
const ROOT = existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir()

let folder: string | null = null

/** A migrated file is made once a test file and copied for each test. */
let base: string | null = null

export async function openHouse(): Promise<string> {
  if (!base) {
    base = path.join(mkdtempSync(path.join(ROOT, 'house-')), 'base.sqlite')
    await openDatabase({ file: base })
    await closeDatabase()
  }
  folder = mkdtempSync(path.join(ROOT, 'house-'))
  const file = path.join(folder, 'database.sqlite')
  copyFileSync(base, file)
  await openDatabase({ file })
  return file
}

export async function closeHouse(): Promise<void> {
  try {
    if (isOpen()) await expectInvariants()
  } finally {
    await closeDatabase()
    if (folder && existsSync(folder)) rmSync(folder, { recursive: true, force: true })
    folder = null
  }
}

export const testCase = (id: string, state_iso3: string | null, more: Partial<InputCase> = {}): InputCase => ({
  id, submitter_type: 'State', state_iso3, title: `Test programme ${id}`, problem: `The problem of ${id}.`, what_was_done: `What was done for ${id}.`, articles: ['9'], aspect: 'Public procurement',
  started: '2015', results: ['40 per cent of offices took part in 2019'], source_urls: ['https://example.org/report'], ...more,
})

export const suggested = (id: string, ngo: string, state_iso3: string | null, more: Partial<InputCase> = {}): InputCase => testCase(id, state_iso3, { submitter_type: 'NGO', ngo, ...more })

/** Two Georgian programmes, one of India, Kenya, Norway, Peru, and one an observer suggests about Ukraine. */
export const SIX_CASES: InputCase[] = [
  testCase('geo-a', 'GEO'), testCase('geo-b', 'GEO'), testCase('ind', 'IND'), testCase('ken', 'KEN'), testCase('nor', 'NOR'), testCase('per', 'PER'), suggested('ukr-ngo', 'Test Watch', 'UKR'),
]

export async function openCallWith(cases: InputCase[] = SIX_CASES): Promise<script.Run> {
  return script.openTheCall(cases, SCRIPTED)
}

/** Plays the spine up to and including the named stage. */
export async function playedTo(stage: 'propose' | 'screen' | 'consult' | 'select' | 'meet' | 'summarise', cases: InputCase[] = SIX_CASES): Promise<script.Run> {
  const run = await openCallWith(cases)
  for (const one of cases) await script.propose(run, one)
  const stages = [
    ['propose', async () => undefined],
    ['screen', async () => { for (const report of run.reports) await script.screen(run, report) }],
    ['consult', () => script.consult(run)],
    ['select', () => script.select(run)],
    ['meet', () => script.meet(run)],
    ['summarise', () => script.summarise(run)],
  ] as const
  for (const [name, play] of stages) {
    await play()
    if (name === stage) return run
  }
  return run
}

export const actorFor = (run: script.Run, entity: string): Actor => run.cast.of.get(run.cast.ids.get(entity)!)!
export const proposalId = (run: script.Run, inputId: string): string => run.reports.find((report) => report.inputId === inputId)!.proposalId!

export async function act<A extends Action>(action: A, id: string | null, actor: Actor, input: RawInputs[A], at: string, key?: string): Promise<Outcome> {
  return carryOut(action, id, actor, input, { now: new Date(at), ...(key ? { key } : {}) })
}

export function codesOf(outcome: Outcome): string[] {
  return outcome.kind === 'refused' ? outcome.decision.refusals.map((refusal) => refusal.code) : [outcome.kind]
}

export { actorInOffice, SCRIPTED as DATES }
