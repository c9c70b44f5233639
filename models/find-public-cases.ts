// Announced cases as anybody may read them: what was consented to, or what the State cleared (M-15, M-30, M-34).

import type { BookletCase, BookletData } from '#workflows/booklet-data.ts'
import type { Language } from '#workflows/languages.ts'
import { compareByName, compareByStateName, stateName } from '#workflows/names/index.ts'
import { sectionText, type SectionKey } from '#workflows/proposal-form.ts'
import { consentedSections, selectionIsPublic, standsInPublicList } from '#workflows/publication.ts'
import type { SessionLine } from './find-calls.ts'
import { dataInForce } from './find-public-booklets.ts'
import { publicSession, sessionsKnown, type PublicSession } from './find-public-sessions.ts'
import { Cases, Entities, Proposals, Selections, StateViews, type CaseRow, type ProposalRow, type RowOf } from './tables.ts'

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

type Announced = { row: RowOf<CaseRow>; proposal: RowOf<ProposalRow> }

/** Begins from the announced selection: of any other proposal nothing is read, not even whether it exists. */
async function announcedCases(callId: string): Promise<Announced[]> {
  const selection = await Selections().findOne({ where: { callId } })
  if (!selectionIsPublic(selection as { state: 'announced' } | null)) return []
  const rows = await Cases().findAll({ where: { callId } })
  const proposals = await Proposals().findAll({ where: { id: rows.map((row) => row.proposalId) } })
  return rows.map((row) => ({ row, proposal: proposals.find((one) => one.id === row.proposalId)! }))
}

/** Alphabetical by State, then by title; a case whose State declined is not in it. */
export async function casesOf(session: SessionLine, language: Language): Promise<PublicCaseLine[]> {
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
    if (cases.length > 0) found.push({ session: publicSession(session), cases })
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
    session: publicSession(session),
    agency: chapter?.agency ?? content.agency,
    aspect: chapter?.aspect ?? content.aspect,
    standing: listed ? 'presented' : 'notPresented',
    sections: chapter ? [] : sections.map((key) => ({ key, text: sectionText(content, key) })),
    language: content.language,
    chapter,
    chapterLanguage: chapter ? booklet!.language : null,
  }
}
