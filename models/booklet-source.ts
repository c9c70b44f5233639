// Reads what the booklet is assembled from, and hashes it, so that an edition knows whether it is still true.

import { type BookletOptions, type BookletSource, assembleBooklet, sourceIn } from '#workflows/booklet.ts'
import type { BookletData } from '#workflows/booklet-data.ts'
import type { Translations } from '#workflows/booklet-translation.ts'
import type { Language } from '#workflows/languages.ts'
import { LIVE_STATES } from '#workflows/lives/proposal.ts'
import { Op } from 'sequelize'
import { readAgenda } from './find-agenda.ts'
import { hashOf } from './hash.ts'
import { FOREWORD, partsOf, savedTranslations, translationsInForce } from './parts.ts'
import { Calls, Cases, ConsultationItems, Consultations, Entities, Funds, Offices, Proposals, Recusals, Sessions, Summaries, type EntityRow, type RowOf } from './tables.ts'

export async function bookletSource(callId: string): Promise<BookletSource> {
  const call = (await Calls().findByPk(callId, { rejectOnEmpty: true }))!
  const session = (await Sessions().findByPk(call.sessionId, { rejectOnEmpty: true }))!
  const entities = new Map((await Entities().findAll({ where: { sessionId: session.id } })).map((entity) => [entity.id, entity]))
  const funds = await Funds().findAll({ where: { callId }, order: [['recordedAt', 'ASC'], ['id', 'ASC']] })
  const told = await translationsOf(callId)
  return {
    session: { number: session.number, place: session.place, zone: session.zone, startsOn: session.startsOn, endsOn: session.endsOn },
    meeting: await meetingOf(callId),
    cases: await discussedCases(callId, entities, told),
    foreword: call.foreword && { ...call.foreword, translations: told(FOREWORD) },
    donors: funds.map((fund) => ({ name: fund.donor, amount: Number(fund.amount), currency: fund.currency, recordedAt: fund.recordedAt })),
    proposals: await proposalsOf(callId, entities, told),
    consultation: await consultationOf(callId, session.id, entities),
  }
}

/** Slots of what was discussed: of the others the booklet says nothing (M-33). */
async function meetingOf(callId: string): Promise<BookletSource['meeting']> {
  const agenda = await readAgenda(callId, 'en')
  if (!agenda) return null
  const discussed = (await Cases().findAll({ where: { callId, state: 'discussed' }, attributes: ['id'] })).map(({ id }) => id)
  const { beginsAt, room, openingMinutes } = agenda.meeting
  const slots = agenda.slots.filter(({ caseId }) => discussed.includes(caseId))
  return { beginsAt, room, openingMinutes, slots: slots.map((slot) => ({ reference: slot.reference, beginsAt: slot.beginsAt, endsAt: slot.endsAt })) }
}

type ById = Map<string, RowOf<EntityRow>>
type ToldOf = (part: string) => Translations

/** The translations in force of each part: from the table of translations and nowhere else (M-35). */
async function translationsOf(callId: string): Promise<ToldOf> {
  const saved = await savedTranslations(callId)
  const parts = new Map((await partsOf(callId)).map((part) => [part.id, translationsInForce(part, saved)]))
  return (part) => parts.get(part) ?? {}
}

/** Only cases that the meeting discussed (M-33), each with its summary. */
async function discussedCases(callId: string, entities: ById, told: ToldOf): Promise<BookletSource['cases']> {
  const cases = await Cases().findAll({ where: { callId, state: 'discussed' } })
  const found: BookletSource['cases'] = []
  for (const one of cases) {
    const summary = await Summaries().findOne({ where: { caseId: one.id } })
    if (!summary) continue
    const proposal = (await Proposals().findByPk(one.proposalId, { rejectOnEmpty: true }))!
    const proponent = entities.get(proposal.proponentId)!
    found.push({
      reference: proposal.reference!,
      iso3: entities.get(proposal.responsibleStateId!)!.iso3!,
      proposedBy: { kind: proponent.kind, name: proponent.name },
      content: summary.content,
      language: proposal.submittedContent!.language,
      translations: told(summary.id),
      discussion: { presenters: one.presenters, discussedOn: one.discussedOn! },
      clearance: summary.state === 'cleared' ? { clearedAt: summary.clearedAt!, sha256: summary.clearedSha256! } : null,
    })
  }
  return found.sort((a, b) => (a.reference < b.reference ? -1 : 1))
}

async function proposalsOf(callId: string, entities: ById, told: ToldOf): Promise<BookletSource['proposals']> {
  const rows = await Proposals().findAll({ where: { callId, state: { [Op.in]: [...LIVE_STATES] } }, order: [['reference', 'ASC']] })
  return rows.map((row) => ({
    iso3: entities.get(row.responsibleStateId!)!.iso3!,
    title: row.submittedContent!.title,
    proposedBy: entities.get(row.proponentId)!.name,
    byObserver: row.proponentKind === 'observer',
    eligible: row.state === 'eligible',
    consentListed: row.submittedContent!.consentListed,
    language: row.submittedContent!.language,
    translations: told(row.id),
  }))
}

async function consultationOf(callId: string, sessionId: string, entities: ById): Promise<BookletSource['consultation']> {
  const consultation = await Consultations().findOne({ where: { callId, state: 'closed' } })
  if (!consultation) return null
  const members = await Offices().findAll({ where: { sessionId, role: 'bureauMember', active: true } })
  const items = await ConsultationItems().count({ where: { consultationId: consultation.id } })
  const recusals = items === 0 ? [] : await Recusals().findAll({ where: { consultationId: consultation.id, liftedAt: null } })
  const offices = members.filter((member) => recusals.some((recusal) => recusal.officeId === member.id)).sort((a, b) => (a.title < b.title ? -1 : 1))
  return { quorum: consultation.quorum, officers: members.length, recusals: offices.map((office) => ({ office: office.title, iso3: entities.get(office.entityId!)!.iso3! })) }
}

/** Changes as soon as anything that an edition in this language says has changed; a translation into another language is none of its concern. */
export async function sourceHash(callId: string, language: Language): Promise<string> {
  return hashOf(sourceIn(await bookletSource(callId), language))
}

export async function bookletOf(callId: string, options: BookletOptions): Promise<{ data: BookletData; sourceSha256: string }> {
  const source = await bookletSource(callId)
  const data = assembleBooklet(source, options)
  return { data: { ...data, dataSha256: hashOf(data) }, sourceSha256: hashOf(sourceIn(source, options.language)) }
}
