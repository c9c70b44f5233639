// Cases of the meeting (M-31, M-32), scoped to the reader: the Secretariat all, the responsible State its own, a suggesting observer that its case goes on.

import type { Actor } from '#workflows/actor.ts'
import type { Action } from '#workflows/lives/index.ts'
import type { CaseState } from '#workflows/lives/case.ts'
import type { SummaryState } from '#workflows/lives/summary.ts'
import { compareByName, compareByStateName } from '#workflows/names/index.ts'
import type { SessionFacts, Situation } from '#workflows/situation.ts'
import { filesOf, openableFile, type OpenableFile, type StoredFile } from './find-proposals.ts'
import { look, lookAhead, type Foresee, type Seen } from './look.ts'
import { Cases, Summaries } from './tables.ts'

export type CaseLine = {
  id: string
  proposalId: string
  reference: string
  title: string
  state: { id: string; iso3: string; name: string }
  proponent: { kind: 'State' | 'observer'; name: string }
  standing: CaseState
  offered: Action[]
  /** Null for a suggesting observer: the State's answer is the State's and the Secretariat's. */
  answer: { presenters: string[]; needs: string; declineReason: string } | null
  discussion: { on: string; presenters: string[]; questions: string; account: string } | null
  /** Until when the State is asked to answer the invitation (M-31). */
  answerBy: string | null
  /** Null as `answer` is. */
  presentation: StoredFile[] | null
  /** Where its summary stands; null while there is none that this reader may know of. */
  summary: { id: string; state: SummaryState } | null
}

/** All cases of a call that this reader may know of, in English alphabetical order of States, then of titles (M-28). */
export async function findCases(actor: Actor, callId: string, now: Date): Promise<CaseLine[]> {
  const lines: CaseLine[] = []
  for (const { id } of await Cases().findAll({ where: { callId }, attributes: ['id'] })) {
    const seen = await look('case', id, actor, now)
    if (seen) lines.push(await lineOf(seen, actor, now))
  }
  const byState = compareByStateName('en')
  const byTitle = compareByName('en')
  return lines.sort((a, b) => byState(a.state.iso3, b.state.iso3) || byTitle(a.title, b.title))
}

export type CaseView = {
  line: CaseLine
  session: SessionFacts
  callId: string
  /** Whether this reader is the State that presents; an observer that suggested the case reads only (M-21). */
  presents: boolean
  foresee: Foresee
}

/** One case; null for whoever may not know of it. */
export async function readCase(id: string, actor: Actor, now: Date): Promise<CaseView | null> {
  const seen = await look('case', id, actor, now)
  if (!seen) return null
  const { situation, foresee } = seen
  return { line: await lineOf(seen, actor, now), session: situation.session!, callId: situation.call!.id, presents: actor.entityId === situation.proposal!.responsibleStateId, foresee }
}

/** A file of a presentation, for whoever reads the State's answer. */
export async function findPresentationFile(id: string, fileId: string, actor: Actor, now: Date): Promise<OpenableFile | null> {
  const view = await readCase(id, actor, now)
  return openableFile(view?.line.presentation ?? [], fileId)
}

async function lineOf({ situation, rows, offered }: Seen, actor: Actor, now: Date): Promise<CaseLine> {
  const row = rows.case!
  const proposal = situation.proposal!
  const state = situation.responsibleState!
  const proponent = situation.proponent!
  const inside = actor.role === 'officer' || actor.entityId === state.id
  const written = await Summaries().findOne({ where: { caseId: row.id }, attributes: ['id', 'state'] })
  const summary = written && (await look('summary', written.id, actor, now)) ? written : null
  return {
    id: row.id,
    proposalId: proposal.id,
    reference: proposal.reference!,
    title: proposal.submittedContent!.title,
    state: { id: state.id, iso3: state.iso3!, name: state.name },
    proponent: { kind: proponent.kind, name: proponent.name },
    standing: row.state as CaseState,
    offered,
    answer: inside ? { presenters: row.presenters, needs: row.needs, declineReason: row.declineReason } : null,
    discussion: inside && row.discussedOn ? { on: row.discussedOn, presenters: row.presenters, questions: row.questions, account: row.account } : null,
    answerBy: inside ? row.answerBy : null,
    presentation: inside ? await filesOf(proposal.id, 'presentation') : null,
    summary: summary && { id: summary.id, state: summary.state as SummaryState },
  }
}

export type Meeting = { session: SessionFacts; callId: string; cases: CaseLine[]; offered: Action[]; foresee: Foresee; situation: Situation }

/** The meeting of a call's session, for the Secretariat; null for everybody else. */
export async function readMeeting(callId: string, actor: Actor, now: Date): Promise<Meeting | null> {
  if (actor.role !== 'officer') return null
  const ahead = await lookAhead('edition', { callId }, actor, now)
  const session = ahead && (await look('session', ahead.situation.session!.id, actor, now))
  if (!ahead || !session) return null
  return { session: ahead.situation.session!, callId, cases: await findCases(actor, callId, now), offered: session.offered, foresee: session.foresee, situation: ahead.situation }
}
