// Editions of the booklet and its gates (M-33, M-36, M-37): the Secretariat's side. What the public reads is in find-public.ts.

import type { Actor } from '#workflows/actor.ts'
import type { BookletData } from '#workflows/booklet-data.ts'
import { bookletGates, type GateAnswer } from '#workflows/gates.ts'
import type { Language } from '#workflows/languages.ts'
import type { Action } from '#workflows/lives/index.ts'
import type { EditionState } from '#workflows/lives/edition.ts'
import type { Unmet } from '#workflows/needs.ts'
import { decide, refusalsIn } from '#workflows/decide.ts'
import type { SessionFacts, Situation } from '#workflows/situation.ts'
import { bookletOf } from './booklet-source.ts'
import { findCurrentCall } from './find-calls.ts'
import { sha256 } from './hash.ts'
import { look, lookAhead } from './look.ts'
import { Editions, Funds, type EditionRow } from './tables.ts'

/** Without the bytes, which are large. */
const FACTS = ['id', 'callId', 'language', 'number', 'state', 'dataSha256', 'corrigendum', 'preparedOffice', 'preparedAt', 'issuedOffice', 'issuedAt', 'pdfSha256', 'pages', 'withdrawReason'] as const

export type EditionLine = Pick<EditionRow, Exclude<(typeof FACTS)[number], 'state'>> & { state: EditionState }

export async function editionLines(callId: string): Promise<EditionLine[]> {
  const rows = await Editions().findAll({ where: { callId }, attributes: [...FACTS], order: [['language', 'ASC'], ['number', 'DESC']] })
  return rows.map((row) => row.get({ plain: true }) as EditionLine)
}

export type Fund = { donor: string; amount: number; currency: string; recordedBy: string; recordedAt: string }

export type BookletView = {
  callId: string
  session: SessionFacts
  gates: GateAnswer[]
  funds: Fund[]
  /** Latest first. */
  editions: EditionLine[]
  offered: Action[]
  situation: Situation
}

/** Everything about the booklet of the current session, for the Secretariat; null for everybody else. */
export async function readBooklet(actor: Actor, now: Date): Promise<BookletView | null> {
  const call = actor.role === 'officer' ? await findCurrentCall(actor, now) : null
  const ahead = call && (await lookAhead('edition', { callId: call.situation.call!.id }, actor, now))
  if (!call || !ahead) return null
  const { situation } = ahead
  const callId = situation.call!.id
  const funds = await Funds().findAll({ where: { callId }, order: [['recordedAt', 'ASC'], ['id', 'ASC']] })
  return {
    callId,
    session: situation.session!,
    gates: bookletGates(situation),
    funds: funds.map(({ donor, amount, currency, recordedBy, recordedAt }) => ({ donor, amount: Number(amount), currency, recordedBy, recordedAt })),
    editions: (await editionLines(callId)).sort((a, b) => (a.preparedAt < b.preparedAt ? 1 : -1)),
    offered: [...call.offered, ...ahead.offered],
    situation,
  }
}

export type EditionView = { line: EditionLine; data: BookletData; session: SessionFacts; offered: Action[]; htmlSha256: string | null; bytes: number; hasSource: boolean; notIssuable: Unmet[] }

/** One edition with what it froze; null for whoever may not know of it. */
export async function readEdition(id: string, actor: Actor, now: Date): Promise<EditionView | null> {
  const seen = actor.role === 'officer' ? await look('edition', id, actor, now) : null
  if (!seen) return null
  const { data, html, pdf, sourcePackage, ...line } = seen.rows.edition!.get({ plain: true }) as EditionRow
  const issuing = decide('issueEdition', seen.situation, actor, {})
  return {
    line: Object.fromEntries(FACTS.map((fact) => [fact, line[fact]])) as unknown as EditionLine,
    data: JSON.parse(data) as BookletData,
    session: seen.situation.session!,
    offered: seen.offered,
    htmlSha256: html === null ? null : sha256(html),
    bytes: pdf?.length ?? 0,
    hasSource: sourcePackage !== null,
    notIssuable: refusalsIn(issuing),
  }
}

/** `source`: the package for a typesetter. */
export type Printed = { kind: 'pdf' | 'html' | 'source'; bytes: Buffer; sha256: string; fileName: string }

/** The printed form of an edition that is not public yet, for the Secretariat's eyes. */
export async function readEditionPrint(id: string, kind: Printed['kind'], actor: Actor, now: Date): Promise<Printed | null> {
  const seen = actor.role === 'officer' ? await look('edition', id, actor, now) : null
  const row = seen?.rows.edition
  return row ? printOf(row, kind, seen.situation.session!.number) : null
}

/** @throws when the bytes are not those that were hashed: an altered edition is never given out (M-37). */
export function printOf(row: EditionRow, kind: Printed['kind'], sessionNumber: number): Printed | null {
  const bytes = { pdf: row.pdf, html: row.html === null ? null : Buffer.from(row.html, 'utf8'), source: row.sourcePackage }[kind]
  if (bytes === null || row.pdfSha256 === null) return null
  const hash = sha256(bytes)
  if (kind === 'pdf' && hash !== row.pdfSha256) throw new Error('The stored PDF of an edition does not match its hash.')
  return { kind, bytes, sha256: hash, fileName: `${editionFileName(sessionNumber, row.language, row.number)}${kind === 'source' ? '-source.zip' : `.${kind}`}` }
}

/** Without an ending. */
export function editionFileName(session: number, language: Language, number: number): string {
  return `best-practices-session-${session}-${language}-edition-${number}`
}

/** The booklet as it would stand now, marked as a draft (M-33): for the Secretariat, never stored. */
export async function readDraft(actor: Actor, now: Date, language: Language): Promise<BookletData | null> {
  const call = actor.role === 'officer' ? await findCurrentCall(actor, now) : null
  if (!call) return null
  const callId = call.situation.call!.id
  const { data } = await bookletOf(callId, { language, issuedOn: now.toISOString().slice(0, 10), corrigendum: '', editionNumber: 1, draft: true })
  return data
}
