// npm run proposal:archive -- --reference BP/2/GEO/1 [--to FILE.zip --internal --database FILE --files FOLDER]: a proposal's whole file as one zip.
import { runCommand } from './lib/plain-failure.mjs'
import { runNode } from './lib/run-program.mjs'
import { setUp } from './lib/setup.mjs'

await runCommand(async () => {
  await setUp({ quietly: true })
  return runNode(['--import', 'tsx', 'bin/proposal-archive.ts', ...process.argv.slice(2)])
})
