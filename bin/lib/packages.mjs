// Node packages: installed as the lock file says, and the database driver compiled for this machine.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlainFailure } from './plain-failure.mjs'
import { ROOT, runProgram } from './run-program.mjs'

const LOCK_FILE = join(ROOT, 'package-lock.json')
const MODULES = join(ROOT, 'node_modules')
const STAMP = join(MODULES, '.stamp')

/** What node_modules must have been made from: the lock file, on this kind of machine, for this generation of Node. */
function expectedStamp() {
  const lock = createHash('sha256').update(readFileSync(LOCK_FILE)).digest('hex')
  return `${lock} ${process.platform} ${process.arch} ${process.versions.modules}\n`
}

export function packagesAreInPlace() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === expectedStamp()
}

/** Installs with `npm ci`, unless someone already did by hand and only the stamp is missing. */
export async function bringPackages(say, to) {
  if (!npmInstalledTheLockFile()) {
    const why = existsSync(MODULES) ? 'package-lock.json has changed, or an install was interrupted' : 'node_modules is missing'
    say(`Installing packages (${why}); this takes about a minute …`)
    // Without scripts: the one package that needs its script is compiled below, where a failure can be explained,
    // and Puppeteer's download of a browser must not be able to break an install.
    const { code } = await runProgram(
      'npm',
      ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
      { env: { PUPPETEER_SKIP_DOWNLOAD: '1', npm_config_foreground_scripts: 'false' }, to },
    )
    if (code !== 0) {
      throw new PlainFailure(
        'The packages could not be installed. npm gave its reason above; most often the machine ' +
          'cannot reach its npm registry (`npm ping` tells). Mend that and run the same command again.',
      )
    }
  }
  await bringDatabaseDriver(say)
  writeFileSync(STAMP, expectedStamp())
}

/** npm keeps its own list of what it put into node_modules; it is written last, so a broken install has none. */
function npmInstalledTheLockFile() {
  const list = join(MODULES, '.package-lock.json')
  if (!existsSync(list)) return false
  const wanted = JSON.parse(readFileSync(LOCK_FILE, 'utf8')).packages
  const present = JSON.parse(readFileSync(list, 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, optional, devOptional, link }]) => {
    if (path === '' || link) return true
    const found = present[path]
    return found ? found.version === version : Boolean(optional || devOptional)
  })
}

async function bringDatabaseDriver(say) {
  if (await driverLoads()) return
  say('Preparing the database driver (sqlite3); where no ready-made one can be had it is compiled, about a minute …')
  const { output } = await runProgram('npm', ['rebuild', 'sqlite3', '--loglevel=error'], { output: 'keep' })
  if (await driverLoads()) return
  const tail = output.trim().split('\n').slice(-12).join('\n')
  throw new PlainFailure(
    `${tail}\n\nThe database driver sqlite3 could not be made for this machine: no ready-made copy ` +
      "could be fetched, and compiling it failed. Compiling needs python3, make, g++ and Node's own headers.\n" +
      '  Debian, Ubuntu:  apt-get install python3 make g++\n' +
      '  macOS:           xcode-select --install\n' +
      'Without a network, point npm_config_nodedir at a Node installation that has include/node. ' +
      'Then run the same command again.',
  )
}

/** Asked in a process of its own: a driver compiled for another machine may crash the process that loads it. */
async function driverLoads() {
  const script =
    "const { Database } = require('sqlite3').verbose();" + "new Database(':memory:', (error) => process.exit(error ? 1 : 0))"
  const { code } = await runProgram(process.execPath, ['-e', script], { output: 'keep' })
  return code === 0
}
