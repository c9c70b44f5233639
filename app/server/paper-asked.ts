// A paper that a reader asks for: found for them first, then known to the queue by exactly what it says. No address holds a key.

import { printKey, type PrintAsked } from '#models/print-queue.ts'
import type { PaperKind } from '#app/server/papers.ts'
import { paths } from '#app/paths.ts'
import { actorOf, askToSignIn } from './actor.ts'
import { now } from './clock.ts'
import { paperFor, type Paper } from './papers.ts'
import { found } from './respond.ts'

export type PaperAsked = { kind: PaperKind; id: string; back: string; paper: Paper; asked: PrintAsked; forOfficer: boolean }

/**
 * @throws a redirect to sign-in for a visitor who may not read it, whether it exists or not; a 404 for anybody else
 */
export async function paperAsked(request: Request, params: { kind?: string; id?: string }): Promise<PaperAsked> {
  const { actor, signedIn } = await actorOf(request)
  const { kind = '', id = '' } = params
  const paper = await paperFor(kind, id, actor, await now())
  if (!paper && !signedIn) throw await askToSignIn(request)
  const { title, language, html } = found(paper)
  const asked: PrintAsked = { key: printKey('paper', html), kind: 'paper', subject: kind, title, language, content: html }
  const forOfficer = actor.role === 'officer'
  return { kind: kind as PaperKind, id, back: PAGES[kind as PaperKind](id, forOfficer), paper: paper!, asked, forOfficer }
}

/** The page on which the same stands, for an officer and for the other reader. */
const PAGES: Record<PaperKind, (id: string, forOfficer: boolean) => string> = {
  letter: (id, forOfficer) => (forOfficer ? paths.dispatch(id) : paths.letter(id)),
  receipt: (id, forOfficer) => receiptPage(id.split('_') as [string, string], forOfficer),
  dossier: () => paths.dossier(),
  agenda: (id) => paths.agenda(Number(id)),
  runOfShow: () => paths.meeting(),
  consultationRecord: (_, forOfficer) => (forOfficer ? paths.secretariatConsultation() : paths.votes()),
}

const receiptPage = ([proposalId, number]: [string, string], forOfficer: boolean) => (forOfficer ? paths.screeningItem(proposalId) : paths.receipt(proposalId, Number(number)))
