// A form as it was sent, made into the input of an act: nested by the names of its fields, nothing dropped in silence.

import type { Action } from '#workflows/lives/index.ts'
import type { RawInputs } from '#workflows/inputs.ts'
import type { Typed } from '#app/components/form-state.tsx'
import { readField, type Kind } from './form-kinds.ts'
import { BadForm, FORM_LIMITS } from './form-limits.ts'
import { checkFormToken } from './form-token.ts'
import { fits, nameOf, pathOf, type Segment } from './form-names.ts'
import { placeOf } from './keep-typed.ts'
import { log } from './log.ts'

/**
 * How fields are read, by name or pattern; a field that is not named here is running text.
 * { version: 'number', dueAt: 'moment', 'content.articles': 'numbers', 'content.results[]': 'rows', 'wordLimits.*': 'numberOrLeftOut' }
 */
export type Fields = Record<string, Kind>

export type Sent<Input> = {
  /** Shaped by the fields' names; carryOut checks it against the act's schema. */
  input: Input
  /** What was typed, by field name, for the page that shows it again. */
  typed: Typed
  /** Fields of the form's own, whose names begin with _: own.then for a button named _then. */
  own: Record<string, string>
  /** Which form of the page was sent, '' if it has one. */
  form: string
  /** For an act that must happen once only. */
  key: string | undefined
  fields: Fields
  /** The field that a path of the input came from. */
  nameOf: (path: readonly Segment[]) => string
  /** As it came, field by field, and the page it was sent to: to be given back whole. */
  entries: readonly (readonly [string, string])[]
  sentTo: { path: string; search: string }
}

/** Reads a form of ours. @throws a 400 response when it is no such form, a page that gives it back when it was made for another office. */
export async function readForm<A extends Action>(request: Request, fields: Fields = {}): Promise<Sent<RawInputs[A]>> {
  try {
    return await readEntries<RawInputs[A]>(request, fields)
  } catch (error) {
    if (!(error instanceof BadForm)) throw error
    log.warn({ why: error.message }, 'a form that no page of ours sends')
    throw new Response(null, { status: 400 })
  }
}

async function readEntries<Input>(request: Request, fields: Fields): Promise<Sent<Input>> {
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) throw new BadForm('not an urlencoded form')
  const text = await request.text()
  if (text.length > FORM_LIMITS.bytes) throw new BadForm('form too large')
  const entries = [...new URLSearchParams(text)]
  await checkFormToken(request, entries)
  return { ...sentOf<Input>(entries, fields), sentTo: placeOf(request) }
}

/** The same from names and values, however they arrived. */
export function sentOf<Input>(entries: readonly (readonly [string, string])[], fields: Fields): Sent<Input> {
  if (entries.length > FORM_LIMITS.fields) throw new BadForm('too many fields')
  const typed: Record<string, string | string[]> = {}
  const own: Record<string, string> = {}
  for (const [name, value] of entries) {
    if (name.length > FORM_LIMITS.name) throw new BadForm('field name too long')
    if (name.startsWith('_')) {
      if (!/^_[a-z][\w.[\]]*$/i.test(name)) throw new BadForm('field name')
      own[name.slice(1)] = value
      continue
    }
    pathOf(name)
    const before = typed[name]
    typed[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
  }
  const { input, rows } = nested(typed, own, fields)
  return {
    input: input as Input,
    typed, own, fields, entries,
    sentTo: { path: '', search: '' },
    form: own.form ?? '',
    key: own.key && /^[\w:-]{8,120}$/.test(own.key) ? own.key : undefined,
    nameOf: (path) => nameOf(path.map((segment, index) => (typeof segment === 'number' ? (rows.get(nameOf(path.slice(0, index)))?.[segment] ?? segment) : segment))),
  }
}

type Node = { [key: string]: unknown } | unknown[]

function nested(typed: Typed, own: Record<string, string>, fields: Fields): { input: Node; rows: Map<string, number[]> } {
  const input: Node = {}
  for (const [name, value] of Object.entries(typed)) {
    const path = pathOf(name)
    const kind = kindOf(fields, path)
    const read = readField(kind, value, own[`zone.${name}`] ?? own.zone)
    if (read !== undefined) place(input, path, read)
  }
  for (const [name, kind] of Object.entries(fields)) {
    // A box that is not ticked is not sent: its absence is the answer no.
    if (!/[[*]/.test(name) && typed[name] === undefined && ['flag', 'list', 'numbers'].includes(kind)) place(input, pathOf(name), kind === 'flag' ? false : [])
  }
  return { input, rows: closeRanks(input, fields) }
}

function kindOf(fields: Fields, path: readonly Segment[]): Kind {
  return Object.entries(fields).find(([pattern]) => fits(pattern, path))?.[1] ?? 'text'
}

function place(root: Node, path: readonly Segment[], value: unknown): void {
  let node = root
  path.forEach((segment, index) => {
    if (Array.isArray(node) !== (typeof segment === 'number')) throw new BadForm('a field is both a list and a group')
    const holder = node as Record<Segment, unknown>
    if (index === path.length - 1) {
      if (Object.hasOwn(holder, segment)) throw new BadForm('two fields in one place')
      holder[segment] = value
      return
    }
    if (!Object.hasOwn(holder, segment)) holder[segment] = typeof path[index + 1] === 'number' ? [] : {}
    const next = holder[segment]
    if (typeof next !== 'object' || next === null) throw new BadForm('a field is both a value and a group')
    node = next as Node
  })
}

/** Lists lose their gaps; rows that are declared 'rows' lose the lines in which nothing was written. Says which line is left of which. */
function closeRanks(input: Node, fields: Fields): Map<string, number[]> {
  const rows = new Map<string, number[]>()
  for (const [name, kind] of Object.entries(fields)) {
    if (kind === 'rows' && holderOf(input, pathOf(bare(name))) === undefined) place(input, pathOf(bare(name)), [])
  }
  const blankRowsGo = (path: Segment[]) => kindOf(fields, [...path, 0]) === 'rows'
  const walk = (node: unknown, path: Segment[]): void => {
    if (typeof node !== 'object' || node === null) return
    if (Array.isArray(node) && node.some((one) => typeof one === 'object')) {
      const stay = Object.keys(node).map(Number).filter((index) => !(blankRowsGo(path) && isBlank(node[index])))
      rows.set(nameOf(path), stay)
      node.splice(0, node.length, ...stay.map((index) => node[index]))
    }
    for (const [key, child] of Object.entries(node)) walk(child, [...path, Array.isArray(node) ? Number(key) : key])
  }
  walk(input, [])
  return rows
}

const bare = (name: string) => name.replace(/\[\]$/, '')

function holderOf(input: Node, path: readonly Segment[]): unknown {
  return path.reduce<unknown>((node, segment) => (typeof node === 'object' && node !== null ? (node as Record<Segment, unknown>)[segment] : undefined), input)
}

function isBlank(row: unknown): boolean {
  return typeof row === 'object' && row !== null && Object.values(row).every((value) => value === '' || value === null || value === undefined || (Array.isArray(value) && value.length === 0))
}
