// The one command: a file of cases in several scripts carried to the booklet, twice, and what it refuses.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { suggested, testCase } from '#test/support/house.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'demo-'))
const input = path.join(folder, 'cases.json')

const CASES = [
  testCase('geo', 'GEO', { title: 'ელექტრონული დეკლარაცია, declared on line' }),
  testCase('chn', 'CHN', { title: '公共采购向所有人开放', what_was_done: '平台公布每一份采购文件。' }),
  testCase('egy', 'EGY', { title: 'مشتريات عمومية مفتوحة للجميع', problem: 'كانت الوثائق غير متاحة.' }),
  testCase('kgz', 'KGZ', { title: 'Открытые закупки для всех' }),
  testCase('idn', 'IDN', { title: 'Wealth reports' }),
  suggested('ngo-1', 'Test Watch', 'UKR'),
  suggested('ngo-2', 'Test Watch', 'UKR', { title: 'A second case' }),
  suggested('ngo-none', 'Another Watch', null),
  testCase('nowhere', 'XYZ'),
  testCase('off', 'PER', { articles: ['71'] }),
]

function run(file: string, out: string) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'bin/demo.ts', '--input', file, '--out', out], { encoding: 'utf8', timeout: 60_000 })
}
const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
const first = path.join(folder, 'first')
const second = path.join(folder, 'second')

beforeAll(() => {
  writeFileSync(input, JSON.stringify(CASES))
  for (const out of [first, second]) expect(run(input, out)).toMatchObject({ status: 0, stderr: '' })
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const summary = () => JSON.parse(readFileSync(path.join(first, 'summary.json'), 'utf8'))

describe('the scripted run', () => {
  test('M-9 M-11 refuses what the rules refuse, says why, and carries on with the rest', () => {
    const outcomes = Object.fromEntries(summary().proposals.map((one: { inputId: string; outcome: string }) => [one.inputId, one.outcome]))
    expect(outcomes).toMatchObject({ 'ngo-2': 'refused', 'ngo-none': 'refused', nowhere: 'refused', off: 'notEligible' })
    const reasons = (id: string) => summary().proposals.find((one: { inputId: string }) => one.inputId === id).reasons.join(' ')
    expect(reasons('ngo-2')).toContain('Test Watch')
    for (const id of ['ngo-2', 'ngo-none', 'nowhere', 'off']) expect(reasons(id)).toMatch(/^\S.{20,}/)
  })

  test('M-24 selects four, and the member whose State proposed is recused', () => {
    expect(summary().selected).toHaveLength(4)
    expect(summary().votes).toEqual({ cast: 6 * 5 - 1, recused: 1 })
    expect(JSON.stringify(summary())).not.toMatch(/"(?:rank|score|points|position)"/)
  })

  test('M-39 leaves the booklet, the letters, the receipts and a record that verifies', () => {
    expect(summary().booklet).toMatchObject({ file: 'booklet-en.pdf', sha256: sha256(path.join(first, 'booklet-en.pdf')) })
    expect(readdirSync(path.join(first, 'receipts'))).toHaveLength(7)
    expect(readdirSync(path.join(first, 'letters')).length).toBeGreaterThan(15)
    const verify = spawnSync(process.execPath, ['--import', 'tsx', 'bin/record-verify.ts', '--database', path.join(first, 'database.sqlite')], { encoding: 'utf8' })
    expect(verify).toMatchObject({ status: 0 })
    expect(verify.stdout).toContain(summary().record.head)
    expect(readFileSync(path.join(first, 'record.jsonl'), 'utf8').trim().split('\n')).toHaveLength(summary().record.entries)
  })

  test('R-24 gives the same booklet, byte for byte, when it is run again', () => {
    for (const file of ['booklet-en.pdf', 'booklet-en.html']) expect(sha256(path.join(second, file))).toBe(sha256(path.join(first, file)))
  })

  test('M-13 S-38 texts in any script survive from the file to the PDF', () => {
    const text = spawnSync('pdftotext', ['-raw', path.join(first, 'booklet-en.pdf'), '-'], { encoding: 'utf8' }).stdout
    const html = readFileSync(path.join(first, 'booklet-en.html'), 'utf8')
    const selected = CASES.filter((one) => summary().selected.includes(one.id))
    for (const one of selected) expect(html).toContain(one.title)
    const folded = text.normalize('NFKC').replace(/\s+/g, '')
    for (const one of selected.filter((other) => other.state_iso3 !== 'EGY')) expect(folded).toContain(one.title.replace(/\s+/g, ''))
  })

  test.each([
    ['broken JSON', '[{"id": "a"', /not valid JSON/],
    ['a missing field', JSON.stringify([{ ...CASES[0], problem: undefined }]), /\[0\]\.problem/],
    ['an unknown field', JSON.stringify([CASES[0], { ...CASES[1], rank: 1 }]), /\[1\].*rank/],
    ['an NGO’s case without its NGO', JSON.stringify([{ ...CASES[5], ngo: undefined }]), /\[0\]\.ngo/],
  ])('S-37 %s is named with its place, exits 2 and writes nothing', (_what, text, names) => {
    const file = path.join(folder, 'bad.json')
    writeFileSync(file, text)
    const out = path.join(folder, 'nothing')
    const done = run(file, out)
    expect(done.status).toBe(2)
    expect(done.stderr).toMatch(names)
    expect(existsSync(out)).toBe(false)
  })
})
