// npm run check:data -- [--database FILE] [--files FOLDER]: asks the database whether everything holds that must always hold.
import { runCommand } from './lib/plain-failure.mjs'
import { runNode } from './lib/run-program.mjs'
import { setUp } from './lib/setup.mjs'

await runCommand(async () => {
  await setUp({ quietly: true })
  return runNode(['--import', 'tsx', 'bin/check-data.ts', ...process.argv.slice(2)])
})
