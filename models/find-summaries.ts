// Summaries and their clearance (M-34), scoped to the reader: a State sees the texts that were sent to it, and no other.

import type { Actor } from '#workflows/actor.ts'
import type { SummaryContent } from '#workflows/inputs.ts'
import type { Action } from '#workflows/lives/index.ts'
import type { SummaryState } from '#workflows/lives/summary.ts'
import type { Situation } from '#workflows/situation.ts'
import { summaryOf } from '#workflows/summary-draft.ts'
import { awaitsState } from '#workflows/summary-form.ts'
import { findCases, readCase, type CaseLine } from './find-cases.ts'
import { look, lookAhead } from './look.ts'
import { RecordLines, Summaries, SummaryVersions } from './tables.ts'

export type SummaryLine = { case: CaseLine; state: SummaryState | null; dueAt: string | null; clearedAt: string | null; clearedBy: string | null }

/** Every discussed case with where its summary stands, alphabetical by State: for the Secretariat. */
export async function findSummaries(actor: Actor, callId: string, now: Date): Promise<SummaryLine[]> {
  if (actor.role !== 'officer') return []
  const cases = (await findCases(actor, callId, now)).filter((one) => one.discussion !== null)
  const rows = await Summaries().findAll({ where: { caseId: cases.map((one) => one.id) } })
  return cases.map((one) => {
    const row = rows.find((summary) => summary.caseId === one.id)
    return { case: one, state: (row?.state as SummaryState | undefined) ?? null, dueAt: row && awaitsState(row.state as SummaryState) ? row.dueAt : null, clearedAt: row?.clearedAt ?? null, clearedBy: row?.clearedBy ?? null }
  })
}

/** One sending to the State, and what it brought. `version` is the version that was sent. */
export type Round = {
  number: number
  version: number
  sha256: string
  sentAt: string
  dueAt: string
  comment: { text: string; by: string; at: string } | null
  clearedAt: string | null
}

export type Version = { number: number; savedAt: string; savedBy: string; sha256: string; content: SummaryContent }

export type SummaryView = {
  id: string
  caseId: string
  case: CaseLine
  situation: Situation
  state: SummaryState
  content: SummaryContent
  sha256: string
  /** For saving: somebody else may have saved meanwhile. */
  version: number
  /** Which text this is, counted from 1. */
  number: number
  dueAt: string | null
  cleared: { by: string; at: string; sha256: string } | null
  rounds: Round[]
  /** Oldest first; to the State only those that were sent; an observer reads the text that stands and no other. */
  versions: Version[]
  offered: Action[]
}

/** A summary with its rounds; null for whoever may not know of it. */
export async function readSummary(id: string, actor: Actor, now: Date): Promise<SummaryView | null> {
  const seen = await look('summary', id, actor, now)
  if (!seen) return null
  const row = seen.rows.summary!
  const known = await readCase(row.caseId, actor, now)
  if (!known) return null
  const versions = await SummaryVersions().findAll({ where: { summaryId: id }, order: [['number', 'ASC']] })
  const rounds = await roundsOf(id, versions)
  const ofState = actor.entityId === known.line.state.id
  const sent = versions.filter((version) => rounds.some((round) => round.version === version.number))
  const shown = actor.role === 'officer' ? versions : ofState ? sent : []
  return {
    id, caseId: row.caseId, case: known.line, situation: seen.situation,
    state: row.state as SummaryState, content: row.content, sha256: row.sha256, version: seen.situation.summary!.version, number: row.number,
    dueAt: awaitsState(row.state as SummaryState) ? row.dueAt : null,
    cleared: row.clearedSha256 ? { by: row.clearedBy!, at: row.clearedAt!, sha256: row.clearedSha256 } : null,
    // What a State commented is between it and the Secretariat; a suggesting observer reads the text (M-34).
    rounds: actor.role === 'officer' || ofState ? rounds : rounds.map((round) => ({ ...round, comment: null })),
    versions: shown.map(({ number, savedAt, savedBy, sha256, content }) => ({ number, savedAt, savedBy, sha256, content })),
    offered: seen.offered,
  }
}

/** Read from the record: it alone says which text was sent when (M-39). */
async function roundsOf(summaryId: string, versions: { number: number; sha256: string; savedAt: string; comment: string; commentBy: string | null; commentAt: string | null }[]): Promise<Round[]> {
  const lines = await RecordLines().findAll({ where: { subjectId: summaryId, action: ['sendForClearance', 'clearSummary'] }, order: [['seq', 'ASC']] })
  const rounds: Round[] = []
  for (const line of lines) {
    const details = line.details as { sha256?: string; dueAt?: string }
    if (line.action === 'clearSummary') {
      const last = rounds.at(-1)
      if (last) last.clearedAt = line.at
      continue
    }
    // A text may come back word for word: the version sent is the latest one saved before.
    const sent = versions.filter((version) => version.sha256 === details.sha256 && version.savedAt <= line.at).at(-1)
    if (!sent) continue
    const comment = sent.comment === '' ? null : { text: sent.comment, by: sent.commentBy ?? '', at: sent.commentAt ?? '' }
    rounds.push({ number: rounds.length + 1, version: sent.number, sha256: sent.sha256, sentAt: line.at, dueAt: String(details.dueAt ?? ''), comment, clearedAt: null })
  }
  return rounds
}

/** The summary of a case by the case's id: for addresses that name the case. */
export async function readSummaryOfCase(caseId: string, actor: Actor, now: Date): Promise<SummaryView | null> {
  const row = await Summaries().findOne({ where: { caseId }, attributes: ['id'] })
  return row && readSummary(row.id, actor, now)
}

export type SummaryStart = { case: CaseLine; content: SummaryContent; offered: Action[] }

/** What a summary begins from, for the Secretariat: the submitted text under the booklet's headings. Null where a summary exists or the reader is another. */
export async function readSummaryStart(caseId: string, actor: Actor, now: Date): Promise<SummaryStart | null> {
  if (actor.role !== 'officer') return null
  const known = await readCase(caseId, actor, now)
  const ahead = known && (await lookAhead('summary', { caseId }, actor, now))
  if (!ahead || ahead.situation.summary) return null
  return { case: known.line, content: summaryOf(ahead.situation.proposal!.submittedContent!, ahead.rows.case!.account), offered: ahead.offered }
}
