// The papers that the workflow issues, each for whoever may read what is on it: the same scoped loads as the pages use (S-02, M-42).

import type { Actor } from '#workflows/actor.ts'
import type { Language } from '#workflows/languages.ts'
import { readLetter } from '#models/find-entities.ts'
import { findAgendaPaper, findConsultationRecord, findDossierPaper, findReceiptPaper, findRunOfShow } from '#models/find-papers.ts'
import { writeLetter } from '#templates/letters/write-letter.ts'
import { writeAgenda, writeRunOfShow } from '#templates/papers/agenda.ts'
import { writeConsultationRecord } from '#templates/papers/consultation-record.ts'
import { writeDossier } from '#templates/papers/dossier.ts'
import { writeReceipt } from '#templates/papers/receipt.ts'
import { paths } from '#app/paths.ts'
import { origin } from './settings.ts'

/**
 * `html` is what is printed, and nothing else decides whether it is printed anew: it may not say when it was asked for.
 * `filename` ends in .pdf.
 */
export type Paper = { title: string; language: Language; html: string; filename: string }

export const PAPER_KINDS = ['letter', 'receipt', 'dossier', 'agenda', 'runOfShow', 'consultationRecord'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/**
 * What stands after the kind in an address: letter: its id; receipt: PROPOSAL_NUMBER, with an underscore; dossier: "own", the member's who
 * asks; agenda and runOfShow: the session's number; consultationRecord: the consultation's id.
 */
type Finder = (id: string, actor: Actor, now: Date) => Promise<Paper | null>

/** Where a paper says that its receipt can be checked: the address has to be whole, since paper has no links. */
const verifyAt = ({ reference, sha256 }: { reference: string; sha256: string }) => ({ page: `${origin()}${paths.verify()}`, address: `${origin()}${paths.verify({ reference, sha256 })}` })

const fileName = (...parts: (string | number)[]) => `${parts.join('-').replaceAll(/[^A-Za-z0-9]+/g, '-')}.pdf`

/** What was found, as a paper; nothing where nothing was. */
function written<Found>(found: Found | null, write: (data: Found) => Omit<Paper, 'filename'>, filename: (data: Found) => string): Paper | null {
  return found && { ...write(found), filename: filename(found) }
}

const FINDERS: Record<PaperKind, Finder> = {
  letter: async (id, actor, now) => {
    const letter = await readLetter(id, actor, now)
    if (!letter) return null
    const { title, language, html } = writeLetter(letter)
    return { title, language, html, filename: fileName(letter.number) }
  },
  receipt: async (id, actor, now) => {
    const [proposalId = '', number = ''] = id.split('_')
    return written(await findReceiptPaper(proposalId, Number(number), actor, now), (data) => writeReceipt({ ...data, verify: verifyAt(data) }, actor.language), (data) => fileName('receipt', data.reference, data.number))
  },
  dossier: async (id, actor, now) => written(id === 'own' ? await findDossierPaper(actor, now) : null, (data) => writeDossier(data, actor.language), (data) => fileName('dossier', data.session.number)),
  agenda: async (id, actor, now) => written(await findAgendaPaper(Number(id), actor.language, now), (data) => writeAgenda(data, actor.language), (data) => fileName('agenda', data.session.number)),
  runOfShow: async (id, actor, now) => written(await findRunOfShow(Number(id), actor, now), (data) => writeRunOfShow(data, actor.language), (data) => fileName('run-of-show', data.session.number)),
  consultationRecord: async (id, actor, now) => written(await findConsultationRecord(id, actor, now), (data) => writeConsultationRecord(data, actor.language), (data) => fileName('consultation', data.session.number)),
}

export function isPaperKind(kind: string): kind is PaperKind {
  return PAPER_KINDS.includes(kind as PaperKind)
}

/** Null for a kind there is none of, for what does not exist and for what is not this reader's: all alike. */
export async function paperFor(kind: string, id: string, actor: Actor, now: Date): Promise<Paper | null> {
  return isPaperKind(kind) ? FINDERS[kind](id, actor, now) : null
}
