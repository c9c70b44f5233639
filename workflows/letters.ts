// Which act is told to whom (M-5, M-30). A letter is official and numbered; a mail alone is a notice. Data in, nothing sent here.

import type { Action } from './lives/index.ts'
import type { Situation } from './situation.ts'

export const LETTER_KINDS = [
  'invitation', 'extension', 'receipt', 'withdrawn', 'clarification', 'message', 'change', 'eligible', 'notEligible', 'reconsidered', 'namedState',
  'consultation', 'selected', 'suggestionSelected', 'notSelected', 'declined', 'clearance', 'observerText', 'answerReceived', 'draftWarning', 'personAdded', 'keyedIn', 'keyedInDiscarded', 'agenda', 'invitationReminder', 'clearanceReminder', 'viewReminder', 'signedHead', 'fileInfected', 'fileInfectedNoted', 'officeGiven', 'officeEnded', 'accessAsked', 'accessGranted',
] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

export type Addressee =
  | { to: 'proponent' | 'responsibleState' }
  | { to: 'entity'; entityId: string }
  | { to: 'everyInvited' }
  | { to: 'officers' }
  | { to: 'administrators' }
  | { to: 'bureau' }
  /** Those who hold the heads of the record: the bureau and the officers, each person once (S-58). */
  | { to: 'witnesses' }

export type Notice = { kind: LetterKind; addressee: Addressee; official: boolean }

const notice = (kind: LetterKind, to: 'proponent' | 'responsibleState' | 'officers' | 'administrators' | 'bureau' | 'witnesses' | 'everyInvited', official = false): Notice => ({ kind, addressee: { to }, official })

type Rule = (situation: Situation, input: Record<string, unknown>) => Notice[]
const always = (...notices: Notice[]): Rule => () => notices

/** Acts that tell somebody. An act that is not named here tells nobody, and that is a decision too. */
export const NOTICES: Partial<Record<Action, Rule>> = {
  // resetFactors tells the person alone: models/acts/session.ts writes to them.
  addPerson: (s) => [{ kind: 'personAdded', addressee: { to: 'entity', entityId: s.entity!.id }, official: false }],
  handOver: (s) => [{ kind: 'personAdded', addressee: { to: 'entity', entityId: s.entity!.id }, official: false }],
  // The whole house hears of every office given or ended: a stranger among them is seen (S-10).
  appointOfficer: always(notice('officeGiven', 'officers'), notice('officeGiven', 'administrators')),
  appointAdministrator: always(notice('officeGiven', 'officers'), notice('officeGiven', 'administrators')),
  endOffice: always(notice('officeEnded', 'officers'), notice('officeEnded', 'administrators')),
  openCall: always(notice('invitation', 'everyInvited', true)),
  extendForAll: always(notice('extension', 'everyInvited', true)),
  extendForOne: (_s, input) => [{ kind: 'extension', addressee: { to: 'entity', entityId: String(input.entityId) }, official: true }],
  submit: always(notice('receipt', 'proponent')),
  withdraw: (s) => (s.proposal!.reference === null && s.subject.state !== 'keyedIn' ? [] : [notice('withdrawn', 'proponent'), notice('withdrawn', 'officers')]),
  keyIn: always(notice('keyedIn', 'proponent')),
  correctKeyedIn: always(notice('keyedIn', 'proponent')),
  confirmKeyedIn: always(notice('receipt', 'proponent'), notice('answerReceived', 'officers')),
  takeOverKeyedIn: always(notice('answerReceived', 'officers')),
  discardKeyedIn: always(notice('keyedInDiscarded', 'proponent')),
  returnForClarification: always(notice('clarification', 'proponent', true)),
  answerClarification: always(notice('answerReceived', 'officers')),
  writeToProposer: always(notice('message', 'proponent')),
  writeToSecretariat: always(notice('message', 'officers')),
  proposeChange: always(notice('change', 'proponent')),
  findEligible: (s) => [notice('eligible', 'proponent'), ...(s.proposal!.proponentKind === 'observer' ? [notice('namedState', 'responsibleState', true)] : [])],
  findNotEligible: always(notice('notEligible', 'proponent', true)),
  askReconsideration: always(notice('answerReceived', 'officers')),
  reopenScreening: always(notice('reconsidered', 'proponent')),
  upholdOutcome: always(notice('reconsidered', 'proponent')),
  giveStateView: always(notice('answerReceived', 'officers')),
  attachStatement: always(notice('answerReceived', 'officers')),
  openConsultation: always(notice('consultation', 'bureau')),
  closeCall: always(notice('signedHead', 'witnesses')),
  closeConsultation: always(notice('signedHead', 'witnesses')),
  issueEdition: always(notice('signedHead', 'witnesses')),
  // announceSelection and fillFreedPlace write one letter a proposal: models/acts/selection.ts names them through lettersOfOutcome.
  declineInvitation: always(notice('declined', 'officers')),
  acceptInvitation: always(notice('answerReceived', 'officers')),
  sendForClearance: (s) => [notice('clearance', 'responsibleState', true), ...(s.proposal!.proponentKind === 'observer' ? [notice('observerText', 'proponent')] : [])],
  commentOnSummary: always(notice('answerReceived', 'officers')),
  clearSummary: always(notice('answerReceived', 'officers')),
  // models/acts/files.ts tells the one whose file it is, and names it; the Secretariat reads no draft, and its mail names none (S-10).
  recordInfected: always(notice('fileInfectedNoted', 'officers')),
  askAccess: always(notice('accessAsked', 'officers')),
  // Its proposer is told by whom, why and until when, before a word is read (S-10).
  grantAccess: always(notice('accessGranted', 'proponent')),
}

/** The letter each outcome brings when the selection is announced. Reserves and the rest read the same neutral letter (M-30). */
export function lettersOfOutcome(outcome: 'selected' | 'reserve' | 'notSelected', proponentKind: 'State' | 'observer'): Notice[] {
  if (outcome !== 'selected') return [notice('notSelected', 'proponent', true)]
  const invitation = notice('selected', 'responsibleState', true)
  return proponentKind === 'observer' ? [invitation, notice('suggestionSelected', 'proponent', true)] : [invitation]
}

/** The acts of its addressee that answer a letter (M-5). A letter that is not named here asks for nothing. */
export const ANSWERS: Partial<Record<LetterKind, readonly Action[]>> = {
  invitation: ['submit', 'confirmKeyedIn'],
  clarification: ['answerClarification'],
  namedState: ['giveStateView'],
  selected: ['acceptInvitation', 'declineInvitation'],
  clearance: ['clearSummary', 'commentOnSummary'],
}
