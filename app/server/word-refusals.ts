// Codes of refusals and problems made into sentences for one reader.

import { isZone } from '#workflows/inputs.ts'
import type { Action } from '#workflows/lives/index.ts'
import { lifeOf } from '#workflows/lives/index.ts'
import type { Unmet } from '#workflows/needs.ts'
import { SECTION_KEYS } from '#workflows/proposal-form.ts'
import type { Language } from '#workflows/languages.ts'
import type { Facts } from '#templates/words.ts'
import type { FieldProblem } from '#app/components/form-state.tsx'
import { momentInALine } from '#app/components/moment.ts'
import { en } from '#app/messages/en/index.ts'
import { wordsFor, type MessageKey, type PageWords } from '#app/messages/index.ts'
import type { Fields, Sent } from './form.ts'
import { fits, pathOf, type Segment } from './form-names.ts'

export type ReaderOf = { language: Language; zone: string }

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** What was not done, and every reason at once. Moments are said in the reader's own zone and in UTC. */
export function wordRefusals(action: Action, unmet: readonly Unmet[], reader: ReaderOf): { title: string; reasons: string[] } {
  const words = wordsFor(reader.language)
  return { title: words(`acts.${action}.refused`), reasons: unmet.map((one) => wordRefusal(words, action, one, reader)) }
}

function wordRefusal(words: PageWords, action: Action, { code, facts }: Unmet, reader: ReaderOf): string {
  // The database's own refusals know the rule and no facts.
  if (!facts && Object.hasOwn(en.refusalsWithoutFacts, code)) return words(`refusalsWithoutFacts.${code}` as MessageKey)
  return words(`refusals.${code}`, factsInWords(words, action, facts ?? {}, reader))
}

function factsInWords(words: PageWords, action: Action, facts: Facts, reader: ReaderOf): Facts {
  const worded: Facts = {}
  for (const [name, fact] of Object.entries(facts)) {
    worded[name] =
      name === 'section' ? words(`sections.${fact}.label` as MessageKey)
      : name === 'criterion' ? words(`criteria.${fact}` as MessageKey)
      : name === 'state' ? stateInWords(words, action, String(fact))
      : typeof fact === 'string' && INSTANT.test(fact) ? momentInALine(words, fact, isZone(reader.zone) ? reader.zone : 'UTC', reader.language, name === 'arrived' || name === 'closed')
      : fact
  }
  if (typeof facts.cap === 'number') worded.count ??= facts.cap
  if (typeof facts.supported === 'number' && typeof facts.cap === 'number') worded.over = facts.supported - facts.cap
  return worded
}

function stateInWords(words: PageWords, action: Action, state: string): string {
  return state === 'new' ? words('marks.notBegun') : words(`states.${lifeOf(action)}.${state}` as MessageKey)
}

/** Problems of the input, each at the field it came from, in the order of the form. */
export function wordProblems(problems: readonly { path: (string | number)[]; message: string }[], sent: Pick<Sent<unknown>, 'nameOf' | 'typed' | 'fields'>, reader: ReaderOf): FieldProblem[] {
  const words = wordsFor(reader.language)
  const worded = problems.map(({ path, message }) => {
    if (message === 'key_reused') return { name: '', text: words('errors.conflict.text') }
    const name = fieldNameOf(sent, path)
    const field = labelOf(words, pathOf(name || 'form'))
    return { name: message === 'unrecognized_keys' ? '' : name, text: words(`problems.${kindOfProblem(message, name, sent)}`, { field }) }
  })
  // One problem a field is enough.
  return worded.filter((one, index) => worded.findIndex((other) => other.name === one.name && other.text === one.text) === index)
}

/** The field that can be mended: a missing list is mended at its first line, a translated text at its own field. */
function fieldNameOf(sent: Pick<Sent<unknown>, 'nameOf' | 'typed'>, path: readonly Segment[]): string {
  for (let length = path.length; length > 0; length--) {
    const name = sent.nameOf(path.slice(0, length))
    if (name in sent.typed) return name
    const within = Object.keys(sent.typed).find((typed) => typed.startsWith(`${name}.`) || typed.startsWith(`${name}[`))
    if (within) return within
  }
  return sent.nameOf(path)
}

type ProblemKey = 'missing' | 'email' | 'number' | 'moment' | 'day' | 'choice' | 'tooLong' | 'other' | 'unexpected'

function kindOfProblem(message: string, name: string, { typed, fields }: { typed: Sent<unknown>['typed']; fields: Fields }): ProblemKey {
  if (message === 'unrecognized_keys') return 'unexpected'
  const value = typed[name]
  const kind = name ? Object.entries(fields).find(([pattern]) => fits(pattern, pathOf(name)))?.[1] : undefined
  if (value === undefined) return kind === undefined || kind === 'text' || kind === 'line' ? 'missing' : 'choice'
  if (String(value).trim() === '') return 'missing'
  if (kind === 'number' || kind === 'numberOrNull' || kind === 'numberOrLeftOut' || kind === 'numbers') return 'number'
  if (kind === 'moment') return 'moment'
  if (message === 'too_big') return 'tooLong'
  if (/email$/i.test(name)) return 'email'
  if (/On$/.test(name) && message === 'invalid_format') return 'day'
  if (message === 'invalid_value' || message === 'invalid_union' || kind === 'yesNo') return 'choice'
  return 'other'
}

/** "Results, line 3" or "Lessons learned": what the page calls this field. */
export function labelOf(words: PageWords, path: readonly Segment[]): string {
  const names = path.filter((segment): segment is string => typeof segment === 'string')
  const row = path.find((segment) => typeof segment === 'number')
  const last = names.at(-1) ?? ''
  const own = names[0] === 'content' ? names[1] : undefined
  const label =
    own !== undefined && SECTION_KEYS.includes(own as never) ? words(`sections.${own}.label` as MessageKey)
    : Object.hasOwn(en.fields, last) ? words(`fields.${last}` as MessageKey)
    : Object.hasOwn(en.fields, names[0] ?? '') ? words(`fields.${names[0]}` as MessageKey)
    : last
  return row === undefined ? label : words('problems.row', { field: label, number: row + 1 })
}
