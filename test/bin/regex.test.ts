// Every pattern of the program is tried on long texts made to take it long: none may need more than a moment for what a form can hold (S-38).
import { expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import ts from 'typescript'

/** The longest text a field takes. */
const LENGTH = 40_000
const LIMIT_MS = 1000

/** Patterns that take the square of the length, and the most that ever reaches them. */
const BOUNDED: Record<string, number> = {
  // Names of our own route files, which nobody sends.
  'app/access.ts': 200,
  // One result has 4,000 characters, by its schema.
  'workflows/booklet-figure.ts': 4000,
  // The name of an agency has 2,000, by the schema of a summary.
  'workflows/booklet.ts': 2000,
  // HTML of our own, in which what a person wrote holds no bracket; the longest line of it.
  'templates/booklet/render-for-screen.ts': 4000,
  // One word between two spaces.
  'templates/booklet/typography.ts': 2000,
  // A style sheet of the fonts, which nobody sends.
  'templates/printer/font-files.ts': 4000,
}

const ONE = ['a', 'A', '0', ' ', '\n', '\t', '-', '.', ',', '/', '\\', '<', '>', '"', "'", '=', '@', '_', ':', ';', '(', '[', '{', '%', '&', '#', '*', '+', '?', 'é', 'e\u0301', '汉', 'ك', '\u200D', '👩']
const MORE = ['ab', 'a ', ' a', 'a.', 'a-', 'a,', '0.', '0,', '0 ', '1/', '//', '/a', '<a', '<a ', '="', 'a=', '"a', 'a@', '@a', '{{', '}}', '--', '\r\n', '\n\n', ' \n', '%0', '&a;', 'aA', 'a0', '0a', '第', '1月', 'rn', '](', '[0]', '.a']
const ENDS = ['', '!', '\n', 'a']

type Found = { pattern: string; where: string }

/** Written as literals; those made at run time are made of words of ours. */
function patternsOf(file: string): Found[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  const found: Found[] = []
  const walk = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push({ pattern: node.text, where: `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}` })
    ts.forEachChild(node, walk)
  }
  walk(source)
  return found
}

/** Milliseconds over the limit are told as the text that took them; null when all was quick. */
function slowest(pattern: string, length = LENGTH): string | null {
  const context = vm.createContext({})
  const run = new vm.Script(`const pattern = ${pattern}; const once = (text) => { pattern.lastIndex = 0; pattern.exec(text); if (pattern.flags.includes('g')) text.replaceAll(pattern, '') }; once`).runInContext(context) as unknown
  ;(context as { once?: unknown }).once = run
  for (const pump of [...ONE, ...MORE]) {
    const body = pump.repeat(Math.ceil(length / pump.length))
    for (const end of ENDS) {
      ;(context as { text?: string }).text = body + end
      try {
        vm.runInContext('once(text)', context, { timeout: LIMIT_MS })
      } catch (error) {
        if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return `${JSON.stringify(pump)} × ${body.length / pump.length} + ${JSON.stringify(end)}`
        throw error
      }
    }
  }
  return null
}

const files = ['app', 'workflows', 'models', 'templates'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => path.join(folder, name)))
const all = new Map(files.flatMap(patternsOf).map(({ pattern, where }) => [pattern, where]))

test('S-38 no pattern of the program takes long on any text of the length a form holds', () => {
  expect(all.size).toBeGreaterThan(100)
  const slow = [...all].map(([pattern, where]) => ({ pattern, where, text: slowest(pattern, BOUNDED[where.split(':')[0]!]) })).filter(({ text }) => text !== null)
  expect(slow).toEqual([])
}, 300_000)

test('S-38 one that would is found', () => {
  expect(slowest('/^(a+)+$/')).toContain('"a"')
  expect(slowest('/(?:\\s*,\\s*)*$/')).not.toBeNull()
  expect(slowest('/^[a-z]+$/')).toBeNull()
}, 60_000)
