// Why an act could not be done: the fact, and what can be done. What was not done is said by the act (acts.ts).

import type { RefusalCode } from '#workflows/needs.ts'

type Worded = Partial<Record<RefusalCode | `${RefusalCode}_one` | `${RefusalCode}_other`, string>>

export const refusals = {
  unknown: 'There is no such page, or it is not open to you.',
  notYours: 'This act belongs to another office. Change the office you act in, if you hold it, or write to the Secretariat.',
  wrongState: 'It now stands at “{{state}}”, where this cannot be done. Load the page again to see what can.',

  nothingToImport: 'The file holds no line. Choose a file with one State or observer on each line.',
  sessionStillMeets: 'The session meets until {{until}}. Close it after that.',
  sessionNotBegun: 'The session begins on {{from}}. Record what it discussed after that.',
  sessionIsClosed: 'The session is closed, and its cases stand as recorded.',
  sessionNotClosed: 'The session is not closed yet. A booklet can be prepared once it is.',
  addressHeld: '{{email}} is on this list already. Nothing needs to be added.',
  officeNotHeld: 'Nobody holds that office any longer. Load the list again.',
  lastPerson: 'Nobody else speaks for {{entity}}. Hand over, or add another person first.',
  notAnObserver: '{{entity}} is not an observer. Only an observer’s status can be suspended or restored.',
  callExists: 'This session already has a call. Revise that one.',
  closesBeforeOpens: 'The closing stands before the opening. Set it later.',
  closesAfterSessionBegins: 'The closing stands after the session begins. Set it earlier.',
  closingInThePast: 'The closing, {{closed}}, has passed. Revise the call and set it later.',
  nobodyToInvite: 'No State or observer is imported yet. Import them first.',
  notInvited: 'You were not invited to this call. Write to the Secretariat.',
  acknowledgedAlready: 'The invitation is acknowledged already. Nothing else is needed.',
  notAnExtension: 'An extension ends later than now and later than the closing, {{closes}}. Set it later.',
  callStillOpen: 'The call is open until {{closes}}. It closes by itself at that moment.',
  listIsFrozen: 'The list for the bureau is frozen, and proposals on it stand as they are. Write to the Secretariat.',

  callNotOpen: 'The call opens on {{opens}}. Come back then.',
  arrivesInTheFuture: 'The day of arrival stands after today. Write when the paper arrived.',
  paperOutOfTime: 'Proposals were open from {{opens}} until {{closed}}. What arrived outside that time cannot be typed in; extend the time for this one first, with a reason.',
  callHasClosed: 'Proposals closed on {{closed}}. This began to arrive on {{arrived}}. It is kept as a draft; write to the Secretariat.',
  observersNotInvited: 'Observers are not invited to this call. The call says who is.',
  standingLost: 'The observer status of {{entity}} is suspended or objected to for this session. Nothing is deleted; the case goes on if the status is restored.',
  someoneSavedMeanwhile: 'Somebody else saved this text while you wrote: you began from version {{seen}}, it is now version {{now}}. Both texts are shown; take over what you need and save again.',
  tooManyFiles: 'There are {{limit}} files already, which is the most. Remove one first.',
  fileTooLarge: 'The file is larger than {{limitMb}} MB. Make it smaller, or split it.',
  filesTooLargeTogether: 'All files together would be larger than {{limitMb}} MB. Remove one, or make it smaller.',
  fileNotThere: 'That file is no longer attached.',
  secondCase: '{{entity}} already has one live case in this call. Your text is kept as a draft. Withdraw the other to submit this one.',
  stateCapReached_one: 'This call takes one proposal from each State, and it has yours. Your text is kept as a draft. Withdraw the other to submit this one.',
  stateCapReached_other: 'This call takes {{count}} proposals from each State, and it has yours. Your text is kept as a draft. Withdraw another to submit this one.',
  noResponsibleState: 'A suggested case is a programme of one State. Name the State that is responsible for it.',
  severalStates: 'The text says that it is a programme of several States. A case has one responsible State: describe the part of one of them.',
  observersOwnProject: 'The text says that it is the observer’s own project. A case is a programme of a State: name the State’s programme, if there is one.',
  sectionMissing: '{{section}} is empty. Write it.',
  resultWithoutText: 'Result {{number}} says nothing. Write what changed, or remove it.',
  resultWithoutSource: 'Result {{number}} has no source. Say where it comes from: a report, a law, a page.',
  overLimit: '{{section}} is {{over}} words over {{limit}}. Shorten it, or move a part to another section.',

  dueInThePast: 'The due date has passed. Set it later than now.',
  clarificationClosed: 'The answers were due on {{due}}. Write to the Secretariat.',
  clarificationStillOpen: 'The answers are due on {{due}}. Screening can be resumed after that.',
  sectionNotAsked: '{{section}} was not asked about, and stays as it was submitted. Undo the change there.',
  criterionOpen: 'No finding is recorded on “{{criterion}}”. Record one.',
  criterionNotMet: '“{{criterion}}” is not recorded as met.',
  everyCriterionMet: 'No criterion is recorded as not met. An outcome of “not eligible” rests on one.',
  changesUnanswered_one: 'One proposed change waits for the proposer’s answer.',
  changesUnanswered_other: '{{count}} proposed changes wait for the proposer’s answer.',
  reconsideredOnce: 'The outcome was reconsidered once already, and that is the most.',
  noReconsiderationAsked: 'The proposer has not asked to reconsider.',
  sameOfficer: 'You took the step before this one. Another officer takes this one.',
  changeIsTheSame: 'The text you propose is the text that stands.',
  changeIsAnswered: 'This change is answered already.',
  ownProposal: 'The State proposed this itself. Its view is asked only of a case that an observer suggested.',
  commentPeriodMissing: 'Write until when the State it names may state its view: later than now.',
  commentPeriodOver: 'The time to state a view ended on {{until}}. Write to the Secretariat.',

  callNotClosed: 'The call is open until {{closes}}. The list is frozen after it closes.',
  entityNotInvited: 'It was not invited to this call, so there is no deadline to extend for it.',
  selectionSavedMeanwhile: 'Another officer saved the selection while you were working on it. Your reasons are kept on this page. Load the selection in another window and compare before you save again.',
  timeStillRuns: 'Somebody may still propose until {{until}}. Freeze the list after that.',
  commentPeriodRuns_one: 'A State that an observer named may still state its view, until {{until}}. Freeze the list after that, or once it has answered.',
  commentPeriodRuns_other: '{{count}} States that observers named may still state their views, the last until {{until}}. Freeze the list after that, or once they have answered.',
  screeningUnfinished_one: 'One proposal is not screened yet.',
  screeningUnfinished_other: '{{count}} proposals are not screened yet.',
  nothingEligible: 'No proposal is eligible, so there is nothing to consult the bureau on.',
  consultationExists: 'The list is frozen already. There is one consultation for a call.',
  bureauTooSmall: 'The bureau has {{members}} members entered, fewer than the quorum of {{quorum}}. Enter the missing officers.',
  consultationDuePassed: 'Answers were due on {{due}}. What you cast before stands.',
  notOnTheList: 'A proposal named here is not on the frozen list. Load the page again.',
  recused: 'You are recused from a proposal named here, so nothing was recorded for it.',
  tooManySupported: 'You would support {{supported}}; at most {{cap}} may be supported. Change {{over}} of them.',
  recusalComputed: 'No recusal that a person declared stands here. One that follows from a State’s own proposal cannot be lifted by anybody.',
  consultationStillOpen: 'Members may answer until {{due}}, and not all have. Close it after that, or when all have answered.',

  bureauNotConsulted: 'The bureau’s consultation is not closed. The selection is decided in its light.',
  tooManySelected: '{{selected}} are marked as selected; at most {{cap}} can be. Take some out.',
  reasonsMissing_one: 'One proposal has no reason yet. Write it.',
  reasonsMissing_other: '{{count}} proposals have no reason yet. Write them.',
  departureUnreasoned: 'The selection leaves the bureau’s advice. Say why, in writing.',
  selectedNoLongerStands: 'A selected proposal no longer stands as eligible. Reopen the selection and take it out.',
  answerDateMissing: 'Write by when the States are asked to answer: later than now, and before the session begins on {{begins}}.',
  selectionNotAnnounced: 'The selection is not announced yet. The agenda follows it.',
  meetingOutsideSession: 'The meeting would end on {{ends}}. It lies within the session, from {{from}} until {{until}}.',
  noPlaceFreed: 'No State has declined for this place, or it is decided already.',
  notAReserve: 'That proposal is not among the reserves. Choose one that is.',

  caseNotDiscussed: 'The case was not recorded as discussed. Only discussed cases enter the booklet.',
  summaryExists: 'This case has a summary. Edit that one.',
  summaryIncomplete: 'The summary lacks a title, a problem, what was done, or lessons. Write them first.',
  textHasChanged: 'The text has changed since this page was shown. Read it again before you clear it.',
  noFunds: 'No extrabudgetary funds are recorded. The booklet is published only if they are.',
  nothingDiscussed: 'No case was recorded as discussed, so there is nothing to publish.',
  summariesNotCleared_one: 'One discussed case has no cleared summary.',
  summariesNotCleared_other: '{{count}} discussed cases have no cleared summary.',
  partNotTranslated: '{{entity}}: {{section}} has no text in the language of this edition, or its translation belongs to an earlier text. Have it translated first.',
  editionPrepared: 'An edition in this language is prepared already. Issue or discard it first.',
  corrigendumMissing: 'An edition in this language is issued. A new one says what it mends.',
  editionStale: 'A text, a clearance or the list of cases has moved since this edition was prepared. Discard it and prepare it again.',
  editionNotPrinted: 'The PDF of this edition is not ready. Wait for it, then issue.',
} satisfies Worded

type Said<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key
/** Each code of REFUSAL_CODES is worded here: a code without a sentence makes this line fail to compile. */
export const EVERY_REFUSAL_IS_WORDED: [Exclude<RefusalCode, Said<keyof typeof refusals>>] extends [never] ? true : never = true

/** Reasons that another act mends: what the person is offered instead. */
export const kept = {
  typed: 'What you typed is kept below.',
  nothing: 'Nothing has changed.',
}

/** The same where the database itself refused, which knows the rule and no facts. */
export const refusalsWithoutFacts = {
  secondCase: 'An observer has one live case in a call, and there is one already. Your text is kept as a draft. Withdraw the other to submit this one.',
  tooManySelected: 'More are marked as selected than the call’s cap allows. Take some out.',
  consultationDuePassed: 'The consultation takes no more answers. What was cast before stands.',
  addressHeld: 'This address is on the list already. Nothing needs to be added.',
  someoneSavedMeanwhile: 'Somebody else saved this while you wrote. Load the page again, take over what you need, and save again.',
} satisfies Partial<Record<RefusalCode, string>>
