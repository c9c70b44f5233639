// npm run rules: each rule of docs/rules.json with the passing tests whose names carry it, and the rules without any.
//   -- --json   only { "M-1": ["test name", …], … }     -- --run   run the tests first     -- --all   every test's name
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './lib/plain-failure.mjs'
import { proofsByRule } from './lib/rule-proofs.mjs'
import { ROOT, runNode } from './lib/run-program.mjs'
import { setUp } from './lib/setup.mjs'
import { JEST } from './lib/steps.mjs'

const RESULTS = 'var/test-results.json'
const SHOWN = 8
const flags = new Set(process.argv.slice(2))

await runCommand(async () => {
  if (flags.has('--run')) {
    await setUp({ quietly: true, forTests: true })
    await runNode([...JEST, '--json', `--outputFile=${RESULTS}`], { NODE_ENV: 'test' })
  }
  const rules = JSON.parse(readFileSync(join(ROOT, 'docs', 'rules.json'), 'utf8'))
  const warning = warnAboutResults()
  if (warning) console.error(`Note: ${warning}\n`)
  const { proofs, unknown } = proofsByRule(rules, passingTests())
  for (const name of unknown) console.error(`Note: this test carries an id that is no rule of docs/rules.json: ${name}`)
  if (flags.has('--json')) console.log(JSON.stringify(Object.fromEntries(proofs), null, 2))
  else printList(rules, proofs)
})

function warnAboutResults() {
  const path = join(ROOT, RESULTS)
  if (!existsSync(path)) return 'no test results yet. `npm test` leaves them; `npm run rules -- --run` runs the tests first.'
  if (newestSource() > statSync(path).mtimeMs) {
    return 'something has changed since the tests ran. `npm run rules -- --run` runs them again.'
  }
  return undefined
}

function newestSource() {
  const times = ['workflows', 'models', 'templates', 'app', 'test']
    .filter((folder) => existsSync(join(ROOT, folder)))
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs)
  return Math.max(0, ...times)
}

function passingTests() {
  const path = join(ROOT, RESULTS)
  if (!existsSync(path)) return []
  return JSON.parse(readFileSync(path, 'utf8'))
    .testResults.flatMap((suite) => suite.assertionResults)
    .filter((test) => test.status === 'passed')
}

function printList(rules, proofs) {
  const without = rules.filter((rule) => proofs.get(rule.id).length === 0)
  for (const rule of rules.filter((candidate) => !without.includes(candidate))) {
    const names = proofs.get(rule.id)
    const shown = flags.has('--all') ? names : names.slice(0, SHOWN)
    console.log(`${rule.id}  ${rule.title}`)
    for (const name of shown) console.log(`    ${name}`)
    if (shown.length < names.length) console.log(`    … and ${names.length - shown.length} more (-- --all names them)`)
  }
  console.log(`\nWithout a passing test (${without.length}):`)
  for (const rule of without) console.log(`    ${rule.id}  ${rule.title}`)
  console.log(`\n${rules.length - without.length} of ${rules.length} rules have a passing test.`)
}
