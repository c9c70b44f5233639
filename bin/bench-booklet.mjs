// npm run bench:booklet [-- --cases 4,200 --runs 5]: a booklet beside a bare print of the same HTML; keeps var/bench-booklet.jsonl.
import { runCommand } from './lib/plain-failure.mjs'
import { runNode } from './lib/run-program.mjs'
import { setUp } from './lib/setup.mjs'

await runCommand(async () => {
  await setUp({ quietly: true })
  return runNode(['--import', 'tsx', 'bin/bench-booklet.ts', ...process.argv.slice(2)])
})
