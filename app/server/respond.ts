// What an action answers: the next page when the act was done; the same page, with the reason, when it was not.

import { data, redirect } from '@remix-run/node'
import type { Actor } from '#workflows/actor.ts'
import type { RefusalKind } from '#workflows/decide.ts'
import type { Outcome } from '#models/carry-out.ts'
import type { Facts } from '#templates/words.ts'
import type { Answer, FieldProblem } from '#app/components/form-state.tsx'
import type { MessageKey } from '#app/messages/index.ts'
import type { Sent } from './form.ts'
import { noticeHeader } from './notice.ts'
import { unproven } from './prove.ts'
import { noteSecurity } from './security-log.ts'
import { wordProblems, wordRefusals, type LabelsOf } from './word-refusals.ts'

const STATUS: Record<Exclude<RefusalKind, 'unknown' | 'unproven'>, number> = { forbidden: 403, notNow: 409, unmet: 409 }

type Done = {
  /** Where the person goes next. */
  done: string | ((subjectId: string) => string)
  /** What is said there; the act's own sentence if left out, nothing if null. */
  notice?: { key: MessageKey; facts?: Facts } | null
  /** What the page calls its fields, where fields.ts says it otherwise. */
  labels?: LabelsOf
  /** When the form arrived, where that decides: it still counts when it is sent again after a proof of who is there (M-6). */
  arrived?: string
}

type Sending = Pick<Sent<unknown>, 'typed' | 'form' | 'nameOf' | 'fields' | 'entries' | 'sentTo'>

/**
 * The answer of an action to what carryOut said.
 * @throws a 404 when the person may not know that the thing exists; a page that keeps the form while they confirm who they are (S-22)
 */
export async function answer(outcome: Outcome, sent: Sending, reader: Actor, { done, notice, labels, arrived }: Done) {
  if (outcome.kind === 'problems') return withProblems(sent, wordProblems(outcome.problems, sent, reader, labels))
  if (outcome.kind === 'done') {
    const next = typeof done === 'string' ? done : done(outcome.subjectId)
    return goTo(next, notice === undefined ? { key: `acts.${outcome.decision.action}.done` } : notice)
  }
  const { action, kind, refusals } = outcome.decision
  if (kind === 'unknown' || kind === 'forbidden') noteSecurity(sent.sentTo.path, 'actRefused', { person: reader.personId, office: reader.officeId, role: reader.role, act: action, why: kind })
  if (kind === 'unknown') throw notFound()
  if (kind === 'unproven') throw await unproven(reader, sent, arrived)
  return data<Answer>({ problems: [], refusal: wordRefusals(action, refusals, reader), typed: sent.typed, form: sent.form }, { status: STATUS[kind] })
}

/** The same page with problems at its fields, and every word that was typed. */
export function withProblems(sent: Pick<Sent<unknown>, 'typed' | 'form'>, problems: FieldProblem[]) {
  return data<Answer>({ problems, refusal: null, typed: sent.typed, form: sent.form }, { status: 422 })
}

/** The next page, with a sentence on it that says what was done. */
export async function goTo(path: string, notice: { key: MessageKey; facts?: Facts } | null = null) {
  return redirect(path, { status: 303, headers: notice ? { 'Set-Cookie': await noticeHeader(notice) } : {} })
}

/** Nothing is here for this person: the same answer whether it does not exist or is not theirs (S-03). */
export function notFound(): Response {
  return new Response(null, { status: 404 })
}

/** For what a find-* function may not return: `const proposal = found(await findProposal(…))`. @throws a 404 */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound()
  return value
}
