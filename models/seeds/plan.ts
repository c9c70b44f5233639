// The demonstration's session: offices only, no person's name; and the instants at which its script acts.

import { findState, mayPropose, nameInSentence, regionalGroupOf, stateName } from '#workflows/names/index.ts'
import { instantOf } from '#workflows/moments.ts'
import type { EntityLine } from '#workflows/inputs.ts'
import type { SessionPlan } from '../found-session.ts'
import type { InputCase } from './cases-file.ts'

/** Everything the demonstration does, by date. The scripted run uses fixed dates, so that two runs give the same bytes. */
export type Timeline = {
  founded: string
  opens: string
  acknowledged: string
  submitted: string
  screened: string
  closes: string
  frozen: string
  /** Until when States named by observers may state their views. */
  viewsUntil: string
  consultationDue: string
  voted: string
  selected: string
  announced: string
  /** By when the States invited to present are asked to answer. */
  answerBy: string
  accepted: string
  startsOn: string
  endsOn: string
  /** When the meeting on best practices begins. */
  meets: string
  discussedOn: string
  afterSession: string
  summarised: string
  clearanceDue: string
  cleared: string
  issued: string
}

export const HOST_ZONE = 'Asia/Makassar'
const at = (local: string) => instantOf(local, HOST_ZONE)

export const SCRIPTED: Timeline = {
  founded: at('2027-01-04T09:00'),
  opens: at('2027-01-11T13:00'),
  acknowledged: at('2027-01-14T10:00'),
  submitted: at('2027-02-18T16:00'),
  screened: at('2027-03-10T10:00'),
  closes: at('2027-03-12T18:00'),
  frozen: at('2027-04-02T18:00'),
  viewsUntil: at('2027-04-01T18:00'),
  consultationDue: at('2027-04-15T18:00'),
  voted: at('2027-04-08T15:00'),
  selected: at('2027-04-19T10:00'),
  announced: at('2027-05-03T18:00'),
  answerBy: at('2027-05-21T18:00'),
  accepted: at('2027-05-10T11:00'),
  startsOn: '2027-06-07',
  endsOn: '2027-06-11',
  meets: at('2027-06-09T10:00'),
  discussedOn: '2027-06-09',
  afterSession: at('2027-06-14T09:00'),
  summarised: at('2027-07-05T10:00'),
  clearanceDue: at('2027-09-03T18:00'),
  cleared: at('2027-08-20T10:00'),
  issued: at('2027-10-14T10:00'),
}

const VIENNA = 'Europe/Vienna'
const office = (name: string) => `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}@demonstration.example`

const BUREAU: [title: string, iso3: string, zone: string][] = [
  ['President', 'IDN', 'Asia/Jakarta'],
  ['Vice-President, African States', 'UGA', 'Africa/Kampala'],
  ['Vice-President, Eastern European States', 'HRV', 'Europe/Zagreb'],
  ['Vice-President, Western European and other States', 'NOR', 'Europe/Oslo'],
  ['Rapporteur', 'CHL', 'America/Santiago'],
]

export const OFFICERS = ['Screening officer', 'Second screening officer', 'Selection officer', 'Second officer for selections', 'Publication officer'] as const

export const ADMINISTRATOR = 'Administrator of the system'

export function demonstrationPlan(timeline: Timeline): SessionPlan {
  return {
    number: 2,
    place: 'Nusa Dua, Indonesia',
    zone: HOST_ZONE,
    contact: 'secretariat@demonstration.example',
    startsOn: timeline.startsOn,
    endsOn: timeline.endsOn,
    officers: OFFICERS.map((title) => ({ title, email: office(title), zone: VIENNA })),
    administrators: [{ title: ADMINISTRATOR, email: office(ADMINISTRATOR), zone: VIENNA }],
    bureau: BUREAU.map(([title, iso3, zone]) => ({ title, iso3, zone, email: office(title), regionalGroup: regionalGroupOf(iso3) })),
  }
}

/** The zone of each State's focal point in the demonstration; any other State's reads Vienna time, where permanent missions sit. */
const ZONES: Record<string, string> = { AFG: 'Asia/Kabul', CHL: 'America/Santiago', GEO: 'Asia/Tbilisi', IDN: 'Asia/Jakarta', IND: 'Asia/Kolkata', KOR: 'Asia/Seoul', UGA: 'Africa/Kampala', UKR: 'Europe/Kyiv' }

/** One focal point a State and one representative an observer: of the cases, and of the States of the bureau. Unknown entities are left out. */
export function entityLines(cases: InputCase[], more: string[] = []): EntityLine[] {
  const known = (iso3: string | null): iso3 is string => iso3 !== null && findState(iso3) !== undefined && mayPropose(iso3)
  const states = [...new Set([...cases.map((one) => one.state_iso3), ...BUREAU.map(([, iso3]) => iso3), ...more].filter(known))].sort()
  const observers = [...new Set(cases.flatMap((one) => (one.submitter_type === 'NGO' ? [one.ngo!.trim()] : [])))].filter(Boolean).sort()
  return [
    ...states.map((iso3) => {
      const title = `Focal point of ${nameInSentence(stateName(iso3, 'en'))}`
      return { kind: 'State' as const, iso3, name: stateName(iso3, 'en'), basis: null, language: 'en' as const, office: title, email: office(title), zone: ZONES[iso3] ?? VIENNA }
    }),
    ...observers.map((name, index) => {
      const title = `Representative of ${name}`
      return { kind: 'observer' as const, iso3: null, name, basis: 'ecosoc' as const, language: 'en' as const, office: title.slice(0, 200), email: `representative-${index + 1}@demonstration.example`, zone: VIENNA }
    }),
  ]
}
