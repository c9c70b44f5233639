// Carries the cases of a file from the call to the issued booklet, on a fresh database, and leaves every paper in a folder.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { closeDatabase, openDatabase } from '#models/migrate.ts'
import { sha256 } from '#models/hash.ts'
import { verifyRecord } from '#models/record.ts'
import { BadCases, type InputCase, parseCases } from '#models/seeds/cases-file.ts'
import { SCRIPTED } from '#models/seeds/plan.ts'
import { useScriptedKey } from '#models/signing-keys.ts'
import { LANGUAGES, LANGUAGE_NAMES, isLanguage, type Language } from '#workflows/languages.ts'
import * as script from '#models/seeds/script.ts'
import { printWhole } from '#app/server/edition-print.ts'
import { wordReason } from '#app/server/word-reason.ts'
import { createPrinter } from '#templates/printer/index.ts'
import { writeKeysAndHeads, writeLetters, writeReceipts, writeRecord } from './lib/papers.ts'

const USAGE = `Usage: npm run demo -- --input FILE [--out DIR] [--lang ${LANGUAGES.join('|')}|all]`

function say(stage: string): void {
  process.stdout.write(`${stage}\n`)
}

function readInput(): { cases: InputCase[]; out: string; languages: Language[] } {
  try {
    const { values } = parseArgs({ options: { input: { type: 'string' }, out: { type: 'string', default: 'var/demo' }, lang: { type: 'string', default: 'en' } } })
    if (!values.input || (values.lang !== 'all' && !isLanguage(values.lang))) throw new BadCases(USAGE)
    const languages = LANGUAGES.filter((language) => values.lang === 'all' || values.lang === language)
    const from = process.env.INIT_CWD ?? process.cwd()
    return { cases: parseCases(readFileSync(path.resolve(from, values.input), 'utf8')), out: path.resolve(from, values.out), languages }
  } catch (error) {
    process.stderr.write(`The cases could not be read, and nothing was written.\n${(error as Error).message}\n${error instanceof BadCases ? '' : `${USAGE}\n`}`)
    process.exit(2)
  }
}

const { cases, out, languages } = readInput()
const began = performance.now()
for (const name of ['database.sqlite', 'database.sqlite-journal', ...LANGUAGES.flatMap((language) => [`booklet-${language}.pdf`, `booklet-${language}.html`]), 'record.jsonl', 'keys.json', 'heads.json', 'summary.json', 'receipts', 'letters', 'keys']) rmSync(path.join(out, name), { recursive: true, force: true })
mkdirSync(out, { recursive: true })
await openDatabase({ file: path.join(out, 'database.sqlite') })
const printer = createPrinter()

try {
  await useScriptedKey(SCRIPTED.founded)
  const run = await script.openTheCall(cases, SCRIPTED)
  say(`1 Call        opened; ${run.cast.ids.size} States and observers invited`)
  for (const one of cases) await script.propose(run, one)
  say(`2 Propose     ${run.reports.filter((report) => report.reference).length} of ${cases.length} cases submitted`)
  for (const report of run.reports) await script.screen(run, report)
  const eligible = run.reports.filter((report) => report.outcome === 'notSelected').length
  say(`3 Screen      ${eligible} found eligible`)

  let published: script.EditionReport[] = []
  if (eligible > 0) {
    await script.consult(run)
    say('4 Consult     list frozen, votes cast, consultation closed')
    await script.select(run)
    say(`5 Select      ${run.reports.filter((report) => report.outcome === 'selected').length} selected, confirmed and announced`)
    await script.meet(run)
    say('6 Meet        presented and discussed; the session is closed')
    await script.summarise(run)
    say('7 Summarise   every summary cleared by its State')
    published = await script.publish(run, (data) => printWhole(printer, data), languages)
    const named = (reports: script.EditionReport[]) => reports.map(({ language }) => LANGUAGE_NAMES[language]).join(', ')
    const refused = published.filter((one) => one.editionId === null)
    say(`8 Publish     issued: ${named(published.filter((one) => one.editionId !== null)) || 'none'}`)
    if (refused.length > 0) say(`              refused: ${named(refused)}`)
    for (const { language, why } of refused) if (why) say(`              ${language}: ${why}`)
    for (const { language, refusals } of refused) for (const { state, section } of missingFrom(refusals)) say(`              ${language}: ${state}: ${section}`)
  } else say('4 The bureau has nothing to be consulted on: no booklet is made')

  const editions = []
  for (const { language, editionId } of published) if (editionId !== null) editions.push({ lang: language, ...(await writeBooklet(language, editionId)) })
  const refusedEditions = published.filter((one) => one.editionId === null).map(({ language, refusals, why }) => ({ lang: language, ...(why ? { why } : {}), missing: missingFrom(refusals) }))
  const english = editions.find((one) => one.lang === 'en') ?? editions[0]
  const booklet = english ? { file: english.file, sha256: english.sha256, pages: english.pages } : null
  await writeReceipts(path.join(out, 'receipts'))
  await writeLetters(path.join(out, 'letters'))
  await writeRecord(path.join(out, 'record.jsonl'))
  await writeKeysAndHeads(out)
  const verified = await verifyRecord()
  if (!verified.intact) throw new Error(`The record is broken at entry ${verified.firstBroken}.`)
  const summary = {
    proposals: run.reports.map(({ inputId, reference, proponent, outcome, reasons }) => ({ inputId, reference, proponent, outcome, reasons: reasons.map(wordReason) })),
    selected: run.reports.filter((report) => report.outcome === 'selected').map((report) => report.inputId),
    votes: await script.countVotes(),
    booklet,
    editions,
    refusedEditions,
    record: { entries: verified.entries, head: verified.head },
  }
  writeFileSync(path.join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
  say(`Done in ${((performance.now() - began) / 1000).toFixed(1)} s: ${out}`)
} finally {
  await printer.close()
  await closeDatabase()
}

/** Each part that an edition lacks, by State and section; a title that a chapter and the list of proposers both lack is named once. */
function missingFrom(refusals: script.EditionReport['refusals']): { state: string; section: string }[] {
  const named = refusals.flatMap(({ facts }) => String(facts!.sections).split(' ').map((section) => ({ state: String(facts!.entity), section })))
  return named.filter((one, index) => named.findIndex((other) => other.state === one.state && other.section === one.section) === index)
}

async function writeBooklet(language: Language, editionId: string): Promise<{ file: string; sha256: string; pages: number }> {
  const { Editions } = await import('#models/tables.ts')
  const edition = (await Editions().findByPk(editionId))!
  const file = `booklet-${language}.pdf`
  writeFileSync(path.join(out, file), edition.pdf!)
  writeFileSync(path.join(out, `booklet-${language}.html`), edition.html!)
  return { file, sha256: sha256(edition.pdf!), pages: edition.pages! }
}
