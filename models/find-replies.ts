// Who was invited, and who has replied (M-5): a reply is an acknowledgement or a submitted proposal. Drafts are nobody's to see.

import { Op } from 'sequelize'
import type { Actor } from '#workflows/actor.ts'
import { findEntities, type EntityLine } from './find-entities.ts'
import { Proposals } from './tables.ts'

export type Reply = EntityLine & { proposals: number; replied: boolean }

/** Everybody who was invited to a call, alphabetical. Empty for whoever is not of the Secretariat. */
export async function findReplies(actor: Actor, sessionId: string, callId: string): Promise<Reply[]> {
  const invited = (await findEntities(actor, sessionId, callId)).filter((entity) => entity.invitedAt !== null)
  const submitted = invited.length ? await Proposals().findAll({ where: { callId, submittedContent: { [Op.ne]: null } }, attributes: ['proponentId'] }) : []
  return invited.map((entity) => {
    const proposals = submitted.filter((one) => one.proponentId === entity.id).length
    return { ...entity, proposals, replied: entity.acknowledgedAt !== null || proposals > 0 }
  })
}
