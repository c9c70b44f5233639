// npm start: brings what is missing, builds, and serves. Migration and the demonstration happen inside the server.
import { build } from './lib/build.mjs'
import { runCommand } from './lib/plain-failure.mjs'
import { freePort } from './lib/port.mjs'
import { runNode } from './lib/run-program.mjs'
import { readSettings } from './lib/settings.mjs'
import { setUp } from './lib/setup.mjs'

await runCommand(async () => {
  readSettings()
  await freePort()
  await setUp()
  await build()
  return runNode(['app/server/serve.mjs'])
})
