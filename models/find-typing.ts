// What is typed and not saved: one's own text, and of one's colleagues only that they write, and where (M-14).

import { Op } from 'sequelize'
import type { Actor } from '#workflows/actor.ts'
import { isWriting, placesBeside, type TypedFields, type TypedPlace, type Writer } from '#workflows/typing.ts'
import { look } from './look.ts'
import { Offices, Typing } from './tables.ts'

/** What this office typed there and did not save. */
export async function findTyped(proposalId: string, part: TypedPlace, actor: Actor): Promise<{ typed: TypedFields; at: string } | null> {
  const row = await Typing().findOne({ where: { proposalId, part, officeId: actor.officeId ?? '' } })
  return row && { typed: row.typed, at: row.at }
}

/** Colleagues on the same side, of the proponent or of the Secretariat, who write about this proposal now, in the order of their offices' names. */
export async function findWriters(proposalId: string, place: TypedPlace, actor: Actor, now: Date): Promise<Writer[]> {
  const seen = await look('proposal', proposalId, actor, now)
  const isBeside = place === 'summary' ? actor.role === 'officer' : seen?.situation.proposal!.proponentId === actor.entityId
  if (!seen || !isBeside) return []
  const rows = await Typing().findAll({ where: { proposalId, part: [...placesBeside(place)], officeId: { [Op.ne]: actor.officeId ?? '' } } })
  const offices = await Offices().findAll({ where: { id: rows.map((row) => row.officeId), active: true } })
  return rows
    .flatMap((row) => {
      const office = offices.find((one) => one.id === row.officeId)
      return office && isWriting(row.at, now.toISOString()) ? [{ office: office.title, part: row.part, at: row.at }] : []
    })
    .sort((a, b) => a.office.localeCompare(b.office, 'en') || a.part.localeCompare(b.part))
}
