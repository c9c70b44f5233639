// Settings come from the environment; a file .env beside package.json fills in what the environment leaves unset.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './run-program.mjs'

/** For commands that serve. Tests never read .env: they must not depend on one machine's settings. */
export function readSettings() {
  const path = join(ROOT, '.env')
  if (existsSync(path)) process.loadEnvFile(path)
}
