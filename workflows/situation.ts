// Everything decide() may look at, loaded once by models/situation.ts inside the act's transaction. Facts, no rows.

import type { Language } from './languages.ts'
import type { Role } from './actor.ts'
import type { AccessState } from './lives/access.ts'
import type { CallState } from './lives/call.ts'
import type { CaseState } from './lives/case.ts'
import type { ConsultationState } from './lives/consultation.ts'
import type { EditionState } from './lives/edition.ts'
import type { EntityState } from './lives/entity.ts'
import type { FileState } from './lives/file.ts'
import type { Life } from './lives/index.ts'
import type { ProposalState } from './lives/proposal.ts'
import type { SelectionState } from './lives/selection.ts'
import type { SessionState } from './lives/session.ts'
import type { SummaryState } from './lives/summary.ts'
import type { Content, WordLimits } from './proposal-form.ts'
import type { Untranslated } from './translation.ts'

/** An instant as ISO 8601 in UTC, with milliseconds: they sort as text. */
export type Instant = string

export type SessionFacts = {
  id: string
  state: SessionState
  number: number
  place: string
  zone: string
  /** Where the Secretariat is written to; empty where none was given. */
  contact: string
  /** First and last day, at the place of the session: "2027-06-07". */
  startsOn: string
  endsOn: string
  /** Midnight, in the session's zone, at which the first day begins and after which the last has ended. */
  beginsAt: Instant
  endsAt: Instant
}

export type Aspect = { key: string; title: string; articles: number[] }

/** One sitting: an opening, then each case for as long as any other, in alphabetical order (M-28, M-31). */
export type Meeting = { beginsAt: Instant; room: string; openingMinutes: number; minutesEach: number }

export type CallFacts = {
  id: string
  state: CallState
  aspects: Aspect[]
  opensAt: Instant
  closesAt: Instant
  /** Never published (M-6). */
  graceMinutes: number
  zone: string
  /** 1 to 4 (M-2). */
  cap: number
  observersInvited: boolean
  /** How many proposals one State may submit; null for no limit (M-8). */
  stateCap: number | null
  wordLimits: WordLimits
  /** Extensions to one named entity (M-6). */
  extensions: { entityId: string; until: Instant }[]
  fundsRecorded: number
  invitedEntityIds: string[]
  acknowledgedEntityIds: string[]
  /** The meeting on best practices as arranged; null until then (M-31). */
  meeting: Meeting | null
  /** Of the foreword as it stands, its language included; empty while nobody has written one. */
  forewordSha256: string
}

export type EntityFacts = {
  id: string
  kind: 'State' | 'observer'
  state: EntityState
  iso3: string | null
  name: string
  peopleCount: number
  heldAddresses: string[]
  /** Offices of those who speak for it now. */
  officeIds: string[]
}

export type Finding = 'met' | 'notMet' | 'unclear'
export const CRITERIA = [
  'entitledProposer',
  'inTime',
  'oneOfObserver',
  'programmeOfState',
  'aspectOfCall',
  'complete',
  'noAccusationNoComparison',
] as const
export type Criterion = (typeof CRITERIA)[number]

/** What a file belongs to: the proposal itself, the statement of the State named, or the presentation at the meeting. */
export const FILE_PURPOSES = ['proposal', 'statement', 'presentation'] as const
export type FilePurpose = (typeof FILE_PURPOSES)[number]
export type FileFacts = { id: string; purpose: FilePurpose; bytes: number }

/** One file as the clock knows it, when the scanner has answered; `sha256` is that of the bytes that were kept (S-47). */
export type ScannedFileFacts = { id: string; state: FileState; purpose: FilePurpose; name: string; sha256: string }

/** `how`: by which paper it came, in the officer's words; `arrivedAt`: when that paper arrived. */
export type KeyedIn = { office: string; arrivedAt: Instant; how: string }

export type ProposalFacts = {
  id: string
  state: ProposalState
  proponentId: string
  proponentKind: 'State' | 'observer'
  responsibleStateId: string | null
  reference: string | null
  content: Content
  /** The text that was last submitted; null until then. */
  submittedContent: Content | null
  version: number
  checklist: Partial<Record<Criterion, Finding>>
  round: { number: number; sections: string[]; dueAt: Instant } | null
  openChanges: { id: string; section: string; text: string }[]
  reconsideration: 'none' | 'asked' | 'done'
  screenedBy: string | null
  files: FileFacts[]
  /** How it came, where it came on paper and its entity has not made it a draft of its own (M-7). */
  keyedIn: KeyedIn | null
  /** Until when the State an observer named may state its view (M-21). */
  commentUntil: Instant | null
}

export type ConsultationFacts = {
  id: string
  state: ConsultationState
  dueAt: Instant
  quorum: number
  /** Proposals of the frozen list; `eligible` says whether each still stands. */
  items: { proposalId: string; responsibleStateId: string; proponentId: string }[]
  members: { officeId: string; personId: string; entityId: string }[]
  /** Declared recusals that stand; computed ones follow from items and members (M-24). */
  declared: { officeId: string; proposalId: string }[]
  /** Only how many answers exist, never what they are: rules about sealing cannot leak what they do not hold (M-25). */
  answered: { officeId: string; proposalId: string }[]
  /** The acting member's own standing votes of support, nobody else's. */
  ownSupport: string[]
  /** The key that seals its votes is at hand. Without it nothing can be said of them, and nothing that rests on them can be done (S-54). */
  keyHeld: boolean
}

export type Outcome = 'selected' | 'reserve' | 'notSelected'

export type SelectionFacts = {
  id: string
  version: number
  state: SelectionState
  preparedBy: string
  items: { proposalId: string; outcome: Outcome; reason: string }[]
  departureReason: string
  /** Places freed by a decline and not yet decided upon. */
  freedProposalIds: string[]
}

/** `answerBy`: until when the State is asked to answer the invitation (M-31). */
export type CaseFacts = { id: string; state: CaseState; proposalId: string; answerBy: Instant | null }

export type SummaryFacts = { id: string; caseId: string; state: SummaryState; version: number; sha256: string; complete: boolean }

/** A part of the booklet whose translation is asked for: `sha256` is that of its source (M-35). */
export type PartFacts = { id: string; language: Language; sha256: string }

/** `version`: counted from 1. */
export type TranslationFacts = { id: string; version: number }

export type EditionFacts = {
  id: string
  state: EditionState
  preparedBy: string
  printed: boolean
  /** False when a text, a clearance or the list of cases has moved since the edition was frozen. */
  stillTrue: boolean
}

/** A person about whom something is asked; offices of every session count. */
export type PersonFacts = { id: string; anonymised: boolean; activeOffices: number; /** Null while none has ended. */ lastEndedAt: Instant | null }
/** An access to one proposal's text (S-10). `until`: null until it is granted. */
export type AccessFacts = { id: string; state: AccessState; proposalId: string; officeId: string; askedBy: string; until: Instant | null }

/** Who holds which office of the session now, for the acts that give and end offices of the Secretariat and of administrators. */
export type HouseOffice = { officeId: string; personId: string; role: Role; email: string }

export type Situation = {
  now: Instant
  subject: { life: Life; id: string | null; state: string }
  session: SessionFacts | null
  call: CallFacts | null
  entity: EntityFacts | null
  /** Who holds the office that the act names, where it is one of the session; null where the act names none. */
  holder: { officeId: string; personId: string } | null
  proposal: ProposalFacts | null
  proponent: EntityFacts | null
  /** Other proposals of the same proponent in this call that are live (M-9) or count towards a State's cap (M-8). */
  otherLiveProposals: number
  responsibleState: EntityFacts | null
  consultation: ConsultationFacts | null
  selection: SelectionFacts | null
  /** Proposals of the call by state of screening, for "what is unfinished". An eligible one whose proponent lost its standing does not count (M-10). */
  unscreened: number
  eligibleProposalIds: string[]
  /** Ends of comment periods that still run, of States that have not stated their view (M-21). */
  commentPeriods: Instant[]
  /** What the bureau's closed consultation advises: proposals with more support than opposition. Empty until closed. */
  advised: string[]
  case: CaseFacts | null
  summary: SummaryFacts | null
  cases: CaseFacts[]
  summaries: SummaryFacts[]
  edition: EditionFacts | null
  /** Languages in which another edition is prepared, or issued. */
  preparedIn: Language[]
  issuedIn: Language[]
  /** The part that a translation is of; null where there is none, or none is asked about. */
  part: PartFacts | null
  translation: TranslationFacts | null
  /** For each language, the parts of the booklet that lack a text in it, or whose translation is out of date (M-35). */
  untranslated: Untranslated
  /** The file whose scan is recorded; null for every other act. */
  file: ScannedFileFacts | null
  /** The access that is acted on. */
  access: AccessFacts | null
  /** Until when the acting administrator, under an access that was granted and opened, may read the proposal in hand; null for everybody else. */
  openedUntil: Instant | null
  /** Another access to the same proposal that the same office asked for or holds. */
  hasLiveAccess: boolean
  /** Officers, members of the bureau and administrators of the session; only for acts on the session itself. */
  house: HouseOffice[]
  /** Offices of the session, of every role; only for acts on the session itself. */
  sessionOfficeIds: string[]
  entitiesToInvite: number
  hasOtherCall: boolean
  /** Whom an act on a person is about; null where none is, or the session never knew them. */
  person: PersonFacts | null
}
