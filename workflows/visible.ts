// What each reader is shown of what exists. A decision stays hidden until it is announced (M-30).

import type { Actor } from './actor.ts'
import type { Action } from './lives/index.ts'
import { readsRecord } from './policy.ts'
import type { Outcome, ProposalFacts, SelectionFacts, Situation } from './situation.ts'

/** Acts that are the Secretariat's own affair: a proposer's record does not hold them. */
const INTERNAL_ACTS: readonly Action[] = ['startScreening', 'recordChecklist', 'keepInternalNote', 'resumeScreening']

/** Acts on a case or a summary that the other side sees only once they reach it. */
const BEFORE_SENDING: readonly Action[] = ['draftSummary', 'saveSummary']

export function recordFor<L extends { action: string }>(actor: Actor, situation: Situation, lines: L[]): L[] {
  const reads = readsRecord(actor, situation)
  if (reads === 'all') return lines
  if (reads === 'none') return []
  return lines.filter((line) => ![...INTERNAL_ACTS, ...BEFORE_SENDING].includes(line.action as Action))
}

/** Where a proposal stands, as a reader may know it: screening first, then what was announced. */
export type Standing = ProposalFacts['state'] | Outcome

export function standingFor(actor: Actor, proposal: Pick<ProposalFacts, 'id' | 'state'>, selection: SelectionFacts | null): Standing {
  const decided = selection?.items.find((item) => item.proposalId === proposal.id)?.outcome
  if (decided && (selection!.state === 'announced' || actor.role === 'officer')) {
    // A reserve is told what the unselected are told: the set is the Secretariat's own (M-28, M-30).
    return decided === 'reserve' && actor.role !== 'officer' ? 'notSelected' : decided
  }
  // While it is being screened the proposer sees only that it was received.
  return proposal.state === 'beingScreened' && actor.role !== 'officer' ? 'submitted' : proposal.state
}
