// Builds the application, and only when something it is built from has changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { oneAtATime } from './one-at-a-time.mjs'
import { PlainFailure } from './plain-failure.mjs'
import { ROOT, runProgram } from './run-program.mjs'

const SOURCES = [
  'app',
  'workflows',
  'models',
  'templates',
  'public',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
]
const STAMP = join(ROOT, 'build', '.stamp')

/** Builds if needed; `say` hears about it. Throws a plain failure, after the builder's own words, when it does not build. */
export async function build(say = console.log) {
  if (isUpToDate(sourcesHash())) return
  await oneAtATime(say, async () => {
    const hash = sourcesHash()
    if (isUpToDate(hash)) return
    const began = Date.now()
    say('Building the application …')
    rmSync(STAMP, { force: true })
    const { code, output } = await runProgram(
      process.execPath,
      [join('node_modules', '@remix-run', 'dev', 'dist', 'cli.js'), 'vite:build', '--logLevel', 'warn'],
      { env: { NODE_ENV: 'production' }, output: 'keep' },
    )
    if (code !== 0) throw new PlainFailure(`${output.trim()}\n\nThe application does not build. The reason stands above.`)
    mkdirSync(join(ROOT, 'build'), { recursive: true })
    writeFileSync(STAMP, hash)
    say(`  built in ${((Date.now() - began) / 1000).toFixed(1)} s.`)
  })
}

function isUpToDate(hash) {
  return existsSync(join(ROOT, 'build', 'server', 'index.js')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash
}

/** One hash over the path and content of every source file. */
function sourcesHash() {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap(filesUnder).sort()) {
    const content = readFileSync(join(ROOT, path))
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  const full = join(ROOT, path)
  if (!existsSync(full)) return []
  if (path.includes('.')) return [path]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length))
}
