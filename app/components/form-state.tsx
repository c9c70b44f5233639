// What a form was answered with: problems at fields, or a refusal. Fields inside an ActForm find their own part of it.

import { createContext, useContext } from 'react'

/** What was typed, by field name, as it came. */
export type Typed = Record<string, string | string[]>

/** A problem at one field; `name` is the field's name in the form, '' for the form as a whole. */
export type FieldProblem = { name: string; text: string }

/** What an action gives back to its page when nothing was done. app/server/respond.ts makes it. */
export type Answer = {
  problems: FieldProblem[]
  refusal: { title: string; reasons: string[] } | null
  typed: Typed
  /** Which form of the page was sent, if it has several. */
  form: string
}

export type Values = Record<string, string | number | boolean | readonly (string | number)[] | null | undefined>

type FormState = { idPrefix: string; typed: Typed | null; problems: FieldProblem[]; values: Values }

export const FormContext = createContext<FormState>({ idPrefix: '', typed: null, problems: [], values: {} })

/** The id of a field, so that the error summary can lead to it. */
export function fieldId(name: string, prefix = ''): string {
  return `f-${prefix}${name}`.replaceAll(/[^\w-]+/g, '-').replace(/-$/, '')
}

/** Id, standing value and problem of the field with this name. What was typed goes before what was stored. */
export function useField(name: string, given?: string | number | null) {
  const { idPrefix, typed, problems, values } = useContext(FormContext)
  const was = typed?.[name]
  const stored = given ?? values[name]
  const value = typed ? (Array.isArray(was) ? was[0] : was) ?? '' : stored === null || stored === undefined || Array.isArray(stored) ? '' : String(stored)
  return { id: fieldId(name, idPrefix), value, problem: problems.find((one) => one.name === name)?.text }
}

/** Which of several answers are ticked. */
export function useTicked(name: string, given?: readonly (string | number)[]): string[] {
  const { typed, values } = useContext(FormContext)
  const was = typed?.[name]
  if (typed) return was === undefined ? [] : Array.isArray(was) ? was : [was]
  const stored = given ?? values[name]
  if (stored === true) return ['yes']
  return Array.isArray(stored) ? stored.map(String) : stored === null || stored === undefined || stored === false ? [] : [String(stored)]
}
