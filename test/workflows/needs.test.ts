// Each need alone: an act that could be done is refused with exactly this code when this one fact is wrong, so that
// dropping the need makes its test fail. And nothing is asked of who may not know.

import { describe, expect, test } from '@jest/globals'
import { type Actor, CLOCK } from '#workflows/actor.ts'
import { decide } from '#workflows/decide.ts'
import { ACTIONS, type Action, lifeOf, rowOf } from '#workflows/lives/index.ts'
import { FILE_LIMITS, NEEDS, type NeedName, type RefusalCode } from '#workflows/needs.ts'
import { EMPTY_CONTENT } from '#workflows/proposal-form.ts'
import type { FilePurpose, Situation } from '#workflows/situation.ts'
import type { OpenPart } from '#workflows/translation.ts'
import { CAST, situation } from '#test/support/situations.ts'

const content = { ...EMPTY_CONTENT, title: 'Land records', problem: 'Records were lost.', whatWasDone: 'They were put on line.' }
const MB = 1024 * 1024
const paper = { entityId: 'geo', content, arrivedAt: '2027-02-20T10:00:00.000Z', how: 'By note verbale' }
const meeting = { beginsAt: '2027-06-09T02:00:00.000Z', room: 'Plenary hall', openingMinutes: 10, minutesEach: 30 }
const ANSWER = '2027-05-20T10:00:00.000Z'
const LATER = '2027-09-01T12:00:00.000Z'
const AHEAD = '2027-03-05T10:00:00.000Z'
const call = { opensAt: '2027-01-11T05:00:00.000Z', closesAt: '2027-03-12T10:00:00.000Z' }
const reason = { reason: 'A reason.' }
const TRANSLATION = { language: 'fr', sourceSha256: 'b'.repeat(64), version: 0 }
const IN_FRENCH = { rule: 'M-35', action: 'prepareEdition', from: 'new', input: { corrigendum: '', language: 'fr' }, before: closed } as const
const CHAPTER: OpenPart = { part: 'y', kind: 'summary', state: 'GEO', title: 'Land records', language: 'en', missing: [], stale: [] }
const FOREWORD: OpenPart = { part: 'foreword', kind: 'foreword', state: null, title: '', language: 'en', missing: [], stale: [] }
const frozen = situation('selection', 'prepared').consultation!

type Case = { rule: string; action: Action; from: string; input?: object; actor?: Actor; byObserver?: boolean; before?: (s: Situation) => void; breaks?: (s: Situation) => void; wrong?: object; code: RefusalCode }

const CASES: Record<NeedName, Case | Case[]> = {
  linesToImport: { rule: 'M-7', action: 'importEntities', from: 'planned', input: { lines: [{}] }, wrong: { lines: [] }, code: 'nothingToImport' },
  sessionEnded: { rule: 'M-33', action: 'closeSession', from: 'planned', before: (s) => (s.now = s.session!.endsAt), breaks: (s) => (s.now = '2027-06-11T15:59:59.999Z'), code: 'sessionStillMeets' },
  sessionBegun: { rule: 'M-32', action: 'recordDiscussed', from: 'accepted', before: (s) => (s.now = s.session!.beginsAt), breaks: (s) => (s.now = '2027-06-06T15:59:59.999Z'), code: 'sessionNotBegun' },
  sessionNotClosed: { rule: 'M-31', action: 'acceptInvitation', from: 'invited', actor: CAST.georgia, breaks: (s) => (s.session!.state = 'closed'), code: 'sessionIsClosed' },
  holdsNoOtherOffice: [
    { rule: 'S-10', action: 'appointOfficer', from: 'planned', input: { email: 'new@example.org' }, wrong: { email: 'Administrator@example.org' }, code: 'officeHeldAlready' },
    { rule: 'S-10', action: 'appointAdministrator', from: 'planned', actor: CAST.administrator, input: { email: 'new@example.org' }, wrong: { email: 'first@example.org' }, code: 'officeHeldAlready' },
  ],
  officeOfHouse: { rule: 'S-08', action: 'endOffice', from: 'planned', actor: CAST.administrator, input: { officeId: 'office-first', ...reason }, wrong: { officeId: 'office-norway', ...reason }, code: 'officeNotHeld' },
  officeOfSession: { rule: 'S-25', action: 'endSignIns', from: 'planned', actor: CAST.administrator, input: { officeId: 'office-georgia', ...reason }, wrong: { officeId: 'office-elsewhere', ...reason }, code: 'officeNotHeld' },
  enoughRemain: [
    { rule: 'M-27 S-10', action: 'endOffice', from: 'planned', input: { officeId: 'office-second', ...reason }, breaks: (s) => (s.house = s.house.filter((one) => one.officeId !== 'office-third')), code: 'tooFewRemain' },
    // Two offices of one person are one person.
    { rule: 'M-27 S-10', action: 'endOffice', from: 'planned', input: { officeId: 'office-second', ...reason }, breaks: (s) => (s.house.find((one) => one.officeId === 'office-third')!.personId = 'person-first'), code: 'tooFewRemain' },
    { rule: 'S-10', action: 'endOffice', from: 'planned', actor: CAST.administrator, input: { officeId: 'office-other-administrator', ...reason }, breaks: (s) => (s.house = s.house.filter((one) => one.officeId !== 'office-administrator')), code: 'tooFewRemain' },
  ],
  proposalNamed: { rule: 'S-10', action: 'askAccess', from: 'new', actor: CAST.administrator, input: reason, breaks: (s) => (s.proposal = null), code: 'noSuchProposal' },
  noLiveAccess: { rule: 'S-10', action: 'askAccess', from: 'new', actor: CAST.administrator, input: reason, breaks: (s) => (s.hasLiveAccess = true), code: 'accessAskedAlready' },
  anotherThanAsker: [
    { rule: 'S-10', action: 'grantAccess', from: 'asked', breaks: (s) => (s.access!.askedBy = 'person-first'), code: 'samePersonAsked' },
    { rule: 'S-10', action: 'refuseAccess', from: 'asked', input: reason, breaks: (s) => (s.access!.askedBy = 'person-first'), code: 'samePersonAsked' },
  ],
  accessRuns: { rule: 'S-10', action: 'readUnderAccess', from: 'granted', actor: CAST.administrator, breaks: (s) => (s.now = s.access!.until!), code: 'accessIsOver' },
  accessOver: { rule: 'S-10', action: 'lapseAccess', from: 'granted', actor: CAST.clock, before: (s) => (s.now = s.access!.until!), breaks: (s) => (s.now = '2027-03-01T15:59:59.999Z'), code: 'accessStillRuns' },
  sessionClosed: { rule: 'M-33', action: 'prepareEdition', from: 'new', input: { corrigendum: '' }, before: closed, breaks: (s) => (s.session!.state = 'planned'), code: 'sessionNotClosed' },
  personKnown: [
    { rule: 'M-40', action: 'anonymisePerson', from: 'planned', input: { personId: 'person-former', ...reason }, breaks: (s) => (s.person = null), code: 'personUnknown' },
    { rule: 'M-40', action: 'anonymisePerson', from: 'closed', input: { personId: 'person-former', ...reason }, breaks: (s) => (s.person!.anonymised = true), code: 'personUnknown' },
  ],
  holdsNoOffice: { rule: 'M-40', action: 'anonymisePerson', from: 'planned', input: { personId: 'person-former', ...reason }, breaks: (s) => (s.person!.activeOffices = 1), code: 'officeStillHeld' },
  periodOver: [
    { rule: 'M-40', action: 'forgetPerson', from: 'planned', actor: CLOCK, input: { personId: 'person-former' }, before: (s) => (s.now = '2027-02-01T12:00:00.000Z'), breaks: (s) => (s.now = '2027-02-01T11:59:59.999Z'), code: 'periodStillRuns' },
    { rule: 'M-40', action: 'forgetPerson', from: 'planned', actor: CLOCK, input: { personId: 'person-former' }, breaks: (s) => (s.person!.lastEndedAt = null), code: 'periodStillRuns' },
  ],
  officeIsHeld: { rule: 'S-19', action: 'resetFactors', from: 'planned', input: { officeId: 'office-second', reason: 'Seen in person.' }, breaks: (s) => (s.holder = null), code: 'officeNotHeld' },
  notOneself: { rule: 'S-19', action: 'resetFactors', from: 'planned', input: { officeId: 'office-second', reason: 'Seen in person.' }, breaks: (s) => (s.holder!.personId = CAST.officer.personId!), code: 'ownFactors' },
  addressNotYetHeld: { rule: 'M-7', action: 'addPerson', from: 'admitted', actor: CAST.georgia, input: { email: 'new@example.org' }, wrong: { email: 'GEO@example.org' }, code: 'addressHeld' },
  officeHeld: [
    { rule: 'M-7', action: 'removePerson', from: 'admitted', actor: CAST.georgia, input: { officeId: 'office-of-geo' }, wrong: { officeId: 'office-of-ind' }, code: 'officeNotHeld' },
    { rule: 'M-7', action: 'handOver', from: 'admitted', actor: CAST.georgia, input: { officeId: 'office-of-geo', email: 'new@example.org' }, wrong: { officeId: 'office-of-ind', email: 'new@example.org' }, code: 'officeNotHeld' },
  ],
  someoneRemains: { rule: 'M-7', action: 'removePerson', from: 'admitted', actor: CAST.georgia, input: { officeId: 'office-of-geo' }, breaks: (s) => (s.entity!.peopleCount = 1), code: 'lastPerson' },
  isObserver: { rule: 'M-10', action: 'suspendObserver', from: 'admitted', byObserver: true, breaks: (s) => (s.entity!.kind = 'State'), code: 'notAnObserver' },
  noOtherCall: { rule: 'M-1', action: 'prepareCall', from: 'new', input: call, breaks: (s) => (s.hasOtherCall = true), code: 'callExists' },
  closingAfterOpening: { rule: 'M-1', action: 'prepareCall', from: 'new', input: call, wrong: { ...call, closesAt: call.opensAt }, code: 'closesBeforeOpens' },
  closingBeforeSession: { rule: 'M-1', action: 'prepareCall', from: 'new', input: call, wrong: { ...call, closesAt: LATER }, code: 'closesAfterSessionBegins' },
  closingAhead: { rule: 'M-6', action: 'openCall', from: 'prepared', breaks: (s) => (s.now = LATER), code: 'closingInThePast' },
  someoneToInvite: { rule: 'M-3', action: 'openCall', from: 'prepared', breaks: (s) => (s.entitiesToInvite = 0), code: 'nobodyToInvite' },
  invited: { rule: 'M-5', action: 'acknowledgeInvitation', from: 'open', actor: CAST.georgia, breaks: (s) => (s.call!.invitedEntityIds = ['ind']), code: 'notInvited' },
  entityInvited: { rule: 'M-6', action: 'extendForOne', from: 'open', input: { entityId: 'ind', until: '2027-03-20T10:00:00.000Z', ...reason }, wrong: { entityId: 'fra', until: '2027-03-20T10:00:00.000Z', ...reason }, code: 'entityNotInvited' },
  notYetAcknowledged: { rule: 'M-5', action: 'acknowledgeInvitation', from: 'open', actor: CAST.georgia, breaks: (s) => (s.call!.acknowledgedEntityIds = ['geo']), code: 'acknowledgedAlready' },
  laterThanClosing: { rule: 'M-6', action: 'extendForAll', from: 'open', input: { until: '2027-03-20T10:00:00.000Z', ...reason }, wrong: { until: call.closesAt, ...reason }, code: 'notAnExtension' },
  deadlinePassed: { rule: 'M-6', action: 'closeCall', from: 'open', before: (s) => (s.now = call.closesAt), breaks: (s) => (s.now = '2027-03-12T09:59:59.999Z'), code: 'callStillOpen' },
  listNotFrozen: { rule: 'M-23', action: 'withdraw', from: 'eligible', actor: CAST.georgia, breaks: (s) => (s.consultation = frozen), code: 'listIsFrozen' },

  timeToPropose: [
    { rule: 'M-6', action: 'submit', from: 'draft', actor: CAST.georgia, input: { receivedAt: call.closesAt }, wrong: { receivedAt: '2027-03-12T10:00:00.001Z' }, code: 'callHasClosed' },
    { rule: 'M-6', action: 'saveDraft', from: 'draft', actor: CAST.georgia, input: { version: 3, content }, breaks: (s) => (s.now = '2027-01-11T04:59:59.999Z'), code: 'callNotOpen' },
  ],
  timeToProposeOrAnswer: [
    { rule: 'M-13', action: 'attachFile', from: 'draft', actor: CAST.georgia, input: { bytes: 5 }, breaks: (s) => (s.now = '2027-03-12T10:00:00.001Z'), code: 'callHasClosed' },
    { rule: 'M-20', action: 'attachFile', from: 'returned', actor: CAST.georgia, input: { bytes: 5 }, before: (s) => { s.now = '2027-03-13T10:00:00.000Z'; s.proposal!.round!.dueAt = '2027-03-14T10:00:00.000Z' }, breaks: (s) => (s.proposal!.round!.dueAt = '2027-03-13T09:00:00.000Z'), code: 'callHasClosed' },
  ],
  observersInvited: { rule: 'M-4', action: 'submit', from: 'draft', actor: CAST.observer, byObserver: true, input: { receivedAt: AHEAD }, breaks: (s) => (s.call!.observersInvited = false), code: 'observersNotInvited' },
  standing: { rule: 'M-10', action: 'submit', from: 'draft', actor: CAST.observer, byObserver: true, input: { receivedAt: AHEAD }, breaks: (s) => (s.proponent!.state = 'suspended'), code: 'standingLost' },
  versionSeen: { rule: 'M-14', action: 'saveDraft', from: 'draft', actor: CAST.georgia, input: { version: 3, content }, wrong: { version: 2, content }, code: 'someoneSavedMeanwhile' },
  arrivedInTime: [
    { rule: 'M-7', action: 'keyIn', from: 'new', input: paper, wrong: { ...paper, arrivedAt: '2027-03-01T12:00:00.001Z' }, code: 'arrivesInTheFuture' },
    { rule: 'M-6', action: 'keyIn', from: 'new', input: paper, wrong: { ...paper, arrivedAt: '2027-01-11T04:59:59.999Z' }, code: 'paperOutOfTime' },
    { rule: 'M-6', action: 'keyIn', from: 'new', input: { ...paper, arrivedAt: call.closesAt }, before: (s) => (s.now = LATER), wrong: { ...paper, arrivedAt: '2027-03-12T10:00:00.001Z' }, code: 'paperOutOfTime' },
    { rule: 'M-7', action: 'keyIn', from: 'new', input: paper, breaks: (s) => (s.call!.state = 'prepared'), code: 'callNotOpen' },
  ],
  commentPeriodGiven: { rule: 'M-21', action: 'findEligible', from: 'beingScreened', byObserver: true, input: { commentUntil: AHEAD }, wrong: { commentUntil: '2027-02-28T10:00:00.000Z' }, code: 'commentPeriodMissing' },
  commentPeriodRuns: { rule: 'M-21', action: 'giveStateView', from: 'eligible', actor: CAST.georgia, byObserver: true, breaks: (s) => (s.now = '2027-03-10T10:00:00.001Z'), code: 'commentPeriodOver' },
  roomForStatement: roomCases('M-21', 'attachStatement', 'eligible', 'statement'),
  statementIsThere: { rule: 'M-21', action: 'removeStatement', from: 'eligible', actor: CAST.georgia, byObserver: true, input: { fileId: 'g' }, before: (s) => (s.proposal!.files = [{ id: 'g', purpose: 'statement', bytes: 5 }, { id: 'f', purpose: 'proposal', bytes: 5 }]), wrong: { fileId: 'f' }, code: 'fileNotThere' },
  roomForPresentation: roomCases('M-31', 'attachPresentation', 'accepted', 'presentation'),
  presentationIsThere: { rule: 'M-31', action: 'removePresentation', from: 'accepted', actor: CAST.georgia, input: { fileId: 'g' }, before: (s) => (s.proposal!.files = [{ id: 'g', purpose: 'presentation', bytes: 5 }, { id: 'f', purpose: 'proposal', bytes: 5 }]), wrong: { fileId: 'f' }, code: 'fileNotThere' },
  roomForFile: [
    { rule: 'M-13', action: 'attachFile', from: 'draft', actor: CAST.georgia, input: { bytes: 5 }, wrong: { bytes: 20 * 1024 * 1024 + 1 }, code: 'fileTooLarge' },
    { rule: 'M-13', action: 'attachFile', from: 'draft', actor: CAST.georgia, input: { bytes: 5 }, breaks: (s) => fill(s, 'proposal', 10), code: 'tooManyFiles' },
    { rule: 'M-13', action: 'attachFile', from: 'draft', actor: CAST.georgia, input: { bytes: 5 }, breaks: (s) => fill(s, 'proposal', 1, 60 * 1024 * 1024), code: 'filesTooLargeTogether' },
  ],
  fileIsThere: { rule: 'M-13', action: 'removeFile', from: 'draft', actor: CAST.georgia, input: { fileId: 'f' }, wrong: { fileId: 'g' }, code: 'fileNotThere' },
  oneLiveCase: { rule: 'M-9', action: 'submit', from: 'draft', actor: CAST.observer, byObserver: true, input: { receivedAt: AHEAD }, breaks: (s) => (s.otherLiveProposals = 1), code: 'secondCase' },
  withinStateCap: { rule: 'M-8', action: 'submit', from: 'draft', actor: CAST.georgia, input: { receivedAt: AHEAD }, before: (s) => (s.otherLiveProposals = 1), breaks: (s) => (s.call!.stateCap = 1), code: 'stateCapReached' },
  oneResponsibleState: { rule: 'M-11', action: 'submit', from: 'draft', actor: CAST.observer, byObserver: true, input: { receivedAt: AHEAD }, breaks: (s) => (s.proposal!.responsibleStateId = null), code: 'noResponsibleState' },
  programmeOfState: [
    { rule: 'M-11', action: 'submit', from: 'draft', actor: CAST.observer, byObserver: true, input: { receivedAt: AHEAD }, breaks: (s) => (s.proposal!.content.programmeOf = 'severalStates'), code: 'severalStates' },
    { rule: 'M-11', action: 'submit', from: 'draft', actor: CAST.observer, byObserver: true, input: { receivedAt: AHEAD }, breaks: (s) => (s.proposal!.content.programmeOf = 'observerItself'), code: 'observersOwnProject' },
  ],
  complete: [
    { rule: 'M-16', action: 'submit', from: 'draft', actor: CAST.georgia, input: { receivedAt: AHEAD }, breaks: (s) => (s.proposal!.content.problem = '  '), code: 'sectionMissing' },
    { rule: 'M-12', action: 'submit', from: 'draft', actor: CAST.georgia, input: { receivedAt: AHEAD }, breaks: (s) => (s.proposal!.content.results = [{ text: '12 per cent', year: '2020', source: ' ' }]), code: 'resultWithoutSource' },
    { rule: 'M-12', action: 'submit', from: 'draft', actor: CAST.georgia, input: { receivedAt: AHEAD }, breaks: (s) => (s.proposal!.content.results = [{ text: '', year: '2020', source: 'A report' }]), code: 'resultWithoutText' },
  ],
  withinLimits: { rule: 'M-12', action: 'submit', from: 'draft', actor: CAST.georgia, input: { receivedAt: AHEAD }, breaks: (s) => (s.call!.wordLimits = { whatWasDone: 4 }), code: 'overLimit' },

  dueAhead: [
    { rule: 'M-20', action: 'returnForClarification', from: 'beingScreened', input: { dueAt: AHEAD }, wrong: { dueAt: '2027-02-28T10:00:00.000Z' }, code: 'dueInThePast' },
    { rule: 'M-23', action: 'freezeList', from: 'new', before: readyToFreeze, input: { dueAt: '2027-10-01T12:00:00.000Z' }, wrong: { dueAt: '2027-02-28T10:00:00.000Z' }, code: 'dueInThePast' },
  ],
  beforeClarificationDue: { rule: 'M-20', action: 'answerClarification', from: 'returned', actor: CAST.georgia, input: { content }, breaks: (s) => (s.now = '2027-03-05T10:00:00.001Z'), code: 'clarificationClosed' },
  clarificationDuePassed: { rule: 'M-20', action: 'resumeScreening', from: 'returned', before: (s) => (s.now = LATER), breaks: (s) => (s.now = AHEAD), code: 'clarificationStillOpen' },
  onlyAskedSections: { rule: 'M-20', action: 'answerClarification', from: 'returned', actor: CAST.georgia, input: { content: { ...content, results: [{ text: 'More', year: '', source: 'A law' }] } }, wrong: { content: { ...content, problem: 'Another problem.' } }, code: 'sectionNotAsked' },
  checklistMet: [
    { rule: 'M-19', action: 'findEligible', from: 'beingScreened', breaks: (s) => (s.proposal!.checklist.complete = 'unclear'), code: 'criterionNotMet' },
    { rule: 'M-19', action: 'findEligible', from: 'beingScreened', breaks: (s) => delete s.proposal!.checklist.noAccusationNoComparison, code: 'criterionOpen' },
  ],
  somethingNotMet: { rule: 'M-20', action: 'findNotEligible', from: 'beingScreened', before: (s) => (s.proposal!.checklist.inTime = 'notMet'), breaks: (s) => (s.proposal!.checklist.inTime = 'met'), code: 'everyCriterionMet' },
  changesAnswered: { rule: 'M-18', action: 'findEligible', from: 'beingScreened', breaks: (s) => (s.proposal!.openChanges = [{ id: 'h', section: 'title', text: 'T' }]), code: 'changesUnanswered' },
  notYetReconsidered: { rule: 'M-20', action: 'askReconsideration', from: 'notEligible', actor: CAST.georgia, before: (s) => (s.proposal!.reconsideration = 'none'), breaks: (s) => (s.proposal!.reconsideration = 'done'), code: 'reconsideredOnce' },
  reconsiderationAsked: { rule: 'M-20', action: 'reopenScreening', from: 'notEligible', breaks: (s) => (s.proposal!.reconsideration = 'none'), code: 'noReconsiderationAsked' },
  anotherOfficerThanScreener: { rule: 'M-20', action: 'upholdOutcome', from: 'notEligible', breaks: (s) => (s.proposal!.screenedBy = 'person-first'), code: 'sameOfficer' },
  changeIsDifferent: { rule: 'M-18', action: 'proposeChange', from: 'submitted', input: { section: 'title', text: 'Other' }, wrong: { section: 'title', text: 'Land records' }, code: 'changeIsTheSame' },
  changeIsOpen: { rule: 'M-18', action: 'acceptChange', from: 'submitted', actor: CAST.georgia, input: { changeId: 'h' }, before: (s) => (s.proposal!.openChanges = [{ id: 'h', section: 'title', text: 'T' }]), breaks: (s) => (s.proposal!.openChanges = []), code: 'changeIsAnswered' },
  suggestedByObserver: { rule: 'M-21', action: 'giveStateView', from: 'eligible', actor: CAST.georgia, byObserver: true, breaks: (s) => { s.proposal!.proponentKind = 'State'; s.proposal!.proponentId = 'geo' }, code: 'ownProposal' },

  callClosed: { rule: 'M-23', action: 'freezeList', from: 'new', input: { dueAt: '2027-10-01T12:00:00.000Z' }, before: readyToFreeze, breaks: (s) => (s.call!.state = 'open'), code: 'callNotClosed' },
  everyExtensionOver: [
    { rule: 'M-6', action: 'freezeList', from: 'new', input: { dueAt: '2027-10-01T12:00:00.000Z' }, before: readyToFreeze, breaks: (s) => (s.call!.extensions = [{ entityId: 'ind', until: s.now }]), code: 'timeStillRuns' },
    { rule: 'M-6', action: 'freezeList', from: 'new', input: { dueAt: '2027-10-01T12:00:00.000Z' }, before: readyToFreeze, breaks: (s) => (s.call!.graceMinutes = 60 * 24), code: 'timeStillRuns' },
  ],
  screeningFinished: { rule: 'M-23', action: 'freezeList', from: 'new', input: { dueAt: '2027-10-01T12:00:00.000Z' }, before: readyToFreeze, breaks: (s) => (s.unscreened = 1), code: 'screeningUnfinished' },
  everyCommentPeriodOver: { rule: 'M-21', action: 'freezeList', from: 'new', input: { dueAt: '2027-10-01T12:00:00.000Z' }, before: readyToFreeze, breaks: (s) => (s.commentPeriods = ['2027-04-01T10:00:00.000Z']), code: 'commentPeriodRuns' },
  someEligible: { rule: 'M-23', action: 'freezeList', from: 'new', input: { dueAt: '2027-10-01T12:00:00.000Z' }, before: readyToFreeze, breaks: (s) => (s.eligibleProposalIds = []), code: 'nothingEligible' },
  noConsultationYet: { rule: 'M-23', action: 'freezeList', from: 'new', input: { dueAt: '2027-10-01T12:00:00.000Z' }, before: readyToFreeze, breaks: (s) => (s.consultation = frozen), code: 'consultationExists' },
  bureauCanMeetQuorum: { rule: 'M-25', action: 'openConsultation', from: 'frozen', breaks: (s) => (s.consultation!.quorum = 3), code: 'bureauTooSmall' },
  beforeConsultationDue: { rule: 'M-23', action: 'castVotes', from: 'open', actor: CAST.member, input: { votes: [{ proposalId: 'p', choice: 'support' }] }, breaks: (s) => (s.now = LATER), code: 'consultationDuePassed' },
  onTheList: { rule: 'M-23', action: 'castVotes', from: 'open', actor: CAST.member, input: { votes: [{ proposalId: 'p', choice: 'support' }] }, wrong: { votes: [{ proposalId: 'z', choice: 'support' }] }, code: 'notOnTheList' },
  notRecused: [
    { rule: 'M-24 S-11', action: 'castVotes', from: 'open', actor: CAST.recusedMember, input: { votes: [{ proposalId: 'q', choice: 'support' }] }, wrong: { votes: [{ proposalId: 'p', choice: 'abstain' }] }, code: 'recused' },
    { rule: 'M-24 S-11', action: 'castVotes', from: 'open', actor: CAST.member, input: { votes: [{ proposalId: 'q', choice: 'support' }] }, breaks: (s) => (s.consultation!.declared = [{ officeId: CAST.member.officeId!, proposalId: 'q' }]), code: 'recused' },
    { rule: 'M-24', action: 'castVotes', from: 'open', actor: CAST.recusedMember, input: { votes: [{ proposalId: 'q', choice: 'support' }] }, breaks: (s) => (s.consultation!.items[1]!.proponentId = 'geo'), code: 'recused' },
  ],
  atMostCapSupported: { rule: 'M-23', action: 'castVotes', from: 'open', actor: CAST.member, input: { votes: [{ proposalId: 'p', choice: 'support' }] }, before: (s) => { s.call!.cap = 2; s.consultation!.ownSupport = ['q'] }, breaks: (s) => (s.call!.cap = 1), code: 'tooManySupported' },
  recusalDeclared: { rule: 'M-24', action: 'liftRecusal', from: 'open', input: { officeId: CAST.member.officeId!, proposalId: 'q' }, before: (s) => (s.consultation!.declared = [{ officeId: CAST.member.officeId!, proposalId: 'q' }]), wrong: { officeId: CAST.recusedMember.officeId!, proposalId: 'p' }, code: 'recusalComputed' },
  consultationDueOrAnswered: { rule: 'M-25', action: 'closeConsultation', from: 'open', before: (s) => (s.now = LATER), breaks: (s) => (s.now = AHEAD), code: 'consultationStillOpen' },

  keyHeld: [
    { rule: 'S-54', action: 'castVotes', from: 'open', actor: CAST.member, input: { votes: [{ proposalId: 'p', choice: 'abstain' }] }, breaks: (s) => (s.consultation!.keyHeld = false), code: 'sealKeyMissing' },
    { rule: 'S-54', action: 'closeConsultation', from: 'open', before: (s) => (s.now = LATER), breaks: (s) => (s.consultation!.keyHeld = false), code: 'sealKeyMissing' },
    { rule: 'S-54', action: 'confirmSelection', from: 'prepared', breaks: (s) => (s.consultation!.keyHeld = false), code: 'sealKeyMissing' },
  ],

  consultationHeld: { rule: 'M-27', action: 'confirmSelection', from: 'prepared', breaks: (s) => (s.consultation!.state = 'open'), code: 'bureauNotConsulted' },
  selectionVersionSeen: { rule: 'R-10', action: 'prepareSelection', from: 'prepared', input: { items: [], version: 2 }, wrong: { items: [], version: 1 }, code: 'selectionSavedMeanwhile' },
  atMostCapSelected: { rule: 'M-2', action: 'prepareSelection', from: 'prepared', input: { version: 2, items: [{ proposalId: 'p', outcome: 'selected' }] }, before: (s) => (s.call!.cap = 1), wrong: { version: 2, items: [{ proposalId: 'p', outcome: 'selected' }, { proposalId: 'q', outcome: 'selected' }] }, code: 'tooManySelected' },
  onlyFromTheList: [
    { rule: 'M-27', action: 'prepareSelection', from: 'prepared', input: { version: 2, items: [{ proposalId: 'p', outcome: 'selected' }] }, wrong: { version: 2, items: [{ proposalId: 'z', outcome: 'selected' }] }, code: 'notOnTheList' },
    { rule: 'M-27', action: 'prepareSelection', from: 'prepared', input: { version: 2, items: [{ proposalId: 'p', outcome: 'selected' }] }, wrong: { version: 2, items: [{ proposalId: 'p', outcome: 'selected' }, { proposalId: 'p', outcome: 'reserve' }] }, code: 'notOnTheList' },
  ],
  anotherOfficerThanPreparer: { rule: 'M-27', action: 'confirmSelection', from: 'prepared', breaks: (s) => (s.selection!.preparedBy = 'person-first'), code: 'sameOfficer' },
  everyOutcomeReasoned: { rule: 'M-27', action: 'confirmSelection', from: 'prepared', breaks: (s) => (s.selection!.items[1]!.reason = ' '), code: 'reasonsMissing' },
  departureReasoned: [
    { rule: 'M-27', action: 'confirmSelection', from: 'prepared', breaks: (s) => (s.advised = ['q']), code: 'departureUnreasoned' },
    { rule: 'M-27', action: 'confirmSelection', from: 'prepared', breaks: (s) => (s.advised = ['p', 'q']), code: 'departureUnreasoned' },
  ],
  selectedStillStand: { rule: 'M-27', action: 'announceSelection', from: 'confirmed', input: { answerBy: ANSWER }, breaks: (s) => (s.eligibleProposalIds = ['q']), code: 'selectedNoLongerStands' },
  answerDateGiven: [
    { rule: 'M-31', action: 'announceSelection', from: 'confirmed', input: { answerBy: ANSWER }, wrong: { answerBy: null }, code: 'answerDateMissing' },
    { rule: 'M-31', action: 'announceSelection', from: 'confirmed', input: { answerBy: ANSWER }, wrong: { answerBy: '2027-06-06T16:00:00.000Z' }, code: 'answerDateMissing' },
    { rule: 'M-31', action: 'fillFreedPlace', from: 'announced', input: { freedProposalId: 'w', proposalId: 'q', answerBy: ANSWER }, before: (s) => (s.selection!.freedProposalIds = ['w']), wrong: { freedProposalId: 'w', proposalId: 'q', answerBy: '2027-03-01T12:00:00.000Z' }, code: 'answerDateMissing' },
  ],
  selectionAnnounced: { rule: 'M-30', action: 'arrangeMeeting', from: 'open', input: meeting, before: announced, breaks: (s) => (s.selection!.state = 'confirmed'), code: 'selectionNotAnnounced' },
  meetingWithinSession: [
    { rule: 'M-31', action: 'arrangeMeeting', from: 'open', input: meeting, before: announced, wrong: { ...meeting, beginsAt: '2027-06-06T15:59:00.000Z' }, code: 'meetingOutsideSession' },
    // With one case it would end at the last minute of the session; a second one lasts beyond it.
    { rule: 'M-31', action: 'arrangeMeeting', from: 'open', input: { ...meeting, beginsAt: '2027-06-11T15:20:00.000Z' }, before: announced, breaks: (s) => s.cases.push({ id: 'l', state: 'invited', proposalId: 'q', answerBy: null }), code: 'meetingOutsideSession' },
  ],
  placeFreed: { rule: 'M-28', action: 'leavePlaceEmpty', from: 'announced', input: { freedProposalId: 'w' }, before: (s) => (s.selection!.freedProposalIds = ['w']), breaks: (s) => (s.selection!.freedProposalIds = []), code: 'noPlaceFreed' },
  reserveStillStands: { rule: 'M-10', action: 'fillFreedPlace', from: 'announced', input: { freedProposalId: 'w', proposalId: 'q', answerBy: ANSWER }, before: (s) => (s.selection!.freedProposalIds = ['w']), breaks: (s) => (s.eligibleProposalIds = ['p']), code: 'reserveNoLongerStands' },
  fromTheReserves: { rule: 'M-28', action: 'fillFreedPlace', from: 'announced', input: { freedProposalId: 'w', proposalId: 'q', answerBy: ANSWER }, before: (s) => (s.selection!.freedProposalIds = ['w']), wrong: { freedProposalId: 'w', proposalId: 'p', answerBy: ANSWER }, code: 'notAReserve' },

  caseDiscussed: { rule: 'M-33', action: 'draftSummary', from: 'new', breaks: (s) => (s.case!.state = 'notDiscussed'), code: 'caseNotDiscussed' },
  noSummaryYet: { rule: 'M-34', action: 'draftSummary', from: 'new', breaks: (s) => (s.summary = s.summaries[0]!), code: 'summaryExists' },
  summaryVersionSeen: { rule: 'M-34', action: 'saveSummary', from: 'cleared', input: { version: 2 }, wrong: { version: 1 }, code: 'someoneSavedMeanwhile' },
  summaryComplete: { rule: 'M-34', action: 'sendForClearance', from: 'drafted', input: { dueAt: AHEAD }, breaks: (s) => (s.summary!.complete = false), code: 'summaryIncomplete' },
  sameTextAsShown: { rule: 'M-34', action: 'clearSummary', from: 'withState', actor: CAST.georgia, input: { sha256: 'a'.repeat(64) }, wrong: { sha256: 'b'.repeat(64) }, code: 'textHasChanged' },
  fundsRecorded: { rule: 'M-33', action: 'issueEdition', from: 'prepared', before: closed, breaks: (s) => (s.call!.fundsRecorded = 0), code: 'noFunds' },
  someDiscussed: { rule: 'M-33', action: 'prepareEdition', from: 'new', input: { corrigendum: '' }, before: closed, breaks: (s) => { s.cases = []; s.summaries = [] }, code: 'nothingDiscussed' },
  everyDiscussedCleared: { rule: 'M-34', action: 'prepareEdition', from: 'new', input: { corrigendum: '' }, before: closed, breaks: (s) => (s.summaries[0]!.state = 'commented'), code: 'summariesNotCleared' },
  sameForewordAsShown: { rule: 'M-35 R-10', action: 'saveForeword', from: 'open', input: { seenSha256: 'f'.repeat(64) }, wrong: { seenSha256: '' }, code: 'forewordSavedMeanwhile' },
  partIsThere: { rule: 'M-35', action: 'saveTranslation', from: 'new', input: TRANSLATION, breaks: (s) => (s.part = null), code: 'partGone' },
  notTheOriginal: { rule: 'M-35', action: 'saveTranslation', from: 'new', input: TRANSLATION, wrong: { ...TRANSLATION, language: 'en' }, code: 'isTheOriginal' },
  sameSourceAsShown: { rule: 'M-35', action: 'saveTranslation', from: 'saved', input: { ...TRANSLATION, version: 2 }, breaks: (s) => (s.part!.sha256 = 'c'.repeat(64)), code: 'sourceMoved' },
  translationVersionSeen: [
    { rule: 'M-35 R-10', action: 'saveTranslation', from: 'saved', input: { ...TRANSLATION, version: 2 }, wrong: { ...TRANSLATION, version: 1 }, code: 'translationSavedMeanwhile' },
    { rule: 'M-35 R-10', action: 'saveTranslation', from: 'new', input: TRANSLATION, breaks: (s) => (s.translation = { id: 't', version: 1 }), code: 'translationSavedMeanwhile' },
  ],
  everyPartTranslated: [
    { ...IN_FRENCH, breaks: (s) => lacks(s, { ...CHAPTER, missing: ['title', 'lessons'] }), code: 'partNotTranslated' },
    { ...IN_FRENCH, breaks: (s) => lacks(s, { ...CHAPTER, stale: ['problem'] }), code: 'partOutOfDate' },
    { ...IN_FRENCH, breaks: (s) => lacks(s, { ...FOREWORD, language: null }), code: 'forewordMissing' },
    { ...IN_FRENCH, breaks: (s) => lacks(s, { ...FOREWORD, missing: ['foreword'] }), code: 'forewordNotTranslated' },
    { ...IN_FRENCH, breaks: (s) => lacks(s, { ...FOREWORD, stale: ['foreword'] }), code: 'forewordOutOfDate' },
  ],
  noEditionPrepared: { rule: 'M-37', action: 'prepareEdition', from: 'new', input: { corrigendum: '', language: 'en' }, before: closed, breaks: (s) => (s.preparedIn = ['en']), code: 'editionPrepared' },
  corrigendumSaid: { rule: 'M-37', action: 'prepareEdition', from: 'new', input: { corrigendum: 'Page 3 was wrong.', language: 'en' }, before: (s) => { closed(s); s.issuedIn = ['en'] }, wrong: { corrigendum: '', language: 'en' }, code: 'corrigendumMissing' },
  editionStillTrue: { rule: 'M-37', action: 'issueEdition', from: 'prepared', before: closed, breaks: (s) => (s.edition!.stillTrue = false), code: 'editionStale' },
  editionPrinted: { rule: 'M-37', action: 'issueEdition', from: 'prepared', before: closed, breaks: (s) => (s.edition!.printed = false), code: 'editionNotPrinted' },
  anotherOfficerThanEditionPreparer: { rule: 'M-37 S-49', action: 'issueEdition', from: 'prepared', before: closed, breaks: (s) => (s.edition!.preparedBy = 'person-first'), code: 'sameOfficer' },
  sameBytesAsKept: { rule: 'S-47', action: 'recordClean', from: 'waiting', actor: CAST.clock, input: { sha256: 'c'.repeat(64) }, wrong: { sha256: 'd'.repeat(64) }, code: 'otherBytes' },
}

function announced(s: Situation): void {
  s.selection = situation('selection', 'announced').selection
}

function fill(s: Situation, purpose: FilePurpose, count: number, bytes = 1): void {
  s.proposal!.files = Array.from({ length: count }, (_, index) => ({ id: String(index), purpose, bytes }))
}

/** Files of another purpose take no room: ten of the proposal's own stand beside. */
function roomCases(rule: string, action: Action, from: string, purpose: FilePurpose): Case[] {
  const one = { rule, action, from, actor: CAST.georgia, byObserver: true, input: { bytes: 5 } }
  return [
    { ...one, before: (s) => fill(s, 'proposal', 10, 6 * MB), wrong: { bytes: 20 * MB + 1 }, code: 'fileTooLarge' },
    { ...one, breaks: (s) => fill(s, purpose, FILE_LIMITS[purpose].files), code: 'tooManyFiles' },
    { ...one, breaks: (s) => fill(s, purpose, 1, 60 * MB), code: 'filesTooLargeTogether' },
  ]
}

function readyToFreeze(s: Situation): void {
  s.call!.state = 'closed'
  s.now = '2027-03-12T18:00:00.000Z'
}

/** What is lacking in another language is none of this edition's concern. */
function lacks(s: Situation, part: OpenPart): void {
  s.untranslated = { fr: [part], ru: [CHAPTER, FOREWORD] }
}

function closed(s: Situation): void {
  s.session!.state = 'closed'
}

function prepared(one: Case): Situation {
  const s = situation(lifeOf(one.action), one.from, { byObserver: one.byObserver ?? false })
  if (rowOf(one.action).needs.includes('listNotFrozen') || one.action === 'freezeList') s.consultation = null
  if (one.from === 'new' && one.action === 'draftSummary') s.summary = null
  one.before?.(s)
  return s
}

// act | what must hold. Written out once more, apart from workflows/lives: a need that falls out of an act's row is seen here.
const NEEDED = `
importEntities | linesToImport
anonymisePerson | personKnown holdsNoOffice
forgetPerson | personKnown holdsNoOffice periodOver
closeSession | sessionEnded
appointOfficer | holdsNoOtherOffice
appointAdministrator | holdsNoOtherOffice
endOffice | officeOfHouse enoughRemain
endSignIns | officeOfSession
resetFactors | officeIsHeld notOneself
addPerson | addressNotYetHeld
removePerson | officeHeld someoneRemains
handOver | officeHeld addressNotYetHeld
suspendObserver | isObserver
objectToObserver | isObserver
restoreObserver | isObserver
prepareCall | noOtherCall closingAfterOpening closingBeforeSession
reviseCall | closingAfterOpening closingBeforeSession
openCall | closingAhead someoneToInvite
acknowledgeInvitation | invited notYetAcknowledged
extendForAll | laterThanClosing listNotFrozen
extendForOne | entityInvited laterThanClosing listNotFrozen
closeCall | deadlinePassed
arrangeMeeting | selectionAnnounced meetingWithinSession
recordFunds |
saveForeword | sameForewordAsShown
startDraft | timeToPropose observersInvited standing
saveDraft | timeToPropose standing versionSeen
attachFile | timeToProposeOrAnswer standing roomForFile
removeFile | timeToProposeOrAnswer standing fileIsThere
submit | timeToPropose listNotFrozen observersInvited standing oneLiveCase withinStateCap oneResponsibleState programmeOfState complete withinLimits
withdraw | listNotFrozen
keyIn | arrivedInTime listNotFrozen entityInvited observersInvited standing
correctKeyedIn | standing versionSeen listNotFrozen
confirmKeyedIn | versionSeen listNotFrozen observersInvited standing oneLiveCase withinStateCap oneResponsibleState programmeOfState complete withinLimits
takeOverKeyedIn | timeToPropose standing
discardKeyedIn | standing
startScreening | standing
recordChecklist | standing
returnForClarification | standing dueAhead listNotFrozen
answerClarification | standing beforeClarificationDue onlyAskedSections withinLimits
resumeScreening | standing clarificationDuePassed
findEligible | standing checklistMet changesAnswered listNotFrozen commentPeriodGiven
findNotEligible | standing somethingNotMet listNotFrozen
askReconsideration | standing notYetReconsidered listNotFrozen
reopenScreening | standing reconsiderationAsked anotherOfficerThanScreener listNotFrozen
upholdOutcome | standing reconsiderationAsked anotherOfficerThanScreener
writeToProposer |
writeToSecretariat |
keepInternalNote |
proposeChange | standing changeIsDifferent listNotFrozen
acceptChange | standing changeIsOpen listNotFrozen
refuseChange | standing changeIsOpen
giveStateView | suggestedByObserver commentPeriodRuns listNotFrozen
attachStatement | suggestedByObserver commentPeriodRuns listNotFrozen roomForStatement
removeStatement | suggestedByObserver commentPeriodRuns listNotFrozen statementIsThere
freezeList | callClosed everyExtensionOver screeningFinished everyCommentPeriodOver someEligible noConsultationYet dueAhead
openConsultation | dueAhead bureauCanMeetQuorum keyHeld
castVotes | beforeConsultationDue onTheList notRecused atMostCapSupported keyHeld
declareRecusal | onTheList notRecused keyHeld
liftRecusal | recusalDeclared
closeConsultation | consultationDueOrAnswered keyHeld
prepareSelection | consultationHeld selectionVersionSeen atMostCapSelected onlyFromTheList keyHeld
confirmSelection | anotherOfficerThanPreparer consultationHeld everyOutcomeReasoned departureReasoned selectedStillStand keyHeld
reopenSelection |
announceSelection | selectedStillStand answerDateGiven
fillFreedPlace | placeFreed fromTheReserves reserveStillStands sessionNotClosed answerDateGiven
leavePlaceEmpty | placeFreed
acceptInvitation | sessionNotClosed
declineInvitation | sessionNotClosed
attachPresentation | sessionNotClosed roomForPresentation
removePresentation | sessionNotClosed presentationIsThere
recordDiscussed | sessionBegun
recordNotDiscussed | sessionBegun
draftSummary | caseDiscussed noSummaryYet
saveSummary | summaryVersionSeen
sendForClearance | summaryComplete dueAhead
commentOnSummary |
clearSummary | sameTextAsShown
saveTranslation | partIsThere notTheOriginal sameSourceAsShown translationVersionSeen
prepareEdition | sessionClosed fundsRecorded someDiscussed everyDiscussedCleared everyPartTranslated noEditionPrepared corrigendumSaid
discardEdition |
issueEdition | sessionClosed fundsRecorded editionStillTrue editionPrinted anotherOfficerThanEditionPreparer
withdrawEdition |
recordClean | sameBytesAsKept
recordInfected |
askAccess | proposalNamed noLiveAccess
grantAccess | anotherThanAsker
refuseAccess | anotherThanAsker
readUnderAccess | accessRuns
endAccess |
lapseAccess | accessOver
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([action, needs]) => [action, needs === '' ? [] : needs!.split(' ')])

describe('each need by itself', () => {
  for (const [need, cases] of Object.entries(CASES)) {
    for (const one of [cases].flat()) {
      test(`${one.rule} ${one.action} needs ${need}: else ${one.code}`, () => {
        const actor = one.actor ?? CAST.officer
        const right = prepared(one)
        expect(decide(one.action, right, actor, (one.input ?? {}) as never)).toMatchObject({ allowed: true })
        one.breaks?.(right)
        const refused = decide(one.action, right, actor, (one.wrong ?? one.input ?? {}) as never)
        expect(refused).toMatchObject({ allowed: false, kind: 'unmet' })
        expect(refused.allowed ? [] : refused.refusals.map((refusal) => refusal.code)).toEqual([one.code])
      })
    }
  }

  test('S-41 every need is proved here, and every act has the needs that the mandate gives it', () => {
    expect(Object.keys(CASES).sort()).toEqual(Object.keys(NEEDS).sort())
    expect(ACTIONS.map((action) => [action, rowOf(action).needs])).toEqual(NEEDED)
  })

  test('M-16 all unmet needs are told at once, not one after another', () => {
    const s = situation('proposal', 'draft', { byObserver: true })
    s.proposal!.content.title = ''
    s.proposal!.responsibleStateId = null
    s.otherLiveProposals = 1
    const refused = decide('submit', s, CAST.observer, { receivedAt: '2027-03-13T00:00:00.000Z' })
    expect(refused.allowed ? [] : refused.refusals.map((one) => one.code)).toEqual(['callHasClosed', 'secondCase', 'noResponsibleState', 'sectionMissing'])
  })

  test('S-03 who may not know of a draft is told that there is none, whatever else is wrong', () => {
    for (const actor of [CAST.officer, CAST.india, CAST.member, CAST.visitor, CAST.otherObserver]) {
      expect(decide('submit', situation('proposal', 'draft'), actor, { receivedAt: AHEAD })).toMatchObject({ allowed: false, kind: 'unknown', refusals: [{ code: 'unknown' }] })
    }
  })
})

describe('the deadline', () => {
  const submit = (s: Situation, receivedAt: string) => decide('submit', s, CAST.georgia, { receivedAt }).allowed

  test('M-6 R-12 S-09 is decided by the instant the request began to arrive, whenever the server gets to it', () => {
    const s = situation('proposal', 'draft')
    s.now = '2027-03-12T10:04:00.000Z'
    expect(submit(s, '2027-03-12T10:00:00.000Z')).toBe(true)
    expect(submit(s, '2027-03-12T10:00:00.001Z')).toBe(false)
  })

  test('M-6 may have a grace that is not published', () => {
    const s = situation('proposal', 'draft')
    s.call!.graceMinutes = 30
    expect(submit(s, '2027-03-12T10:30:00.000Z')).toBe(true)
    expect(submit(s, '2027-03-12T10:30:00.001Z')).toBe(false)
    expect(s.call!.closesAt).toBe('2027-03-12T10:00:00.000Z')
  })

  test('M-6 extended for one named entity holds for that entity alone', () => {
    const s = situation('proposal', 'draft')
    s.call!.extensions = [{ entityId: 'ind', until: '2027-03-20T10:00:00.000Z' }]
    expect(submit(s, '2027-03-15T10:00:00.000Z')).toBe(false)
    s.call!.extensions = [{ entityId: 'geo', until: '2027-03-20T10:00:00.000Z' }]
    expect(submit(s, '2027-03-15T10:00:00.000Z')).toBe(true)
  })
})
