// What each act is called: on its button, in the record, when it is done, when it could not be done.

import type { Action } from '#workflows/lives/index.ts'

type ActWords = {
  /** On the button: the act and its object. */
  label: string
  /** In the record, in the past tense. */
  record: string
  /** On the page that follows. */
  done: string
  /** The first sentence of a refusal: what was not done. */
  refused: string
}

export const acts = {
  importEntities: { label: 'Import these States and observers', record: '{{office}} imported States and observers.', done: 'The States and observers are imported.', refused: 'The States and observers were not imported.' },
  resetFactors: { label: 'Reset these second proofs', record: '{{office}} reset the second proofs of a person.', done: 'They are reset. A new invitation is on its way.', refused: 'The second proofs were not reset.' },
  closeSession: { label: 'Close the session', record: '{{office}} closed the session.', done: 'The session is closed.', refused: 'The session was not closed.' },
  appointOfficer: { label: 'Give this office', record: '{{office}} gave an office of the Secretariat.', done: 'The office is given. The person and the others are told by mail.', refused: 'The office was not given.' },
  appointAdministrator: { label: 'Give this office', record: '{{office}} gave an office that runs the system.', done: 'The office is given. The person and the others are told by mail.', refused: 'The office was not given.' },
  endOffice: { label: 'End this office', record: '{{office}} ended an office.', done: 'The office has ended, and its sign-ins with it. The others are told by mail.', refused: 'The office was not ended.' },
  endSignIns: { label: 'End every sign-in', record: '{{office}} ended every sign-in of a person.', done: 'Every sign-in of this person has ended.', refused: 'The sign-ins were not ended.' },

  askAccess: { label: 'Ask for the access', record: '{{office}} asked for an access to this text.', done: 'The access is asked for. The officers of the Secretariat are told by mail.', refused: 'The access was not asked for.' },
  grantAccess: { label: 'Grant the access', record: '{{office}} granted an access to this text.', done: 'The access is granted. The proposer is told by mail.', refused: 'The access was not granted.' },
  refuseAccess: { label: 'Refuse the access', record: '{{office}} refused an access to this text.', done: 'The access is refused.', refused: 'The access was not refused.' },
  readUnderAccess: { label: 'Open the text', record: '{{office}} opened this text under an access.', done: 'The text is open. This opening is in the record.', refused: 'The text was not opened.' },
  endAccess: { label: 'End the access', record: '{{office}} ended an access to this text.', done: 'The access has ended.', refused: 'The access was not ended.' },
  lapseAccess: { label: 'Let the access lapse', record: '{{office}} ended an access to this text, whose time was over.', done: 'The access has lapsed.', refused: 'The access did not lapse.' },

  anonymisePerson: { label: 'Remove the address', record: '{{office}} removed the address of a person who no longer holds an office.', done: 'The address is removed. Offices and the record stay as they are.', refused: 'The address was not removed.' },
  forgetPerson: { label: 'Remove an address whose period has run out', record: '{{office}} removed the address of a person who no longer holds an office: its period had run out.', done: 'The address is removed.', refused: 'The address was not removed.' },
  addPerson: { label: 'Add this person', record: '{{office}} added a person who speaks for it.', done: 'The person is added, and told by mail.', refused: 'The person was not added.' },
  removePerson: { label: 'Remove this person', record: '{{office}} removed a person who spoke for it.', done: 'The person is removed and can no longer sign in for this office.', refused: 'The person was not removed.' },
  handOver: { label: 'Hand over', record: '{{office}} handed over to a successor who speaks for it.', done: 'It is handed over. The successor is told by mail, and the office before has ended.', refused: 'It was not handed over.' },
  suspendObserver: { label: 'Suspend the observer’s status', record: '{{office}} suspended the observer’s status.', done: 'The observer’s status is suspended. Its case is kept as it stands.', refused: 'The observer’s status was not suspended.' },
  objectToObserver: { label: 'Record the objection', record: '{{office}} recorded an objection to the observer’s status.', done: 'The objection is recorded. The observer’s case is kept as it stands.', refused: 'The objection was not recorded.' },
  restoreObserver: { label: 'Restore the observer’s status', record: '{{office}} restored the observer’s status.', done: 'The observer’s status is restored.', refused: 'The observer’s status was not restored.' },

  prepareCall: { label: 'Prepare the call', record: '{{office}} prepared the call.', done: 'The call is prepared. Nobody outside the Secretariat sees it yet.', refused: 'The call was not prepared.' },
  reviseCall: { label: 'Save the call', record: '{{office}} revised the call.', done: 'The call is saved.', refused: 'The call was not saved.' },
  openCall: { label: 'Open the call', record: '{{office}} opened the call and sent the invitations.', done: 'The call is open. The invitations are on their way.', refused: 'The call was not opened.' },
  acknowledgeInvitation: { label: 'Acknowledge the invitation', record: '{{office}} acknowledged the invitation.', done: 'The invitation is acknowledged.', refused: 'The invitation was not acknowledged.' },
  extendForAll: { label: 'Extend the deadline for all', record: '{{office}} extended the deadline for all.', done: 'The deadline is extended for all.', refused: 'The deadline was not extended.' },
  extendForOne: { label: 'Extend the deadline for this one', record: '{{office}} extended the deadline for one State or observer.', done: 'The deadline is extended for this one.', refused: 'The deadline was not extended.' },
  closeCall: { label: 'Close the call', record: '{{office}} closed the call.', done: 'The call is closed.', refused: 'The call was not closed.' },
  arrangeMeeting: { label: 'Publish this agenda', record: '{{office}} arranged the meeting on best practices.', done: 'The agenda is published, and the States that present are told.', refused: 'The agenda was not published.' },
  recordFunds: { label: 'Record these funds', record: '{{office}} recorded extrabudgetary funds.', done: 'The funds are recorded.', refused: 'The funds were not recorded.' },

  startDraft: { label: 'Start a proposal', record: '{{office}} started a draft.', done: 'The draft is started. Only those who speak for you can read it.', refused: 'The draft was not started.' },
  saveDraft: { label: 'Save the draft', record: '{{office}} saved the text.', done: 'The text is saved.', refused: 'The text was not saved.' },
  attachFile: { label: 'Attach the file', record: '{{office}} attached a file.', done: 'The file is stored.', refused: 'The file was not attached.' },
  removeFile: { label: 'Remove the file', record: '{{office}} removed a file.', done: 'The file is removed.', refused: 'The file was not removed.' },
  submit: { label: 'Submit the proposal', record: '{{office}} submitted the proposal.', done: 'The proposal is submitted.', refused: 'The proposal was not submitted.' },
  withdraw: { label: 'Withdraw the proposal', record: '{{office}} withdrew the proposal.', done: 'The proposal is withdrawn.', refused: 'The proposal was not withdrawn.' },

  keyIn: { label: 'Keep, and ask for confirmation', record: '{{office}} typed in what had come on paper.', done: 'The text is kept, and those who speak for the State or observer are asked to confirm it.', refused: 'The text was not kept.' },
  correctKeyedIn: { label: 'Save, and ask for confirmation again', record: '{{office}} corrected what had been typed in from paper.', done: 'The text is saved, and those who speak for the State or observer are told.', refused: 'The text was not saved.' },
  confirmKeyedIn: { label: 'Confirm and submit', record: '{{office}} confirmed what the Secretariat had typed in.', done: 'The proposal is confirmed and submitted.', refused: 'The proposal was not confirmed.' },
  takeOverKeyedIn: { label: 'Go on from here yourselves', record: '{{office}} made it a draft of its own.', done: 'It is your draft now. Only those who speak for you can read it.', refused: 'It was not made a draft.' },
  discardKeyedIn: { label: 'Discard what was typed in', record: '{{office}} discarded what had been typed in from paper.', done: 'It is discarded, and those who speak for the State or observer are told why.', refused: 'It was not discarded.' },

  startScreening: { label: 'Start screening', record: '{{office}} started screening.', done: 'Screening has started, and is with you.', refused: 'Screening was not started.' },
  recordChecklist: { label: 'Save the checklist', record: '{{office}} recorded the checklist.', done: 'The checklist is saved.', refused: 'The checklist was not saved.' },
  returnForClarification: { label: 'Return for clarification', record: '{{office}} returned the proposal for clarification.', done: 'The proposal is with its proposer, for clarification.', refused: 'The proposal was not returned for clarification.' },
  answerClarification: { label: 'Send the answers', record: '{{office}} answered the questions.', done: 'Your answers are with the Secretariat.', refused: 'The answers were not sent.' },
  resumeScreening: { label: 'Resume screening', record: '{{office}} resumed screening without an answer.', done: 'Screening is resumed.', refused: 'Screening was not resumed.' },
  findEligible: { label: 'Find it eligible', record: '{{office}} found the proposal eligible.', done: 'The proposal is found eligible.', refused: 'The proposal was not found eligible.' },
  findNotEligible: { label: 'Find it not eligible', record: '{{office}} found the proposal not eligible.', done: 'The proposal is found not eligible, and its proposer is told why.', refused: 'The outcome was not recorded.' },
  askReconsideration: { label: 'Ask to reconsider', record: '{{office}} asked to reconsider the outcome.', done: 'The request is with the Secretariat. Another officer answers it.', refused: 'The request was not sent.' },
  reopenScreening: { label: 'Screen it again', record: '{{office}} reopened screening on request.', done: 'Screening is open again.', refused: 'Screening was not reopened.' },
  upholdOutcome: { label: 'Uphold the outcome', record: '{{office}} upheld the outcome.', done: 'The outcome is upheld, and the proposer is told why.', refused: 'The outcome was not upheld.' },
  writeToProposer: { label: 'Send to the proposer', record: '{{office}} wrote to the proposer.', done: 'The message is sent.', refused: 'The message was not sent.' },
  writeToSecretariat: { label: 'Send to the Secretariat', record: '{{office}} wrote to the Secretariat.', done: 'The message is sent.', refused: 'The message was not sent.' },
  keepInternalNote: { label: 'Keep as internal note', record: '{{office}} kept an internal note.', done: 'The note is kept. Only the Secretariat reads it.', refused: 'The note was not kept.' },
  proposeChange: { label: 'Propose this change', record: '{{office}} proposed a change of the text.', done: 'The change is proposed. The text stays as it is until its proposer accepts.', refused: 'The change was not proposed.' },
  acceptChange: { label: 'Accept the change', record: '{{office}} accepted a proposed change.', done: 'The change is accepted and stands in the text.', refused: 'The change was not accepted.' },
  refuseChange: { label: 'Refuse the change', record: '{{office}} refused a proposed change.', done: 'The change is refused. The text stays as it was.', refused: 'The answer was not recorded.' },
  giveStateView: { label: 'Send the State’s view', record: '{{office}} gave its view of the case.', done: 'Your view is with the Secretariat.', refused: 'The view was not sent.' },
  attachStatement: { label: 'Attach to the statement', record: '{{office}} attached a file to its statement.', done: 'The file is stored.', refused: 'The file was not attached.' },
  removeStatement: { label: 'Remove the file', record: '{{office}} removed a file from its statement.', done: 'The file is removed.', refused: 'The file was not removed.' },

  freezeList: { label: 'Freeze the list', record: '{{office}} froze the list of eligible proposals.', done: 'The list is frozen.', refused: 'The list was not frozen.' },
  openConsultation: { label: 'Open the consultation', record: '{{office}} opened the consultation of the bureau.', done: 'The consultation is open, and the members are told. Nobody sees a vote before it closes.', refused: 'The consultation was not opened.' },
  castVotes: { label: 'Cast these votes', record: '{{office}} cast votes.', done: 'Your answers are sealed, as they stand below.', refused: 'No vote was cast.' },
  declareRecusal: { label: 'Recuse myself', record: '{{office}} declared a recusal.', done: 'You are recused. The proposal is shown to you nowhere any more.', refused: 'The recusal was not recorded.' },
  liftRecusal: { label: 'Lift the recusal', record: '{{office}} lifted a declared recusal.', done: 'The recusal is lifted.', refused: 'The recusal was not lifted.' },
  closeConsultation: { label: 'Close the consultation', record: '{{office}} closed the consultation.', done: 'The consultation is closed.', refused: 'The consultation was not closed.' },

  prepareSelection: { label: 'Save the selection', record: '{{office}} prepared the selection.', done: 'The selection is saved. A second officer confirms it.', refused: 'The selection was not saved.' },
  confirmSelection: { label: 'Confirm the selection', record: '{{office}} confirmed the selection.', done: 'The selection is decided. It is not announced.', refused: 'The selection was not confirmed.' },
  reopenSelection: { label: 'Reopen the selection', record: '{{office}} reopened the selection.', done: 'The selection is in preparation again.', refused: 'The selection was not reopened.' },
  announceSelection: { label: 'Announce the selection', record: '{{office}} announced the selection.', done: 'The selection is announced, and the letters are on their way.', refused: 'The selection was not announced.' },
  fillFreedPlace: { label: 'Fill the place', record: '{{office}} filled a freed place from the reserves.', done: 'The place is filled, and the State is invited.', refused: 'The place was not filled.' },
  leavePlaceEmpty: { label: 'Leave the place empty', record: '{{office}} left a freed place empty.', done: 'The place stays empty.', refused: 'The decision was not recorded.' },

  acceptInvitation: { label: 'Accept the invitation to present', record: '{{office}} accepted the invitation to present.', done: 'The invitation is accepted.', refused: 'The invitation was not accepted.' },
  declineInvitation: { label: 'Decline the invitation to present', record: '{{office}} declined the invitation to present.', done: 'The invitation is declined.', refused: 'The invitation was not declined.' },
  attachPresentation: { label: 'Attach to the presentation', record: '{{office}} attached a file of its presentation.', done: 'The file is stored, for the Secretariat to open.', refused: 'The file was not attached.' },
  removePresentation: { label: 'Remove the file', record: '{{office}} removed a file of its presentation.', done: 'The file is removed.', refused: 'The file was not removed.' },
  recordDiscussed: { label: 'Record as discussed', record: '{{office}} recorded the case as discussed.', done: 'The case is recorded as discussed.', refused: 'The case was not recorded.' },
  recordNotDiscussed: { label: 'Record as not discussed', record: '{{office}} recorded the case as not discussed.', done: 'The case is recorded as not discussed.', refused: 'The case was not recorded.' },

  draftSummary: { label: 'Start the summary', record: '{{office}} drafted the summary.', done: 'The summary is drafted. Only the Secretariat sees it.', refused: 'The summary was not drafted.' },
  saveSummary: { label: 'Save the summary', record: '{{office}} saved the summary.', done: 'The summary is saved.', refused: 'The summary was not saved.' },
  sendForClearance: { label: 'Send to the State for clearance', record: '{{office}} sent the summary for clearance.', done: 'The summary is with the State.', refused: 'The summary was not sent.' },
  commentOnSummary: { label: 'Send the comments', record: '{{office}} commented on the summary.', done: 'Your comments are with the Secretariat.', refused: 'The comments were not sent.' },
  clearSummary: { label: 'Clear this text', record: '{{office}} cleared the summary.', done: 'The text is cleared and frozen.', refused: 'The text was not cleared.' },

  saveForeword: { label: 'Save the foreword', record: '{{office}} saved the foreword of the booklet.', done: 'The foreword is saved. Translations made of an earlier text are out of date.', refused: 'The foreword was not saved.' },
  saveTranslation: { label: 'Save the translation', record: '{{office}} saved a translation for the booklet.', done: 'The translation is saved.', refused: 'The translation was not saved.' },

  prepareEdition: { label: 'Prepare the edition', record: '{{office}} prepared an edition of the booklet.', done: 'The edition is prepared. A second officer issues it.', refused: 'The edition was not prepared.' },
  discardEdition: { label: 'Discard the prepared edition', record: '{{office}} discarded a prepared edition.', done: 'The prepared edition is discarded.', refused: 'The edition was not discarded.' },
  issueEdition: { label: 'Issue the edition', record: '{{office}} issued the edition.', done: 'The edition is issued and public.', refused: 'The edition was not issued.' },
  withdrawEdition: { label: 'Withdraw the edition', record: '{{office}} withdrew the edition.', done: 'The edition is withdrawn. Its address stays, with the reason.', refused: 'The edition was not withdrawn.' },

  recordClean: { label: 'Note that the file is clean', record: '{{office}} noted that the virus scanner found nothing in a file.', done: 'It is noted that the file is clean.', refused: 'The scanner’s answer was not noted.' },
  recordInfected: { label: 'Note that the file is infected', record: '{{office}} noted that the virus scanner found a virus in a file. The file was removed.', done: 'It is noted that the file is infected.', refused: 'The scanner’s answer was not noted.' },
} satisfies Record<Action, ActWords>
