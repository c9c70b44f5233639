// The case that names a State, cut down to what that State's page of its view shows (M-21, S-05).

import type { Actor } from '#workflows/actor.ts'
import { nameInSentence } from '#workflows/names/index.ts'
import { readProposal, type ProposalView, type StoredFile } from '#models/find-proposals.ts'
import type { SaidView } from '#app/components/state-said.tsx'
import { textOf } from '#app/components/proposer/text-of.ts'
import { paths } from '#app/paths.ts'
import { limitsOf, SAMPLE_FILE } from './attach.ts'
import { found } from './respond.ts'
import { shownFile } from './shown-file.ts'
import { whyNot } from './why-not.ts'

/** The case, to the State it names alone: the observer reads the view on the proposal's page. @throws a 404 */
export async function findNamedCase(id: string, actor: Actor, at: Date): Promise<ProposalView> {
  const view = found(await readProposal(id, actor, at))
  return found(view.line.state?.id === actor.entityId && view.proposerThread === null ? view : null)
}

export function stateViewPage(view: ProposalView, actor: Actor) {
  const { line, content, situation, files, statement } = view
  const shown = (file: StoredFile) => shownFile(file, paths.file(line.id, file.id))
  return {
    id: line.id, title: content.title, observer: line.proponent.name, state: nameInSentence(line.state!.name), text: textOf(content),
    files: files.map(shown), statement: statement.map(shown), limits: limitsOf('statement'),
    until: situation.proposal!.commentUntil, zone: situation.call!.zone, given: viewOf(view),
    inTheWay: whyNot('giveStateView', view, actor, { comment: '', agrees: false, wouldPresent: 'undecided' }),
    noRoom: whyNot('attachStatement', view, actor, SAMPLE_FILE),
  }
}

export type StateViewData = ReturnType<typeof stateViewPage>

/** What the State said, if it did. */
export function viewOf({ stateView }: Pick<ProposalView, 'stateView'>): SaidView | null {
  return stateView && { comment: stateView.comment, agrees: stateView.agrees, wouldPresent: stateView.wouldPresent as SaidView['wouldPresent'], givenBy: stateView.givenBy, givenAt: stateView.givenAt }
}
