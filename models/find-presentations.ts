// Cases and their summaries, as the responsible State and the observer that suggested one see them (M-31, M-34).

import type { Actor } from '#workflows/actor.ts'
import type { SummaryContent } from '#workflows/inputs.ts'
import type { CaseState } from '#workflows/lives/case.ts'
import type { Action } from '#workflows/lives/index.ts'
import type { SummaryState } from '#workflows/lives/summary.ts'
import { compareByName, compareByStateName } from '#workflows/names/index.ts'
import type { Situation } from '#workflows/situation.ts'
import { look, type Foresee, type Seen } from './look.ts'
import { Cases, RecordLines, Summaries, SummaryVersions } from './tables.ts'

export type PresentationLine = {
  caseId: string
  proposalId: string
  title: string
  reference: string
  state: CaseState
  responsibleState: { iso3: string; name: string }
  /** The observer that suggested the case; null for a State's own proposal. */
  suggestedBy: string | null
  presenters: string[]
  offered: Action[]
  summary: { id: string; state: SummaryState; dueAt: string | null } | null
}

export type PresentationView = PresentationLine & {
  situation: Situation
  /** Only to the State that presents. */
  needs: string
  declineReason: string
  /** Whether this reader is the State that presents; an observer reads only (M-21). */
  presents: boolean
  foresee: Foresee
}

/** The cases that this reader's proposals became, alphabetical by State, then by title. Nothing before the announcement: a case is born then (M-30). */
export async function findPresentations(actor: Actor, callId: string, now: Date): Promise<PresentationLine[]> {
  const lines: PresentationLine[] = []
  for (const { id } of await Cases().findAll({ where: { callId }, attributes: ['id'] })) {
    const seen = await look('case', id, actor, now)
    if (seen) lines.push(await lineOf(seen, actor, now))
  }
  const byState = compareByStateName('en')
  const byTitle = compareByName('en')
  return lines.sort((a, b) => byState(a.responsibleState.iso3, b.responsibleState.iso3) || byTitle(a.title, b.title))
}

export async function readPresentation(caseId: string, actor: Actor, now: Date): Promise<PresentationView | null> {
  const seen = await look('case', caseId, actor, now)
  if (!seen) return null
  const presents = actor.entityId === seen.situation.proposal!.responsibleStateId
  const row = seen.rows.case!
  return { ...(await lineOf(seen, actor, now)), situation: seen.situation, presents, foresee: seen.foresee, needs: presents ? row.needs : '', declineReason: presents ? row.declineReason : '' }
}

async function lineOf({ situation, rows, offered }: Seen, actor: Actor, now: Date): Promise<PresentationLine> {
  const { proposal, responsibleState, proponent } = situation
  const summary = await Summaries().findOne({ where: { caseId: rows.case!.id } })
  const readable = summary && (await look('summary', summary.id, actor, now))
  return {
    caseId: rows.case!.id, proposalId: proposal!.id, title: proposal!.submittedContent!.title, reference: proposal!.reference!, state: situation.case!.state,
    responsibleState: { iso3: responsibleState!.iso3!, name: responsibleState!.name }, suggestedBy: proposal!.proponentKind === 'observer' ? proponent!.name : null,
    presenters: rows.case!.presenters, offered,
    summary: readable ? { id: summary.id, state: readable.situation.summary!.state, dueAt: summary.dueAt } : null,
  }
}

export type ClearanceView = {
  id: string
  caseId: string
  state: SummaryState
  content: SummaryContent
  sha256: string
  number: number
  dueAt: string | null
  cleared: { by: string; at: string } | null
  responsibleState: string
  suggestedBy: string | null
  zone: string
  offered: Action[]
  situation: Situation
  /** The versions that were sent to the State, latest first, with its own comments. Empty for an observer, who reads the text alone. */
  versions: { number: number; content: SummaryContent; sha256: string; savedAt: string; comment: string; commentBy: string | null; commentAt: string | null }[]
}

/** The text of a summary, once it has been sent; null before, and for everybody else. */
export async function readClearance(summaryId: string, actor: Actor, now: Date): Promise<ClearanceView | null> {
  const seen = await look('summary', summaryId, actor, now)
  if (!seen) return null
  const { situation, rows, offered } = seen
  const row = rows.summary!
  const { proposal, responsibleState, proponent, call } = situation
  return {
    id: row.id, caseId: row.caseId, state: situation.summary!.state, content: row.content, sha256: row.sha256, number: row.number, dueAt: row.dueAt,
    cleared: row.clearedSha256 === row.sha256 && row.clearedAt ? { by: row.clearedBy!, at: row.clearedAt } : null,
    responsibleState: responsibleState!.name, suggestedBy: proposal!.proponentKind === 'observer' ? proponent!.name : null, zone: call!.zone, offered, situation,
    versions: actor.entityId === proposal!.responsibleStateId ? await sentVersions(row.id) : [],
  }
}

/** What the Secretariat saved between two sendings stays with the Secretariat. */
async function sentVersions(summaryId: string): Promise<ClearanceView['versions']> {
  const sendings = await RecordLines().findAll({ where: { life: 'summary', subjectId: summaryId, action: 'sendForClearance' }, attributes: ['details'] })
  const sent = new Set(sendings.map((line) => String(line.details.sha256)))
  const versions = await SummaryVersions().findAll({ where: { summaryId }, order: [['number', 'DESC']] })
  return versions
    .filter((version) => sent.has(version.sha256))
    .map(({ number, content, sha256, savedAt, comment, commentBy, commentAt }) => ({ number, content, sha256, savedAt, comment, commentBy, commentAt }))
}
