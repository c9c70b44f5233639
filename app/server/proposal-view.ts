// A proposal cut down to what its page shows: the proponent's own side, or the side of the State an observer named (S-05).

import type { Inputs } from '#workflows/inputs.ts'
import type { Action } from '#workflows/lives/index.ts'
import { stateIsAsked } from '#workflows/policy.ts'
import { leftToMend } from '#workflows/tasks.ts'
import type { ProposalView } from '#models/find-proposals.ts'
import { textOf } from '#app/components/proposer/text-of.ts'
import { paths } from '#app/paths.ts'
import { viewOf } from './state-view.ts'
import { paperOf } from './paper.ts'
import { shownFile } from './shown-file.ts'

/** Acts of this page, each with an input that fails no need of its own, so that only what the reader cannot mend counts. */
const TRIED: { [A in Action]?: (view: ProposalView) => Inputs[A] } = {
  saveDraft: ({ version, content }) => ({ version, content }),
  attachFile: () => ({ name: '–', type: 'pdf', bytes: 1, sha256: '', storedAs: '' }),
  takeOverKeyedIn: () => ({}),
  withdraw: () => ({ reason: '' }),
  answerClarification: ({ situation, content }) => ({ answer: '–', content: situation.proposal!.submittedContent ?? content }),
  askReconsideration: () => ({ reason: '–' }),
  giveStateView: () => ({ comment: '', agrees: false, wouldPresent: 'undecided' }),
  writeToSecretariat: () => ({ body: '–' }),
}

/** What the page offers: acts that would be taken if they were sent now. Submitting and confirming have pages of their own, which say what is missing. */
export function openActs(view: ProposalView): Action[] {
  const open = (Object.keys(TRIED) as Action[]).filter((action) => view.offered.includes(action) && view.foresee(action, TRIED[action]!(view) as never).allowed)
  const submit = view.offered.includes('submit') && leftToMend(view.foresee('submit', { receivedAt: view.situation.now })) !== null
  const confirm = view.offered.includes('confirmKeyedIn') && leftToMend(view.foresee('confirmKeyedIn', { version: view.version })) !== null
  const changesOpen = view.changes.some((change) => change.standing === 'open') && view.offered.includes('refuseChange')
  return [...open, ...(submit ? (['submit'] as const) : []), ...(confirm ? (['confirmKeyedIn'] as const) : []), ...(changesOpen ? (['acceptChange'] as const) : [])]
}

export function proposalPage(view: ProposalView, caseId: string | null) {
  const { line, situation, content } = view
  const own = view.proposerThread !== null
  return {
    id: line.id, own, title: content.title, reference: line.reference, standing: line.standing, entity: line.proponent.name, kind: line.proponent.kind, state: line.state?.name ?? null,
    savedAt: own ? line.savedAt : null, submittedAt: line.submittedAt, closesAt: view.closesAt, zone: situation.call!.zone, unsubmitted: view.unsubmittedChanges, outcomeReason: view.outcomeReason,
    text: textOf(content), contact: own ? content.contact : '', consents: own ? { listed: content.consentListed, published: content.consentPublished } : null,
    files: shownFiles(view.files, line.id),
    versions: view.versions.map(({ number, savedBy, savedAt, cause }) => ({ number, savedBy, savedAt, cause })),
    hasReceipt: view.receipts.length > 0, paper: paperOf(view), caseId, acts: openActs(view),
    rounds: view.rounds.map(({ number, questions, sections, dueAt, answer, answeredAt }) => ({ number, questions, sections, dueAt, answer, answeredAt })),
    changes: view.changes.map(({ id, section, why, standing }) => ({ id, section, why, standing })),
    stateView: viewOf(view), statement: shownFiles(view.statement, line.id), viewUntil: situation.proposal!.commentUntil,
    asksState: stateIsAsked(situation.proposal!),
    thread: (view.proposerThread ?? []).map(({ body, office, at }, index) => ({ id: String(index), body, by: office, at })),
    // Without the number of the entry: entries are numbered through, and would count what others do (S-07).
    record: view.record.map(({ at, office, action }) => ({ at, office, action: action as Action })),
  }
}

/** Their names, and the address of each. */
export function shownFiles(files: ProposalView['files'], proposalId: string) {
  return files.map((file) => shownFile(file, paths.file(proposalId, file.id)))
}

export type ProposalPageData = ReturnType<typeof proposalPage>
