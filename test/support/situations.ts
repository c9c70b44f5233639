// Situations made by hand, for rules that need no database. Facts are complete and unremarkable; a test changes what it is about.

import type { Actor } from '#workflows/actor.ts'
import { CLOCK, VISITOR } from '#workflows/actor.ts'
import type { Life } from '#workflows/lives/index.ts'
import { EMPTY_CONTENT } from '#workflows/proposal-form.ts'
import { CRITERIA, type EntityFacts, type Situation } from '#workflows/situation.ts'

export const NOW = '2027-03-01T12:00:00.000Z'

export const entity = (id: string, kind: EntityFacts['kind'] = 'State'): EntityFacts => ({ id, kind, state: 'admitted', iso3: kind === 'State' ? id.toUpperCase() : null, name: id, peopleCount: 2, heldAddresses: [`${id}@example.org`], officeIds: [`office-of-${id}`] })

const person = (role: Actor['role'], office: string, entityId: string | null): Actor => ({ ...VISITOR, personId: `person-${office}`, officeId: `office-${office}`, role, office, entityId, sessionId: 's' })

/** One of each who might ask. Georgia proposed; where the proponent is an observer, Georgia is the State it named. */
export const CAST = {
  visitor: VISITOR,
  clock: CLOCK,
  officer: person('officer', 'first', null),
  secondOfficer: person('officer', 'second', null),
  georgia: person('focalPoint', 'georgia', 'geo'),
  india: person('focalPoint', 'india', 'ind'),
  observer: person('representative', 'observer', 'ngo'),
  otherObserver: person('representative', 'other-observer', 'ngo2'),
  member: person('bureauMember', 'norway', 'nor'),
  recusedMember: person('bureauMember', 'georgia-member', 'geo'),
  /** Whoever asked for the access that a situation holds. */
  administrator: person('administrator', 'administrator', null),
  otherAdministrator: person('administrator', 'other-administrator', null),
} as const
export type CastName = keyof typeof CAST

/** A situation in which nothing stands in the way but the state of the subject. */
export function situation(life: Life, state: string, { byObserver = false } = {}): Situation {
  const proponent = byObserver ? entity('ngo', 'observer') : entity('geo')
  const content = { ...EMPTY_CONTENT, title: 'Land records', problem: 'Records were lost.', whatWasDone: 'They were put on line.' }
  const screened = life === 'proposal' && ['draft', 'keyedIn', 'submitted', 'beingScreened', 'returned', 'notEligible', 'withdrawn'].includes(state)
  return {
    now: NOW,
    subject: { life, id: state === 'new' ? null : 'subject', state },
    session: { id: 's', state: 'planned', number: 2, place: 'Nusa Dua', zone: 'Asia/Makassar', contact: 'secretariat@example.org', startsOn: '2027-06-07', endsOn: '2027-06-11', beginsAt: '2027-06-06T16:00:00.000Z', endsAt: '2027-06-11T16:00:00.000Z' },
    call: {
      id: 'c', state: life === 'call' && state !== 'new' ? (state as 'open') : 'open', aspects: [{ key: 'a', title: 'Prevention', articles: [9] }], opensAt: '2027-01-11T05:00:00.000Z', closesAt: '2027-03-12T10:00:00.000Z',
      graceMinutes: 0, zone: 'Asia/Makassar', cap: 4, observersInvited: true, stateCap: null, wordLimits: {}, extensions: [], fundsRecorded: 1, invitedEntityIds: ['geo', 'ind', 'ngo'], acknowledgedEntityIds: [], meeting: null, forewordSha256: 'f'.repeat(64),
    },
    entity: proponent,
    holder: { officeId: 'office-second', personId: 'person-second' },
    proposal: {
      id: 'p', state: screened ? (state as 'draft') : 'eligible', proponentId: proponent.id, proponentKind: proponent.kind, responsibleStateId: 'geo', reference: 'BP/2/GEO/1', content,
      submittedContent: ['draft', 'keyedIn'].includes(state) && life === 'proposal' ? null : content, version: 3, checklist: Object.fromEntries(CRITERIA.map((criterion) => [criterion, 'met'])),
      round: { number: 1, sections: ['results'], dueAt: '2027-03-05T10:00:00.000Z' }, openChanges: [], reconsideration: 'asked', screenedBy: 'person-second', keyedIn: state === 'keyedIn' ? { office: 'first', arrivedAt: '2027-02-20T10:00:00.000Z', how: 'By note verbale' } : null,
      commentUntil: byObserver ? '2027-03-10T10:00:00.000Z' : null, files: [{ id: 'f', purpose: 'proposal', bytes: 1000 }],
    },
    proponent,
    otherLiveProposals: 0,
    responsibleState: entity('geo'),
    consultation: null,
    selection: null,
    unscreened: 0,
    eligibleProposalIds: ['p', 'q'],
    commentPeriods: [],
    advised: ['p'],
    case: { id: 'k', state: life === 'case' ? (state as 'invited') : 'discussed', proposalId: 'p', answerBy: '2027-05-20T10:00:00.000Z' },
    summary: life === 'summary' && state !== 'new' ? { id: 'y', caseId: 'k', state: state as 'drafted', version: 2, sha256: 'a'.repeat(64), complete: true } : null,
    cases: [{ id: 'k', state: 'discussed', proposalId: 'p', answerBy: null }],
    summaries: [{ id: 'y', caseId: 'k', state: 'cleared', version: 2, sha256: 'a'.repeat(64), complete: true }],
    edition: life === 'edition' && state !== 'new' ? { id: 'e', state: state as 'prepared', preparedBy: 'person-second', printed: true, stillTrue: true } : null,
    preparedIn: [],
    issuedIn: [],
    part: life === 'translation' ? { id: 'y', language: 'en', sha256: 'b'.repeat(64) } : null,
    translation: life === 'translation' && state !== 'new' ? { id: 't', version: 2 } : null,
    untranslated: {},
    file: life === 'file' && state !== 'new' ? { id: 'f', state: state as 'waiting', purpose: 'proposal', name: 'Law.pdf', sha256: 'c'.repeat(64) } : null,
    access: life === 'access' && state !== 'new' ? { id: 'a', state: state as 'asked', proposalId: 'p', officeId: CAST.administrator.officeId!, askedBy: CAST.administrator.personId!, until: '2027-03-01T16:00:00.000Z' } : null,
    openedUntil: null,
    hasLiveAccess: false,
    house: life === 'session' ? [CAST.officer, CAST.secondOfficer, person('officer', 'third', null), CAST.administrator, CAST.otherAdministrator, CAST.member].map((one) => ({ officeId: one.officeId!, personId: one.personId!, role: one.role, email: `${one.office}@example.org` })) : [],
    sessionOfficeIds: ['office-first', 'office-georgia'],
    entitiesToInvite: 3,
    hasOtherCall: false,
    person: { id: 'person-former', anonymised: false, activeOffices: 0, lastEndedAt: '2025-02-01T12:00:00.000Z' },
    ...consultationFacts(life, state),
  }
}

function consultationFacts(life: Life, state: string): Partial<Situation> {
  const consultation: Situation['consultation'] = {
    id: 'n', state: life === 'consultation' && state !== 'new' ? (state as 'open') : 'closed', dueAt: '2027-04-15T10:00:00.000Z', quorum: 2,
    items: [{ proposalId: 'p', responsibleStateId: 'geo', proponentId: 'geo' }, { proposalId: 'q', responsibleStateId: 'ind', proponentId: 'ind' }],
    members: [CAST.member, CAST.recusedMember].map((one) => ({ officeId: one.officeId!, personId: one.personId!, entityId: one.entityId! })),
    declared: [], answered: [], ownSupport: [], keyHeld: true,
  }
  if (life === 'consultation') return { consultation: state === 'new' ? null : consultation }
  if (life !== 'selection') return {}
  return {
    consultation,
    selection: state === 'new' ? null : { id: 'x', version: 2, state: state as 'prepared', preparedBy: 'person-second', departureReason: '', freedProposalIds: [], items: [{ proposalId: 'p', outcome: 'selected', reason: 'It spreads.' }, { proposalId: 'q', outcome: 'reserve', reason: 'Next.' }] },
  }
}
