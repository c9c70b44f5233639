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
import { pageLanguage, wordsFor, type MessageKey, type PageWords } from '#app/messages/index.ts'
import type { Fields, Sent } from './form.ts'
import { fits, nameOf, pathOf, type Segment } from './form-names.ts'

export type ReaderOf = { language: Language; zone: string }

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** What was not done, and every reason at once. Moments are said in the reader's own zone and in UTC. */
export function wordRefusals(action: Action, unmet: readonly Unmet[], reader: ReaderOf): { title: string; reasons: string[] } {
  const words = wordsFor(reader.language)
  return { title: words(`acts.${action}.refused`), reasons: saidOnce(unmet).map((one) => wordRefusal(words, action, one, reader)) }
}

/** That the call is open, and that somebody may still propose, is one sentence where both end at the same instant; an extension or a grace is said apart. */
export function saidOnce(unmet: readonly Unmet[]): readonly Unmet[] {
  const open = unmet.find(({ code }) => code === 'callNotClosed')
  return open ? unmet.filter(({ code, facts }) => !(code === 'timeStillRuns' && facts?.until === open.facts?.closes)) : unmet
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
      name === 'sections' ? listed(String(fact).split(' ').map((section) => words(`booklet.sections.${section}` as MessageKey)), pageLanguage(reader.language))
      : name === 'part' ? words(`booklet.translations.kinds.${fact}` as MessageKey)
      : name === 'section' ? words(`sections.${fact}.label` as MessageKey)
      : name === 'criterion' ? words(`criteria.${fact}` as MessageKey)
      : name === 'state' ? stateInWords(words, action, String(fact))
      : typeof fact === 'string' && INSTANT.test(fact) ? momentInALine(words, fact, isZone(reader.zone) ? reader.zone : 'UTC', reader.language, name === 'arrived' || name === 'closed')
      : fact
  }
  if (typeof facts.cap === 'number') worded.count ??= facts.cap
  if (typeof facts.supported === 'number' && typeof facts.cap === 'number') worded.over = facts.supported - facts.cap
  return worded
}

/** UN spelling: no comma before “and”. */
const listed = (items: string[], language: Language) => new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(items)

function stateInWords(words: PageWords, action: Action, state: string): string {
  return state === 'new' ? words('marks.notBegun') : words(`states.${lifeOf(action)}.${state}` as MessageKey)
}

/** Problems of the input, each at the field it came from, in the order of the form. */
export function wordProblems(problems: readonly { path: (string | number)[]; message: string }[], sent: Pick<Sent<unknown>, 'nameOf' | 'typed' | 'fields'>, reader: ReaderOf, labels: LabelsOf = () => ({})): FieldProblem[] {
  const words = wordsFor(reader.language)
  const own = labels(words)
  const worded = problems.map(({ path, message }) => {
    if (message === 'key_reused') return { name: '', text: words('errors.conflict.text') }
    const name = fieldNameOf(sent, path)
    const field = quoted(words, labelOf(words, pathOf(name || 'form'), own))
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

/**
 * What a page calls its fields, where that is not what messages/en/fields.ts says: by pattern, such as 'content.results[].source',
 * which its line is added to, or by the full name of a field that has a label of its own.
 */
export type LabelsOf = (words: PageWords) => Record<string, string>

/** "Result 3, Source" or "Lessons learned": what the page calls this field. */
export function labelOf(words: PageWords, path: readonly Segment[], labels: Record<string, string> = {}): string {
  const exact = labels[nameOf(path)]
  if (exact !== undefined) return exact
  const names = path.filter((segment): segment is string => typeof segment === 'string')
  const row = path.find((segment) => typeof segment === 'number')
  const last = names.at(-1) ?? ''
  const own = names[0] === 'content' || names[0] === 'wordLimits' ? names[1] : undefined
  const label =
    Object.entries(labels).find(([pattern]) => fits(pattern, path))?.[1]
    ?? (names.length < 3 && own !== undefined && SECTION_KEYS.includes(own as never) ? words(`sections.${own}.label` as MessageKey)
    : Object.hasOwn(en.fields, last) ? words(`fields.${last}` as MessageKey)
    : Object.hasOwn(en.fields, names[0] ?? '') ? words(`fields.${names[0]}` as MessageKey)
    : last)
  if (row === undefined) return label
  const line = names.includes('results') ? 'problems.result' : names[0] === 'aspects' ? 'problems.aspect' : 'problems.row'
  return words(line, { field: label, number: row + 1 })
}

/** A label that asks is quoted, so that its sentence goes on after it. */
const quoted = (words: PageWords, label: string) => (/[?？؟]$/.test(label) ? words('problems.question', { field: label }) : label)
