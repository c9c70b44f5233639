// npm run supply: what the packages are, and whether any is older than an advisory asks. Part of npm test; asks nobody.
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { runCommand } from './lib/plain-failure.mjs'
import { ROOT, runProgram } from './lib/run-program.mjs'
import { setUp } from './lib/setup.mjs'
import { compareVersions, lockedPackages, lockFaults, rangesOf, scriptFaults, versionFaults } from './lib/supply.mjs'

const SBOM = 'var/sbom.json'
const json = (file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'))

await runCommand(async () => {
  await setUp({ quietly: true })
  const [manifest, lock, list] = [json('package.json'), json('package-lock.json'), json('bin/least-versions.json')]
  const faults = [
    ...rangesOf(manifest),
    ...lockFaults(manifest, lock),
    ...versionFaults(lock, list),
    ...scriptFaults(manifest, lock, list),
    ...(await bundledFaults(list.bundled)),
    ...(await lockfileLint()),
    ...(await billOfMaterials(lock)),
  ]
  for (const fault of faults) console.log(`- ${fault}`)
  const known = new Set(list.least.flatMap(({ ids }) => ids)).size
  console.log(`${lockedPackages(lock).length} packages, ${list.least.length} of them held to a least version for ${known} advisories; ${list.open.length} advisories are open and out of reach, with the reason beside each.`)
  console.log(`No advisory feed was asked: what became known after ${list.read} is not in this list.`)
  return faults.length > 0 ? 1 : 0
})

/** What is compiled into a package has a version of its own. */
async function bundledFaults(bundled) {
  const { Database } = createRequire(import.meta.url)('sqlite3')
  const database = new Database(':memory:')
  const version = await new Promise((resolve, reject) => database.get('SELECT sqlite_version() AS version', (error, row) => (error ? reject(error) : resolve(row.version))))
  database.close()
  return bundled.filter(({ program, least }) => program === 'SQLite' && compareVersions(version, least) < 0).map(({ program, least, why }) => `${program} ${version} is below ${least}: ${why}`)
}

/** A well-known linter beside our own look; the lock file names no host, and may name no other than npm's. */
async function lockfileLint() {
  const { code, output } = await runProgram(process.execPath, [join('node_modules', 'lockfile-lint', 'bin', 'lockfile-lint.js'), '--path', 'package-lock.json', '--type', 'npm', '--validate-https', '--validate-integrity', '--validate-package-names', '--allowed-hosts', 'npm', '--format', 'plain'], { output: 'keep' })
  return code === 0 ? [] : [`lockfile-lint: ${output.trim()}`]
}

/** CycloneDX, of what a server runs and what builds it, in var/sbom.json: the same bytes for the same lock file. */
async function billOfMaterials(lock) {
  mkdirSync(join(ROOT, 'var'), { recursive: true })
  const { code, output } = await runProgram(process.execPath, [join('node_modules', '@cyclonedx', 'cyclonedx-npm', 'bin', 'cyclonedx-npm-cli.js'), '--package-lock-only', '--output-reproducible', '--output-format', 'JSON', '--spec-version', '1.6', '--output-file', SBOM], { output: 'keep', timeout: 120_000 })
  if (code !== 0) return [`the bill of materials could not be written: ${output.trim().split('\n').slice(-3).join(' ')}`]
  const written = json(SBOM)
  console.log(`${SBOM}: ${written.components.length} components, CycloneDX ${written.specVersion}.`)
  return written.components.length < lockedPackages(lock).length / 2 ? [`${SBOM} names too few packages`] : []
}
