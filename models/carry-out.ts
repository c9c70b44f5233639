// The only door through which anything changes state: decide, save, record, tell, in one transaction.

import { UniqueConstraintError } from 'sequelize'
import type { z } from 'zod'
import type { Actor } from '#workflows/actor.ts'
import { decide, type Decision } from '#workflows/decide.ts'
import { INPUTS, type Inputs, type RawInputs } from '#workflows/inputs.ts'
import { type Action, lifeOf } from '#workflows/lives/index.ts'
import type { RefusalCode } from '#workflows/needs.ts'
import { ACTS } from './acts/index.ts'
import { actContext } from './acts/context.ts'
import { constraintOf, inTransaction } from './database.ts'
import { hashOf } from './hash.ts'
import { witness } from './heads.ts'
import { tell } from './notices.ts'
import { addToRecord } from './record.ts'
import { sealOf } from './seal.ts'
import { loadSituation } from './situation.ts'
import { Consultations, DoneActs } from './tables.ts'

export type Problem = { path: (string | number)[]; message: string }
export type Outcome =
  | { kind: 'done'; decision: Extract<Decision, { allowed: true }>; subjectId: string }
  | { kind: 'refused'; decision: Extract<Decision, { allowed: false }> }
  | { kind: 'problems'; problems: Problem[] }

/** `key`: an act with the same key by the same actor is carried out once and answered alike. */
export type Moment = { now: Date; key?: string }

/**
 * Carries out one act.
 * @param subjectId null for an act that creates its subject; the input then names what it belongs to
 * @returns the decision with the subject's id, every refusal at once, or what is wrong with the input; throws only on a failure of ours
 */
export async function carryOut<A extends Action>(action: A, subjectId: string | null, actor: Actor, rawInput: RawInputs[A], { now, key }: Moment): Promise<Outcome> {
  const parsed = (INPUTS[action] as unknown as z.ZodType<Inputs[A]>).safeParse(rawInput)
  if (!parsed.success) return { kind: 'problems', problems: parsed.error.issues.map((issue) => ({ path: issue.path as (string | number)[], message: issue.code })) }
  try {
    return await inTransaction(() => actOnce(action, subjectId, actor, parsed.data, now, key))
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    return { kind: 'refused', decision: { allowed: false, action, kind: 'unmet', refusals: [refusal] } }
  }
}

async function actOnce<A extends Action>(action: A, subjectId: string | null, actor: Actor, input: Inputs[A], now: Date, key?: string): Promise<Outcome> {
  if (!key) return act(action, subjectId, actor, input, now)
  const actorKey = actor.officeId ?? actor.role
  const inputSha256 = await hashOfInput(action, subjectId, { action, subjectId, input: withoutArrival(input) })
  const before = await DoneActs().findOne({ where: { actorKey, actKey: key } })
  if (before) {
    if (before.inputSha256 === inputSha256) return before.outcome as Outcome
    return { kind: 'problems', problems: [{ path: ['key'], message: 'key_reused' }] }
  }
  const outcome = await act(action, subjectId, actor, input, now)
  if (outcome.kind === 'done') await DoneActs().create({ actorKey, actKey: key, inputSha256, outcome })
  return outcome
}

/** What is sealed leaves no plain hash beside it: a vote can be guessed, and the guess tried (S-54). */
async function hashOfInput(action: Action, subjectId: string | null, value: object): Promise<string> {
  if (action !== 'castVotes') return hashOf(value)
  const consultation = subjectId === null ? null : await Consultations().findByPk(subjectId, { attributes: ['id', 'keyCheck'] })
  // Without its key the act is refused, and leaves nothing.
  return (consultation && sealOf(consultation)?.hashOf(value)) ?? ''
}

/** A repeated request arrives later; it is still the same act. */
function withoutArrival(input: object): object {
  return { ...input, receivedAt: undefined }
}

async function act<A extends Action>(action: A, subjectId: string | null, actor: Actor, input: Inputs[A], now: Date): Promise<Outcome> {
  const life = lifeOf(action)
  const loaded = await loadSituation(life, subjectId, actor, now, input as object)
  if (!loaded) return { kind: 'refused', decision: { allowed: false, action, kind: 'unknown', refusals: [{ code: 'unknown' }] } }
  const { situation, rows } = loaded

  const decision = decide(action, situation, actor, input)
  if (!decision.allowed) return { kind: 'refused', decision }

  const row = rows[life]
  const context = actContext({ situation, rows, actor, input, now: now.toISOString(), to: decision.to })
  const effect = await ACTS[action](context)
  if (decision.from !== 'new' && row) {
    row.state = decision.to
    await row.save()
  }

  const proposal = effect.proposal ?? rows.proposal
  const callId = rows.call?.id ?? null
  const entry = await addToRecord({
    actor, at: situation.now, action, life, subjectId: effect.subjectId, proposalId: proposal?.id ?? null, callId,
    forEntityId: actor.entityId ?? effect.onBehalfOf?.id ?? null,
    forEntity: effect.onBehalfOf?.name ?? (actor.entityId === null ? null : (effect.forEntity ?? situation.proponent?.name ?? situation.entity?.name ?? null)),
    fromState: decision.from, toState: decision.to, why: effect.why ?? '', details: effect.details ?? {},
  })
  const head = await witness(action, entry)
  await tell(action, situation, input, head ? { ...effect, letterData: { ...effect.letterData, head } } : effect, { proposal, callId, sessionId: rows.session!.id, key: entry.sha256 })
  return { kind: 'done', decision, subjectId: effect.subjectId }
}

/** What the database itself refuses, should a rule ever be passed by (S-40): worded like any refusal. */
const CONSTRAINTS: [pattern: RegExp, code: RefusalCode][] = [
  [/proposals\.call_id, proposals\.proponent_id|one_live_case_an_observer/, 'secondCase'],
  [/selection_items\.call_id, selection_items\.place|place BETWEEN/, 'tooManySelected'],
  [/a recused member does not vote/, 'recused'],
  [/votes are (cast|sealed)/, 'consultationDuePassed'],
  [/confirmed_by <> prepared_by|issued_by <> prepared_by/, 'sameOfficer'],
  [/consultations\.call_id/, 'consultationExists'],
  [/calls\.session_id/, 'callExists'],
  [/one_office_a_person/, 'addressHeld'],
  [/translations\.call_id/, 'translationSavedMeanwhile'],
]

function refusalOf(error: unknown): { code: RefusalCode } | null {
  if ((error as Error).name === 'SequelizeOptimisticLockError') return { code: 'someoneSavedMeanwhile' }
  const text = constraintOf(error)
  if (text === null && !(error instanceof UniqueConstraintError)) return null
  const match = CONSTRAINTS.find(([pattern]) => pattern.test(text ?? ''))
  return match ? { code: match[1] } : null
}

