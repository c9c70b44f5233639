// Warns those who speak for a proponent of a complete draft that nobody has submitted (M-16). One mail a draft and warning, by its key.

import { Op } from 'sequelize'
import { closingFor } from '#workflows/closing.ts'
import { warningDue } from '#workflows/warnings.ts'
import { inTransaction } from './database.ts'
import { writeMailToEntity } from './outbox.ts'
import { callFacts } from './facts.ts'
import { Calls, Outbox, Proposals } from './tables.ts'

/** @returns how many drafts were warned about now */
export async function warnOfDeadline(now: Date): Promise<number> {
  let warned = 0
  for (const row of await Calls().findAll({ where: { state: 'open' } })) {
    const call = await callFacts(row)
    for (const draft of await Proposals().findAll({ where: { callId: row.id, state: 'draft' } })) {
      const until = closingFor(call, draft.proponentId)
      const hours = warningDue(draft.content, call.wordLimits, until, now.toISOString())
      if (hours !== null && (await warn(draft, hours, until, now))) warned += 1
    }
  }
  return warned
}

async function warn(draft: { id: string; callId: string; proponentId: string; content: { title: string } }, hours: number, until: string, now: Date): Promise<boolean> {
  const key = `draftWarning:${draft.id}:${until}:${hours}`
  return inTransaction(async () => {
    if (await Outbox().findOne({ where: { kind: 'draftWarning', mailKey: { [Op.startsWith]: key } } })) return false
    const call = (await Calls().findByPk(draft.callId, { rejectOnEmpty: true }))!
    await writeMailToEntity(draft.proponentId, { kind: 'draftWarning', data: { title: draft.content.title, until, callZone: call.zone }, callId: draft.callId, proposalId: draft.id, now: now.toISOString(), key })
    return true
  })
}
