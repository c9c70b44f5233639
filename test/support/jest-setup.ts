// Runs before each test file: browser tests get longer, and a stray word on the console fails the test that let it out.
import { afterAll, afterEach, expect, jest } from '@jest/globals'
import { format } from 'node:util'

if (expect.getState().testPath?.includes('/test/browser/')) jest.setTimeout(120_000)

const strays: string[] = []

// Assigned, not spied upon: a test that awaits an error may spy on the console itself, and restoring gives ours back.
for (const level of ['error', 'warn'] as const) {
  console[level] = (...words: unknown[]) => {
    strays.push(`console.${level}: ${format(...words)}\n${new Error().stack?.split('\n').slice(2, 6).join('\n') ?? ''}`)
  }
}

function failOnStrays() {
  if (strays.length === 0) return
  const message = strays.splice(0).join('\n\n')
  throw new Error(`Nothing may be written to the console unless the test expects it:\n\n${message}`)
}

afterEach(failOnStrays)
// What was let out while loading the file, in beforeAll, or after the last test.
afterAll(failOnStrays)
