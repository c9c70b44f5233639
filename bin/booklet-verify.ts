// Prints an edition anew from its frozen data and compares it with what was kept: exits 0 when every byte is the same, 1 when
// something differs and names it, 2 when there is nothing to compare.

import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { connect, disconnect } from '#models/database.ts'
import { editionKept, keptEditions, type EditionKept } from '#models/verify-edition.ts'
import { compareEdition, type Compared } from '#app/server/compare-edition.ts'
import { createPrinter } from '#templates/printer/index.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

function stop(why: string): never {
  process.stderr.write(`${why}\n`)
  process.exit(2)
}

function askedFor(): { edition: string; file: string } {
  try {
    const { values } = parseArgs({ options: { edition: { type: 'string' }, database: { type: 'string', default: process.env.DATABASE_FILE ?? 'var/database.sqlite' } } })
    return { edition: values.edition ?? '', file: path.resolve(process.env.INIT_CWD ?? process.cwd(), values.database) }
  } catch (error) {
    return stop(`${(error as Error).message}\nUsage: npm run booklet:verify -- --edition ID [--database FILE]`)
  }
}

const { edition, file } = askedFor()
if (!existsSync(file)) stop(`There is no database ${file}.`)
const kept = await connect(file).then(() => editionKept(edition)).catch((error: unknown) => stop(`The database ${file} cannot be read by this version of the program: ${(error as Error).message}`))
if (!kept) {
  const known = await keptEditions()
  await disconnect()
  stop([edition === '' ? 'Name an edition: --edition ID.' : `There is no edition ${edition}.`, ...known.map((one) => `  ${one.id}  session ${one.session}, ${one.language}, edition ${one.number}, ${one.state}`)].join('\n'))
}
await disconnect()
if (!kept.pdf) stop(`Edition ${edition} was never printed.`)

const printer = createPrinter()
try {
  report(kept, await compareEdition(printer, kept))
} catch (error) {
  process.stderr.write(`It could not be printed anew, and nothing was compared. ${(error as Error).message}\n`)
  process.exitCode = 2
} finally {
  await printer.close()
}

function report({ id, session, language, number }: EditionKept, { differences, printedWith, now }: Compared): void {
  say(`Edition ${id}: session ${session}, ${language}, edition ${number}`)
  if (differences.length === 0) {
    say(`The same bytes again: data, PDF, HTML and source package.\nPrinted with ${now.chromium}.`)
    return
  }
  for (const line of differences) say(`DIFFERS: ${line}`)
  say(printedWith === null ? `Printed now with ${now.chromium}. What it was printed with then was not kept.` : `Printed then with ${printedWith.chromium}, now with ${now.chromium}.`)
  if (printedWith) for (const name of [...new Set([...Object.keys(printedWith.fonts), ...Object.keys(now.fonts)])].sort()) {
    const [then, today] = [printedWith.fonts[name] ?? 'not used', now.fonts[name] ?? 'not used']
    if (then !== today) say(`Font ${name}: then ${then}, now ${today}.`)
  }
  process.exitCode = 1
}
