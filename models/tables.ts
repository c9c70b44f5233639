// The rows, as Sequelize models. Columns are as in migrations; JSON stands in text columns, so both dialects read alike.

import { DataTypes, type Model, type ModelAttributeColumnOptions, type ModelStatic } from 'sequelize'
import type { FileState } from '#workflows/lives/file.ts'
import type { Content } from '#workflows/proposal-form.ts'
import type { Aspect, FilePurpose, KeyedIn, Meeting } from '#workflows/situation.ts'
import type { SummaryContent } from '#workflows/inputs.ts'
import type { Language } from '#workflows/languages.ts'
import type { Occasion } from '#workflows/signed.ts'
import type { LinkPurpose } from '#workflows/sign-in-rules.ts'
import type { Tied } from '#workflows/translation.ts'
import type { TypedFields, TypedPlace } from '#workflows/typing.ts'
import { database } from './database.ts'

type Kind = 'id' | 'text' | 'integer' | 'number' | 'boolean' | 'blob' | 'json'
type Columns<R> = { [K in keyof R]-?: Kind }
export type RowOf<R extends object> = Model<R, Partial<R>> & R
export type Table<R extends object> = () => ModelStatic<RowOf<R>>

const PLAIN = { id: DataTypes.STRING(64), text: DataTypes.TEXT, integer: DataTypes.INTEGER, number: DataTypes.DECIMAL, boolean: DataTypes.BOOLEAN, blob: DataTypes.BLOB }

function column(name: string, kind: Kind, primary: boolean): ModelAttributeColumnOptions {
  if (kind !== 'json') return { type: PLAIN[kind], ...(primary ? { primaryKey: true } : {}) }
  return {
    type: DataTypes.TEXT,
    get(this: Model) {
      const raw = this.getDataValue(name) as string | null
      return raw === null || raw === undefined ? raw : JSON.parse(raw)
    },
    set(this: Model, value: unknown) {
      this.setDataValue(name, value === null ? null : JSON.stringify(value))
    },
  }
}

/** A table is defined once for each open database; `versioned` rows are saved with a version check. */
function table<R extends object>(name: string, columns: Columns<R>, options: { versioned?: boolean; key?: keyof R & string } = {}): Table<R> {
  return () => {
    const sequelize = database()
    if (!sequelize.isDefined(name)) {
      const attributes = Object.fromEntries(Object.entries(columns).map(([key, kind]) => [key, column(key, kind as Kind, key === (options.key ?? 'id'))]))
      sequelize.define(name, attributes as never, { tableName: name, underscored: true, timestamps: false, version: options.versioned ?? false })
    }
    return sequelize.model(name) as ModelStatic<RowOf<R>>
  }
}

export type SessionRow = { id: string; state: string; number: number; place: string; zone: string; contact: string; startsOn: string; endsOn: string; version?: number }
export const Sessions = table<Omit<SessionRow, 'version'>>('conference_sessions', { id: 'id', state: 'text', number: 'integer', place: 'text', zone: 'text', contact: 'text', startsOn: 'text', endsOn: 'text' }, { versioned: true })

export type EntityRow = { id: string; sessionId: string; kind: 'State' | 'observer'; state: string; iso3: string | null; name: string; basis: string | null; language: Language }
export const Entities = table<EntityRow>('entities', { id: 'id', sessionId: 'id', kind: 'text', state: 'text', iso3: 'text', name: 'text', basis: 'text', language: 'text' }, { versioned: true })

export type PersonRow = { id: string; email: string; language: Language; zone: string }
export const People = table<PersonRow>('people', { id: 'id', email: 'text', language: 'text', zone: 'text' })

export type OfficeRow = { id: string; personId: string; sessionId: string; role: 'focalPoint' | 'representative' | 'officer' | 'bureauMember' | 'administrator'; title: string; entityId: string | null; regionalGroup: string | null; active: boolean; since: string; until: string | null; endedAt: string | null }
export const Offices = table<OfficeRow>('offices', { id: 'id', personId: 'id', sessionId: 'id', role: 'text', title: 'text', entityId: 'id', regionalGroup: 'text', active: 'boolean', since: 'text', until: 'text', endedAt: 'text' })

/** `officeId`: the office that an invitation is to; null for any other link. */
export type SignInLinkRow = { tokenHash: string; personId: string | null; purpose: LinkPurpose; signInId: string | null; officeId: string | null; expiresAt: string; usedAt: string | null }
export const SignInLinks = table<SignInLinkRow>('sign_in_links', { tokenHash: 'text', personId: 'id', purpose: 'text', signInId: 'id', officeId: 'id', expiresAt: 'text', usedAt: 'text' }, { key: 'tokenHash' })
/** `factors`: the names of what was shown, parted by spaces. `whole`: they open the office; else the sign-in is half and opens nothing. */
export type SignInRow = { id: string; tokenHash: string; personId: string; officeId: string; factors: string; whole: boolean; beganAt: string; seenAt: string; provenAt: string; device: string }
export const SignIns = table<SignInRow>('sign_ins', { id: 'id', tokenHash: 'text', personId: 'id', officeId: 'id', factors: 'text', whole: 'boolean', beganAt: 'text', seenAt: 'text', provenAt: 'text', device: 'text' })
export type PasskeyRow = { id: string; credentialId: string; personId: string; publicKey: Buffer; counter: number; transports: string[]; label: string; createdAt: string; usedAt: string | null }
export const Passkeys = table<PasskeyRow>('passkeys', { id: 'id', credentialId: 'text', personId: 'id', publicKey: 'blob', counter: 'integer', transports: 'json', label: 'text', createdAt: 'text', usedAt: 'text' })
export const Authenticators = table<{ personId: string; sealedSecret: string; createdAt: string; confirmedAt: string | null; lastStep: number }>('authenticators', { personId: 'id', sealedSecret: 'text', createdAt: 'text', confirmedAt: 'text', lastStep: 'integer' }, { key: 'personId' })
export const RecoveryCodes = table<{ codeHash: string; personId: string; usedAt: string | null }>('recovery_codes', { codeHash: 'text', personId: 'id', usedAt: 'text' }, { key: 'codeHash' })
export type ChallengePurpose = 'signIn' | 'confirm' | 'register' | 'provider'
export const Challenges = table<{ hash: string; purpose: ChallengePurpose; signInId: string | null; data: Record<string, string>; expiresAt: string }>('challenges', { hash: 'text', purpose: 'text', signInId: 'id', data: 'json', expiresAt: 'text' }, { key: 'hash' })
export const ProviderLinks = table<{ id: string; issuer: string; subject: string; personId: string; linkedAt: string }>('provider_links', { id: 'id', issuer: 'text', subject: 'text', personId: 'id', linkedAt: 'text' })
export const KnownDevices = table<{ hash: string; personId: string; firstAt: string }>('known_devices', { hash: 'text', personId: 'id', firstAt: 'text' }, { key: 'hash' })
export const Arrivals = table<{ id: string; officeId: string; sentSha256: string; receivedAt: string; expiresAt: string }>('arrivals', { id: 'id', officeId: 'id', sentSha256: 'text', receivedAt: 'text', expiresAt: 'text' })
export const Settings = table<{ name: string; value: unknown }>('settings', { name: 'text', value: 'json' }, { key: 'name' })

export type CallRow = { id: string; sessionId: string; state: string; title: string; aspects: Aspect[]; opensAt: string; closesAt: string; zone: string; graceMinutes: number; cap: number; observersInvited: boolean; stateCap: number | null; wordLimits: Record<string, number>; meeting: Meeting | null; foreword: { language: Language; text: string } | null }
export const Calls = table<CallRow>('calls', { id: 'id', sessionId: 'id', state: 'text', title: 'text', aspects: 'json', opensAt: 'text', closesAt: 'text', zone: 'text', graceMinutes: 'integer', cap: 'integer', observersInvited: 'boolean', stateCap: 'integer', wordLimits: 'json', meeting: 'json', foreword: 'json' }, { versioned: true })
export const Extensions = table<{ id: string; callId: string; entityId: string; until: string; reason: string }>('extensions', { id: 'id', callId: 'id', entityId: 'id', until: 'text', reason: 'text' })
export const Invitations = table<{ id: string; callId: string; entityId: string; sentAt: string; acknowledgedAt: string | null }>('invitations', { id: 'id', callId: 'id', entityId: 'id', sentAt: 'text', acknowledgedAt: 'text' })
export const Funds = table<{ id: string; callId: string; donor: string; amount: number; currency: string; recordedBy: string; recordedAt: string }>('funds', { id: 'id', callId: 'id', donor: 'text', amount: 'number', currency: 'text', recordedBy: 'text', recordedAt: 'text' })

export type ProposalRow = {
  id: string; callId: string; proponentId: string; proponentKind: 'State' | 'observer'; responsibleStateId: string | null; state: string; reference: string | null
  content: Content; submittedContent: Content | null; submittedVersion: number; submittedAt: string | null; savedAt: string; savedBy: string; reconsideration: 'none' | 'asked' | 'done'; screenedBy: string | null; outcomeReason: string; keyedIn: KeyedIn | null; commentUntil: string | null
}
export const Proposals = table<ProposalRow>('proposals', { id: 'id', callId: 'id', proponentId: 'id', proponentKind: 'text', responsibleStateId: 'id', state: 'text', reference: 'text', content: 'json', submittedContent: 'json', submittedVersion: 'integer', submittedAt: 'text', savedAt: 'text', savedBy: 'text', reconsideration: 'text', screenedBy: 'id', keyedIn: 'json', commentUntil: 'text', outcomeReason: 'text' }, { versioned: true })
/** What an office typed in one place about a proposal and has not saved. */
export const Typing = table<{ id: string; proposalId: string; officeId: string; part: TypedPlace; typed: TypedFields; at: string }>('typing', { id: 'id', proposalId: 'id', officeId: 'id', part: 'text', typed: 'json', at: 'text' })
export const ProposalVersions = table<{ id: string; proposalId: string; number: number; content: Content; sha256: string; savedBy: string; savedAt: string; cause: string }>('proposal_versions', { id: 'id', proposalId: 'id', number: 'integer', content: 'json', sha256: 'text', savedBy: 'text', savedAt: 'text', cause: 'text' })
/** `scannedAt`, `signature`: when the scanner answered, and what it called an infected file; null until then. */
export type AttachmentRow = { id: string; proposalId: string; name: string; type: string; bytes: number; sha256: string; storedAs: string; purpose: FilePurpose; addedBy: string; addedAt: string; removedAt: string | null; state: FileState; scannedAt: string | null; signature: string | null }
export const Attachments = table<AttachmentRow>('attachments', { id: 'id', proposalId: 'id', name: 'text', type: 'text', bytes: 'integer', sha256: 'text', storedAs: 'text', purpose: 'text', addedBy: 'text', addedAt: 'text', removedAt: 'text', state: 'text', scannedAt: 'text', signature: 'text' })

export type ReceiptBody = { reference: string; entity: string; office: string; version: number; language: string; receivedAt: string; sessionZone: string; sessionPlace: string; submitterZone: string; textSha256: string; files: { name: string; bytes: number; sha256: string }[]
  /** The same instant as the clocks of the session and of the submitter showed it. Receipts from before they were signed do not say. */
  receivedAtSession?: string; receivedAtSubmitter?: string }
export const Receipts = table<{ id: string; proposalId: string; number: number; body: ReceiptBody; sha256: string; issuedAt: string }>('receipts', { id: 'id', proposalId: 'id', number: 'integer', body: 'json', sha256: 'text', issuedAt: 'text' })
export const Criteria = table<{ id: string; proposalId: string; criterion: string; finding: 'met' | 'notMet' | 'unclear'; reason: string; foundBy: string; foundAt: string }>('criteria', { id: 'id', proposalId: 'id', criterion: 'text', finding: 'text', reason: 'text', foundBy: 'text', foundAt: 'text' })
export const Rounds = table<{ id: string; proposalId: string; number: number; questions: string; sections: string[]; dueAt: string; askedAt: string; answer: string | null; answeredAt: string | null }>('rounds', { id: 'id', proposalId: 'id', number: 'integer', questions: 'text', sections: 'json', dueAt: 'text', askedAt: 'text', answer: 'text', answeredAt: 'text' })
export const Messages = table<{ id: string; proposalId: string; thread: 'proposer' | 'internal'; body: string; office: string; entityId: string | null; at: string; number: number }>('messages', { id: 'id', proposalId: 'id', thread: 'text', body: 'text', office: 'text', entityId: 'id', at: 'text', number: 'integer' })
export const Changes = table<{ id: string; proposalId: string; section: string; text: string; why: string; standing: 'open' | 'accepted' | 'refused'; proposedBy: string; proposedAt: string; answer: string; answeredAt: string | null }>('changes', { id: 'id', proposalId: 'id', section: 'text', text: 'text', why: 'text', standing: 'text', proposedBy: 'text', proposedAt: 'text', answer: 'text', answeredAt: 'text' })
export const StateViews = table<{ id: string; proposalId: string; comment: string; agrees: boolean; wouldPresent: string; givenBy: string; givenAt: string }>('state_views', { id: 'id', proposalId: 'id', comment: 'text', agrees: 'boolean', wouldPresent: 'text', givenBy: 'text', givenAt: 'text' })

export type ConsultationRow = { id: string; callId: string; state: string; dueAt: string; quorum: number; frozenAt: string; openedAt: string | null; closedAt: string | null; /** What only the right key gives (models/seal.ts); null before the list is frozen. */ keyCheck: string | null; /** Offices whose votes count, fixed as it closes. */ counted: string[] | null; /** Hashes that stand for no item (models/ballot-box.ts), drawn as it closes. */ fillers: string[] | null }
export const Consultations = table<ConsultationRow>('consultations', { id: 'id', callId: 'id', state: 'text', dueAt: 'text', quorum: 'integer', frozenAt: 'text', openedAt: 'text', closedAt: 'text', keyCheck: 'text', counted: 'json', fillers: 'json' }, { versioned: true })
export const ConsultationItems = table<{ id: string; consultationId: string; proposalId: string; contentSha256: string }>('consultation_items', { id: 'id', consultationId: 'id', proposalId: 'id', contentSha256: 'text' })
/** `voter`: who the member is in the ballot box, while the recusal stands; so that the database can refuse its vote without knowing whose votes stand there. */
export const Recusals = table<{ id: string; consultationId: string; proposalId: string; officeId: string; voter: string | null; kind: 'computed' | 'declared'; reason: string; at: string; liftedAt: string | null; liftReason: string | null }>('recusals', { id: 'id', consultationId: 'id', proposalId: 'id', officeId: 'id', voter: 'text', kind: 'text', reason: 'text', at: 'text', liftedAt: 'text', liftReason: 'text' })
/** Neither who nor what nor when in the clear (S-54): models/ballot-box.ts alone reads and writes them. */
export type VoteRow = { id: string; consultationId: string; proposalId: string; voter: string; sealed: string }
export const Votes = table<VoteRow>('votes', { id: 'id', consultationId: 'id', proposalId: 'id', voter: 'text', sealed: 'text' })
/** The receipts on one item, as frozen when the consultation closed (S-52). Item by item, so that a recused member can be given the others'. */
export type FrozenItem = { proposalId: string; salt: string; receipts: string[]; sha256: string }
export const VoteReceipts = table<FrozenItem & { id: string; consultationId: string }>('vote_receipts', { id: 'id', consultationId: 'id', proposalId: 'id', salt: 'text', receipts: 'json', sha256: 'text' })

export type SelectionRow = { id: string; callId: string; state: string; preparedBy: string; preparedOffice: string; confirmedBy: string | null; confirmedOffice: string | null; confirmedAt: string | null; announcedAt: string | null; departureReason: string }
export const Selections = table<SelectionRow>('selections', { id: 'id', callId: 'id', state: 'text', preparedBy: 'id', preparedOffice: 'text', confirmedBy: 'id', confirmedOffice: 'text', confirmedAt: 'text', announcedAt: 'text', departureReason: 'text' }, { versioned: true })
export const SelectionItems = table<{ id: string; selectionId: string; callId: string; cap: number; proposalId: string; outcome: 'selected' | 'reserve' | 'notSelected'; reason: string; place: number | null; freed: 'open' | 'filled' | 'empty' | null }>('selection_items', { id: 'id', selectionId: 'id', callId: 'id', cap: 'integer', proposalId: 'id', outcome: 'text', reason: 'text', place: 'integer', freed: 'text' })

export type CaseRow = { id: string; callId: string; proposalId: string; state: string; presenters: string[]; needs: string; declineReason: string; discussedOn: string | null; questions: string; account: string; answerBy: string | null }
export const Cases = table<CaseRow>('cases', { id: 'id', callId: 'id', proposalId: 'id', state: 'text', presenters: 'json', needs: 'text', declineReason: 'text', discussedOn: 'text', questions: 'text', account: 'text', answerBy: 'text' }, { versioned: true })
export type SummaryRow = { id: string; caseId: string; state: string; content: SummaryContent; sha256: string; number: number; dueAt: string | null; clearedSha256: string | null; clearedBy: string | null; clearedAt: string | null }
export const Summaries = table<SummaryRow>('summaries', { id: 'id', caseId: 'id', state: 'text', content: 'json', sha256: 'text', number: 'integer', dueAt: 'text', clearedSha256: 'text', clearedBy: 'text', clearedAt: 'text' }, { versioned: true })
export const SummaryVersions = table<{ id: string; summaryId: string; number: number; content: SummaryContent; sha256: string; savedBy: string; savedAt: string; comment: string; commentBy: string | null; commentAt: string | null }>('summary_versions', { id: 'id', summaryId: 'id', number: 'integer', content: 'json', sha256: 'text', savedBy: 'text', savedAt: 'text', comment: 'text', commentBy: 'text', commentAt: 'text' })

export type AccessRow = {
  id: string; state: string; sessionId: string; proposalId: string; officeId: string; askedBy: string; askedOffice: string; reason: string; askedAt: string
  decidedBy: string | null; decidedOffice: string | null; decidedAt: string | null; refusal: string; until: string | null; /** Until when the text stands open, each time it is opened. */ openedUntil: string | null; endedAt: string | null
}
export const Accesses = table<AccessRow>('accesses', { id: 'id', state: 'text', sessionId: 'id', proposalId: 'id', officeId: 'id', askedBy: 'id', askedOffice: 'text', reason: 'text', askedAt: 'text', decidedBy: 'id', decidedOffice: 'text', decidedAt: 'text', refusal: 'text', until: 'text', openedUntil: 'text', endedAt: 'text' }, { versioned: true })

/** The browser that printed, and the font packages it was given, with their versions. */
export type PrintedWith = { chromium: string; fonts: Record<string, string> }
export type TranslationRow = { id: string; callId: string; part: string; language: Language; state: string; texts: Tied; sourceSha256: string; savedBy: string; savedAt: string }
export const TranslationRows = table<TranslationRow>('translations', { id: 'id', callId: 'id', part: 'id', language: 'text', state: 'text', texts: 'json', sourceSha256: 'text', savedBy: 'text', savedAt: 'text' }, { versioned: true })

export type EditionRow = {
  id: string; callId: string; language: Language; number: number; state: string; data: string; dataSha256: string; sourceSha256: string; corrigendum: string; preparedBy: string; preparedOffice: string; preparedAt: string
  issuedBy: string | null; issuedOffice: string | null; issuedAt: string | null; pdf: Buffer | null; html: string | null; pdfSha256: string | null; pages: number | null; printError: string | null; withdrawReason: string
  /** For a typesetter, a zip of what the PDF was set from; and what it was printed with. Null for an edition printed before these were kept. */
  sourcePackage: Buffer | null; printedWith: PrintedWith | null
}
export const Editions = table<EditionRow>('editions', { id: 'id', callId: 'id', language: 'text', number: 'integer', state: 'text', data: 'text', dataSha256: 'text', sourceSha256: 'text', corrigendum: 'text', preparedBy: 'id', preparedOffice: 'text', preparedAt: 'text', issuedBy: 'id', issuedOffice: 'text', issuedAt: 'text', pdf: 'blob', html: 'text', pdfSha256: 'text', pages: 'integer', printError: 'text', withdrawReason: 'text', sourcePackage: 'blob', printedWith: 'json' }, { versioned: true })

export type PrintStanding = 'waiting' | 'printing' | 'done' | 'failed'
export type PrintRow = {
  id: number; key: string; kind: 'edition' | 'draft' | 'paper'; subject: string; title: string; language: Language; content: string | null; standing: PrintStanding; attempts: number
  askedAt: string; startedAt: string | null; endedAt: string | null; error: string | null; pdf: Buffer | null; sha256: string | null; pages: number | null
}
export const Prints = table<PrintRow>('prints', { id: 'integer', key: 'text', kind: 'text', subject: 'text', title: 'text', language: 'text', content: 'text', standing: 'text', attempts: 'integer', askedAt: 'text', startedAt: 'text', endedAt: 'text', error: 'text', pdf: 'blob', sha256: 'text', pages: 'integer' })

export type RecordRow = { seq: number; at: string; personId: string | null; office: string; forEntityId: string | null; forEntity: string | null; action: string; life: string; subjectId: string; proposalId: string | null; callId: string | null; fromState: string; toState: string; why: string; details: Record<string, unknown>; previous: string; sha256: string }
export const RecordLines = table<RecordRow>('record', { seq: 'integer', at: 'text', personId: 'id', office: 'text', forEntityId: 'id', forEntity: 'text', action: 'text', life: 'text', subjectId: 'id', proposalId: 'id', callId: 'id', fromState: 'text', toState: 'text', why: 'text', details: 'json', previous: 'text', sha256: 'text' }, { key: 'seq' })
export type LetterRow = { id: string; number: string; callId: string | null; kind: string; entityId: string; language: Language; proposalId: string | null; data: Record<string, unknown>; issuedAt: string }
export const Letters = table<LetterRow>('letters', { id: 'id', number: 'text', callId: 'id', kind: 'text', entityId: 'id', language: 'text', proposalId: 'id', data: 'json', issuedAt: 'text' })
export type OutboxRow = { id: string; mailKey: string; recipient: string; kind: string; language: Language; zone: string; data: Record<string, unknown>; letterId: string | null; createdAt: string; sentAt: string | null; attempts: number; nextAt: string; lastError: string }
export const Outbox = table<OutboxRow>('outbox', { id: 'id', mailKey: 'text', recipient: 'text', kind: 'text', language: 'text', zone: 'text', data: 'json', letterId: 'id', createdAt: 'text', sentAt: 'text', attempts: 'integer', nextAt: 'text', lastError: 'text' })
export const DoneActs = table<{ actorKey: string; actKey: string; inputSha256: string; outcome: unknown }>('done_acts', { actorKey: 'text', actKey: 'text', inputSha256: 'text', outcome: 'json' }, { key: 'actorKey' })

export type SigningKeyRow = { id: string; publicPem: string; since: string; retiredAt: string | null }
export const SigningKeys = table<SigningKeyRow>('signing_keys', { id: 'id', publicPem: 'text', since: 'text', retiredAt: 'text' })
export const Signatures = table<{ subjectKind: 'receipt'; subjectId: string; keyId: string; signature: string; at: string }>('signatures', { subjectKind: 'text', subjectId: 'id', keyId: 'text', signature: 'text', at: 'text' }, { key: 'subjectId' })
export type SignedHeadRow = { seq: number; sha256: string; at: string; occasion: Occasion; keyId: string; signature: string }
export const SignedHeads = table<SignedHeadRow>('signed_heads', { seq: 'integer', sha256: 'text', at: 'text', occasion: 'text', keyId: 'text', signature: 'text' }, { key: 'seq' })
