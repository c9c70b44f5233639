// npm run bench:record [-- --entries 100000 --runs 3]: how long the record takes to verify; keeps var/bench-record.jsonl.
import { runCommand } from './lib/plain-failure.mjs'
import { runNode } from './lib/run-program.mjs'
import { setUp } from './lib/setup.mjs'

await runCommand(async () => {
  await setUp({ quietly: true })
  return runNode(['--import', 'tsx', 'bin/bench-record.ts', ...process.argv.slice(2)])
})
