// npm run pictures: takes the README's pictures anew, from the demonstration, with the browser test that proves they can be taken.
import { spawnSync } from 'node:child_process'
import { runCommand } from './lib/plain-failure.mjs'
import { build } from './lib/build.mjs'
import { setUp } from './lib/setup.mjs'

await runCommand(async () => {
  await setUp({ quietly: true })
  await build()
  const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', 'test/browser/pictures']
  return spawnSync(process.execPath, jest, { stdio: 'inherit', env: { ...process.env, PICTURES: 'docs/pictures' } }).status ?? 1
})
