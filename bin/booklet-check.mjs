// npm run booklet:check -- FILE: what the structure checker and qpdf find in a finished PDF.
import { runCommand } from './lib/plain-failure.mjs'
import { runNode } from './lib/run-program.mjs'
import { setUp } from './lib/setup.mjs'

await runCommand(async () => {
  await setUp({ quietly: true })
  return runNode(['--import', 'tsx', 'bin/booklet-check.ts', ...process.argv.slice(2)])
})
