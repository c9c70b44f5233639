// Who may open which page at all: one line a route, for every route there is (S-01, S-02). What is behind it is scoped once more, by what it loads.
//
// A route that is not named here is not served: requireActor() answers 404, the server does not start, and test/routes/access-table.test.ts fails.

import type { Role } from '#workflows/actor.ts'
import type { Action, Life } from '#workflows/lives/index.ts'

/** A visitor may open it: it is public, or scopes what it says to whoever asks. */
export const ANYONE = 'anyone'
/** Whoever is signed in, in whatever office. */
export const SIGNED_IN = 'signedIn'

export type Access = {
  open: typeof ANYONE | typeof SIGNED_IN | readonly Role[]
  /** The thing that the address names, where it names one: the life it is known by, and the name of the parameter. `by`: what the parameter is of, where it names an office or a letter of the thing. */
  object?: { life: Life; param: string; by?: 'office' | 'letter' }
  /** For whom that thing is there: for all who may know of it, or only for those of them who may do one of the acts of the page (workflows/policy.ts). */
  to?: 'readers' | 'actors'
  /** Acts that the page carries out, or, where it is for actors, that it belongs to. Which of them, and when, is for decide() to say. */
  acts?: readonly Action[]
}

const PROPOSERS = ['focalPoint', 'representative'] as const satisfies readonly Role[]
const OFFICERS = ['officer'] as const satisfies readonly Role[]
const MEMBERS = ['bureauMember'] as const satisfies readonly Role[]

const ADMINISTRATORS = ['administrator'] as const satisfies readonly Role[]
const HOUSE = ['administrator', 'officer'] as const satisfies readonly Role[]

const PROPOSAL = { life: 'proposal', param: 'id' } as const
const ENTITY = { life: 'entity', param: 'id' } as const
const ADDRESSEE = { life: 'entity', param: 'id', by: 'letter' } as const
const PEOPLE = { life: 'entity', param: 'officeId', by: 'office' } as const
const CASE = { life: 'case', param: 'caseId' } as const
const CONSULTATION = { life: 'consultation', param: 'id' } as const
const BREAK_GLASS = { life: 'access', param: 'id' } as const
const EDITION = { life: 'edition', param: 'id' } as const

/** A page of the proponent alone: its acts are the proponent's. */
const own = (...acts: Action[]): Access => ({ open: PROPOSERS, object: PROPOSAL, to: 'actors', acts })
const officers = (...acts: Action[]): Access => ({ open: OFFICERS, ...(acts.length ? { acts } : {}) })
const screening = (...acts: Action[]): Access => ({ ...officers(...acts), object: PROPOSAL })
const anyone: Access = { open: ANYONE }

export const ACCESS: Readonly<Record<string, Access>> = {
  'routes/$': anyone,
  'routes/_index': anyone,
  'routes/booklets.$session.$language.$edition.booklet[.]html': anyone,
  'routes/booklets.$session.$language.$edition.booklet[.]pdf': anyone,
  'routes/booklets.$session.$language.$edition.source[.]zip': anyone,
  'routes/booklets.$session.$language._index': anyone,
  'routes/booklets._index': anyone,
  'routes/cases.$slug': anyone,
  'routes/cases._index': anyone,
  'routes/sessions.$number': anyone,
  'routes/sessions.$number_.agenda': anyone,
  'routes/sessions.$number_.agenda[.]ics': anyone,
  'routes/sessions._index': anyone,
  // The agenda is anybody's, the others are not: what a reader gets is decided paper by paper (app/server/papers.ts).
  'routes/papers.$kind.$id._index': anyone,
  'routes/papers.$kind.$id[.]pdf': anyone,
  // A visitor finds nothing here, alike with whoever else it is not for (M-31).
  'routes/presentations.$caseId.files.$fileId': { open: ANYONE, object: CASE, to: 'actors', acts: ['acceptInvitation', 'recordDiscussed'] },

  // A receipt and the signed heads are checked by anybody (M-17).
  'routes/verify._index': anyone,
  'routes/verify.heads[.]json': anyone,
  'routes/verify.keys[.]json': anyone,
  'routes/verify.verify-receipt[.]html': anyone,
  'routes/verify.verify-receipt[.]mjs': anyone,

  'routes/sign-in._index': anyone,
  'routes/sign-in.as': anyone,
  'routes/sign-in.link.$token': anyone,
  'routes/sign-in.sent': anyone,
  // Between two proofs nobody is signed in yet: these ask for the half of a sign-in themselves (app/server/own-sign-in.ts).
  'routes/sign-in.confirm': anyone,
  'routes/sign-in.confirmed': anyone,
  'routes/sign-in.passkey': anyone,
  'routes/sign-in.provider._index': anyone,
  'routes/sign-in.provider.back': anyone,
  'routes/sign-in.second': anyone,
  'routes/account._index': anyone,
  'routes/account.app': anyone,
  'routes/account.codes': anyone,
  'routes/account.data[.]json': { open: SIGNED_IN },
  'routes/sign-out': anyone,
  'routes/signed-out': anyone,
  'routes/home': anyone,
  'routes/office': { open: SIGNED_IN },
  // Of the demonstration; anywhere else they answer 404 to everybody.
  'routes/demonstration': anyone,
  'routes/mail.$id': anyone,
  'routes/mail._index': anyone,

  'routes/verifier.verify-vote[.]mjs': { open: SIGNED_IN },
  'routes/consultations.$id.receipts[.]json': { open: ['bureauMember', 'officer'], object: CONSULTATION },
  'routes/bureau.votes.receipts[.]json': { open: MEMBERS },

  'routes/system._index': { open: ADMINISTRATORS },
  'routes/system.access.$id._index': { open: HOUSE, object: BREAK_GLASS, acts: ['grantAccess', 'refuseAccess', 'readUnderAccess', 'endAccess'] },
  'routes/system.access.$id.files.$fileId': { open: ADMINISTRATORS, object: BREAK_GLASS, to: 'actors', acts: ['readUnderAccess'] },
  'routes/system.access.$id.text': { open: ADMINISTRATORS, object: BREAK_GLASS, to: 'actors', acts: ['readUnderAccess'] },
  'routes/system.access._index': { open: HOUSE },
  'routes/system.access.new': { open: ADMINISTRATORS, acts: ['askAccess'] },
  'routes/system.mail': { open: ADMINISTRATORS },
  'routes/system.people.$officeId.end-office': { open: HOUSE, acts: ['endOffice'] },
  'routes/system.people.$officeId.end-sign-ins': { open: ADMINISTRATORS, acts: ['endSignIns'] },
  'routes/system.people._index': { open: HOUSE },
  'routes/system.people.new': { open: HOUSE, acts: ['appointOfficer', 'appointAdministrator'] },

  'routes/proposer._index': { open: PROPOSERS },
  'routes/proposer.clearances.$summaryId': { open: PROPOSERS, object: { life: 'summary', param: 'summaryId' }, acts: ['commentOnSummary', 'clearSummary'] },
  'routes/proposer.invitation': { open: PROPOSERS, acts: ['acknowledgeInvitation'] },
  'routes/proposer.letters.$id': { open: PROPOSERS, object: ADDRESSEE },
  'routes/proposer.letters._index': { open: PROPOSERS },
  'routes/proposer.people.$officeId.hand-over': { open: PROPOSERS, object: PEOPLE, acts: ['handOver'] },
  'routes/proposer.people.$officeId.remove': { open: PROPOSERS, object: PEOPLE, acts: ['removePerson'] },
  'routes/proposer.people._index': { open: PROPOSERS },
  'routes/proposer.people.new': { open: PROPOSERS, acts: ['addPerson'] },
  'routes/proposer.presentations.$caseId._index': { open: PROPOSERS, object: CASE, acts: ['acceptInvitation'] },
  'routes/proposer.presentations.$caseId.decline': { open: PROPOSERS, object: CASE, to: 'actors', acts: ['declineInvitation'] },
  'routes/proposer.presentations.$caseId.files._index': { open: PROPOSERS, object: CASE, to: 'actors', acts: ['attachPresentation', 'removePresentation'] },
  'routes/proposer.proposals.$id._index': { open: PROPOSERS, object: PROPOSAL, acts: ['writeToSecretariat'] },
  'routes/proposer.proposals.$id.typing': own('saveDraft', 'answerClarification'),
  'routes/proposer.proposals.$id.versions.$number[.]json': { open: PROPOSERS, object: PROPOSAL, to: 'actors', acts: ['saveDraft'] },
  'routes/proposer.proposals.$id.answer': own('answerClarification'),
  'routes/proposer.proposals.$id.changes': own('acceptChange', 'refuseChange'),
  'routes/proposer.proposals.$id.confirm': own('confirmKeyedIn'),
  'routes/proposer.proposals.$id.edit': own('saveDraft'),
  'routes/proposer.proposals.$id.files.$fileId': { open: PROPOSERS, object: PROPOSAL },
  'routes/proposer.proposals.$id.files._index': { ...own('attachFile', 'removeFile', 'writeToSecretariat') },
  'routes/proposer.proposals.$id.preview': { open: PROPOSERS, object: PROPOSAL },
  'routes/proposer.proposals.$id.receipt': own('submit'),
  'routes/proposer.proposals.$id.receipt[.]json': own('submit'),
  'routes/proposer.proposals.$id.reconsideration': own('askReconsideration'),
  'routes/proposer.proposals.$id.state-view': { open: PROPOSERS, object: PROPOSAL, to: 'actors', acts: ['giveStateView', 'attachStatement', 'removeStatement'] },
  'routes/proposer.proposals.$id.submit': own('submit'),
  'routes/proposer.proposals.$id.take-over': own('takeOverKeyedIn'),
  'routes/proposer.proposals.$id.versions.$number': own('saveDraft'),
  'routes/proposer.proposals.$id.withdraw': own('withdraw'),
  'routes/proposer.proposals._index': { open: PROPOSERS },
  'routes/proposer.proposals.new': { open: PROPOSERS, acts: ['startDraft'] },

  'routes/bureau._index': { open: MEMBERS },
  'routes/bureau.dossier.$id._index': { open: MEMBERS, object: PROPOSAL },
  'routes/bureau.dossier.$id.files.$fileId': { open: MEMBERS, object: PROPOSAL },
  'routes/bureau.dossier._index': { open: MEMBERS },
  'routes/bureau.recusals.$id': { open: MEMBERS, object: PROPOSAL, acts: ['declareRecusal'] },
  'routes/bureau.votes._index': { open: MEMBERS, acts: ['castVotes'] },
  'routes/bureau.votes.receipts': { open: MEMBERS },

  'routes/secretariat._index': officers(),
  'routes/secretariat.booklet.$id._index': { ...officers(), object: EDITION },
  'routes/secretariat.booklet.$id.booklet[.]html': { ...officers(), object: EDITION },
  'routes/secretariat.booklet.$id.booklet[.]pdf': { ...officers(), object: EDITION },
  'routes/secretariat.booklet.$id.discard': { ...officers('discardEdition'), object: EDITION },
  'routes/secretariat.booklet.$id.issue': { ...officers('issueEdition'), object: EDITION },
  'routes/secretariat.booklet.$id.source[.]zip': { ...officers(), object: EDITION },
  'routes/secretariat.booklet.$id.withdraw': { ...officers('withdrawEdition'), object: EDITION },
  'routes/secretariat.booklet._index': officers(),
  'routes/secretariat.booklet.draft': officers(),
  'routes/secretariat.booklet.draft[.]pdf': officers(),
  'routes/secretariat.booklet.funds': officers('recordFunds'),
  'routes/secretariat.booklet.prepare': officers('prepareEdition'),
  'routes/secretariat.call._index': officers(),
  'routes/secretariat.call.close': officers('closeCall'),
  'routes/secretariat.call.edit': officers('prepareCall', 'reviseCall'),
  'routes/secretariat.call.extend': officers('extendForAll', 'extendForOne'),
  'routes/secretariat.call.open': officers('openCall'),
  'routes/secretariat.consultation._index': officers(),
  'routes/secretariat.consultation.close': officers('closeConsultation'),
  'routes/secretariat.consultation.freeze': officers('freezeList'),
  'routes/secretariat.consultation.open': officers('openConsultation'),
  'routes/secretariat.consultation.recusals.$officeId.$proposalId': { ...officers('liftRecusal'), object: { life: 'proposal', param: 'proposalId' } },
  'routes/secretariat.entities.$id': { ...officers(), object: ENTITY },
  'routes/secretariat.entities.$id_.$act': { ...officers('suspendObserver', 'objectToObserver', 'restoreObserver'), object: ENTITY },
  'routes/secretariat.entities.$id_.people': { ...officers('addPerson'), object: ENTITY },
  'routes/secretariat.entities.$id_.people_.$officeId.remove': { ...officers('removePerson'), object: ENTITY },
  'routes/secretariat.entities._index': officers(),
  'routes/secretariat.entities.import': officers('importEntities'),
  'routes/secretariat.entities.template[.]csv': officers(),
  'routes/secretariat.letters.$id': { ...officers(), object: ADDRESSEE },
  'routes/secretariat.letters._index': officers(),
  'routes/secretariat.meeting.$caseId._index': { ...officers('recordDiscussed'), object: CASE },
  'routes/secretariat.meeting.$caseId.not-discussed': { ...officers('recordNotDiscussed'), object: CASE },
  'routes/secretariat.meeting._index': officers(),
  'routes/secretariat.meeting.agenda': officers('arrangeMeeting'),
  'routes/secretariat.meeting.close': officers('closeSession'),
  'routes/secretariat.record._index': officers(),
  'routes/secretariat.record[.]jsonl': officers(),
  'routes/secretariat.screening.$id': screening('writeToProposer', 'keepInternalNote', 'recordChecklist'),
  'routes/secretariat.screening.$id_.change': screening('proposeChange'),
  'routes/secretariat.screening.$id_.correct': screening('correctKeyedIn'),
  'routes/secretariat.screening.$id_.discard': screening('discardKeyedIn'),
  'routes/secretariat.screening.$id_.files.$fileId': screening(),
  'routes/secretariat.screening.$id_.files._index': screening('attachFile', 'removeFile'),
  'routes/secretariat.screening.$id_.outcome': screening('findEligible', 'findNotEligible'),
  'routes/secretariat.screening.$id_.reconsideration': screening('reopenScreening', 'upholdOutcome'),
  'routes/secretariat.screening.$id_.resume': screening('resumeScreening'),
  'routes/secretariat.screening.$id_.return': screening('returnForClarification'),
  'routes/secretariat.screening.$id_.start': screening('startScreening'),
  'routes/secretariat.screening.$id_.versions': screening(),
  'routes/secretariat.consultation.sealed[.]json': officers(),
  'routes/secretariat.former-people.$personId.anonymise': officers('anonymisePerson'),
  'routes/secretariat.former-people._index': officers(),
  'routes/secretariat.people.$officeId.reset': officers('resetFactors'),
  'routes/secretariat.people._index': officers(),
  'routes/secretariat.screening._index': officers(),
  'routes/secretariat.screening.from-paper': officers('keyIn'),
  'routes/secretariat.selection._index': officers('prepareSelection'),
  'routes/secretariat.selection.announce': officers('announceSelection'),
  'routes/secretariat.selection.confirm': officers('confirmSelection'),
  'routes/secretariat.selection.freed.$id': { ...officers('fillFreedPlace', 'leavePlaceEmpty'), object: PROPOSAL },
  'routes/secretariat.selection.reopen': officers('reopenSelection'),
  'routes/secretariat.summaries.$caseId._index': { ...officers(), object: CASE },
  'routes/secretariat.summaries.$caseId.edit': { ...officers('draftSummary', 'saveSummary'), object: CASE },
  'routes/secretariat.summaries.$caseId.typing': { ...officers('draftSummary', 'saveSummary'), object: CASE },
  'routes/secretariat.summaries.$caseId.send': { ...officers('sendForClearance'), object: CASE },
  'routes/secretariat.summaries._index': officers(),
  'routes/secretariat.translations.$part.$language': officers('saveTranslation'),
  'routes/secretariat.translations._index': officers(),
  'routes/secretariat.translations.foreword': officers('saveForeword'),
}

/** Whether a role may open a page that is named so. */
export function mayOpen(role: Role, { open }: Access): boolean {
  if (open === ANYONE) return true
  return open === SIGNED_IN ? role !== 'visitor' && role !== 'clock' : open.includes(role)
}

/** The address of a route as the router writes it: 'routes/a.$id_.b[.]csv' is 'a/:id/b.csv'. The file's name says it all; no route lies within another. */
export function patternOf(routeId: string): string {
  const segments = routeId.replace(/^routes\//, '').match(/(?:\[[^\]]*\]|[^.[])+/g) ?? []
  return segments
    .filter((segment) => segment !== '_index')
    .map((segment) => (segment === '$' ? '*' : segment.replace(/_$/, '').replace(/^\$/, ':').replaceAll(/\[([^\]]*)\]/g, '$1')))
    .join('/')
}
