// What the selection and the cases write (M-27 to M-32). A place is a number the database limits; it is never shown.

import { Op } from 'sequelize'
import { lettersOfOutcome } from '#workflows/letters.ts'
import { newId } from '../hash.ts'
import { Cases, Entities, Proposals, SelectionItems, Selections, type ProposalRow, type RowOf } from '../tables.ts'
import type { Act, Context, Told } from './context.ts'

const prepareSelection: Act<'prepareSelection'> = async (context) => {
  const { create, rows, actor, input } = context
  const fields = { preparedBy: actor.personId!, preparedOffice: actor.office, departureReason: input.departureReason }
  if (rows.selection) {
    rows.selection.set(fields)
    // The items are rows of their own: the version moves with them, so that two officers cannot overwrite each other unseen.
    rows.selection.changed('preparedBy', true)
  }
  else rows.selection = await create(Selections(), { callId: rows.call!.id, ...fields, confirmedBy: null, confirmedOffice: null, confirmedAt: null, announcedAt: null })
  await SelectionItems().destroy({ where: { selectionId: rows.selection.id } })
  let place = 0
  for (const item of input.items) {
    await SelectionItems().create({ id: newId(), selectionId: rows.selection.id, callId: rows.call!.id, cap: rows.call!.cap, ...item, place: item.outcome === 'selected' ? ++place : null, freed: null })
  }
  return { subjectId: rows.selection.id, details: { selected: place, decided: input.items.length } }
}

const confirmSelection: Act<'confirmSelection'> = async ({ rows, actor, now, situation }) => {
  rows.selection!.set({ confirmedBy: actor.personId, confirmedOffice: actor.office, confirmedAt: now })
  return { subjectId: rows.selection!.id, why: situation.selection!.departureReason, details: { selected: situation.selection!.items.filter((item) => item.outcome === 'selected').length } }
}

const reopenSelection: Act<'reopenSelection'> = async ({ rows, input }) => {
  rows.selection!.set({ confirmedBy: null, confirmedOffice: null, confirmedAt: null })
  return { subjectId: rows.selection!.id, why: input.reason }
}

/** One batch of letters; each selected proposal becomes a case whose State is invited to present (M-30, M-31). */
const announceSelection: Act<'announceSelection'> = async (context) => {
  const { rows, now } = context
  rows.selection!.set({ announcedAt: now })
  const items = await SelectionItems().findAll({ where: { selectionId: rows.selection!.id }, order: [['proposalId', 'ASC']] })
  const told: Told[] = []
  for (const item of items) {
    const proposal = (await Proposals().findByPk(item.proposalId, { rejectOnEmpty: true }))!
    if (item.outcome === 'selected') await openCase(context, proposal)
    told.push(...(await toldOf(proposal, item.outcome)))
  }
  const unlisted = await Proposals().findAll({ where: { callId: rows.call!.id, state: 'notEligible', id: { [Op.notIn]: items.map((item) => item.proposalId) } } })
  return { subjectId: rows.selection!.id, letterData: { dueAt: context.input.answerBy }, details: { selected: items.filter((item) => item.outcome === 'selected').length, letters: told.length, notEligible: unlisted.length }, told }
}

async function openCase({ create, rows, input }: Context<{ answerBy: string | null }>, proposal: RowOf<ProposalRow>): Promise<void> {
  await create(Cases(), { callId: rows.call!.id, proposalId: proposal.id, presenters: [], needs: '', declineReason: '', discussedOn: null, questions: '', account: '', answerBy: input.answerBy }, 'invited')
}

async function toldOf(proposal: RowOf<ProposalRow>, outcome: 'selected' | 'reserve' | 'notSelected'): Promise<Told[]> {
  const state = (await Entities().findByPk(proposal.responsibleStateId!, { rejectOnEmpty: true }))!
  return lettersOfOutcome(outcome, proposal.proponentKind).map((notice) => ({ notice, proposal, data: { responsibleState: state.name, responsibleStateIso3: state.iso3 } }))
}

/** A place freed by a decline is filled from the reserves by a decision with a reason; reserves are a set, not a queue (M-28). */
const fillFreedPlace: Act<'fillFreedPlace'> = async (context) => {
  const { rows, input } = context
  const selectionId = rows.selection!.id
  const freed = (await SelectionItems().findOne({ where: { selectionId, proposalId: input.freedProposalId, freed: 'open' }, rejectOnEmpty: true }))!
  await freed.update({ freed: 'filled' })
  const taken = (await SelectionItems().findAll({ where: { selectionId, place: { [Op.not]: null } } })).map((item) => item.place!)
  const place = Array.from({ length: rows.call!.cap }, (_, index) => index + 1).find((number) => !taken.includes(number)) ?? rows.call!.cap + 1
  await SelectionItems().update({ outcome: 'selected', place, reason: input.reason }, { where: { selectionId, proposalId: input.proposalId } })
  const proposal = (await Proposals().findByPk(input.proposalId, { rejectOnEmpty: true }))!
  await openCase(context, proposal)
  return { subjectId: selectionId, why: input.reason, letterData: { dueAt: input.answerBy }, details: { freed: input.freedProposalId, filledBy: input.proposalId }, told: await toldOf(proposal, 'selected') }
}

const leavePlaceEmpty: Act<'leavePlaceEmpty'> = async ({ rows, input }) => {
  await SelectionItems().update({ freed: 'empty' }, { where: { selectionId: rows.selection!.id, proposalId: input.freedProposalId, freed: 'open' } })
  return { subjectId: rows.selection!.id, why: input.reason, details: { freed: input.freedProposalId } }
}

const acceptInvitation: Act<'acceptInvitation'> = async ({ rows, input, situation }) => {
  rows.case!.set({ presenters: input.presenters, needs: input.needs })
  return { subjectId: rows.case!.id, forEntity: situation.responsibleState!.name, details: { presenters: input.presenters.length } }
}

/** A decline frees the place; what becomes of it is the Secretariat's recorded decision (M-31). */
const declineInvitation: Act<'declineInvitation'> = async ({ rows, input, situation }) => {
  rows.case!.set({ declineReason: input.reason })
  await SelectionItems().update({ place: null, freed: 'open' }, { where: { proposalId: rows.case!.proposalId } })
  return { subjectId: rows.case!.id, forEntity: situation.responsibleState!.name, why: input.reason, letterData: { reason: input.reason } }
}

const recordDiscussed: Act<'recordDiscussed'> = async ({ rows, input }) => {
  rows.case!.set(input)
  return { subjectId: rows.case!.id, details: { discussedOn: input.discussedOn, presenters: input.presenters.length } }
}

const recordNotDiscussed: Act<'recordNotDiscussed'> = async ({ rows, input }) => ({ subjectId: rows.case!.id, why: input.reason })

export const SELECTING_ACTS = {
  prepareSelection, confirmSelection, reopenSelection, announceSelection, fillFreedPlace, leavePlaceEmpty, acceptInvitation, declineInvitation, recordDiscussed, recordNotDiscussed,
}
