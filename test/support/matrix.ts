// What the tables say of every page, every reader and every thing at one stage: addresses with what is to be expected of them. Nothing here is listed by hand but what the parameters of an address mean.

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { CLOCK, type Actor } from '#workflows/actor.ts'
import { decide } from '#workflows/decide.ts'
import { INPUTS } from '#workflows/inputs.ts'
import type { Action, Life } from '#workflows/lives/index.ts'
import { lifeOf, rowOf } from '#workflows/lives/index.ts'
import { mayDo, mayKnow } from '#workflows/policy.ts'
import { EMPTY_CONTENT } from '#workflows/proposal-form.ts'
import type { Situation } from '#workflows/situation.ts'
import { summaryOf } from '#workflows/summary-draft.ts'
import { loadSituation } from '#models/situation.ts'
import { Accesses, Attachments, Cases, Consultations, Editions, Entities, Letters, Offices, Proposals, Receipts, Recusals, Summaries } from '#models/tables.ts'
import { ACCESS, patternOf, type Access } from '#app/access.ts'
import type { Cast, Played, Stage } from './stages.ts'

const ROUTES = path.resolve(import.meta.dirname, '..', '..', 'app', 'routes')

/** Route ids whose file has an action. */
export const WITH_ACTION = new Set(readdirSync(ROUTES).filter((file) => /export (async )?function action\b/.test(readFileSync(path.join(ROUTES, file), 'utf8'))).map((file) => `routes/${file.replace(/\.tsx?$/, '')}`))
/** Those that have a page or a download. */
export const WITH_LOADER = new Set(readdirSync(ROUTES).filter((file) => /export (async )?function loader\b|export default/.test(readFileSync(path.join(ROUTES, file), 'utf8'))).map((file) => `routes/${file.replace(/\.tsx?$/, '')}`))

/** One thing that addresses may name: its own parameters, by route. */
export type Thing = { life: Life; id: string; params: Record<string, string> }

/** A page for one thing: the address, and its twin, which names what does not exist. */
export type Place = { route: string; access: Access; thing: Thing | null; address: string; twin: string | null; hidden: string[] }

export type AtStage = { places: Place[]; situations: Map<string, Situation>; actors: Cast; ids: Record<'call', string> & Partial<Record<'consultation', string>> }

/** The proposals that stand for all: a State's, the same State's draft, another State's, that of a member's State, one suggested by an observer. */
const TRIED = ['geo', 'geo-draft', 'ind', 'nor', 'ukr-ngo']

const LATEST: [string, string][] = [['issuedAt', 'DESC'], ['number', 'DESC']]

/** Reads the open database. */
export async function atStage(stage: Stage, { cast, callId, proposals }: Played): Promise<AtStage> {
  const things = await thingsOf(proposals)
  const plain = await plainOf(cast, proposals)
  const consultation = await Consultations().findOne({ where: { callId } })
  const places = Object.entries(ACCESS).flatMap(([route, access]) => placesOf(route, access, things, plain))
  const situations = new Map<string, Situation>()
  const tried = new Set(places.flatMap(({ thing }) => (thing ? [`${thing.life}:${thing.id}`] : [])))
  for (const [life, id] of [['call', callId], ['consultation', consultation?.id]] as const) if (id) tried.add(`${life}:${id}`)
  for (const { entityId, sessionId } of Object.values(cast)) {
    if (entityId !== null) tried.add(`entity:${entityId}`)
    if (sessionId !== null) tried.add(`session:${sessionId}`)
  }
  for (const key of tried) {
    const [life, id] = key.split(':') as [Life, string]
    // Of the facts that say who may know and do, one depends on who asks: whether a text stands open to an administrator. The others are loaded once for all.
    const facts = async (actor: Actor) => (await loadSituation(life, id, actor, stage.at))!.situation
    const shared = await facts(CLOCK)
    for (const [name, actor] of Object.entries(cast)) situations.set(`${name}:${key}`, actor.role === 'administrator' ? await facts(actor) : shared)
  }
  return { places, situations, actors: cast, ids: { call: callId, ...(consultation ? { consultation: consultation.id } : {}) } }
}

async function thingsOf(proposals: Record<string, string>): Promise<Thing[]> {
  const things: Thing[] = []
  const tried = TRIED.flatMap((name) => proposals[name] ?? [])
  const members = await Offices().findAll({ where: { role: 'bureauMember' }, order: [['since', 'ASC'], ['id', 'ASC']] })
  for (const id of tried) {
    if ((await Proposals().findByPk(id)) === null) continue
    const file = async (purpose: string) => (await Attachments().findOne({ where: { proposalId: id, purpose: purpose as 'proposal', removedAt: null } }))?.id ?? randomUUID()
    things.push({ life: 'proposal', id, params: { id, proposalId: id, fileId: await file('proposal'), number: '1', officeId: (await Recusals().findOne({ where: { proposalId: id, kind: 'declared' } }))?.officeId ?? members[0]!.id } })
    const one = await Cases().findOne({ where: { proposalId: id } })
    if (one) things.push({ life: 'case', id: one.id, params: { caseId: one.id, fileId: await file('presentation') } })
    const summary = one && (await Summaries().findOne({ where: { caseId: one.id } }))
    if (summary) things.push({ life: 'summary', id: summary.id, params: { summaryId: summary.id } })
  }
  for (const { id } of await Consultations().findAll({ attributes: ['id'] })) things.push({ life: 'consultation', id, params: { id } })
  for (const { id, proposalId } of await Accesses().findAll({ order: [['askedAt', 'ASC']] })) things.push({ life: 'access', id, params: { id, fileId: (await Attachments().findOne({ where: { proposalId, purpose: 'proposal', removedAt: null } }))?.id ?? randomUUID() } })
  for (const { id } of await Editions().findAll({ attributes: ['id'] })) things.push({ life: 'edition', id, params: { id } })
  for (const entity of await Entities().findAll({ where: { name: ['Georgia', 'Test Watch'] } })) {
    const office = await Offices().findOne({ where: { entityId: entity.id, role: ['focalPoint', 'representative'], active: true } })
    const letter = await Letters().findOne({ where: { entityId: entity.id }, order: LATEST })
    // One thing with a different parameter for each of the ways in which an address names it.
    things.push({ life: 'entity', id: entity.id, params: { id: entity.id, officeId: office!.id, 'by:office': office!.id, ...(letter ? { 'by:letter': letter.id } : {}), act: 'suspend' } })
  }
  return things
}

/** For routes without a thing of a life; a parameter that is named nowhere makes the test fail. */
async function plainOf({ administrator, otherAdministrator }: Cast, proposals: Record<string, string>): Promise<(route: string) => Record<string, string>> {
  const reference = (await Proposals().findByPk(proposals.geo ?? ''))?.reference ?? 'BP/2/GEO/1'
  const former = await Offices().findOne({ where: { active: false, sessionId: administrator.sessionId! } })
  const plain = { session: '2', number: '2', language: 'en', edition: '1', slug: reference.replaceAll('/', '-'), token: 'no-such-token', part: 'foreword', kind: 'agenda', id: '2', officeId: otherAdministrator.officeId!, personId: former?.personId ?? randomUUID() }
  // English is what the foreword was written in: it is translated into others.
  return (route) => ({ ...plain, ...(route.startsWith('routes/secretariat.translations') ? { language: 'fr' } : {}) })
}

function placesOf(route: string, access: Access, things: Thing[], plain: (route: string) => Record<string, string>): Place[] {
  const pattern = patternOf(route)
  // A receipt is named by its number as well.
  const query = pattern.endsWith('receipt.json') ? '?number=1' : ''
  const fill = (params: Record<string, string>) =>
    `/${pattern.replace('*', 'no/such/page').replaceAll(/:([A-Za-z]+)/g, (_, name: string) => {
      if (params[name] === undefined) throw new Error(`What is :${name} of ${route}?`)
      return params[name]
    })}${query}`
  const { object } = access
  if (!object) return [{ route, access, thing: null, address: fill(plain(route)), twin: null, hidden: [] }]
  const none = Object.fromEntries([...pattern.matchAll(/:([A-Za-z]+)/g)].map(([, name]) => [name!, name === 'number' ? '1' : name === 'act' ? 'suspend' : randomUUID()]))
  const own = things.filter((thing) => thing.life === object.life && (!object.by || thing.params[`by:${object.by}`]))
  if (own.length === 0) return [{ route, access, thing: null, address: fill(none), twin: null, hidden: [] }]
  return own.map((thing) => {
    const params = object.by ? { ...thing.params, [object.param]: thing.params[`by:${object.by}`]! } : thing.params
    return { route, access, thing, address: fill(params), twin: fill({ ...params, ...none }), hidden: [...Object.values(params), ...Object.values(none)].filter((one) => one.length > 20) }
  })
}

/** Whether the thing is there for this reader, as the tables say. */
export function isThere({ access, thing }: Place, name: string, { situations, actors }: AtStage): boolean {
  if (!thing) return true
  const situation = situations.get(`${name}:${thing.life}:${thing.id}`)!
  const actor = actors[name]!
  return mayKnow(actor, situation) && (access.to !== 'actors' || access.acts!.some((act) => mayDo(act, actor, situation)))
}

/** Whether the reader may know of the thing at all. */
export function isKnown({ thing }: Place, name: string, { situations, actors }: AtStage): boolean {
  return thing === null || mayKnow(actors[name]!, situations.get(`${name}:${thing.life}:${thing.id}`)!)
}

/** Whether some act of the page could be begun by this reader at this stage: such a form may change something, and is tried elsewhere. */
export function mayAct(place: Place, name: string, at: AtStage): boolean {
  const actor = at.actors[name]!
  return (place.access.acts ?? []).some((act) => {
    const life = lifeOf(act)
    // A session is the actor's own: an officer of another acts in that one.
    const known = place.thing?.life === life ? place.thing.id : life === 'session' ? (actor.sessionId ?? undefined) : life === 'call' || life === 'consultation' ? at.ids[life] : life === 'entity' ? (actor.entityId ?? undefined) : undefined
    const situation = known === undefined ? undefined : at.situations.get(`${name}:${life}:${known}`)
    // What creates its subject is asked against the call; what the stage has no subject of, cannot be acted upon.
    if (!situation || rowOf(act).from.includes('new' as never)) return mayDo(act, actor, at.situations.get(`${name}:call:${at.ids.call}`)!) || (place.thing !== null && life !== place.thing.life)
    const decision = decide(act, situation, actor, formOf(act, place).input as never)
    return decision.allowed || decision.kind === 'unmet'
  })
}

const TEXT = 'Words that nobody asked for.'
const LATER = '2027-12-01T10:00:00.000Z'
const LOCAL = { '_zone.opensAt': 'UTC', '_zone.closesAt': 'UTC', '_zone.dueAt': 'UTC', '_zone.until': 'UTC', '_zone.commentUntil': 'UTC', '_zone.answerBy': 'UTC', '_zone.beginsAt': 'UTC' }

/** A value for each field that an act may be given; an act takes those that its schema names. */
const SINK: Record<string, unknown> = {
  reason: TEXT, body: TEXT, questions: TEXT, answer: TEXT, comment: TEXT, text: TEXT, why: TEXT, account: TEXT, corrigendum: TEXT, departureReason: TEXT, how: TEXT, needs: TEXT,
  until: LATER, dueAt: LATER, commentUntil: LATER, answerBy: LATER, beginsAt: LATER, arrivedAt: LATER, opensAt: LATER, closesAt: LATER, receivedAt: LATER, discussedOn: '2027-06-09', issuedOn: '2027-12-01',
  email: 'intruder@example.org', office: 'An office more', language: 'en', zone: 'UTC', agrees: true, wouldPresent: 'yes', section: 'problem', sections: ['problem'], quorum: 1, presenters: ['Somebody'], room: 'Room', openingMinutes: 1, minutesEach: 10,
  donor: 'A donor', amount: 1, currency: 'EUR', title: 'A title', cap: 4, observersInvited: true, graceMinutes: 0, stateCap: 1, wordLimits: {}, version: 0, sha256: 'a'.repeat(64), seenSha256: '', sourceSha256: '', texts: { foreword: TEXT }, part: 'foreword', aspects: [{ key: 'a', title: 'An aspect', articles: [9] }],
  findings: [{ criterion: 'inTime', finding: 'met', reason: TEXT }], content: { ...EMPTY_CONTENT, title: 'Taken over', problem: TEXT, whatWasDone: TEXT }, lines: [], items: [], votes: [],
  name: 'intruder.pdf', type: 'pdf', bytes: 1, storedAs: 'x',
}

/** How a page that has several forms names them. */
const FORM_NAMES: Partial<Record<Action, string>> = {
  writeToProposer: 'message', keepInternalNote: 'note', recordChecklist: 'checklist', clearSummary: 'clear', extendForOne: 'one', removeStatement: 'remove-1', findEligible: 'eligible', findNotEligible: 'notEligible',
  reopenScreening: 'reopen', upholdOutcome: 'uphold', leavePlaceEmpty: 'leave', grantAccess: 'grantAccess', refuseAccess: 'refuseAccess', readUnderAccess: 'readUnderAccess', endAccess: 'endAccess',
}
const SENT_AS_FILE: readonly Action[] = ['attachFile', 'attachStatement', 'attachPresentation']

/** Where a page names its fields otherwise than the act does. */
const AS_TYPED: Partial<Record<Action, [string, string][]>> = {
  recordChecklist: [['findings.inTime.finding', 'met'], ['findings.inTime.reason', TEXT]],
  importEntities: [['csv', 'kind,iso3,name,basis,language,email,office,zone\nState,FJI,Fiji,,en,intruder@example.org,Focal point of Fiji,Pacific/Fiji\n']],
}

/** What an act is given: as decide() takes it, and as a form of the reader's sends it. `token`: without it nothing of a form would be looked at (S-31). */
export function formOf(act: Action, { thing }: Pick<Place, 'thing'>, token = ''): { input: object; body: string; type?: string } {
  const keys = Object.keys((INPUTS[act] as unknown as { shape: object }).shape)
  const params = thing?.params ?? {}
  const value = (key: string) => SINK[key] ?? params[key] ?? params.id ?? 'x'
  const input: Record<string, unknown> = Object.fromEntries(keys.map((key) => [key, value(key)]))
  if (act === 'draftSummary' || act === 'saveSummary') input.content = summaryOf({ ...EMPTY_CONTENT, title: 'Taken over' }, TEXT)
  if (act === 'castVotes') input.votes = [{ proposalId: params.id ?? 'x', choice: 'support' }]
  if (SENT_AS_FILE.includes(act)) {
    const edge = 'an-edge-between-parts'
    return { input, type: `multipart/form-data; boundary=${edge}`, body: `--${edge}\r\nContent-Disposition: form-data; name="_token"\r\n\r\n${token}\r\n--${edge}\r\nContent-Disposition: form-data; name="file"; filename="intruder.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4\n%%EOF\r\n--${edge}--\r\n` }
  }
  const pairs: [string, string][] = [['_token', token], ['_form', FORM_NAMES[act] ?? ''], ...(act === 'acceptChange' ? [['_then', 'accept'] as [string, string]] : []), ...Object.entries(LOCAL)]
  // A box of lines is sent empty, too.
  if (act === 'draftSummary' || act === 'saveSummary') pairs.push(['content.links', ''])
  pairs.push(...(AS_TYPED[act] ?? Object.entries(input).flatMap(([key, one]) => flat(key, one))))
  return { input, body: new URLSearchParams(pairs).toString() }
}

function flat(name: string, value: unknown): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((one, index) => (typeof one === 'object' ? flat(`${name}[${index}]`, one) : [[name, String(one)] as [string, string]]))
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, one]) => flat(`${name}.${key}`, one))
  return [[name, value === true ? 'yes' : value === false ? 'no' : typeof value === 'string' && /T\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) ? value.slice(0, 16) : String(value)]]
}

export type Paper = { kind: string; id: string; mayRead: (name: string) => boolean }

/** Papers have no life of their own: each is read by whoever reads what is on it. */
export async function papersOf({ actors, situations, ids }: AtStage, { proposals }: Played): Promise<Paper[]> {
  const of = (name: string, life: Life, id: string) => situations.get(`${name}:${life}:${id}`)!
  const papers: Paper[] = [{ kind: 'agenda', id: '2', mayRead: () => true }]
  for (const entity of await Entities().findAll({ where: { name: ['Georgia', 'Test Watch'] } })) {
    const letter = await Letters().findOne({ where: { entityId: entity.id }, order: LATEST })
    if (letter) papers.push({ kind: 'letter', id: letter.id, mayRead: (name) => mayKnow(actors[name]!, of(name, 'entity', entity.id)) })
  }
  for (const name of ['geo', 'ukr-ngo']) {
    const id = proposals[name]!
    const receipt = await Receipts().findOne({ where: { proposalId: id } })
    if (receipt) papers.push({ kind: 'receipt', id: `${id}_${receipt.number}`, mayRead: (reader) => mayDo('submit', actors[reader]!, of(reader, 'proposal', id)) || mayDo('startScreening', actors[reader]!, of(reader, 'proposal', id)) })
  }
  const officer = (name: string) => mayDo('closeCall', actors[name]!, of(name, 'call', ids.call))
  papers.push({ kind: 'runOfShow', id: '2', mayRead: officer })
  const { consultation } = ids
  if (consultation) {
    const member = (name: string) => mayDo('castVotes', actors[name]!, of(name, 'consultation', consultation))
    papers.push({ kind: 'dossier', id: 'own', mayRead: member }, { kind: 'consultationRecord', id: consultation, mayRead: (name) => officer(name) || member(name) })
  }
  return papers
}
