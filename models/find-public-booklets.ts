// Issued editions as anybody may read them: their facts, their bytes, and what the one in force says (M-37, M-38).

import type { BookletData } from '#workflows/booklet-data.ts'
import type { Language } from '#workflows/languages.ts'
import type { EditionState } from '#workflows/lives/edition.ts'
import { editionInForce, editionIsPublic, editionIsReadable } from '#workflows/publication.ts'
import type { SessionLine } from './find-calls.ts'
import { editionLines, printOf, type Printed } from './find-editions.ts'
import { publicSession, sessionsKnown, type PublicSession } from './find-public-sessions.ts'
import { sha256 } from './hash.ts'
import { Editions } from './tables.ts'

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
  sourceBytes: number
  pdfSha256: string
  htmlSha256: string
}

export async function editionsOf(session: SessionLine): Promise<PublicEdition[]> {
  const lines = (await editionLines(session.callId!)).filter(editionIsPublic)
  return Promise.all(lines.map(async (line) => ({
    session: session.number, language: line.language, number: line.number, state: line.state, issuedAt: line.issuedAt!, corrigendum: line.corrigendum, withdrawReason: line.withdrawReason,
    pages: line.pages!, pdfSha256: line.pdfSha256!, ...(await factsOfPrint(line.id)),
  })))
}

type PrintFacts = Pick<PublicEdition, 'title' | 'bytes' | 'sourceBytes' | 'htmlSha256'>
// An issued edition never changes (M-37): what is read from its bytes is read once.
const printFacts = new Map<string, PrintFacts>()

async function factsOfPrint(editionId: string): Promise<PrintFacts> {
  const known = printFacts.get(editionId)
  if (known) return known
  const row = (await Editions().findByPk(editionId, { attributes: ['data', 'html', 'pdf', 'sourcePackage'], rejectOnEmpty: true }))!
  const facts = { title: (JSON.parse(row.data) as BookletData).title, bytes: row.pdf!.length, sourceBytes: row.sourcePackage?.length ?? 0, htmlSha256: sha256(row.html!) }
  printFacts.set(editionId, facts)
  return facts
}

/** What the edition in force says, if there is one. */
export async function dataInForce(callId: string, language: Language): Promise<BookletData | null> {
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
    if (editions.length > 0) found.push({ session: publicSession(session), editions })
  }
  return found
}

/** Every edition of one session in one language, latest first; null when none was ever issued. */
export async function readPublicBooklet(number: number, language: string, now: Date): Promise<{ session: PublicSession; editions: PublicEdition[] } | null> {
  const session = (await sessionsKnown(now)).find((one) => one.number === number)
  const editions = session?.callId ? (await editionsOf(session)).filter((one) => one.language === language) : []
  return editions.length > 0 ? { session: publicSession(session!), editions } : null
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
