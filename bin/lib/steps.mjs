// The steps of `npm test`, each with a heading and its time.
import { ROOT, runProgram } from './run-program.mjs'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Jest does not end by itself when something it started keeps running; this is when we stop waiting. */
const JEST_LIMIT = 45 * 60_000

export const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js']

/** Types, lint, architecture and packages at the same time, since none needs another; each is printed whole, in order. */
export async function runChecks() {
  const checks = ['types', 'lint', 'architecture', 'supply'].map((name) => ({ name, began: Date.now(), result: runScript(name) }))
  const failed = []
  for (const { name, result } of checks) {
    const { code, output, seconds } = await result
    heading(name, `${seconds} s, ${code === 0 ? 'passed' : 'failed'}`)
    if (code !== 0) {
      failed.push(name)
      console.log(output.trim())
    }
  }
  return failed
}

/** Runs a script of package.json and keeps its output. */
async function runScript(name) {
  const began = Date.now()
  const { code, output } = await runProgram('npm', ['run', '--silent', name], { output: 'keep' })
  return { code, output, seconds: secondsSince(began) }
}

/** Runs Jest, shows it as it goes, and returns its counts; a suite that could not even start counts as a failure. */
export async function runJest(args, resultsFile) {
  heading('jest', 'unit, database, route, document and browser tests')
  const began = Date.now()
  rmSync(join(ROOT, resultsFile), { force: true })
  const { code } = await runProgram(process.execPath, [...JEST, '--json', `--outputFile=${resultsFile}`, ...args], {
    env: { NODE_ENV: 'test' },
    timeout: JEST_LIMIT,
  })
  const counts = readCounts(resultsFile)
  heading('jest', `${secondsSince(began)} s, ${code === 0 ? 'passed' : 'failed'}`)
  if (code === 0 || counts.failed > 0) return counts
  console.log('Jest ended badly without naming a failed test: it was stopped, crashed, or found no tests.')
  return { ...counts, failed: 1 }
}

function readCounts(resultsFile) {
  let results
  try {
    results = JSON.parse(readFileSync(join(ROOT, resultsFile), 'utf8'))
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: results.numPendingTests + results.numTodoTests,
  }
}

export function heading(name, words) {
  console.log(`\n── ${name} · ${words}`)
}

export function secondsSince(began) {
  return ((Date.now() - began) / 1000).toFixed(1)
}
