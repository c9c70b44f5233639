// npm run invite -- --file FILE: invites a session with its Secretariat and bureau.
import { runCommand } from './lib/plain-failure.mjs'
import { runNode } from './lib/run-program.mjs'
import { setUp } from './lib/setup.mjs'

await runCommand(async () => {
  await setUp({ quietly: true })
  return runNode(['--import', 'tsx', 'bin/invite.ts', ...process.argv.slice(2)])
})
