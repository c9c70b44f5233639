// The look at the packages finds what it is for: each kind of fault is made once in a copy of our own lock file (S-62).
import { describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

type Lock = { lockfileVersion: number; packages: Record<string, Record<string, unknown>> }
type Manifest = { dependencies: Record<string, string>; allowScripts: Record<string, boolean>; overrides: Record<string, string>; devDependencies: Record<string, string> }
type List = { least: { package: string; least: string[]; ids: string[]; why: string }[]; open: { package: string; version: string; ids: string[]; why: string }[]; scriptsNotRun: Record<string, string> }

const supply = (await import(path.resolve('bin/lib/supply.mjs'))) as {
  compareVersions: (a: string, b: string) => number
  rangesOf: (manifest: Manifest) => string[]
  lockFaults: (manifest: Manifest, lock: Lock) => string[]
  versionFaults: (lock: Lock, list: List) => string[]
  scriptFaults: (manifest: Manifest, lock: Lock, list: List) => string[]
}
const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T
const manifest = () => read<Manifest>('package.json')
const lock = () => read<Lock>('package-lock.json')
const list = () => read<List>('bin/least-versions.json')

test('S-62 our own packages have no fault', () => {
  expect([...supply.rangesOf(manifest()), ...supply.lockFaults(manifest(), lock()), ...supply.versionFaults(lock(), list()), ...supply.scriptFaults(manifest(), lock(), list())]).toEqual([])
})

describe('S-62 a fault is found', () => {
  const changed = (change: (lock: Lock) => void) => {
    const copy = lock()
    change(copy)
    return copy
  }

  test.each(list().least.map((line) => [line.package, line.least[0]!] as const))('S-62 %s below %s', (name, least) => {
    const [major, minor, patch] = least.split('.').map(Number) as [number, number, number]
    const below = patch > 0 ? `${major}.${minor}.${patch - 1}` : minor > 0 ? `${major}.${minor - 1}.99` : `${major - 1}.99.99`
    const found = supply.versionFaults(changed((copy) => (copy.packages[`node_modules/other/node_modules/${name}`] = { version: below })), list())
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`${name} ${below} (node_modules/other/node_modules/${name}) is below`)
  })

  test('S-62 a package without a strong hash, from a named place, from a repository, or a link', () => {
    const of = (entry: Record<string, unknown>) => supply.lockFaults(manifest(), changed((copy) => (copy.packages['node_modules/evil'] = entry)))
    const integrity = `sha512-${'A'.repeat(86)}==`
    expect(of({ version: '1.0.0', integrity })).toEqual([])
    expect(of({ version: '1.0.0' })).toEqual(['evil@1.0.0 has no SHA-512'])
    expect(of({ version: '1.0.0', integrity: 'sha1-AAAA' })).toEqual(['evil@1.0.0 has no SHA-512'])
    expect(of({ version: '1.0.0', integrity, resolved: 'https://evil.example/evil.tgz' })).toEqual(['evil@1.0.0 names the place it was fetched from'])
    expect(of({ version: 'git+ssh://git@evil.example/evil.git#1', integrity })).toHaveLength(1)
    expect(of({ link: true })).toEqual(['evil is a link to a folder'])
  })

  test('S-62 a range instead of a version, and a lock file that was not made from package.json', () => {
    const ours = manifest()
    expect(supply.rangesOf({ ...ours, dependencies: { ...ours.dependencies, zod: '^4.0.0' } })).toHaveLength(1)
    expect(supply.rangesOf({ ...ours, overrides: { ...ours.overrides, zod: 'latest' } })).toHaveLength(1)
    expect(supply.lockFaults({ ...ours, dependencies: { ...ours.dependencies, zod: '4.6.8' } }, lock())).toEqual(['package.json and the lock file differ in zod'])
    expect(supply.lockFaults(ours, changed((copy) => (copy.packages['node_modules/zod']!.version = '4.6.6')))).toEqual(['zod is locked at another version than package.json names'])
  })

  test('S-62 a script that may run, or that nobody looked at', () => {
    const ours = manifest()
    expect(ours.allowScripts).toEqual({ sqlite3: true })
    expect(supply.scriptFaults({ ...ours, allowScripts: { sqlite3: true, puppeteer: true } }, lock(), list())).toEqual(['allowScripts lets puppeteer run code when it is installed'])
    expect(supply.scriptFaults(ours, changed((copy) => (copy.packages['node_modules/evil'] = { version: '1.0.0', hasInstallScript: true })), list())).toHaveLength(1)
    // The installation itself runs none.
    expect(readFileSync('bin/lib/packages.mjs', 'utf8')).toContain("['ci', '--ignore-scripts'")
  })

  test('S-62 an open advisory whose package has changed, and a line for what is no longer there', () => {
    expect(supply.versionFaults(changed((copy) => (copy.packages['node_modules/turbo-stream']!.version = '2.4.2')), list())).toEqual([expect.stringContaining('turbo-stream is no longer 2.4.1')])
    expect(supply.versionFaults(lock(), { ...list(), least: [{ package: 'no-such-package', least: ['1.0.0'], ids: [], why: '' }] })).toEqual([expect.stringContaining('remove the line')])
  })

  test('S-62 the well-known linter of lock files finds a foreign host and a weak hash, too', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'lock-'))
    try {
      const lint = (copy: Lock) => {
        const file = path.join(folder, 'package-lock.json')
        writeFileSync(file, JSON.stringify(copy))
        return spawnSync(process.execPath, ['node_modules/lockfile-lint/bin/lockfile-lint.js', '--path', file, '--type', 'npm', '--validate-https', '--validate-integrity', '--allowed-hosts', 'npm'], { encoding: 'utf8' }).status
      }
      expect(lint(lock())).toBe(0)
      expect(lint(changed((copy) => (copy.packages['node_modules/zod']!.resolved = 'https://evil.example/zod/-/zod-4.6.7.tgz')))).not.toBe(0)
      expect(lint(changed((copy) => (copy.packages['node_modules/zod']!.integrity = 'sha1-AAAA')))).not.toBe(0)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('S-62 versions are ordered as versions, not as text', () => {
    const order = ['1.2.3-rc.1', '1.2.3', '1.2.10', '1.10.0', '2.0.0']
    expect([...order].sort(supply.compareVersions)).toEqual(order)
  })
})

test('S-62 the whole look runs here, writes the bill of materials, and says that no feed was asked', () => {
  rmSync('var/sbom.json', { force: true })
  const { status, stdout } = spawnSync(process.execPath, ['bin/supply.mjs'], { encoding: 'utf8' })
  expect([status, stdout]).toEqual([0, expect.stringContaining('No advisory feed was asked')])
  const bill = read<{ bomFormat: string; components: { name: string; version: string; group?: string }[] }>('var/sbom.json')
  expect(bill.bomFormat).toBe('CycloneDX')
  const named = new Set(bill.components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`))
  for (const [name, version] of Object.entries(manifest().dependencies)) expect([name, named.has(`${name}@${version}`)]).toEqual([name, true])
  expect(JSON.stringify(bill)).not.toMatch(/https?:\/\/(?:localhost|127\.|10\.|[\w.-]*internal)/)
}, 60_000)
