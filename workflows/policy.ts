// Who may do what: one line an act. Also who may know that a thing exists at all; the rest see "not found" (S-03).

import type { Actor } from './actor.ts'
import type { Action, Life } from './lives/index.ts'
import { isRecused } from './needs.ts'
import { editionIsPublic } from './publication.ts'
import type { ProposalFacts, Situation } from './situation.ts'

type Ability = (actor: Actor, situation: Situation) => boolean

const ofSession: Ability = (actor, s) => s.session !== null && actor.sessionId === s.session.id
const officer: Ability = (actor, s) => actor.role === 'officer' && ofSession(actor, s)
const officerOrClock: Ability = (actor, s) => officer(actor, s) || actor.role === 'clock'
const clock: Ability = (actor) => actor.role === 'clock'
const speaksForEntity = (actor: Actor) => actor.role === 'focalPoint' || actor.role === 'representative'
const ofEntity: Ability = (actor, s) => speaksForEntity(actor) && s.entity !== null && actor.entityId === s.entity.id
const anyProposer: Ability = (actor, s) => speaksForEntity(actor) && ofSession(actor, s)
const proponent: Ability = (actor, s) => speaksForEntity(actor) && s.proposal !== null && actor.entityId === s.proposal.proponentId
const responsibleState: Ability = (actor, s) => actor.role === 'focalPoint' && s.proposal !== null && actor.entityId === s.proposal.responsibleStateId
/** What was typed in from paper is the Secretariat's to keep in order until its entity has confirmed it (M-7). */
const keeperOfFiles: Ability = (actor, s) => (s.proposal?.state === 'keyedIn' ? officer(actor, s) : proponent(actor, s))
const suggestingObserver: Ability = (actor, s) => actor.role === 'representative' && proponent(actor, s)
const administrator: Ability = (actor, s) => actor.role === 'administrator' && ofSession(actor, s)
/** An access is its asker's and the Secretariat's: no other administrator knows of it. */
const asker: Ability = (actor, s) => administrator(actor, s) && s.access !== null && s.access.officeId === actor.officeId
const bureauMember: Ability = (actor, s) =>
  actor.role === 'bureauMember' && ofSession(actor, s) && s.consultation !== null && s.consultation.members.some((member) => member.officeId === actor.officeId)

export const POLICY: Record<Action, Ability> = {
  importEntities: officer,
  closeSession: officer,
  anonymisePerson: officer,
  forgetPerson: clock,
  appointOfficer: officer,
  appointAdministrator: administrator,
  endOffice: (actor, s) => officer(actor, s) || administrator(actor, s),
  endSignIns: administrator,
  resetFactors: officer,

  addPerson: (actor, s) => officer(actor, s) || ofEntity(actor, s),
  removePerson: (actor, s) => officer(actor, s) || ofEntity(actor, s),
  handOver: (actor, s) => officer(actor, s) || ofEntity(actor, s),
  suspendObserver: officer,
  objectToObserver: officer,
  restoreObserver: officer,

  prepareCall: officer,
  reviseCall: officer,
  openCall: officer,
  acknowledgeInvitation: anyProposer,
  extendForAll: officer,
  extendForOne: officer,
  closeCall: officerOrClock,
  arrangeMeeting: officer,
  recordFunds: officer,
  saveForeword: officer,

  startDraft: anyProposer,
  saveDraft: proponent,
  attachFile: keeperOfFiles,
  removeFile: keeperOfFiles,
  submit: proponent,
  withdraw: proponent,

  keyIn: officer,
  correctKeyedIn: officer,
  confirmKeyedIn: proponent,
  takeOverKeyedIn: proponent,
  discardKeyedIn: officer,

  startScreening: officer,
  recordChecklist: officer,
  returnForClarification: officer,
  answerClarification: proponent,
  resumeScreening: officer,
  findEligible: officer,
  findNotEligible: officer,
  askReconsideration: proponent,
  reopenScreening: officer,
  upholdOutcome: officer,
  writeToProposer: officer,
  writeToSecretariat: proponent,
  keepInternalNote: officer,
  proposeChange: officer,
  acceptChange: proponent,
  refuseChange: proponent,
  giveStateView: responsibleState,
  attachStatement: responsibleState,
  removeStatement: responsibleState,

  freezeList: officer,
  openConsultation: officer,
  castVotes: bureauMember,
  declareRecusal: bureauMember,
  liftRecusal: officer,
  closeConsultation: officerOrClock,

  prepareSelection: officer,
  confirmSelection: officer,
  reopenSelection: officer,
  announceSelection: officer,
  fillFreedPlace: officer,
  leavePlaceEmpty: officer,

  acceptInvitation: responsibleState,
  declineInvitation: responsibleState,
  attachPresentation: responsibleState,
  removePresentation: responsibleState,
  recordDiscussed: officer,
  recordNotDiscussed: officer,

  draftSummary: officer,
  saveSummary: officer,
  sendForClearance: officer,
  commentOnSummary: responsibleState,
  clearSummary: responsibleState,

  saveTranslation: officer,

  prepareEdition: officer,
  discardEdition: officer,
  issueEdition: officer,
  withdrawEdition: officer,

  // The scanner's word reaches the house through the clock; no person says that a file is clean.
  recordClean: clock,
  recordInfected: clock,
  askAccess: administrator,
  grantAccess: officer,
  refuseAccess: officer,
  readUnderAccess: asker,
  // What is only asked for is refused by the Secretariat, with a reason; its asker may take it back.
  endAccess: (actor, s) => asker(actor, s) || (officer(actor, s) && s.access?.state === 'granted'),
  lapseAccess: clock,
}

/** Whether this reader is of the Secretariat of the session it asks about. */
export const isOfSecretariat = officer

/** Who may know that the subject exists. A subject that is about to be created is known to whoever may create it. */
const KNOWS: Record<Life, Ability> = {
  session: () => true,
  entity: (actor, s) => officer(actor, s) || ofEntity(actor, s),
  call: (actor, s) => s.call!.state !== 'prepared' || officer(actor, s),
  proposal: (actor, s) => mayReadProposal(actor, s),
  consultation: (actor, s) => officerOrClock(actor, s) || bureauMember(actor, s),
  selection: officer,
  case: (actor, s) => officer(actor, s) || responsibleState(actor, s) || suggestingObserver(actor, s),
  summary: (actor, s) => officer(actor, s) || (s.summary!.state !== 'drafted' && (responsibleState(actor, s) || suggestingObserver(actor, s))),
  translation: officer,
  edition: (actor, s) => officer(actor, s) || editionIsPublic(s.edition!),
  // People read files through what they belong to.
  file: clock,
  access: (actor, s) => officerOrClock(actor, s) || asker(actor, s),
}

export function mayKnow(actor: Actor, situation: Situation): boolean {
  return situation.subject.state === 'new' || KNOWS[situation.subject.life](actor, situation)
}

export function mayDo(action: Action, actor: Actor, situation: Situation): boolean {
  return POLICY[action](actor, situation)
}

/**
 * Who may read a proposal's text. The Secretariat reads what it typed in itself and what was submitted, never a draft (S-10); the State an
 * observer named, once the case is found eligible (M-21); a bureau member, once it is on the list and unless recused; an administrator,
 * while an access that a second person granted stands open (S-10).
 */
export function mayReadProposal(actor: Actor, s: Situation): boolean {
  const proposal = s.proposal!
  if (proponent(actor, s)) return true
  if (officer(actor, s)) return proposal.submittedContent !== null || proposal.keyedIn !== null
  if (responsibleState(actor, s)) return stateIsAsked(proposal)
  if (bureauMember(actor, s)) return s.consultation!.items.some((item) => item.proposalId === proposal.id) && isRecused(s.consultation!, actor, proposal.id) === null
  return readsUnderAccess(actor, s)
}

/** Whether the State an observer named is told of the case and asked for its view (M-21). */
export const stateIsAsked = ({ proponentKind, state }: ProposalFacts): boolean => proponentKind === 'observer' && state === 'eligible'

/** Text and attached files of this one proposal, until the opening or the access is over: no thread, no view, no record, no vote. */
export function readsUnderAccess(actor: Actor, s: Situation): boolean {
  return administrator(actor, s) && s.openedUntil !== null && s.now < s.openedUntil
}

/** Who may read what the State named by an observer said and attached (M-21): those whom it concerns and, unless recused, those who advise on it. */
export function readsStateView(actor: Actor, s: Situation): boolean {
  return mayReadProposal(actor, s) && !administrator(actor, s) && s.proposal!.proponentKind === 'observer'
}

export type Thread = 'proposer' | 'internal'

/** Two threads, never mixed (M-20): the proposer reads one, the Secretariat both, nobody else either. */
export function readableThreads(actor: Actor, s: Situation): Thread[] {
  if (officer(actor, s) && mayReadProposal(actor, s)) return ['proposer', 'internal']
  return proponent(actor, s) ? ['proposer'] : []
}

/** Who may read the record of a proposal, and which lines (M-39): the Secretariat all, the proposer its own side. */
export function readsRecord(actor: Actor, s: Situation): 'all' | 'shared' | 'none' {
  if (officer(actor, s) && mayReadProposal(actor, s)) return 'all'
  return proponent(actor, s) ? 'shared' : 'none'
}
