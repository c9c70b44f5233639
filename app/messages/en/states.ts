// What each state of each life is called. The shape that goes with it stands in app/components/tag.tsx.

import type { AccessState } from '#workflows/lives/access.ts'
import type { CallState } from '#workflows/lives/call.ts'
import type { CaseState } from '#workflows/lives/case.ts'
import type { ConsultationState } from '#workflows/lives/consultation.ts'
import type { EditionState } from '#workflows/lives/edition.ts'
import type { EntityState } from '#workflows/lives/entity.ts'
import type { FileState } from '#workflows/lives/file.ts'
import type { Life } from '#workflows/lives/index.ts'
import type { ProposalState } from '#workflows/lives/proposal.ts'
import type { SelectionState } from '#workflows/lives/selection.ts'
import type { SessionState } from '#workflows/lives/session.ts'
import type { SummaryState } from '#workflows/lives/summary.ts'
import type { TranslationState } from '#workflows/lives/translation.ts'

export type StateOf = {
  session: SessionState
  entity: EntityState
  call: CallState
  proposal: ProposalState
  consultation: ConsultationState
  selection: SelectionState
  case: CaseState
  summary: SummaryState
  translation: TranslationState
  edition: EditionState
  file: FileState
  access: AccessState
}

export const states = {
  session: { planned: 'Planned', closed: 'Closed' },
  access: { asked: 'Asked for', granted: 'Granted', ended: 'Ended', refused: 'Refused', lapsed: 'Over' },
  entity: { admitted: 'Admitted', suspended: 'Frozen: observer status suspended', objectedTo: 'Frozen: observer status objected to' },
  call: { prepared: 'In preparation', open: 'Open', closed: 'Closed' },
  proposal: {
    draft: 'Draft',
    keyedIn: 'From paper, to be confirmed',
    submitted: 'Submitted',
    beingScreened: 'Being screened',
    returned: 'Returned for clarification',
    eligible: 'Eligible',
    notEligible: 'Not eligible',
    withdrawn: 'Withdrawn',
  },
  consultation: { frozen: 'List frozen, not yet open', open: 'Open, sealed', closed: 'Closed' },
  selection: { prepared: 'In preparation', confirmed: 'Decided, not announced', announced: 'Announced' },
  case: { invited: 'Invited to present', accepted: 'Accepted', declined: 'Declined', discussed: 'Discussed', notDiscussed: 'Not discussed' },
  summary: { drafted: 'Being drafted', withState: 'With the State', commented: 'Comments received', cleared: 'Cleared' },
  translation: { saved: 'Saved' },
  edition: { prepared: 'Prepared, not issued', issued: 'Issued', superseded: 'Replaced, still reachable', withdrawn: 'Withdrawn', discarded: 'Discarded' },
  file: { unscanned: 'Stored, not checked for viruses', waiting: 'Being checked for viruses', clean: 'No virus found', infected: 'A virus was found: removed' },
} satisfies { [L in Life]: Record<StateOf[L], string> }

/** Marks that are no state of a life. */
export const marks = {
  internal: 'Internal',
  sealed: 'Sealed',
  unanswered: 'Unanswered',
  complete: 'Complete',
  gaps_one: 'One gap',
  gaps_other: '{{count}} gaps',
  notBegun: 'Not begun',
  askedForView: 'Asked for its view',
  agrees: 'Agrees',
  declines: 'Does not agree',
  noAnswer: 'No answer',
  acknowledged: 'Acknowledged',
  notAcknowledged: 'Not yet acknowledged',
  quorumMet: 'Quorum met',
  quorumNotMet: 'Quorum not met',
  changed: 'Changed since clearance',
  current: 'In force',
  saved: 'Saved',
}
