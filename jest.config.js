// Jest runs our TypeScript as ES modules; package.json "imports" (#workflows/… and so on) resolve by themselves.
import { findChromium } from './bin/lib/find-chromium.mjs'

// Workers inherit these. Dates are passed in, so no test may depend on the zone; set TZ to another one to prove it.
process.env.TZ ??= 'UTC'
process.env.PUPPETEER_EXECUTABLE_PATH ??= findChromium() ?? ''
// An empty value would be taken for a path.
if (!process.env.PUPPETEER_EXECUTABLE_PATH) delete process.env.PUPPETEER_EXECUTABLE_PATH

const swc = {
  jsc: {
    target: 'es2023',
    experimental: { keepImportAttributes: true },
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
}

export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx$': ['@swc/jest', swc],
    '^.+\\.ts$': ['@swc/jest', { ...swc, jsc: { ...swc.jsc, parser: { syntax: 'typescript', tsx: false } } }],
  },
  moduleNameMapper: {
    // What Vite turns into an address or a style sheet is only a name here.
    '\\.(css|svg|png|woff2?)(\\?(url|inline))?$': '<rootDir>/test/support/jest-asset.ts',
  },
  setupFilesAfterEnv: ['<rootDir>/test/support/jest-setup.ts'],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/var/'],
  watchPathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/var/'],
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  maxWorkers: 2,
  testTimeout: 30_000,
}
