// What each need of an act means. Every need is a question to the facts; a failed one gives its code and the facts a sentence needs.

import type { Actor } from './actor.ts'
import { closingFor, lastInstantToPropose } from './closing.ts'
import type { Language } from './languages.ts'
import { stateName } from './names/index.ts'
import { changedSections, excessesOf, gapsOf, type Content } from './proposal-form.ts'
import { isPresented, meetingEnds } from './agenda.ts'
import type { ConsultationFacts, FilePurpose, Situation } from './situation.ts'
import { CRITERIA } from './situation.ts'
import { LIVE_STATES } from './lives/proposal.ts'
import { keptUntil } from './retention.ts'
import type { OpenPart } from './translation.ts'

export type Facts = Record<string, string | number>
export type Unmet = { code: RefusalCode; facts?: Facts }
type Answer = Unmet | Unmet[] | null

const MB = 1024 * 1024

/** How long an access to one text lasts, and how long the text stays open each time it is opened (S-10). */
export const ACCESS_HOURS = 4
export const OPENING_MINUTES = 15

/** Files of one proposal, of a State's statement on it and of its presentation (M-13, M-21, M-31, S-42). */
export const FILE_LIMITS = {
  proposal: { files: 10, bytesEach: 20 * MB, bytesTogether: 60 * MB },
  statement: { files: 3, bytesEach: 20 * MB, bytesTogether: 60 * MB },
  presentation: { files: 5, bytesEach: 20 * MB, bytesTogether: 60 * MB },
} as const satisfies Record<FilePurpose, { files: number; bytesEach: number; bytesTogether: number }>

// A need serves several acts, whose inputs differ; each act's input was checked against INPUTS before it comes here.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Need = (situation: Situation, input: any, actor: Actor) => Answer

const fail = (code: RefusalCode, facts?: Facts): Unmet => ({ code, ...(facts ? { facts } : {}) })
const unless = (met: boolean, code: RefusalCode, facts?: Facts): Answer => (met ? null : fail(code, facts))

/** Recusals of a consultation: computed from list and officers, and those declared that stand (M-24). */
export function isRecused(consultation: ConsultationFacts, member: { officeId: string | null; entityId: string | null }, proposalId: string): 'computed' | 'declared' | null {
  const item = consultation.items.find((one) => one.proposalId === proposalId)
  if (item && member.entityId !== null && (item.responsibleStateId === member.entityId || item.proponentId === member.entityId)) return 'computed'
  return consultation.declared.some((one) => one.officeId === member.officeId && one.proposalId === proposalId) ? 'declared' : null
}

const roomFor = (purpose: FilePurpose): Need => (s, input) => {
  const limits = FILE_LIMITS[purpose]
  const held = s.proposal!.files.filter((file) => file.purpose === purpose)
  const together = held.reduce((sum, file) => sum + file.bytes, 0)
  return [
    unless(held.length < limits.files, 'tooManyFiles', { limit: limits.files }),
    unless(input.bytes <= limits.bytesEach, 'fileTooLarge', { limitMb: limits.bytesEach / MB }),
    unless(together + input.bytes <= limits.bytesTogether, 'filesTooLargeTogether', { limitMb: limits.bytesTogether / MB }),
  ].flatMap((one) => one ?? [])
}
const isThere = (purpose: FilePurpose): Need => (s, input) => unless(s.proposal!.files.some((file) => file.id === input.fileId && file.purpose === purpose), 'fileNotThere')

const timeToPropose: Need = (s, input, actor) => {
  if (s.call!.state === 'prepared' || s.now < s.call!.opensAt) return fail('callNotOpen', { opens: s.call!.opensAt })
  const at: string = input.receivedAt ?? s.now
  const last = lastInstantToPropose(s.call!, s.proposal?.proponentId ?? actor.entityId)
  return unless(at <= last, 'callHasClosed', { closed: s.call!.closesAt, arrived: at })
}

export const NEEDS = {
  // session, entities, call
  linesToImport: (_s, input) => unless(input.lines.length > 0, 'nothingToImport'),
  sessionEnded: (s) => unless(s.now >= s.session!.endsAt, 'sessionStillMeets', { until: s.session!.endsAt }),
  sessionBegun: (s) => unless(s.now >= s.session!.beginsAt, 'sessionNotBegun', { from: s.session!.beginsAt }),
  sessionNotClosed: (s) => unless(s.session!.state === 'planned', 'sessionIsClosed'),
  // Whoever runs the system holds no office in which texts are read, and the other way round (S-10).
  holdsNoOtherOffice: (s, input) => unless(!s.house.some((one) => one.email === input.email.toLowerCase()), 'officeHeldAlready', { email: input.email }),
  officeOfHouse: (s, input) => unless(s.house.some((one) => one.officeId === input.officeId && one.role !== 'bureauMember'), 'officeNotHeld'),
  officeOfSession: (s, input) => unless(s.sessionOfficeIds.includes(input.officeId), 'officeNotHeld'),
  // Two officers, since one prepares and another confirms (M-27); one administrator, since somebody sees to the system.
  enoughRemain: (s, input) => {
    const role = s.house.find((one) => one.officeId === input.officeId)?.role
    if (role !== 'officer' && role !== 'administrator') return null
    const left = new Set(s.house.filter((one) => one.role === role && one.officeId !== input.officeId).map((one) => one.personId)).size
    return unless(left >= (role === 'officer' ? 2 : 1), 'tooFewRemain')
  },
  sessionClosed: (s) => unless(s.session?.state === 'closed', 'sessionNotClosed'),
  personKnown: (s) => unless(s.person !== null && !s.person.anonymised, 'personUnknown'),
  holdsNoOffice: (s) => unless((s.person?.activeOffices ?? 0) === 0, 'officeStillHeld'),
  periodOver: (s) => unless(s.person?.lastEndedAt != null && keptUntil('person', s.person.lastEndedAt) <= s.now, 'periodStillRuns'),
  addressNotYetHeld: (s, input) => unless(!s.entity!.heldAddresses.includes(input.email.toLowerCase()), 'addressHeld', { email: input.email }),
  officeHeld: (s, input) => unless(s.entity!.officeIds.includes(input.officeId), 'officeNotHeld'),
  someoneRemains: (s) => unless(s.entity!.peopleCount > 1, 'lastPerson', { entity: s.entity!.name }),
  isObserver: (s) => unless(s.entity!.kind === 'observer', 'notAnObserver', { entity: s.entity!.name }),
  noOtherCall: (s) => unless(!s.hasOtherCall, 'callExists'),
  closingAfterOpening: (_s, input) => unless(input.closesAt > input.opensAt, 'closesBeforeOpens'),
  closingBeforeSession: (s, input) => unless(!s.session || input.closesAt < s.session.beginsAt, 'closesAfterSessionBegins'),
  closingAhead: (s) => unless(s.call!.closesAt > s.now, 'closingInThePast', { closed: s.call!.closesAt }),
  someoneToInvite: (s) => unless(s.entitiesToInvite > 0, 'nobodyToInvite'),
  invited: (s, _i, actor) => unless(s.call!.invitedEntityIds.includes(actor.entityId ?? ''), 'notInvited'),
  entityInvited: (s, input) => unless(s.call!.invitedEntityIds.includes(input.entityId), 'entityNotInvited'),
  notYetAcknowledged: (s, _i, actor) => unless(!s.call!.acknowledgedEntityIds.includes(actor.entityId ?? ''), 'acknowledgedAlready'),
  laterThanClosing: (s, input) => unless(input.until > s.call!.closesAt && input.until > s.now, 'notAnExtension', { closes: s.call!.closesAt }),
  deadlinePassed: (s) => unless(s.now >= s.call!.closesAt, 'callStillOpen', { closes: s.call!.closesAt }),
  listNotFrozen: (s) => unless(s.consultation === null, 'listIsFrozen'),

  // proposing
  timeToPropose,
  // A clarification has its own clock, and paper came in time: what belongs to them may be attached after the call has closed.
  timeToProposeOrAnswer: (s, input, actor) =>
    s.subject.state === 'keyedIn' || (s.subject.state === 'returned' && s.now <= s.proposal!.round!.dueAt) ? null : timeToPropose(s, input, actor),
  arrivedInTime: (s, input) => {
    const { opensAt } = s.call!
    const last = lastInstantToPropose(s.call!, input.entityId)
    if (s.call!.state === 'prepared' || s.now < opensAt) return fail('callNotOpen', { opens: opensAt })
    if (input.arrivedAt > s.now) return fail('arrivesInTheFuture')
    return unless(input.arrivedAt >= opensAt && input.arrivedAt <= last, 'paperOutOfTime', { opens: opensAt, closed: closingFor(s.call!, input.entityId) })
  },
  observersInvited: (s) => unless(s.proponent?.kind !== 'observer' || s.call!.observersInvited, 'observersNotInvited'),
  standing: (s) => unless((s.proponent?.state ?? 'admitted') === 'admitted', 'standingLost', { entity: s.proponent?.name ?? '' }),
  versionSeen: (s, input) => unless(input.version === s.proposal!.version, 'someoneSavedMeanwhile', { seen: input.version, now: s.proposal!.version }),
  roomForFile: roomFor('proposal'),
  fileIsThere: isThere('proposal'),
  oneLiveCase: (s) =>
    unless(s.proposal!.proponentKind !== 'observer' || s.otherLiveProposals === 0, 'secondCase', { entity: s.proponent!.name }),
  withinStateCap: (s) =>
    unless(
      s.proposal!.proponentKind !== 'State' || s.call!.stateCap === null || LIVE_STATES.includes(s.subject.state as never) || s.otherLiveProposals < s.call!.stateCap,
      'stateCapReached',
      { cap: s.call!.stateCap ?? 0 },
    ),
  oneResponsibleState: (s) => unless(s.proposal!.responsibleStateId !== null, 'noResponsibleState'),
  programmeOfState: (s) => unless(s.proposal!.content.programmeOf === 'oneState', s.proposal!.content.programmeOf === 'severalStates' ? 'severalStates' : 'observersOwnProject'),
  complete: (s) =>
    gapsOf(s.proposal!.content).map((gap) => fail(gap.gap === 'missing' ? 'sectionMissing' : gap.gap, { section: gap.section, ...(gap.index === undefined ? {} : { number: gap.index + 1 }) })),
  withinLimits: (s, input) =>
    excessesOf((input.content as Content | undefined) ?? s.proposal!.content, s.call!.wordLimits).map((one) =>
      fail('overLimit', { section: one.section, over: one.words - one.limit, limit: one.limit, words: one.words }),
    ),

  // screening
  dueAhead: (s, input) => unless((input.dueAt ?? s.consultation?.dueAt ?? '') > s.now, 'dueInThePast'),
  beforeClarificationDue: (s) => unless(s.now <= s.proposal!.round!.dueAt, 'clarificationClosed', { due: s.proposal!.round!.dueAt }),
  clarificationDuePassed: (s) => unless(s.now > (s.proposal!.round?.dueAt ?? ''), 'clarificationStillOpen', { due: s.proposal!.round?.dueAt ?? '' }),
  onlyAskedSections: (s, input) =>
    changedSections(s.proposal!.submittedContent ?? s.proposal!.content, input.content)
      .filter((section) => !s.proposal!.round!.sections.includes(section))
      .map((section) => fail('sectionNotAsked', { section })),
  checklistMet: (s) =>
    CRITERIA.filter((criterion) => s.proposal!.checklist[criterion] !== 'met').map((criterion) =>
      fail(s.proposal!.checklist[criterion] === undefined ? 'criterionOpen' : 'criterionNotMet', { criterion }),
    ),
  somethingNotMet: (s) => unless(Object.values(s.proposal!.checklist).includes('notMet'), 'everyCriterionMet'),
  changesAnswered: (s) => unless(s.proposal!.openChanges.length === 0, 'changesUnanswered', { count: s.proposal!.openChanges.length }),
  notYetReconsidered: (s) => unless(s.proposal!.reconsideration === 'none', 'reconsideredOnce'),
  reconsiderationAsked: (s) => unless(s.proposal!.reconsideration === 'asked', 'noReconsiderationAsked'),
  anotherOfficerThanScreener: (s, _i, actor) => unless(actor.personId !== s.proposal!.screenedBy, 'sameOfficer'),
  changeIsDifferent: (s, input) => unless(String((s.proposal!.submittedContent ?? s.proposal!.content)[input.section as 'title']) !== input.text, 'changeIsTheSame'),
  changeIsOpen: (s, input) => unless(s.proposal!.openChanges.some((change) => change.id === input.changeId), 'changeIsAnswered'),
  commentPeriodGiven: (s, input) => unless(s.proposal!.proponentKind !== 'observer' || (input.commentUntil ?? '') > s.now, 'commentPeriodMissing'),
  commentPeriodRuns: (s) => unless(s.now <= (s.proposal!.commentUntil ?? s.now), 'commentPeriodOver', { until: s.proposal!.commentUntil ?? '' }),
  roomForStatement: roomFor('statement'),
  statementIsThere: isThere('statement'),
  suggestedByObserver: (s) => unless(s.proposal!.proponentKind === 'observer', 'ownProposal'),

  // sign-in
  officeIsHeld: (s) => unless(s.holder !== null, 'officeNotHeld'),
  notOneself: (s, _i, actor) => unless(s.holder === null || s.holder.personId !== actor.personId, 'ownFactors'),

  // consultation
  callClosed: (s) => unless(s.call!.state === 'closed', 'callNotClosed', { closes: s.call!.closesAt }),
  // The list is not frozen under a proposer who still has time, published or not (M-6).
  everyExtensionOver: (s) => {
    const last = [null, ...s.call!.extensions.map((extension) => extension.entityId)].map((entityId) => lastInstantToPropose(s.call!, entityId)).sort().at(-1)!
    return unless(s.now > last, 'timeStillRuns', { until: last })
  },
  screeningFinished: (s) => unless(s.unscreened === 0, 'screeningUnfinished', { count: s.unscreened }),
  // Silence is not consent, and the bureau is not asked over the head of a State that still has time (M-21).
  everyCommentPeriodOver: (s) => unless(s.commentPeriods.length === 0, 'commentPeriodRuns', { count: s.commentPeriods.length, until: [...s.commentPeriods].sort().at(-1) ?? '' }),
  someEligible: (s) => unless(s.eligibleProposalIds.length > 0, 'nothingEligible'),
  noConsultationYet: (s) => unless(s.consultation === null, 'consultationExists'),
  bureauCanMeetQuorum: (s) => unless(s.consultation!.members.length >= s.consultation!.quorum, 'bureauTooSmall', { members: s.consultation!.members.length, quorum: s.consultation!.quorum }),
  beforeConsultationDue: (s) => unless(s.now <= s.consultation!.dueAt, 'consultationDuePassed', { due: s.consultation!.dueAt }),
  onTheList: (s, input) =>
    unless(askedProposals(input).every((proposalId) => s.consultation!.items.some((item) => item.proposalId === proposalId)), 'notOnTheList'),
  notRecused: (s, input, actor) => unless(askedProposals(input).every((proposalId) => isRecused(s.consultation!, actor, proposalId) === null), 'recused'),
  atMostCapSupported: (s, input) => {
    const supported = new Set(s.consultation!.ownSupport)
    for (const vote of input.votes) {
      if (vote.choice === 'support') supported.add(vote.proposalId)
      else supported.delete(vote.proposalId)
    }
    return unless(supported.size <= s.call!.cap, 'tooManySupported', { supported: supported.size, cap: s.call!.cap })
  },
  recusalDeclared: (s, input) =>
    unless(s.consultation!.declared.some((one) => one.officeId === input.officeId && one.proposalId === input.proposalId), 'recusalComputed'),
  consultationDueOrAnswered: (s) => unless(s.now > s.consultation!.dueAt || everybodyAnswered(s.consultation!), 'consultationStillOpen', { due: s.consultation!.dueAt }),
  // Without the key no vote can be read: nothing that rests on the votes is done on a guess (S-54).
  keyHeld: (s) => unless(s.consultation?.keyHeld ?? true, 'sealKeyMissing'),

  // selection
  consultationHeld: (s) => unless(s.consultation?.state === 'closed', 'bureauNotConsulted'),
  selectionVersionSeen: (s, input) => unless(s.selection === null || input.version === s.selection.version, 'selectionSavedMeanwhile'),
  atMostCapSelected: (s, input) => {
    const selected = input.items.filter((item: { outcome: string }) => item.outcome === 'selected').length
    return unless(selected <= s.call!.cap, 'tooManySelected', { selected, cap: s.call!.cap })
  },
  onlyFromTheList: (s, input) => {
    const listed = s.consultation?.items.map((item) => item.proposalId) ?? []
    const given: string[] = input.items.map((item: { proposalId: string }) => item.proposalId)
    return unless(new Set(given).size === given.length && given.every((proposalId) => listed.includes(proposalId)), 'notOnTheList')
  },
  anotherOfficerThanPreparer: (s, _i, actor) => unless(actor.personId !== s.selection!.preparedBy, 'sameOfficer'),
  everyOutcomeReasoned: (s) => {
    const without = (s.consultation?.items ?? []).filter((item) => !s.selection!.items.some((one) => one.proposalId === item.proposalId && one.reason.trim() !== '')).length
    return unless(without === 0, 'reasonsMissing', { count: without })
  },
  departureReasoned: (s) => unless(!leavesAdvice(s) || s.selection!.departureReason.trim() !== '', 'departureUnreasoned'),
  selectedStillStand: (s) =>
    unless(s.selection!.items.filter((item) => item.outcome === 'selected').every((item) => s.eligibleProposalIds.includes(item.proposalId)), 'selectedNoLongerStands'),
  placeFreed: (s, input) => unless(s.selection!.freedProposalIds.includes(input.freedProposalId), 'noPlaceFreed'),
  fromTheReserves: (s, input) => unless(s.selection!.items.some((item) => item.proposalId === input.proposalId && item.outcome === 'reserve'), 'notAReserve'),

  reserveStillStands: (s, input) => unless(s.eligibleProposalIds.includes(input.proposalId), 'reserveNoLongerStands'),

  // meeting
  // An invitation names the day by which it is to be answered, before the session begins (M-31).
  answerDateGiven: (s, input) => {
    const invites = s.subject.state === 'announced' || s.selection!.items.some((item) => item.outcome === 'selected')
    const by: string = input.answerBy ?? ''
    return unless(!invites || (by > s.now && by < s.session!.beginsAt), 'answerDateMissing', { begins: s.session!.beginsAt })
  },
  selectionAnnounced: (s) => unless(s.selection?.state === 'announced', 'selectionNotAnnounced'),
  meetingWithinSession: (s, input) => {
    const ends = meetingEnds(input, s.cases.filter(isPresented).length)
    return unless(input.beginsAt >= s.session!.beginsAt && ends <= s.session!.endsAt, 'meetingOutsideSession', { from: s.session!.beginsAt, until: s.session!.endsAt, ends })
  },
  roomForPresentation: roomFor('presentation'),
  presentationIsThere: isThere('presentation'),

  // translations
  sameForewordAsShown: (s, input) => unless(input.seenSha256 === s.call!.forewordSha256, 'forewordSavedMeanwhile'),
  partIsThere: (s) => unless(s.part !== null, 'partGone'),
  notTheOriginal: (s, input) => unless(input.language !== s.part?.language, 'isTheOriginal'),
  sameSourceAsShown: (s, input) => unless(s.part === null || input.sourceSha256 === s.part.sha256, 'sourceMoved'),
  translationVersionSeen: (s, input) => unless(input.version === (s.translation?.version ?? 0), 'translationSavedMeanwhile'),

  // an administrator's access to one text
  proposalNamed: (s) => unless(s.proposal !== null, 'noSuchProposal'),
  noLiveAccess: (s) => unless(!s.hasLiveAccess, 'accessAskedAlready'),
  anotherThanAsker: (s, _i, actor) => unless(actor.personId !== s.access!.askedBy, 'samePersonAsked'),
  accessRuns: (s) => unless(s.now < (s.access!.until ?? ''), 'accessIsOver', { until: s.access!.until ?? '' }),
  accessOver: (s) => unless(s.now >= (s.access!.until ?? s.now), 'accessStillRuns', { until: s.access!.until ?? '' }),

  // summaries and editions
  caseDiscussed: (s) => unless(s.case?.state === 'discussed', 'caseNotDiscussed'),
  noSummaryYet: (s) => unless(s.summary === null, 'summaryExists'),
  summaryVersionSeen: (s, input) => unless(input.version === s.summary!.version, 'someoneSavedMeanwhile', { seen: input.version, now: s.summary!.version }),
  summaryComplete: (s) => unless(s.summary!.complete, 'summaryIncomplete'),
  sameTextAsShown: (s, input) => unless(input.sha256 === s.summary!.sha256, 'textHasChanged'),
  fundsRecorded: (s) => unless(s.call!.fundsRecorded > 0, 'noFunds'),
  someDiscussed: (s) => unless(s.cases.some((one) => one.state === 'discussed'), 'nothingDiscussed'),
  everyDiscussedCleared: (s) => {
    const open = s.cases.filter((one) => one.state === 'discussed' && !s.summaries.some((summary) => summary.caseId === one.id && summary.state === 'cleared')).length
    return unless(open === 0, 'summariesNotCleared', { count: open })
  },
  // One refusal a part and reason: the translator works down the list.
  everyPartTranslated: (s, input) => (s.untranslated[input.language as Language] ?? []).flatMap(lacksOf),
  // Each language has its own editions; before a language is chosen, any of them stands in the way.
  noEditionPrepared: (s, input) => unless(input.language === undefined ? s.preparedIn.length === 0 : !s.preparedIn.includes(input.language), 'editionPrepared'),
  corrigendumSaid: (s, input) => unless((input.language === undefined ? s.issuedIn.length === 0 : !s.issuedIn.includes(input.language)) || input.corrigendum !== '', 'corrigendumMissing'),
  editionStillTrue: (s) => unless(s.edition!.stillTrue, 'editionStale'),
  editionPrinted: (s) => unless(s.edition!.printed, 'editionNotPrinted'),
  anotherOfficerThanEditionPreparer: (s, _i, actor) => unless(actor.personId !== s.edition!.preparedBy, 'sameOfficer'),

  // files: the scanner's word holds for the bytes it saw, which must be those that the receipt names (S-47)
  sameBytesAsKept: (s, input) => unless(input.sha256 === s.file!.sha256, 'otherBytes'),
} as const satisfies Record<string, Need>

export type NeedName = keyof typeof NEEDS

function askedProposals(input: { votes?: { proposalId: string }[]; proposalId?: string }): string[] {
  return input.votes ? input.votes.map((vote) => vote.proposalId) : [input.proposalId!]
}

/** What keeps one part out of an edition: sections without a translation, and those whose translation is out of date (M-35). */
function lacksOf({ part, kind, state, title, language, missing, stale }: OpenPart): Unmet[] {
  if (kind === 'foreword') return [...(language === null ? [fail('forewordMissing')] : []), ...(missing.length > 0 ? [fail('forewordNotTranslated')] : []), ...(stale.length > 0 ? [fail('forewordOutOfDate')] : [])]
  const facts = (sections: string[]) => ({ id: part, part: kind, entity: stateName(state!, 'en'), title, sections: sections.join(' '), count: sections.length })
  return [...(missing.length > 0 ? [fail('partNotTranslated', facts(missing))] : []), ...(stale.length > 0 ? [fail('partOutOfDate', facts(stale))] : [])]
}

/** Every member has answered every item that is open to it. */
export function everybodyAnswered(consultation: ConsultationFacts): boolean {
  return consultation.members.every((member) =>
    consultation.items.every(
      (item) =>
        isRecused(consultation, member, item.proposalId) !== null ||
        consultation.answered.some((one) => one.officeId === member.officeId && one.proposalId === item.proposalId),
    ),
  )
}

/** The decision leaves the bureau's advice when it takes what was not supported, or leaves a place empty that an advised case could fill (M-27). */
export function leavesAdvice(situation: Situation): boolean {
  const selected = situation.selection!.items.filter((item) => item.outcome === 'selected').map((item) => item.proposalId)
  const taken = selected.some((proposalId) => !situation.advised.includes(proposalId))
  const left = selected.length < situation.call!.cap && situation.advised.some((proposalId) => !selected.includes(proposalId))
  return taken || left
}

/** Every reason an act can be refused for; app/messages words each of them. */
export const REFUSAL_CODES = [
  'unknown', 'notYours', 'wrongState', 'unproven',
  'nothingToImport', 'sessionStillMeets', 'sessionNotBegun', 'sessionIsClosed', 'sessionNotClosed', 'addressHeld', 'officeNotHeld', 'ownFactors', 'lastPerson', 'personUnknown', 'officeStillHeld', 'periodStillRuns', 'notAnObserver',
  'callExists', 'closesBeforeOpens', 'closesAfterSessionBegins', 'closingInThePast', 'nobodyToInvite', 'notInvited', 'entityNotInvited', 'acknowledgedAlready', 'notAnExtension', 'callStillOpen', 'listIsFrozen',
  'callNotOpen', 'callHasClosed', 'arrivesInTheFuture', 'paperOutOfTime', 'observersNotInvited', 'standingLost', 'someoneSavedMeanwhile', 'tooManyFiles', 'fileTooLarge', 'filesTooLargeTogether', 'fileNotThere',
  'secondCase', 'stateCapReached', 'noResponsibleState', 'severalStates', 'observersOwnProject', 'sectionMissing', 'resultWithoutText', 'resultWithoutSource', 'overLimit',
  'dueInThePast', 'clarificationClosed', 'clarificationStillOpen', 'sectionNotAsked', 'criterionOpen', 'criterionNotMet', 'everyCriterionMet', 'changesUnanswered',
  'reconsideredOnce', 'noReconsiderationAsked', 'sameOfficer', 'changeIsTheSame', 'changeIsAnswered', 'ownProposal', 'commentPeriodMissing', 'commentPeriodOver',
  'callNotClosed', 'timeStillRuns', 'screeningUnfinished', 'commentPeriodRuns', 'nothingEligible', 'consultationExists', 'bureauTooSmall', 'consultationDuePassed', 'notOnTheList', 'recused', 'tooManySupported', 'recusalComputed', 'consultationStillOpen', 'sealKeyMissing',
  'bureauNotConsulted', 'selectionSavedMeanwhile', 'tooManySelected', 'reasonsMissing', 'departureUnreasoned', 'selectedNoLongerStands', 'noPlaceFreed', 'notAReserve',
  'answerDateMissing', 'selectionNotAnnounced', 'meetingOutsideSession',
  'caseNotDiscussed', 'summaryExists', 'summaryIncomplete', 'textHasChanged', 'noFunds', 'nothingDiscussed', 'summariesNotCleared', 'partNotTranslated', 'partOutOfDate', 'forewordMissing', 'forewordNotTranslated', 'forewordOutOfDate', 'forewordSavedMeanwhile', 'partGone', 'isTheOriginal', 'sourceMoved', 'translationSavedMeanwhile', 'editionPrepared', 'corrigendumMissing', 'editionStale', 'editionNotPrinted',
  'otherBytes',
  'officeHeldAlready', 'tooFewRemain', 'noSuchProposal', 'accessAskedAlready', 'samePersonAsked', 'accessIsOver', 'accessStillRuns', 'reserveNoLongerStands',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]
