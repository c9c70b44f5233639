// How one field is read. What cannot be read stays as typed, so that the act's schema refuses it by name.

import { isZone } from '#workflows/inputs.ts'
import { instantOf } from '#workflows/moments.ts'
import { cleanLine, cleanText } from './text.ts'

export type Kind =
  /** Several lines. */
  | 'text'
  /** One line: a name, a title, an address. */
  | 'line'
  /** As chosen from a list of ours. '' is kept as ''. */
  | 'orNull'
  /** '' leaves the field out. */
  | 'orLeftOut'
  | 'number'
  | 'numberOrNull'
  | 'numberOrLeftOut'
  /** A box: ticked or not. */
  | 'flag'
  /** Two answers, yes or no. */
  | 'yesNo'
  /** Several boxes of one name. */
  | 'list'
  /** Several boxes, or one line of numbers with commas. */
  | 'numbers'
  /** One entry a line; empty lines go. */
  | 'lines'
  /** A list of groups, of which those left empty go: 'content.results[]': 'rows'. */
  | 'rows'
  /** Date and hour in the zone of _zone.NAME or _zone, made an instant. */
  | 'moment'

type Value = string | string[]

const NUMBER = /^[+-]?\d{1,15}(?:\.\d{1,6})?$/
const LOCAL = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?$/

/** @returns what the input gets; undefined leaves the field out. */
export function readField(kind: Kind, value: Value, zone: string | undefined): unknown {
  if (kind === 'list') return [value].flat().map(cleanLine)
  if (kind === 'numbers') return [value].flat().flatMap((one) => one.split(/[,;\s]+/)).filter((one) => one !== '').map(asNumber)
  // A second value under one name is never one of ours; the schema refuses the list.
  if (Array.isArray(value)) return value
  switch (kind) {
    case 'text':
    case 'rows':
      return cleanText(value)
    case 'line':
      return cleanLine(value)
    case 'orNull':
      return cleanLine(value) === '' ? null : cleanLine(value)
    case 'orLeftOut':
      return cleanLine(value) === '' ? undefined : cleanLine(value)
    case 'number':
      return asNumber(value)
    case 'numberOrNull':
      return value.trim() === '' ? null : asNumber(value)
    case 'numberOrLeftOut':
      return value.trim() === '' ? undefined : asNumber(value)
    case 'flag':
      return value === 'yes' || value === 'on' ? true : value === 'no' ? false : value
    case 'yesNo':
      return value === 'yes' ? true : value === 'no' ? false : value
    case 'lines':
      return value.split(/\r\n?|\n/).map(cleanLine).filter((line) => line !== '')
    case 'moment':
      return asInstant(value.trim(), zone)
  }
}

function asNumber(value: string): number | string {
  const plain = value.trim().replaceAll(/[\s\u00A0\u202F,](?=\d{3}(?:\D|$))/g, '')
  return NUMBER.test(plain) ? Number(plain) : value
}

function asInstant(value: string, zone: string | undefined): string {
  if (!LOCAL.test(value) || !zone || !isZone(zone)) return value
  const local = value.replace(' ', 'T')
  // "2027-02-31T10:00" parses nowhere; it must not become 3 March.
  const day = new Date(`${local.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== local.slice(0, 10) || Number.isNaN(Date.parse(`${local}Z`))) return value
  return instantOf(local, zone)
}
