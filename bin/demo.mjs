// npm run demo -- --input FILE [--out DIR] [--lang all]: one call from invitation to booklet, through the same door as the pages.
import { runCommand } from './lib/plain-failure.mjs'
import { runNode } from './lib/run-program.mjs'
import { setUp } from './lib/setup.mjs'

await runCommand(async () => {
  await setUp({ quietly: true })
  return runNode(['--import', 'tsx', 'bin/demo.ts', ...process.argv.slice(2)])
})
