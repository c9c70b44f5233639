// What stands on each paper, read through the same scoped loaders as the pages: who may not read it there finds nothing here (S-02, M-24, M-25).

import type { Actor } from '#workflows/actor.ts'
import type { Language } from '#workflows/languages.ts'
import { isKept, type FileState } from '#workflows/lives/file.ts'
import { findSeen, readConsultation, type ListedItem, type Member } from './find-consultation.ts'
import { findDossier, readDossierItem } from './find-dossier.ts'
import { findCases } from './find-cases.ts'
import { findOfficersCall } from './find-officers-call.ts'
import { readAgenda } from './find-agenda.ts'
import { readProposal } from './find-proposals.ts'
import { readPublicAgenda } from './find-public-agenda.ts'
import { findResults } from './find-votes.ts'

type PlaceOfSession = { number: number; place: string; zone: string }
const placeOf = ({ number, place, zone }: PlaceOfSession): PlaceOfSession => ({ number, place, zone })

/** A receipt, for its own proponent and the Secretariat. */
export async function findReceiptPaper(proposalId: string, number: number, actor: Actor, now: Date) {
  const view = await readProposal(proposalId, actor, now)
  const receipt = view?.receipts.find((one) => one.number === number)
  if (!view || !receipt) return null
  const { body, sha256, issuedAt, signed } = receipt
  const { situation } = view
  const { keyedIn } = situation.proposal!
  // Later submissions of the same proposal were written on the pages: only the version that was confirmed came on paper.
  const confirmed = view.versions.find((version) => version.cause === 'confirmKeyedIn' && version.number === body.version)
  return {
    session: { number: situation.session!.number, place: body.sessionPlace, zone: body.sessionZone },
    reference: body.reference, office: body.office, version: body.version, textLanguage: body.language as Language, receivedAt: body.receivedAt, submitterZone: body.submitterZone,
    textSha256: body.textSha256, files: body.files, sha256, issuedAt, signed, number,
    entity: { iso3: situation.proponent!.kind === 'State' ? situation.proponent!.iso3 : null, name: body.entity },
    onPaper: confirmed && keyedIn ? { ...keyedIn, confirmed: { office: confirmed.savedBy, at: confirmed.savedAt } } : null,
  }
}

/** The dossier of the member who asks; null for everybody else, the Secretariat included: it has the texts themselves. */
export async function findDossierPaper(actor: Actor, now: Date) {
  const dossier = await findDossier(actor, now)
  const [found, view] = dossier ? [await findSeen(actor, now), await readConsultation(actor, now)] : [null, null]
  if (!dossier || !found || !view) return null
  const items = []
  for (const { proposalId, state } of dossier.items) {
    const item = await readDossierItem(proposalId, actor, now)
    if (item) items.push({ reference: item.reference, title: item.title, proponent: item.proponent, articles: item.articles, language: item.language, sections: item.sections, files: keptOf(item.files), asked: item.asked && { ...item.asked, statement: keptOf(item.asked.statement) }, iso3: state.iso3 })
  }
  const own = view.members.find((member) => member.officeId === actor.officeId)
  return { session: placeOf(found.seen.situation.session!), member: { office: actor.office, iso3: own?.state.iso3 ?? null }, dueAt: view.dueAt, frozenAt: view.frozenAt, items }
}

const keptOf = <F extends { state: FileState }>(files: F[]): F[] => files.filter((file) => isKept(file.state))

/** The agenda of a numbered session, for anybody once it is published. */
export const findAgendaPaper = async (number: number, language: Language, now: Date) => {
  const agenda = await readPublicAgenda(number, language, now)
  return agenda && { session: placeOf(agenda.session), meeting: agenda.meeting, endsAt: agenda.endsAt, slots: agenda.slots }
}

/** The run of show of the officer's own session: the agenda, with what each State answered. Null for whoever is no officer. */
export async function findRunOfShow(number: number, actor: Actor, now: Date) {
  const session = (await findOfficersCall(actor, now))?.session
  if (!session?.callId || session.number !== number) return null
  const agenda = await readAgenda(session.callId, actor.language)
  if (!agenda) return null
  const cases = await findCases(actor, session.callId, now)
  const slots = agenda.slots.flatMap((slot) => {
    const one = cases.find(({ id }) => id === slot.caseId)
    return one?.answer && one.standing !== 'declined' ? [{ ...slot, standing: one.standing, presenters: one.answer.presenters, needs: one.answer.needs, files: keptOf(one.presentation ?? []) }] : []
  })
  return { session: placeOf(agenda.session), meeting: agenda.meeting, endsAt: agenda.endsAt, slots }
}

/** The record of a consultation that is closed, for the Secretariat and its members; an item from which a member is recused does not stand in it. */
export async function findConsultationRecord(consultationId: string, actor: Actor, now: Date) {
  const found = await findSeen(actor, now)
  const view = await readConsultation(actor, now)
  if (!found || view?.id !== consultationId || view.state !== 'closed' || view.closedAt === null || !view.keyHeld) return null
  const results = await findResults(actor, now)
  const memberOf = ({ title, state, group }: Member) => ({ office: title, iso3: state.iso3, group })
  const itemOf = ({ proposalId, reference, title, state }: ListedItem) => {
    const { tally, answers } = results.get(proposalId)!
    return { iso3: state.iso3, title, reference, counts: tally, recused: answers.flatMap(({ member, answer }) => (answer === 'recused' ? [memberOf(member)] : [])) }
  }
  return {
    session: placeOf(found.seen.situation.session!), frozenAt: view.frozenAt, dueAt: view.dueAt, closedAt: view.closedAt, quorum: view.quorum,
    members: view.members.map(memberOf), items: view.items.map(itemOf), ofMember: actor.role === 'bureauMember',
  }
}
