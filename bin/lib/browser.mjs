// The browser, the two programs with which the document tests read a PDF back, and the virus scanner that the file tests run.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findChromium, findDownloadedChromium } from './find-chromium.mjs'
import { PlainFailure } from './plain-failure.mjs'
import { ROOT, runProgram } from './run-program.mjs'

const DOCUMENT_TOOLS = { pdftotext: 'poppler-utils', qpdf: 'qpdf', clamd: 'clamav-daemon' }

/** Finds or brings a Chromium; returns its path, or undefined after saying what is missing and what to do. */
export async function bringChromium(say, to) {
  const named = process.env.PUPPETEER_EXECUTABLE_PATH
  const found = findChromium()
  if (found) return found
  if (named) {
    throw new PlainFailure(
      `PUPPETEER_EXECUTABLE_PATH names ${named}, and there is no program there that can be run. ` +
        'Correct it, or unset it so that a browser is looked for.',
    )
  }
  return (await downloadChromium(say)) ?? (await installDebianChromium(say, to)) ?? tellHowToGetOne(say)
}

async function downloadChromium(say) {
  if (process.env.PUPPETEER_SKIP_DOWNLOAD || process.env.PUPPETEER_SKIP_CHROME_DOWNLOAD) return undefined
  say('No Chromium here: downloading the one Puppeteer names …')
  const { code } = await runProgram(
    process.execPath,
    [join(ROOT, 'node_modules', 'puppeteer', 'lib', 'cjs', 'puppeteer', 'node', 'cli.js'), 'browsers', 'install', 'chrome'],
    { output: 'keep', timeout: 300_000 },
  )
  if (code !== 0) {
    say('  the download did not work.')
    return undefined
  }
  const path = findDownloadedChromium()
  // A bare machine lacks the libraries a downloaded browser needs; it then exists and does not start.
  if (path && (await runProgram(path, ['--version'], { output: 'keep', timeout: 20_000 })).code === 0) return path
  say('  it arrived, but does not start on this machine (libraries are missing).')
  return undefined
}

async function installDebianChromium(say, to) {
  if (!mayInstallDebianPackages()) return undefined
  await installDebianPackages(['chromium'], say, to)
  return findChromium()
}

function tellHowToGetOne(say) {
  say(
    'No Chromium could be found or brought. The application starts without one, but prints no PDF; the tests need one.\n' +
      '  Debian, Ubuntu:  apt-get install chromium\n' +
      '  elsewhere:       install Chrome or Chromium, or set PUPPETEER_EXECUTABLE_PATH to where it is.',
  )
  return undefined
}

/** poppler-utils, qpdf and clamd, for the tests only; a test that needs one says so when it is absent. */
export async function bringDocumentTools(say, to) {
  const missing = Object.keys(DOCUMENT_TOOLS).filter((program) => !isOnPath(program))
  if (missing.length === 0) return
  const packages = missing.map((program) => DOCUMENT_TOOLS[program])
  if (mayInstallDebianPackages()) await installDebianPackages(packages, say, to)
  const still = missing.filter((program) => !isOnPath(program))
  if (still.length > 0) {
    say(`Not here: ${still.join(', ')}. The document and file tests need them: apt-get install ${packages.join(' ')}.`)
  }
}

function mayInstallDebianPackages() {
  return process.platform === 'linux' && process.getuid?.() === 0 && isOnPath('apt-get')
}

async function installDebianPackages(names, say, to) {
  say(`Installing ${names.join(', ')} from this machine's packages (apt-get) …`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runProgram('apt-get', ['-qq', 'update'], { env, to, output: 'keep', timeout: 180_000 })
  const { code, output } = await runProgram('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...names], {
    env,
    output: 'keep',
    timeout: 600_000,
  })
  if (code !== 0) say(`  apt-get could not: ${output.trim().split('\n').slice(-3).join(' ')}`)
}

function isOnPath(program) {
  // Where programs of the system lie, which is not on everybody's path.
  return [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'].some((folder) => folder && existsSync(join(folder, program)))
}
