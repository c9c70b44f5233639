// What anybody may read, and nothing else (M-38). Every list begins from an act of publication: a call that was opened, a selection that
// was announced, an edition that was issued. What lies before such an act is not loaded, so that it cannot leak (M-30).

import { VISITOR } from '#workflows/actor.ts'
import type { BookletCase, BookletData } from '#workflows/booklet-data.ts'
import type { Language } from '#workflows/languages.ts'
import type { CallState } from '#workflows/lives/call.ts'
import type { EditionState } from '#workflows/lives/edition.ts'
import { compareByName, compareByStateName, stateName } from '#workflows/names/index.ts'
import { sectionText, type SectionKey } from '#workflows/proposal-form.ts'
import { consentedSections, editionInForce, editionIsPublic, editionIsReadable, publicStage, selectionIsPublic, standsInPublicList, type PublicStage } from '#workflows/publication.ts'
import type { Aspect } from '#workflows/situation.ts'
import { editionLines, printOf, type Printed } from './find-editions.ts'
import { findSessions, type SessionLine } from './find-calls.ts'
import { sha256 } from './hash.ts'
import { Calls, Cases, Editions, Entities, Proposals, Selections, StateViews, type CaseRow, type ProposalRow, type RowOf } from './tables.ts'

export type PublicSession = Pick<SessionLine, 'number' | 'place' | 'zone' | 'startsOn' | 'endsOn' | 'state'>
/** Without the grace, the extensions and who was invited: those are not published (M-6). */
export type PublicCall = { state: CallState; title: string; aspects: Aspect[]; opensAt: string; closesAt: string; zone: string; cap: number; observersInvited: boolean; stateCap: number | null }

export type PublicCaseLine = {
  reference: string
  session: number
  title: string
  state: { iso3: string; name: string }
  proposedBy: { kind: 'State' | 'observer'; name: string }
  articles: number[]
  /** The day, once the booklet that says so is issued. */
  discussedOn: string | null
}

export type PublicEdition = {
  session: number
  language: Language
  number: number
  state: EditionState
  issuedAt: string
  corrigendum: string
  withdrawReason: string
  title: string
  pages: number
  bytes: number
  pdfSha256: string
  htmlSha256: string
}

const plain = ({ number, place, zone, startsOn, endsOn, state }: SessionLine): PublicSession => ({ number, place, zone, startsOn, endsOn, state })

async function sessionsKnown(now: Date): Promise<SessionLine[]> {
  return findSessions(VISITOR, now)
}

export type SessionPage = { session: PublicSession; stage: PublicStage | null; call: PublicCall | null; cases: PublicCaseLine[]; editions: PublicEdition[]; others: PublicSession[] }

/** One session's public page: the named one, or the latest whose call was opened. Null when there is none. */
export async function readPublicSession(number: number | null, language: Language, now: Date): Promise<SessionPage | null> {
  const sessions = await sessionsKnown(now)
  const session = number === null ? (sessions.find((one) => one.callId !== null) ?? sessions[0]) : sessions.find((one) => one.number === number)
  if (!session) return null
  const others = sessions.filter((one) => one !== session).map(plain)
  if (session.callId === null) return { session: plain(session), stage: null, call: null, cases: [], editions: [], others }
  const call = (await Calls().findByPk(session.callId, { rejectOnEmpty: true }))!
  const { title, aspects, opensAt, closesAt, zone, cap, observersInvited, stateCap } = call
  const cases = await casesOf(session, language)
  const editions = await editionsOf(session)
  return {
    session: plain(session),
    stage: publicStage(call, { cases: cases.length, booklets: editions.filter((one) => one.state === 'issued').length }, now.toISOString()),
    call: { state: call.state as CallState, title, aspects, opensAt, closesAt, zone, cap, observersInvited, stateCap },
    cases,
    editions,
    others,
  }
}

/** All sessions, latest first, with what each has published. */
export async function findPublicSessions(language: Language, now: Date): Promise<(PublicSession & { cases: number; editions: PublicEdition[]; callKnown: boolean })[]> {
  const lines = []
  for (const session of await sessionsKnown(now)) {
    lines.push({ ...plain(session), cases: session.callId ? (await casesOf(session, language)).length : 0, editions: session.callId ? await editionsOf(session) : [], callKnown: session.callId !== null })
  }
  return lines
}

// ---- cases

type Announced = { row: RowOf<CaseRow>; proposal: RowOf<ProposalRow> }

/** Begins from the announced selection: of any other proposal nothing is read, not even whether it exists. */
async function announcedCases(callId: string): Promise<Announced[]> {
  const selection = await Selections().findOne({ where: { callId } })
  if (!selectionIsPublic(selection as { state: 'announced' } | null)) return []
  const rows = await Cases().findAll({ where: { callId } })
  const proposals = await Proposals().findAll({ where: { id: rows.map((row) => row.proposalId) } })
  return rows.map((row) => ({ row, proposal: proposals.find((one) => one.id === row.proposalId)! }))
}

async function casesOf(session: SessionLine, language: Language): Promise<PublicCaseLine[]> {
  const announced = (await announcedCases(session.callId!)).filter(({ row }) => standsInPublicList(row as never))
  const booklet = announced.length ? await dataInForce(session.callId!, language) : null
  const lines = await Promise.all(announced.map((one) => caseLine(one, session.number, language, booklet)))
  const byState = compareByStateName(language)
  const byTitle = compareByName(language)
  return lines.sort((a, b) => byState(a.state.iso3, b.state.iso3) || byTitle(a.title, b.title))
}

async function caseLine({ proposal }: Announced, session: number, language: Language, booklet: BookletData | null): Promise<PublicCaseLine> {
  const state = (await Entities().findByPk(proposal.responsibleStateId!, { rejectOnEmpty: true }))!
  const proponent = (await Entities().findByPk(proposal.proponentId, { rejectOnEmpty: true }))!
  const chapter = booklet?.cases.find((one) => one.reference === proposal.reference)
  const content = proposal.submittedContent!
  return {
    reference: proposal.reference!,
    session,
    title: chapter?.title ?? content.title,
    state: { iso3: state.iso3!, name: stateName(state.iso3!, language) },
    proposedBy: { kind: proponent.kind, name: proponent.kind === 'State' ? stateName(proponent.iso3!, language) : proponent.name },
    articles: [...content.articles].sort((a, b) => a - b),
    discussedOn: chapter?.discussion.discussedOn ?? null,
  }
}

/** Announced cases of all sessions, the latest session first, alphabetical within each. */
export async function findPublicCases(language: Language, now: Date): Promise<{ session: PublicSession; cases: PublicCaseLine[] }[]> {
  const found = []
  for (const session of await sessionsKnown(now)) {
    if (session.callId === null) continue
    const cases = await casesOf(session, language)
    if (cases.length > 0) found.push({ session: plain(session), cases })
  }
  return found
}

export type PublicCase = {
  line: PublicCaseLine
  session: PublicSession
  agency: string
  aspect: string
  /** The State does not present it: the address stays and says so. */
  standing: 'presented' | 'notPresented'
  /** Sections whose proposer consented to publication; text as submitted, in its language. */
  sections: { key: SectionKey; text: string }[]
  language: Language
  /** The chapter of the edition in force: every word in it was cleared by the State (M-34). */
  chapter: BookletCase | null
  chapterLanguage: Language | null
}

/** One announced case by the slug of its reference; null for anything else, whether it exists or not. */
export async function readPublicCase(slug: string, language: Language, now: Date): Promise<PublicCase | null> {
  for (const session of await sessionsKnown(now)) {
    if (session.callId === null) continue
    const one = (await announcedCases(session.callId)).find(({ proposal }) => proposal.reference!.replaceAll('/', '-') === slug)
    if (one) return publicCase(one, session, language)
  }
  return null
}

async function publicCase(one: Announced, session: SessionLine, language: Language): Promise<PublicCase> {
  const booklet = await dataInForce(session.callId!, language)
  const content = one.proposal.submittedContent!
  const view = await StateViews().findOne({ where: { proposalId: one.proposal.id } })
  const listed = standsInPublicList(one.row as never)
  const sections = listed ? consentedSections(content, { proponentKind: one.proposal.proponentKind, stateAgrees: view?.agrees ?? false }) : []
  const chapter = booklet?.cases.find((each) => each.reference === one.proposal.reference) ?? null
  return {
    line: await caseLine(one, session.number, language, booklet),
    session: plain(session),
    agency: chapter?.agency ?? content.agency,
    aspect: chapter?.aspect ?? content.aspect,
    standing: listed ? 'presented' : 'notPresented',
    sections: chapter ? [] : sections.map((key) => ({ key, text: sectionText(content, key) })),
    language: content.language,
    chapter,
    chapterLanguage: chapter ? booklet!.language : null,
  }
}

// ---- booklets

async function editionsOf(session: SessionLine): Promise<PublicEdition[]> {
  const lines = (await editionLines(session.callId!)).filter(editionIsPublic)
  return Promise.all(lines.map(async (line) => ({
    session: session.number, language: line.language, number: line.number, state: line.state, issuedAt: line.issuedAt!, corrigendum: line.corrigendum, withdrawReason: line.withdrawReason,
    pages: line.pages!, pdfSha256: line.pdfSha256!, ...(await factsOfPrint(line.id)),
  })))
}

type PrintFacts = Pick<PublicEdition, 'title' | 'bytes' | 'htmlSha256'>
// An issued edition never changes (M-37): what is read from its bytes is read once.
const printFacts = new Map<string, PrintFacts>()

async function factsOfPrint(editionId: string): Promise<PrintFacts> {
  const known = printFacts.get(editionId)
  if (known) return known
  const row = (await Editions().findByPk(editionId, { attributes: ['data', 'html', 'pdf'], rejectOnEmpty: true }))!
  const facts = { title: (JSON.parse(row.data) as BookletData).title, bytes: row.pdf!.length, htmlSha256: sha256(row.html!) }
  printFacts.set(editionId, facts)
  return facts
}

/** What the edition in force says, if there is one. */
async function dataInForce(callId: string, language: Language): Promise<BookletData | null> {
  const edition = editionInForce(await editionLines(callId), language)
  if (!edition) return null
  const { data } = (await Editions().findByPk(edition.id, { attributes: ['data'], rejectOnEmpty: true }))!
  return JSON.parse(data) as BookletData
}

/** Sessions that have issued a booklet, latest first. */
export async function findPublicBooklets(now: Date): Promise<{ session: PublicSession; editions: PublicEdition[] }[]> {
  const found = []
  for (const session of await sessionsKnown(now)) {
    const editions = session.callId ? await editionsOf(session) : []
    if (editions.length > 0) found.push({ session: plain(session), editions })
  }
  return found
}

/** Every edition of one session in one language, latest first; null when none was ever issued. */
export async function readPublicBooklet(number: number, language: string, now: Date): Promise<{ session: PublicSession; editions: PublicEdition[] } | null> {
  const session = (await sessionsKnown(now)).find((one) => one.number === number)
  const editions = session?.callId ? (await editionsOf(session)).filter((one) => one.language === language) : []
  return editions.length > 0 ? { session: plain(session!), editions } : null
}

export type PublicPrint = { kind: 'readable'; print: Printed } | { kind: 'withdrawn'; edition: PublicEdition }

/** The bytes of an issued edition, exactly those that were hashed; the reason where it was withdrawn; null for anything else. */
export async function readPublicPrint(number: number, language: string, edition: number, kind: Printed['kind'], now: Date): Promise<PublicPrint | null> {
  const booklet = await readPublicBooklet(number, language, now)
  const known = booklet?.editions.find((one) => one.number === edition)
  if (!known) return null
  if (!editionIsReadable(known)) return { kind: 'withdrawn', edition: known }
  const session = (await sessionsKnown(now)).find((one) => one.number === number)!
  const row = (await Editions().findOne({ where: { callId: session.callId!, language: known.language, number: edition }, rejectOnEmpty: true }))!
  const print = printOf(row, kind, number)
  return print && { kind: 'readable', print }
}

