// What every command needs first. Says what it does while it does it; says nothing when nothing is missing.
import { bringChromium, bringDocumentTools } from './browser.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { bringPackages, packagesAreInPlace } from './packages.mjs'
import { PlainFailure } from './plain-failure.mjs'

const OLDEST_NODE = [20, 19]

/**
 * Brings what is missing. `quietly` sends every word to standard error, for commands whose output is data.
 * `forTests` also brings what only the tests need, and insists on a browser.
 */
export async function setUp({ quietly = false, forTests = false } = {}) {
  const to = quietly ? 'stderr' : 'stdout'
  const say = quietly ? (text) => console.error(text) : (text) => console.log(text)
  checkNode()
  // Inherited by everything started from here, so that the printer, Jest and this set-up agree on one browser.
  const chromium = await bringEverything(say, to)
  if (chromium) process.env.PUPPETEER_EXECUTABLE_PATH = chromium
  if (forTests) {
    await bringDocumentTools(say, to)
    if (!chromium) throw new PlainFailure('The tests play in a browser and print documents: they cannot run without Chromium.')
  }
}

async function bringEverything(say, to) {
  if (!packagesAreInPlace()) {
    await oneAtATime(say, async () => {
      // The command we waited for may just have done it.
      if (!packagesAreInPlace()) await bringPackages(say, to)
    })
  }
  return bringChromium(say, to)
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [wantedMajor, wantedMinor] = OLDEST_NODE
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  throw new PlainFailure(
    `This needs Node.js ${OLDEST_NODE.join('.')} or newer, and this is ${process.versions.node}. ` +
      'Install a newer one (https://nodejs.org) and run the same command again.',
  )
}
