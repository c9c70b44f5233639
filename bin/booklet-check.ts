// Checks finished PDFs: the project's structure checker, and qpdf where it is installed. Exit code 0 when nothing is found.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { checkStructure } from '#templates/printer/index.ts'

const files = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`${line}\n`)

if (files.length === 0 || files.some((file) => file.startsWith('-'))) {
  process.stderr.write('Usage: npm run booklet:check -- FILE.pdf [FILE.pdf …]\n')
  process.exit(2)
}

function qpdf(file: string): string[] | null {
  const ran = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
  if (ran.error) return null
  return ran.status === 0 ? [] : `${ran.stdout}${ran.stderr}`.split('\n').filter((line) => /warning|error|damaged/iu.test(line)).slice(0, 10)
}

let found = 0
let unread = 0
let withQpdf = true
for (const name of files) {
  const file = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), name)
  let failures: string[]
  try {
    ({ failures } = await checkStructure(readFileSync(file)))
  } catch (error) {
    unread += 1
    process.stderr.write(`${name}: could not be read as a PDF. ${(error as Error).message.split('\n')[0]}\n`)
    continue
  }
  const syntax = qpdf(file)
  withQpdf &&= syntax !== null
  const all = [...failures, ...(syntax ?? []).map((line) => `qpdf: ${line}`)]
  found += all.length
  say(all.length === 0 ? `${name}: nothing found.` : `${name}: ${all.length} found.`)
  for (const line of all) say(`  ${line}`)
}
say(`Checked with the project's structure checker${withQpdf ? ' and qpdf --check' : '; qpdf is not installed (Debian: apt-get install qpdf), so the syntax was not checked'}.`)
say('No conformance checker (veraPDF, PAC) was available: what PDF/UA asks beyond structure, and what a person must judge, was not checked.')
process.exitCode = unread > 0 ? 2 : found > 0 ? 1 : 0
