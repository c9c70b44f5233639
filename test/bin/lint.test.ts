// Each ban of eslint.config.js is broken once here, in the place where it holds, and kept once, in the place where it may be.
import { beforeAll, describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')

const BROKEN: [file: string, code: string][] = [
  ['workflows/x.ts', 'export const x = Date.now()'],
  ['workflows/x.ts', 'export const x = new Date()'],
  ['workflows/x.ts', 'export const x = Math.random()'],
  ['workflows/x.ts', 'export const x = process.env'],
  ['workflows/x.ts', 'export const x = crypto.randomUUID()'],
  ['models/find-x.ts', 'export const f = (row: { state: string }) => { row.state = "open" }'],
  ['models/find-x.ts', 'export const f = (row: { update(v: object): void }) => row.update({ state: "open" })'],
  ['app/server/x.ts', 'export const f = (row: { set(v: object): void }) => row.set({ state: "open" })'],
  ['models/carry-out.ts', 'export const f = (s: { transaction(): void }) => s.transaction()'],
  ['app/routes/x.ts', 'export const f = (s: { query(q: string): void }) => s.query("SELECT 1")'],
  ['templates/x.ts', 'export const f = (s: { literal(q: string): void }) => s.literal("1")'],
  ['app/server/x.ts', 'export const f = (s: { query(q: string, o: object): void }, q: string) => s.query("SELECT ?", { replacements: [q] })'],
  ['workflows/x.ts', 'export const f = (literal: (q: string) => void, q: string) => literal(q)'],
  ['app/routes/x.ts', 'import { Op } from "sequelize"; export const x = Op'],
  ['app/server/x.ts', 'import sqlite3 from "sqlite3"; export const x = sqlite3'],
  ['app/server/x.ts', 'declare const Votes: { update(v: object): void }; export const f = () => Votes.update({})'],
  ['app/server/x.ts', 'declare const Votes: () => { update(v: object): void }; export const f = () => Votes().update({})'],
  ['app/routes/x.ts', 'import { Sequelize } from "sequelize"; export const x = Sequelize'],
  ['app/routes/x.ts', 'import { Votes } from "#models/tables.ts"; export const x = Votes'],
  ['app/routes/x.ts', 'import { Votes } from "../../models/tables.ts"; export const x = Votes'],
  ['app/server/x.ts', 'import { Votes } from "#models/tables.ts"; export const x = Votes'],
  ['app/components/x.tsx', 'import { Votes } from "#models/tables.ts"; export const x = Votes'],
  ['app/components/bureau/x.tsx', 'import { Votes } from "#models/tables.ts"; export const x = Votes'],
  ['app/server/x.ts', 'import { loadSituation } from "#models/situation.ts"; export const x = loadSituation'],
  ['templates/x.ts', 'import { Proposals } from "../models/tables.ts"; export const x = Proposals'],
  ['app/server/x.ts', 'export const f = (s: { query(q: string): void }) => s.query("SELECT 1")'],
  ['app/components/bureau/x.tsx', 'import { Button } from "../button.tsx"; export const x = Button'],
  ['app/components/x.tsx', 'export const x = <p dangerouslySetInnerHTML={{ __html: "" }} />'],
  ['app/components/x.tsx', 'export const x = <p style={{ marginLeft: 1 }} />'],
]

const KEPT: [file: string, code: string][] = [
  ['workflows/x.ts', 'export const x = (now: number) => new Date(now)'],
  ['models/x.ts', 'export const x = new Date()'],
  ['models/carry-out.ts', 'export const f = (row: { state: string }) => { row.state = "open" }'],
  ['models/database.ts', 'export const f = (s: { transaction(): void }) => s.transaction()'],
  ['models/find-x.ts', 'export const f = (s: { query(q: string): void }) => s.query("SELECT 1")'],
  ['app/routes/x.ts', 'import { findVotes } from "#models/find-votes.ts"; import { carryOut } from "#models/carry-out.ts"; export const x = [findVotes, carryOut]'],
  ['app/server/x.ts', 'import type { PrintedWith } from "#models/tables.ts"; export type X = PrintedWith'],
  ['app/server/x.ts', 'import { createHash } from "node:crypto"; export const x = createHash("sha256").update("x")'],
]

/** The messages of the linter for each pair, all in one process. */
function lint(pairs: [string, string][]): string[][] {
  const script = `
    import { ESLint } from 'eslint'
    const eslint = new ESLint()
    const results = []
    for (const [file, code] of JSON.parse(process.argv[1])) {
      const [result] = await eslint.lintText(code, { filePath: file })
      results.push(result.messages.map((message) => message.message))
    }
    console.log(JSON.stringify(results))`
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script, JSON.stringify(pairs)], { cwd: ROOT, encoding: 'utf8' }))
}

describe('the linter', () => {
  let messages: string[][]
  beforeAll(() => {
    messages = lint([...BROKEN, ...KEPT])
  })

  test.each(BROKEN.map((pair, index) => [...pair, index] as const))('in %s refuses: %s', (_file, _code, index) => {
    expect(messages[index]).toHaveLength(1)
  })

  test.each(KEPT.map((pair, index) => [...pair, BROKEN.length + index] as const))('in %s allows: %s', (_file, _code, index) => {
    expect(messages[index]).toEqual([])
  })
})
