// What each reader is shown of what exists. A decision stays hidden until it is announced (M-30).

import type { Actor } from './actor.ts'
import type { Action } from './lives/index.ts'
import { isOfSecretariat, readsRecord, readsUnderAccess } from './policy.ts'
import { EMPTY_CONTENT } from './proposal-form.ts'
import type { CallFacts, ConsultationFacts, Outcome, ProposalFacts, SelectionFacts, Situation } from './situation.ts'

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

export function standingFor(actor: Actor, proposal: Pick<ProposalFacts, 'id' | 'state'>, selection: SelectionFacts | null, cases: readonly { proposalId: string }[] = []): Standing {
  // A case stays what it was selected as, whatever its State answers: that is the case's own life.
  if (cases.some((one) => one.proposalId === proposal.id)) return 'selected'
  const decided = selection?.items.find((item) => item.proposalId === proposal.id)?.outcome
  if (decided && (selection!.state === 'announced' || actor.role === 'officer')) {
    // A reserve is told what the unselected are told: the set is the Secretariat's own (M-28, M-30).
    return decided === 'reserve' && actor.role !== 'officer' ? 'notSelected' : decided
  }
  // While it is being screened the proposer sees only that it was received.
  return proposal.state === 'beingScreened' && actor.role !== 'officer' ? 'submitted' : proposal.state
}

/**
 * The facts as this reader may hold them. Rules decide on the whole situation; whatever is read for a page goes through
 * here, so that a page cannot show what its reader may not know (S-05), even by mistake.
 */
export function situationFor(actor: Actor, s: Situation): Situation {
  const shown: Situation = { ...s, call: s.call && callFor(actor, s), proposal: s.proposal && proposalFor(actor, s), consultation: s.consultation && consultationFor(actor, s) }
  if (isOfSecretariat(actor, s)) return shown
  return {
    ...shown,
    entity: s.entity && actor.entityId === s.entity.id ? s.entity : null,
    proponent: s.proponent && (actor.entityId === s.proponent.id ? s.proponent : { ...s.proponent, heldAddresses: [], officeIds: [] }),
    responsibleState: s.responsibleState && { ...s.responsibleState, heldAddresses: [], officeIds: [] },
    selection: null,
    unscreened: 0,
    eligibleProposalIds: [],
    commentPeriods: [],
    advised: [],
    cases: [],
    summaries: [],
    preparedIn: [],
    issuedIn: [],
    part: null,
    translation: null,
    untranslated: {},
    house: [],
    sessionOfficeIds: [],
    edition: s.edition && { ...s.edition, preparedBy: '' },
    file: null,
  }
}

function callFor(actor: Actor, s: Situation): CallFacts {
  const call = s.call!
  if (isOfSecretariat(actor, s)) return call
  const own = (id: string) => id === actor.entityId
  return { ...call, extensions: call.extensions.filter((one) => own(one.entityId)), fundsRecorded: 0, forewordSha256: '', invitedEntityIds: call.invitedEntityIds.filter(own), acknowledgedEntityIds: call.acknowledgedEntityIds.filter(own) }
}

/** The working copy is its proposer's alone; the contact and the checklist are the Secretariat's (M-12, M-20). */
function proposalFor(actor: Actor, s: Situation): ProposalFacts {
  const proposal = s.proposal!
  if (actor.role === 'administrator') return proposalForAdministrator(actor, s)
  const own = (actor.role === 'focalPoint' || actor.role === 'representative') && actor.entityId === proposal.proponentId
  if (own) return { ...proposal, checklist: {}, screenedBy: null }
  if (proposal.submittedContent === null && proposal.keyedIn !== null && isOfSecretariat(actor, s)) return proposal
  if (proposal.submittedContent === null) return { ...proposal, content: EMPTY_CONTENT, checklist: {}, screenedBy: null }
  if (isOfSecretariat(actor, s)) return { ...proposal, content: proposal.submittedContent }
  const submitted = { ...proposal.submittedContent, contact: '' }
  return { ...proposal, content: submitted, submittedContent: submitted, keyedIn: null, checklist: {}, screenedBy: null, openChanges: [], round: null, reconsideration: 'none' }
}

/** The text as it stands, a draft too, while an access is open; nothing but its name otherwise (S-10). */
function proposalForAdministrator(actor: Actor, s: Situation): ProposalFacts {
  const proposal = s.proposal!
  const text = readsUnderAccess(actor, s) ? { ...(proposal.submittedContent ?? proposal.content), contact: '' } : EMPTY_CONTENT
  return { ...proposal, content: text, submittedContent: proposal.submittedContent && text, keyedIn: null, checklist: {}, screenedBy: null, openChanges: [], round: null, reconsideration: 'none', files: readsUnderAccess(actor, s) ? proposal.files : [] }
}

/** A member holds what concerns that member; proposers and the public, that there is no consultation to know of (M-24, M-25). */
function consultationFor(actor: Actor, s: Situation): ConsultationFacts | null {
  const consultation = s.consultation!
  if (isOfSecretariat(actor, s) || actor.role === 'clock') return consultation
  if (actor.role !== 'bureauMember') return null
  const own = (one: { officeId: string }) => one.officeId === actor.officeId
  return { ...consultation, declared: consultation.declared.filter(own), answered: consultation.answered.filter(own) }
}
