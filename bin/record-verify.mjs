// npm run record:verify -- --database FILE [--head HEAD.json …]: walks the chain of the record, and looks whether it leads to heads kept elsewhere.
import { runCommand } from './lib/plain-failure.mjs'
import { runNode } from './lib/run-program.mjs'
import { setUp } from './lib/setup.mjs'

await runCommand(async () => {
  await setUp({ quietly: true })
  return runNode(['--import', 'tsx', 'bin/record-verify.ts', ...process.argv.slice(2)])
})
