// Each direction of .dependency-cruiser.cjs is broken once, in a small house built for the purpose.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')

const FILES: Record<string, string> = {
  'workflows/rule.ts': 'export const rule = 1',
  'workflows/asks-models.ts': "import { row } from '#models/row.ts'; export const x = row",
  'workflows/asks-models-for-a-type.ts': "import type { Row } from '#models/row.ts'; export type X = Row",
  'workflows/reads-files.ts': "import fs from 'node:fs'; export const x = fs",
  'workflows/takes-a-package.ts': "import yauzl from 'yauzl'; export const x = yauzl",
  'workflows/one.ts': "import { two } from './two.ts'; export const one = () => two",
  'workflows/two.ts': "import { one } from './one.ts'; export const two = () => one",
  'workflows/good.ts': "import { z } from 'zod'; import { rule } from './rule.ts'; export const good = [z, rule]",
  'models/row.ts': "import { rule } from '#workflows/rule.ts'; export const row = rule; export type Row = number",
  'models/asks-app.ts': "import { page } from '#app/page.ts'; export const x = page",
  'models/acts/act.ts': 'export const act = 1',
  'models/past-the-door.ts': "import { act } from '#models/acts/act.ts'; export const x = act",
  'models/carry-out.ts': "import { act } from '#models/acts/act.ts'; export const carryOut = act",
  'templates/asks-models.ts': "import { row } from '#models/row.ts'; export const x = row",
  'templates/knows-express.ts': "import express from 'express'; export const x = express",
  'app/page.ts': "import { carryOut } from '#models/carry-out.ts'; export const page = carryOut",
  'app/knows-the-database.ts': "import { Sequelize } from 'sequelize'; export const x = Sequelize",
  'app/imports-test.ts': "import { helper } from '../test/helper.ts'; export const x = helper",
  'app/imports-nothing-there.ts': "import { x } from './nothing.ts'; export const y = x",
  'app/uses-a-development-package.ts': "import fc from 'fast-check'; export const x = fc",
  'app/prints.ts': "import puppeteer from 'puppeteer'; export const x = puppeteer",
  'app/imports-remix.ts': "import * as remix from 'remix'; export const x = remix",
  'test/helper.ts': "import { page } from '#app/page.ts'; export const helper = page",
}

const EXPECTED = [
  'acts-are-behind-the-door: models/past-the-door.ts',
  'everything-imported-exists: app/imports-nothing-there.ts',
  'models-know-only-workflows: models/asks-app.ts',
  'no-cycles: workflows/one.ts',
  'no-development-packages-in-the-product: app/uses-a-development-package.ts',
  'nothing-imports-test: app/imports-test.ts',
  'remix-is-never-imported: app/imports-remix.ts',
  'templates-know-only-workflows: templates/asks-models.ts',
  'the-browser-is-known-to-the-printer: app/prints.ts',
  'the-database-is-known-to-models: app/knows-the-database.ts',
  'the-framework-is-known-to-app: templates/knows-express.ts',
  'workflows-stand-alone: workflows/asks-models-for-a-type.ts',
  'workflows-stand-alone: workflows/asks-models.ts',
  'workflows-stand-alone: workflows/reads-files.ts',
  'workflows-stand-alone: workflows/takes-a-package.ts',
]

describe('the directions of the house', () => {
  let house: string
  beforeAll(() => {
    house = realpathSync(mkdtempSync(path.join(tmpdir(), 'house-')))
    for (const [file, text] of Object.entries(FILES)) {
      mkdirSync(path.dirname(path.join(house, file)), { recursive: true })
      writeFileSync(path.join(house, file), text)
    }
    for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) copyFileSync(path.join(ROOT, file), path.join(house, file))
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(house, 'node_modules'))
  })
  afterAll(() => rmSync(house, { recursive: true, force: true }))

  test('are held: each way against them is found, and no other', () => {
    const program = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
    const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'workflows', 'models', 'templates', 'app', 'test']
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    expect(stderr).toBe('')
    const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } }
    const found = summary.violations.map((violation) => `${violation.rule.name}: ${violation.from}`)
    expect([...new Set(found)].sort()).toEqual(EXPECTED)
  })
})
