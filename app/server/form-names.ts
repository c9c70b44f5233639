// Names of form fields and the paths they stand for: "content.results[2].source".

import { BadForm } from './form-limits.ts'

export type Segment = string | number

const NAME = /^[A-Za-z][\w-]*(?:\[\d{1,3}\]|\.[A-Za-z0-9][\w-]*){0,6}$/
// An object that a form builds must never reach its own prototype (S-37).
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** @throws BadForm for a name no form of ours has. */
export function pathOf(name: string): Segment[] {
  if (!NAME.test(name)) throw new BadForm('field name')
  const path = [...name.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map((match) => (match[1] === undefined ? match[0] : Number(match[1])))
  if (path.some((segment) => FORBIDDEN.has(String(segment)))) throw new BadForm('field name of a prototype')
  return path
}

export function nameOf(path: readonly Segment[]): string {
  return path.map((segment, index) => (typeof segment === 'number' ? `[${segment}]` : index === 0 ? segment : `.${segment}`)).join('')
}

/** Whether a path fits a pattern such as "content.results[].source" or "wordLimits.*". */
export function fits(pattern: string, path: readonly Segment[]): boolean {
  const parts = [...pattern.matchAll(/\[\]|[^.[\]]+/g)].map((match) => match[0])
  return parts.length === path.length && parts.every((part, index) => (part === '[]' ? typeof path[index] === 'number' : part === '*' || part === path[index]))
}
