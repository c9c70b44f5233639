// What each act may be given. Strict: a field that is not named here is refused, never ignored (S-06, S-37).

import { z } from 'zod'
import { LANGUAGES } from './languages.ts'
import type { Action } from './lives/index.ts'
import { COUNTED_SECTIONS, SECTION_KEYS, TEXT_SECTION_KEYS, contentSchema } from './proposal-form.ts'
import { CRITERIA } from './situation.ts'
import { PART_SECTIONS } from './translation.ts'

const id = z.string().min(1).max(64)
const line = z.string().trim().min(1).max(500)
const text = z.string().trim().min(1).max(20_000)
const instant = z.iso.datetime({ precision: 3 })
const day = z.iso.date()
const zone = z.string().min(1).max(64).refine(isZone)
const nothing = z.strictObject({})
const reason = z.strictObject({ reason: text })

/** Whether the platform knows this IANA zone. */
export function isZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false
  }
}

const file = z.strictObject({
  name: line,
  type: z.enum(['pdf', 'docx', 'png', 'jpg']),
  bytes: z.number().int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  storedAs: id,
  /** False where no virus scanner is configured. Left out it means yes: the file stays closed until the scanner has answered (S-47). */
  toBeScanned: z.boolean().optional(),
})

const newPerson = { email: z.email().max(254), office: line, language: z.enum(LANGUAGES), zone }

const aspect = z.strictObject({ key: line, title: line, articles: z.array(z.number().int().min(1).max(71)).min(1) })

const callFields = z.strictObject({
  sessionId: id,
  title: line,
  aspects: z.array(aspect).min(1).max(10),
  opensAt: instant,
  closesAt: instant,
  zone,
  graceMinutes: z.number().int().min(0).max(24 * 60).default(0),
  cap: z.number().int().min(1).max(4),
  observersInvited: z.boolean(),
  stateCap: z.number().int().min(1).nullable().default(null),
  wordLimits: z.partialRecord(z.enum(COUNTED_SECTIONS.map((section) => section.key)), z.number().int().min(1).max(5000)).default({}),
})

export const entityLine = z.strictObject({
  kind: z.enum(['State', 'observer']),
  iso3: z.string().regex(/^[A-Z]{3}$/).nullable(),
  name: line,
  basis: z.enum(['ecosoc', 'listed']).nullable(),
  language: z.enum(LANGUAGES),
  email: z.email().max(254),
  office: line,
  zone,
})
export type EntityLine = z.infer<typeof entityLine>

const summaryContent = z.strictObject({
  title: line,
  subject: z.string().trim().max(80),
  agency: z.string().max(2000),
  aspect: z.string().max(500),
  articles: z.array(z.number().int().min(1).max(71)),
  started: z.string().max(500),
  legalFramework: z.string().max(5000),
  resources: z.string().max(5000),
  problem: z.string().max(20_000),
  whatWasDone: z.string().max(20_000),
  results: z.array(z.strictObject({ text: z.string().max(4000), year: z.string().max(40), source: z.string().max(1000) })).max(30),
  challenges: z.string().max(20_000),
  lessons: z.string().max(20_000),
  replicability: z.string().max(20_000),
  technicalAssistance: z.string().max(5000),
  /** What the meeting said of it: printed in the chapter, so the State clears it with the rest. */
  discussion: z.string().max(20_000),
  links: z.array(z.string().max(2000)).max(30),
})
export type SummaryContent = z.infer<typeof summaryContent>

export const CHOICES = ['support', 'doNotSupport', 'abstain'] as const
export type Choice = (typeof CHOICES)[number]

export const INPUTS = {
  importEntities: z.strictObject({ lines: z.array(entityLine).max(2000) }),
  closeSession: nothing,
  appointOfficer: z.strictObject(newPerson),
  appointAdministrator: z.strictObject(newPerson),
  endOffice: z.strictObject({ officeId: id, reason: text }),
  endSignIns: z.strictObject({ officeId: id, reason: text }),
  resetFactors: z.strictObject({ officeId: id, reason: text }),

  addPerson: z.strictObject(newPerson),
  anonymisePerson: z.strictObject({ personId: id, reason: text }),
  forgetPerson: z.strictObject({ personId: id }),
  removePerson: z.strictObject({ officeId: id }),
  handOver: z.strictObject({ officeId: id, ...newPerson }),
  suspendObserver: reason,
  objectToObserver: reason,
  restoreObserver: reason,

  prepareCall: callFields,
  reviseCall: callFields,
  openCall: nothing,
  acknowledgeInvitation: nothing,
  extendForAll: z.strictObject({ until: instant, reason: text }),
  extendForOne: z.strictObject({ entityId: id, until: instant, reason: text }),
  closeCall: nothing,
  arrangeMeeting: z.strictObject({ beginsAt: instant, room: line, openingMinutes: z.number().int().min(0).max(120), minutesEach: z.number().int().min(5).max(240) }),
  /** `seenSha256`: of the foreword that the page showed; empty where there was none. */
  saveForeword: z.strictObject({ language: z.enum(LANGUAGES), text, seenSha256: z.string().max(64) }),
  recordFunds: z.strictObject({ donor: line, amount: z.number().positive().max(1e12), currency: z.string().regex(/^[A-Z]{3}$/) }),

  startDraft: z.strictObject({ callId: id, responsibleStateId: id.nullable().default(null), content: contentSchema }),
  saveDraft: z.strictObject({ version: z.number().int().min(0), responsibleStateId: id.nullable().optional(), content: contentSchema }),
  attachFile: file,
  removeFile: z.strictObject({ fileId: id }),
  /** `receivedAt`: the server's clock when the request began to arrive (M-6). */
  submit: z.strictObject({ receivedAt: instant }),
  withdraw: z.strictObject({ reason: z.string().trim().max(5000).default('') }),

  /** `arrivedAt`, `how`: when and by which paper it reached the Secretariat (M-7). */
  keyIn: z.strictObject({ callId: id, entityId: id, responsibleStateId: id.nullable().default(null), content: contentSchema, arrivedAt: instant, how: line }),
  correctKeyedIn: z.strictObject({ version: z.number().int().min(0), responsibleStateId: id.nullable().optional(), content: contentSchema }),
  confirmKeyedIn: z.strictObject({ version: z.number().int().min(0) }),
  takeOverKeyedIn: nothing,
  discardKeyedIn: reason,

  startScreening: nothing,
  recordChecklist: z.strictObject({
    findings: z.array(z.strictObject({ criterion: z.enum(CRITERIA), finding: z.enum(['met', 'notMet', 'unclear']), reason: text })).min(1),
  }),
  returnForClarification: z.strictObject({ questions: text, sections: z.array(z.enum(SECTION_KEYS)).min(1), dueAt: instant }),
  answerClarification: z.strictObject({ answer: text, content: contentSchema }),
  resumeScreening: nothing,
  /** `commentUntil`: for a suggested case, until when the State it names may state its view (M-21). */
  findEligible: z.strictObject({ reason: z.string().trim().max(5000).default(''), commentUntil: instant.nullable().default(null) }),
  findNotEligible: reason,
  askReconsideration: reason,
  reopenScreening: reason,
  upholdOutcome: reason,

  writeToProposer: z.strictObject({ body: text }),
  writeToSecretariat: z.strictObject({ body: text }),
  keepInternalNote: z.strictObject({ body: text }),
  proposeChange: z.strictObject({ section: z.enum(TEXT_SECTION_KEYS), text, why: text }),
  acceptChange: z.strictObject({ changeId: id }),
  refuseChange: z.strictObject({ changeId: id, reason: z.string().trim().max(5000).default('') }),
  giveStateView: z.strictObject({ comment: z.string().trim().max(20_000), agrees: z.boolean(), wouldPresent: z.enum(['yes', 'no', 'undecided']) }),
  attachStatement: file,
  removeStatement: z.strictObject({ fileId: id }),

  freezeList: z.strictObject({ callId: id, dueAt: instant, quorum: z.number().int().min(1).max(5).default(3) }),
  /** A new due moment, where the one the list was frozen with has passed meanwhile. */
  openConsultation: z.strictObject({ dueAt: instant.optional() }),
  castVotes: z.strictObject({ votes: z.array(z.strictObject({ proposalId: id, choice: z.enum(CHOICES).nullable() })).min(1) }),
  declareRecusal: z.strictObject({ proposalId: id, reason: text }),
  liftRecusal: z.strictObject({ proposalId: id, officeId: id, reason: text }),
  closeConsultation: nothing,

  prepareSelection: z.strictObject({
    callId: id,
    items: z.array(z.strictObject({ proposalId: id, outcome: z.enum(['selected', 'reserve', 'notSelected']), reason: z.string().trim().max(5000) })),
    departureReason: z.string().trim().max(5000).default(''),
    /** The version of the selection that was changed; null for a first one. */
    version: z.number().int().min(0).nullable().default(null),
  }),
  confirmSelection: nothing,
  reopenSelection: reason,
  /** `answerBy`: until when the States invited to present are asked to answer (M-31). */
  announceSelection: z.strictObject({ answerBy: instant.nullable().default(null) }),
  fillFreedPlace: z.strictObject({ freedProposalId: id, proposalId: id, reason: text, answerBy: instant.nullable().default(null) }),
  leavePlaceEmpty: z.strictObject({ freedProposalId: id, reason: text }),

  acceptInvitation: z.strictObject({ presenters: z.array(line).min(1).max(6), needs: z.string().trim().max(5000).default('') }),
  declineInvitation: reason,
  attachPresentation: file,
  removePresentation: z.strictObject({ fileId: id }),
  recordDiscussed: z.strictObject({ discussedOn: day, presenters: z.array(line).min(1).max(6), questions: z.string().trim().max(10_000), account: text }),
  recordNotDiscussed: reason,

  draftSummary: z.strictObject({ caseId: id, content: summaryContent }),
  saveSummary: z.strictObject({ version: z.number().int().min(0), content: summaryContent }),
  sendForClearance: z.strictObject({ dueAt: instant }),
  commentOnSummary: z.strictObject({ comment: text }),
  clearSummary: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),

  /** `version`: 0 where the part had no translation in this language; `confirmed`: sections left as they are that still stand. */
  saveTranslation: z.strictObject({
    callId: id,
    part: id,
    language: z.enum(LANGUAGES),
    sourceSha256: z.string().max(64),
    version: z.number().int().min(0),
    texts: z.partialRecord(z.enum(PART_SECTIONS), z.union([z.string().trim().max(40_000), z.array(z.string().trim().max(4000)).max(30)])),
    confirmed: z.array(z.enum(PART_SECTIONS)).default([]),
  }),

  prepareEdition: z.strictObject({
    callId: id,
    language: z.enum(LANGUAGES),
    issuedOn: day,
    corrigendum: z.string().trim().max(5000).default(''),
  }),
  discardEdition: reason,
  issueEdition: nothing,
  withdrawEdition: reason,

  /** `sha256`: of the bytes that the scanner was given. */
  recordClean: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  recordInfected: z.strictObject({ signature: z.string().trim().min(1).max(200) }),
  /** `named`: the proposal's reference, or the id in its page's address, as its proposer gave it. */
  askAccess: z.strictObject({ sessionId: id, named: line, reason: text }),
  grantAccess: nothing,
  refuseAccess: reason,
  readUnderAccess: nothing,
  endAccess: nothing,
  lapseAccess: nothing,
} as const satisfies Record<Action, z.ZodType>

export type Inputs = { [A in Action]: z.output<(typeof INPUTS)[A]> }
export type RawInputs = { [A in Action]: z.input<(typeof INPUTS)[A]> }
