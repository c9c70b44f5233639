// npm run dev: the same server, with Vite in the middle, so that an edit shows without a build.
import { runCommand } from './lib/plain-failure.mjs'
import { freePort } from './lib/port.mjs'
import { runNode } from './lib/run-program.mjs'
import { readSettings } from './lib/settings.mjs'
import { setUp } from './lib/setup.mjs'

await runCommand(async () => {
  readSettings()
  await freePort()
  await setUp()
  return runNode(['app/server/serve.mjs', '--dev'], { NODE_ENV: 'development' })
})
