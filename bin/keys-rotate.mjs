// npm run keys:rotate [-- --database FILE --keys FOLDER]: makes a new key to sign with and retires the old one.
import { runCommand } from './lib/plain-failure.mjs'
import { runNode } from './lib/run-program.mjs'
import { readSettings } from './lib/settings.mjs'
import { setUp } from './lib/setup.mjs'

await runCommand(async () => {
  readSettings()
  await setUp({ quietly: true })
  return runNode(['--import', 'tsx', 'bin/keys-rotate.ts', ...process.argv.slice(2)])
})
