// The agenda of the meeting on best practices: of an announced selection only, so that anybody may read it (M-30, M-31).

import { isPresented, meetingEnds, slotsOf, type Presented, type Slot } from '#workflows/agenda.ts'
import type { CaseState } from '#workflows/lives/case.ts'
import type { Language } from '#workflows/languages.ts'
import { stateName } from '#workflows/names/index.ts'
import { selectionIsPublic } from '#workflows/publication.ts'
import type { Meeting } from '#workflows/situation.ts'
import { Calls, Cases, Entities, Proposals, Selections, Sessions } from './tables.ts'

export type AgendaSlot = Slot<Presented & { reference: string; state: string; title: string }>
export type Agenda = { session: { number: number; place: string; zone: string; contact: string }; meeting: Meeting; slots: AgendaSlot[]; endsAt: string }

/** @returns null while no meeting is arranged, or the selection is not announced. State names are in `language`; the order is the English one. */
export async function readAgenda(callId: string, language: Language): Promise<Agenda | null> {
  const call = await Calls().findByPk(callId)
  const selection = await Selections().findOne({ where: { callId } })
  if (!call?.meeting || !selectionIsPublic(selection as { state: 'announced' } | null)) return null
  const cases = (await Cases().findAll({ where: { callId } })).filter((one) => isPresented({ state: one.state as CaseState }))
  const proposals = await Proposals().findAll({ where: { id: cases.map((one) => one.proposalId) } })
  const states = await Entities().findAll({ where: { id: proposals.map((one) => one.responsibleStateId!) } })
  const presented = cases.map((one) => {
    const proposal = proposals.find(({ id }) => id === one.proposalId)!
    const iso3 = states.find(({ id }) => id === proposal.responsibleStateId)!.iso3!
    return { caseId: one.id, iso3, state: stateName(iso3, language), title: proposal.submittedContent!.title, reference: proposal.reference! }
  })
  const slots = slotsOf(call.meeting, presented)
  const { number, place, zone, contact } = (await Sessions().findByPk(call.sessionId, { rejectOnEmpty: true }))!
  return { session: { number, place, zone, contact }, meeting: call.meeting, slots, endsAt: meetingEnds(call.meeting, slots.length) }
}

/** When one State presents, once the agenda is published and while its case stands on it. */
export async function readSlot(callId: string, caseId: string, language: Language): Promise<{ slot: AgendaSlot; agenda: Agenda } | null> {
  const agenda = await readAgenda(callId, language)
  const slot = agenda?.slots.find((one) => one.caseId === caseId)
  return agenda && slot ? { slot, agenda } : null
}
