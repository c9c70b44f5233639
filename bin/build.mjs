// npm run build: builds the application if anything it is built from has changed.
import { build } from './lib/build.mjs'
import { runCommand } from './lib/plain-failure.mjs'
import { setUp } from './lib/setup.mjs'

await runCommand(async () => {
  await setUp()
  await build()
})
