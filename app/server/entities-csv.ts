// A list of States and observers as CSV (M-7): every line is read and checked before one is written, and a fault is named with its line.

import { parse, CsvError } from 'csv-parse/sync'
import { entityLine, isZone, type EntityLine } from '#workflows/inputs.ts'
import { LANGUAGES } from '#workflows/languages.ts'
import { findState, mayPropose, stateName, STATES } from '#workflows/names/index.ts'
import { wordsFor, type PageWords } from '#app/messages/index.ts'
import { cleanLine } from './text.ts'

export const CSV_COLUMNS = ['kind', 'iso3', 'name', 'basis', 'language', 'email', 'office', 'zone'] as const
type Column = (typeof CSV_COLUMNS)[number]

export const CSV_LIMITS = { lines: 2000, bytes: 1_000_000 } as const

/** `number`: the line of the file, the head being line 1. */
export type ReadLine = { number: number; line: EntityLine }
export type Fault = { number: number; text: string }
export type ReadCsv = { lines: ReadLine[]; faults: Fault[] }

type Row = { number: number; cells: Record<Column, string> }

/** Reads a list as its person reads it: `;` and tabs part cells, too, and the columns may come in any order. */
export function readEntitiesCsv(text: string, language: 'en' = 'en'): ReadCsv {
  const words = wordsFor(language)
  const rows = rowsOf(text, words)
  if ('fault' in rows) return { lines: [], faults: [rows.fault] }
  const lines: ReadLine[] = []
  const faults: Fault[] = []
  const firstAt = new Map<string, number>()
  for (const { number, cells } of rows.rows) {
    const read = lineOf(cells, words)
    const found = read.faults
    if (found.length === 0) {
      const key = `${read.line.kind} ${read.line.iso3 ?? read.line.name} ${read.line.email.toLowerCase()}`
      const first = firstAt.get(key)
      if (first === undefined) firstAt.set(key, number)
      else found.push(words('secretariat.import.faults.twice', { first }))
    }
    faults.push(...found.map((said) => ({ number, text: said })))
    if (found.length === 0) lines.push({ number, line: read.line })
  }
  return { lines, faults }
}

function rowsOf(text: string, words: PageWords): { rows: Row[] } | { fault: Fault } {
  const fault = (number: number, key: 'broken' | 'noColumns' | 'tooManyLines' | 'tooLarge', facts: Record<string, string | number> = {}) => ({ fault: { number, text: words(`secretariat.import.faults.${key}`, facts) } })
  if (Buffer.byteLength(text) > CSV_LIMITS.bytes) return fault(1, 'tooLarge', { limitMb: CSV_LIMITS.bytes / 1_000_000 })
  let parsed: { record: string[]; info: { lines: number } }[]
  try {
    parsed = parse(text, { bom: true, delimiter: delimiterOf(text), info: true, relax_column_count: true, skip_empty_lines: true, trim: true, max_record_size: 20_000 }) as unknown as typeof parsed
  } catch (error) {
    if (error instanceof CsvError) return fault(Number(error.lines ?? 1), 'broken')
    throw error
  }
  const head = (parsed[0]?.record ?? []).map((cell) => cleanLine(cell).toLowerCase())
  const missing = (['kind', 'email', 'office'] as const).filter((column) => !head.includes(column))
  if (missing.length > 0) return fault(1, 'noColumns', { columns: missing.join(', ') })
  if (parsed.length - 1 > CSV_LIMITS.lines) return fault(CSV_LIMITS.lines + 2, 'tooManyLines', { limit: CSV_LIMITS.lines })
  const at = Object.fromEntries(CSV_COLUMNS.map((column) => [column, head.indexOf(column)])) as Record<Column, number>
  const rows = parsed.slice(1).map(({ record, info }) => ({
    number: info.lines,
    cells: Object.fromEntries(CSV_COLUMNS.map((column) => [column, cleanLine(record[at[column]] ?? '')])) as Record<Column, string>,
  }))
  return { rows: rows.filter(({ cells }) => Object.values(cells).some((cell) => cell !== '')) }
}

/** The mark that parts most cells of the head: what spreadsheets write differs by country. */
function delimiterOf(text: string): string {
  const head = text.split('\n', 1)[0] ?? ''
  const count = (mark: string) => head.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

const KINDS = ['State', 'observer'] as const

function lineOf(cells: Record<Column, string>, words: PageWords): { line: EntityLine; faults: string[] } {
  const faults: string[] = []
  const say = (key: Parameters<typeof faultText>[1], facts: Record<string, string | number> = {}) => faults.push(faultText(words, key, facts))
  // A cell that a spreadsheet would run when this list is ever opened in one again (S-47).
  for (const column of CSV_COLUMNS) if (/^[=+@\t\r-]/.test(cells[column])) say('formula', { column, first: cells[column].slice(0, 1) })
  const kind = KINDS.find((one) => one.toLowerCase() === cells.kind.toLowerCase())
  if (!kind) say('kind', { given: cells.kind })
  const state = kind === 'State' ? stateOf(cells) : null
  if (state && 'fault' in state) say(state.fault, state.facts)
  if (kind === 'observer' && cells.name === '') say('noName')
  if (kind === 'observer' && cells.iso3 !== '') say('observerCode')
  const basis = cells.basis.toLowerCase()
  if (kind === 'observer' && basis !== 'ecosoc' && basis !== 'listed') say('basis', { given: cells.basis })
  const language = cells.language.toLowerCase() || 'en'
  if (!LANGUAGES.includes(language as 'en')) say('language', { given: cells.language, all: LANGUAGES.join(', ') })
  const zone = cells.zone || 'UTC'
  if (!isZone(zone)) say('zone', { given: cells.zone })
  if (cells.office === '') say('office')
  const line = {
    kind, language, zone, email: cells.email, office: cells.office,
    iso3: state && 'iso3' in state ? state.iso3 : null,
    name: state && 'iso3' in state ? stateName(state.iso3, 'en') : cells.name,
    basis: kind === 'observer' ? basis : null,
  } as EntityLine
  if (!entityLine.shape.email.safeParse(cells.email).success) say('email', { given: cells.email })
  const checked = faults.length > 0 ? null : entityLine.safeParse(line)
  for (const issue of checked?.error?.issues ?? []) say('cell', { column: String(issue.path[0]) })
  return { line, faults }
}

type FaultKey = 'formula' | 'kind' | 'noState' | 'unknownState' | 'notInvited' | 'codeAndName' | 'noName' | 'observerCode' | 'basis' | 'language' | 'zone' | 'office' | 'email' | 'cell'
const faultText = (words: PageWords, key: FaultKey, facts: Record<string, string | number>) => words(`secretariat.import.faults.${key}`, facts)

const plainName = (name: string) => name.normalize('NFC').toLowerCase().replaceAll('’', "'")
const BY_NAME = new Map(STATES.flatMap(({ iso3 }) => LANGUAGES.map((language) => [plainName(stateName(iso3, language)), iso3] as const)))

/** By its code, or by its UN short name in any of the six languages. Both may stand; they must then agree. */
function stateOf({ iso3, name }: Record<Column, string>): { iso3: string } | { fault: FaultKey; facts: Record<string, string> } {
  if (iso3 === '' && name === '') return { fault: 'noState', facts: {} }
  const named = BY_NAME.get(plainName(name))
  const code = iso3.toUpperCase() || named
  if (code === undefined || !findState(code)) return { fault: 'unknownState', facts: { given: iso3 || name } }
  if (iso3 !== '' && name !== '' && named !== code) return { fault: 'codeAndName', facts: { code, name, shortName: stateName(code, 'en') } }
  return mayPropose(code) ? { iso3: code } : { fault: 'notInvited', facts: { name: stateName(code, 'en') } }
}

/** The head and two lines to write over. Addresses end in .example, so that nobody is ever written to. */
export function templateCsv(): string {
  const lines = [
    [...CSV_COLUMNS],
    ['State', 'GEO', 'Georgia', '', 'en', 'focal.point@mission.example', 'Focal point of Georgia', 'Asia/Tbilisi'],
    ['observer', '', 'Name of the organization', 'ecosoc', 'fr', 'representative@organization.example', 'Representative', 'Europe/Vienna'],
  ]
  return `${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/** One cell on its way out: quoted where need be, and never the beginning of a formula (S-47). */
export function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
