// What the page of one proposal holds, named one by one; and its checklist form made into findings. For the route alone.

import type { Action } from '#workflows/lives/index.ts'
import type { EntityState } from '#workflows/lives/entity.ts'
import { CRITERIA, type Finding } from '#workflows/situation.ts'
import type { RawInputs } from '#workflows/inputs.ts'
import type { ScreeningItem } from '#models/find-screening.ts'
import { paperOf } from './paper.ts'
import type { LabelsOf } from './word-refusals.ts'
import type { Typed } from '#app/components/form-state.tsx'
import { textOf } from '#app/components/proposer/text-of.ts'
import { paths } from '#app/paths.ts'
import { shownFile } from './shown-file.ts'
import { viewOf } from './state-view.ts'

export type ItemPage = ReturnType<typeof pageOfItem>

export function pageOfItem(item: ScreeningItem) {
  const { line, content } = item
  const byObserver = line.proponent.kind === 'observer'
  return {
    heading: line.title, id: line.id, reference: line.reference ?? '', stands: item.stands, offered: item.offered, officer: item.officer,
    proponent: line.proponent.name, proponentId: line.proponent.id, byObserver, state: line.state?.name ?? '', stateId: line.state?.id ?? null,
    isStateAsked: item.record.some((entry) => entry.action === 'findEligible'),
    text: textOf(content), version: item.versions[0]?.number ?? 0, versions: item.versions.length, submittedAt: line.submittedAt,
    contact: content.contact, consents: { listed: content.consentListed, published: content.consentPublished },
    files: item.files.map((file) => shownFile(file, paths.screeningFile(line.id, file.id))),
    stateView: viewOf(item), viewUntil: item.situation.proposal!.commentUntil, statement: item.statement.map((file) => shownFile(file, paths.screeningFile(line.id, file.id))),
    changes: item.changes.map(({ id, section, text, why, standing, proposedAt, proposedBy, answer }) => ({ id, section, text, why, standing, proposedAt, proposedBy, answer })),
    rounds: item.rounds.map(({ number, sections, dueAt, answeredAt, answer }) => ({ number, sections, dueAt, answeredAt, hasAnswer: answer !== null })),
    thread: item.proposerThread ?? [], notes: item.internalThread ?? [],
    checklist: item.checklist ?? {}, facts: { ...item.facts, standing: item.facts.standing as EntityState, byObserver, proponent: line.proponent.name, state: line.state?.name ?? '' },
    paper: paperOf(item), outcomeReason: item.outcomeReason, reconsiderationAsked: item.reconsiderationAsked,
    record: item.record.map(({ seq, at, office, action, fromState, toState, why }) => ({ seq, at, office, action: action as Action, fromState, toState, why })),
  }
}

/** Each criterion names its own two fields. */
export const labelsOfChecklist: LabelsOf = (words) => Object.fromEntries(CRITERIA.flatMap((criterion) => [
  [`findings.${criterion}.finding`, words(`criteria.${criterion}`)],
  [`findings.${criterion}.reason`, words('problems.criterion', { criterion: words(`criteria.${criterion}`), field: words('secretariat.item.reason') })],
]))

/** A criterion with neither finding nor reason is left for later; one with either is sent, and the schema names what it lacks. */
export function findingsOf(typed: Typed): { findings: RawInputs['recordChecklist']['findings']; nameOf: (path: readonly (string | number)[]) => string } {
  const field = (criterion: string, name: 'finding' | 'reason') => String(typed[`findings.${criterion}.${name}`] ?? '').trim()
  const given = CRITERIA.filter((criterion) => field(criterion, 'finding') !== '' || field(criterion, 'reason') !== '')
  return {
    findings: given.map((criterion) => ({ criterion, finding: field(criterion, 'finding') as Finding, reason: field(criterion, 'reason') })),
    nameOf: ([, index, name]) => `findings.${given[Number(index ?? 0)] ?? CRITERIA[0]}.${name ?? 'finding'}`,
  }
}
