import { expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')
/** What the machine sets, not the operator. */
const OF_THE_MACHINE = ['CI', 'HOME', 'LOCALAPPDATA', 'PATH', 'PROGRAMFILES', 'TZ']

test('every setting the product reads is explained in .env.example', () => {
  const read = ['app', 'models', 'templates', 'workflows'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|mjs)$/.test(name))
      .flatMap((name) => [...readFileSync(path.join(ROOT, folder, name), 'utf8').matchAll(/\bprocess\.env(?:\.|\[')([A-Z][A-Z0-9_]*)(?:'\])?/g)])
      .map((match) => match[1]!))
  const explained = readFileSync(path.join(ROOT, '.env.example'), 'utf8').match(/^#?[A-Z][A-Z0-9_]*(?==)/gm)!.map((name) => name.replace('#', ''))
  expect([...new Set(read)].filter((name) => !explained.includes(name) && !OF_THE_MACHINE.includes(name)).sort()).toEqual([])
})
