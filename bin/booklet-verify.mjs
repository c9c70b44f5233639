// npm run booklet:verify -- --edition ID [--database FILE]: prints an edition anew and compares every byte with what was kept.
import { runCommand } from './lib/plain-failure.mjs'
import { runNode } from './lib/run-program.mjs'
import { setUp } from './lib/setup.mjs'

await runCommand(async () => {
  await setUp({ quietly: true })
  return runNode(['--import', 'tsx', 'bin/booklet-verify.ts', ...process.argv.slice(2)])
})
