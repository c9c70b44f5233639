// Commands whose reader stops early end quietly, in the command itself and in the program it starts.

import { expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..', '..')
const folder = mkdtempSync(path.join(os.tmpdir(), 'pipe-'))
const LINES = 'for (let line = 0; line < 50000; line += 1) process.stdout.write("line " + line + "\\n")\n'
const after = 'setTimeout(() => process.stdout.write("and more\\n"), 200)\n'

/** Runs it with a reader that takes one line and goes. `code` is the program's own. */
function cutOff(program: string): { stdout: string; stderr: string; code: string } {
  const file = path.join(folder, 'program.mjs')
  writeFileSync(file, program)
  const { stdout, stderr } = spawnSync('bash', ['-c', `node '${file}' | head -1; echo "code \${PIPESTATUS[0]}"`], { cwd: root, encoding: 'utf8' })
  const [first = '', code = ''] = stdout.trimEnd().split('\n')
  return { stdout: first, stderr, code }
}

const lib = (name: string) => JSON.stringify(path.join(root, 'bin', 'lib', name))

test('a command that prints itself ends quietly when its reader is gone', () => {
  expect(cutOff(`import { ROOT } from ${lib('run-program.mjs')}\nvoid ROOT\n${LINES}${after}`)).toEqual({ stdout: 'line 0', stderr: '', code: 'code 0' })
})

test('so does a program that it starts, and a result known before is kept', () => {
  const child = path.join(folder, 'child.mjs')
  writeFileSync(child, `process.exitCode = 1\n${LINES}${after}`)
  expect(cutOff(`import { runNode } from ${lib('run-program.mjs')}\nprocess.exitCode = await runNode([${JSON.stringify(child)}])\n`)).toEqual({ stdout: 'line 0', stderr: '', code: 'code 1' })
  rmSync(folder, { recursive: true })
})

test('every command of package.json has it; a recount, which imports nothing, is given it from outside', async () => {
  const { readFileSync } = await import('node:fs')
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
  const without = Object.entries(scripts).filter(([, line]) => line.startsWith('node ') && !line.includes('jest')).filter(([, line]) => {
    const file = /bin\/[\w-]+\.mjs/.exec(line)?.[0]
    return file !== undefined && !line.includes('--import ./bin/lib/broken-pipe.mjs') && !/from '\.\/lib\/(?:run-program|build|setup)\.mjs'/.test(readFileSync(path.join(root, file), 'utf8'))
  })
  expect(without).toEqual([])
})
