// npm run receipts:missing -- --receipts FOLDER [--database FILE --keys KEYS.json]: which receipts that people hold a restored database has lost.
import { runCommand } from './lib/plain-failure.mjs'
import { runNode } from './lib/run-program.mjs'
import { setUp } from './lib/setup.mjs'

await runCommand(async () => {
  await setUp({ quietly: true })
  return runNode(['--import', 'tsx', 'bin/receipts-missing.ts', ...process.argv.slice(2)])
})
