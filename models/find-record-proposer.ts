// What happened, as a State or an observer may read it on its home page: its own side of the record, latest first.

import { Op } from 'sequelize'
import type { Actor } from '#workflows/actor.ts'
import type { Action } from '#workflows/lives/index.ts'
import { findRecordOfProposal, type RecordLine } from './find-record.ts'
import { Proposals, RecordLines } from './tables.ts'

/**
 * Acts outside a proposal that an entity reads of. Named one by one: a bureau member of the same State acts under the
 * same entity, and what a member does is nobody's business here (M-25).
 */
const OF_THE_CALL: readonly Action[] = ['openCall', 'extendForAll', 'closeCall']
const OF_ITS_OWN: readonly Action[] = ['acknowledgeInvitation']
const OF_THE_ENTITY: readonly Action[] = ['addPerson', 'removePerson', 'handOver', 'suspendObserver', 'objectToObserver', 'restoreObserver']

export type Happening = { seq: number; at: string; office: string; action: Action; proposal: { id: string; title: string } | null }

export async function findHappenings(actor: Actor, callId: string, now: Date, limit = 8): Promise<Happening[]> {
  if (actor.entityId === null || (actor.role !== 'focalPoint' && actor.role !== 'representative')) return []
  const own = await Proposals().findAll({ where: { callId, proponentId: actor.entityId } })
  const around = await RecordLines().findAll({
    where: {
      [Op.or]: [
        { callId, life: 'call', action: OF_THE_CALL },
        { callId, life: 'selection', action: 'announceSelection' },
        { callId, life: 'call', action: OF_ITS_OWN, forEntityId: actor.entityId },
        { life: 'entity', subjectId: actor.entityId, action: OF_THE_ENTITY },
      ],
    },
    order: [['seq', 'DESC']], limit,
  })
  const lines = around.map((line) => happening(line, null))
  for (const proposal of own) {
    const about = { id: proposal.id, title: proposal.content.title }
    // Each saving is kept in the record; here it would hide everything else.
    for (const line of await findRecordOfProposal(proposal.id, actor, now)) if (line.action !== 'saveDraft') lines.push(happening(line, about))
  }
  return lines.sort((a, b) => b.at.localeCompare(a.at) || b.seq - a.seq).slice(0, limit)
}

function happening({ seq, at, office, action }: Pick<RecordLine, 'seq' | 'at' | 'office' | 'action'>, proposal: Happening['proposal']): Happening {
  return { seq, at, office, action: action as Action, proposal }
}
