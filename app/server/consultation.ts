// The consultation made into what the Secretariat's pages show: named fields only (S-05).

import type { Actor } from '#workflows/actor.ts'
import { findProgress, findRecusals, type ConsultationView, type ListedItem } from '#models/find-consultation.ts'
import { findResults } from '#models/find-votes.ts'
import type { ListLine, MemberLine, ResultLine } from '#app/components/bureau/consultation-tables.tsx'

export const listLine = ({ proposalId, reference, title, state, proponent }: ListedItem): ListLine => ({ proposalId, reference, title, state: state.name, proponent: proponent.name })

export async function membersFor(view: ConsultationView, actor: Actor, now: Date): Promise<MemberLine[]> {
  const recusals = await findRecusals(actor, now)
  const reference = (proposalId: string) => view.items.find((item) => item.proposalId === proposalId)!.reference
  return view.members.map(({ officeId, title, state, group, until }) => ({
    officeId, title, state: state.name, group, until,
    recusals: recusals.filter((one) => one.officeId === officeId).map(({ proposalId, kind }) => ({ proposalId, reference: reference(proposalId), kind })),
  }))
}

/** Empty until the consultation is closed: there is nothing to read before (M-25). */
export async function resultsFor(view: ConsultationView, actor: Actor, now: Date): Promise<ResultLine[]> {
  const results = await findResults(actor, now)
  return view.items.flatMap((item) => {
    const result = results.get(item.proposalId)
    return result ? [{ ...listLine(item), tally: result.tally, answers: result.answers.map((one) => one.answer) }] : []
  })
}

export async function consultationFor(view: ConsultationView, actor: Actor, now: Date) {
  const { id, state, dueAt, zone, quorum, keyHeld, cap, frozenAt, closedAt, offered } = view
  return {
    id, state, dueAt, zone, quorum, keyHeld, cap, frozenAt, closedAt,
    items: view.items.map(listLine),
    members: await membersFor(view, actor, now),
    results: await resultsFor(view, actor, now),
    progress: await findProgress(actor, now),
    mayLift: offered.includes('liftRecusal'), mayOpen: offered.includes('openConsultation'), mayClose: offered.includes('closeConsultation'),
  }
}
