// npm run bench:sign-in [-- --tries 200]: whether the time of an answer tells that an address, or another's proposal, is known; keeps var/bench-sign-in.jsonl.
import { build } from './lib/build.mjs'
import { runCommand } from './lib/plain-failure.mjs'
import { runNode } from './lib/run-program.mjs'
import { setUp } from './lib/setup.mjs'

await runCommand(async () => {
  await setUp({ quietly: true })
  await build((text) => console.error(text))
  return runNode(['--import', 'tsx', 'bin/bench-sign-in.ts', ...process.argv.slice(2)])
})
