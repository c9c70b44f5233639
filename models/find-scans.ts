// What the Secretariat reads of the virus scanner's silence (S-47).

import { Op } from 'sequelize'
import type { Actor } from '#workflows/actor.ts'
import { scansOverdue, type ScansWaiting } from '#workflows/scanning.ts'
import { findSessions } from './find-calls.ts'
import { Attachments, Calls, Proposals, Sessions } from './tables.ts'

/** For an officer, how many files of the session wait unusually long, and since when; drafts count, and are not named (S-10). Null for everybody else. */
export async function findScansWaiting(actor: Actor, now: Date): Promise<(ScansWaiting & { zone: string }) | null> {
  if (actor.role !== 'officer') return null
  const session = (await findSessions(actor, now))[0]
  const found = session && (await Sessions().findByPk(session.id))
  if (!found) return null
  const calls = await Calls().findAll({ where: { sessionId: found.id }, attributes: ['id'] })
  const proposals = await Proposals().findAll({ where: { callId: { [Op.in]: calls.map(({ id }) => id) } }, attributes: ['id'] })
  const waiting = await Attachments().findAll({ where: { state: 'waiting', proposalId: { [Op.in]: proposals.map(({ id }) => id) } }, attributes: ['addedAt'] })
  const overdue = scansOverdue(waiting.map((file) => file.addedAt), now.toISOString())
  return overdue && { ...overdue, zone: found.zone }
}
