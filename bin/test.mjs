// npm test: the same set-up as npm start, then everything that is checked. Arguments are passed to Jest.
// The last line gives the counts of Jest; a check beside Jest that failed is counted as one failure more.
import { build } from './lib/build.mjs'
import { PlainFailure, runCommand } from './lib/plain-failure.mjs'
import { setUp } from './lib/setup.mjs'
import { heading, runChecks, runJest, secondsSince } from './lib/steps.mjs'

const RESULTS = 'var/test-results.json'
const PARTIAL_RESULTS = 'var/test-results-partial.json'

await runCommand(async () => {
  const began = Date.now()
  const args = process.argv.slice(2)
  await setUp({ forTests: true })
  const failed = [...(await tryBuild()), ...(await runChecks())]
  // A run of some suites must not stand for a run of all where `npm run rules` reads.
  const counts = await runJest(args, args.length > 0 ? PARTIAL_RESULTS : RESULTS)
  heading('all', `${secondsSince(began)} s`)
  if (failed.length > 0) console.log(`Failed beside the tests: ${failed.join(', ')}.`)
  const total = counts.failed + failed.length
  console.log(`${counts.passed} passed, ${total} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`)
  return total > 0 ? 1 : 0
})

/** A build that fails is one failure among others: types and most tests still have something to say. */
async function tryBuild() {
  const began = Date.now()
  try {
    await build()
    heading('build', `${secondsSince(began)} s, passed`)
    return []
  } catch (failure) {
    if (!(failure instanceof PlainFailure)) throw failure
    heading('build', `${secondsSince(began)} s, failed`)
    console.log(failure.message)
    return ['build']
  }
}
