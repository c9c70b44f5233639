// Looks at files in a process of their own, one after another, and says what was found, how much of the processor it took and by how much the process grew
// at its largest. Files come as JSON on standard input: names with base64.

import { readFileSync } from 'node:fs'
import { inspect } from '../../app/server/file-types.ts'

const given = JSON.parse(readFileSync(0, 'utf8')) as [name: string, base64: string][]
const files = given.map(([name, base64]) => [name, Buffer.from(base64, 'base64')] as const)
// What is loaded when it is first needed counts for no file.
await inspect('a.docx', Buffer.from('PK'))

const found: Record<string, { said: string; ms: number; grownMb: number }> = {}
for (const [name, content] of files) {
  const before = process.memoryUsage.rss()
  let most = before
  const look = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 2)
  const began = process.cpuUsage()
  const one = await inspect(name, content)
  // Not the hours of a clock: a busy machine makes no file dearer.
  const { user, system } = process.cpuUsage(began)
  const ms = (user + system) / 1000
  clearInterval(look)
  most = Math.max(most, process.memoryUsage.rss())
  found[name] = { said: 'problem' in one ? one.problem : `taken: ${one.type}`, ms: Math.round(ms), grownMb: Math.round((most - before) / 1024 / 1024) }
}
process.stdout.write(JSON.stringify(found))
