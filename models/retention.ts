// Data whose period has run out goes (M-40): addresses through the door, with a line in the record; what is only kept for use, by itself.

import { Op } from 'sequelize'
import { CLOCK } from '#workflows/actor.ts'
import { goesBefore } from '#workflows/retention.ts'
import type { Instant } from '#workflows/situation.ts'
import { carryOut } from './carry-out.ts'
import { inTransaction } from './database.ts'
import { formerPeople } from './find-former-people.ts'
import { Offices, Outbox, Prints, SignInLinks, SignIns, Typing } from './tables.ts'

/**
 * Anonymises whoever's period has run out, and removes what is no longer needed.
 * @param clock the real moment: sign-ins live by it, also in a demonstration whose date was moved
 * @returns how many people were anonymised
 */
export async function applyRetention(now: Date, clock: Date = now): Promise<number> {
  const sessions = [...new Set((await Offices().findAll({ where: { active: false }, attributes: ['sessionId'] })).map((office) => office.sessionId))]
  let gone = 0
  for (const sessionId of sessions) {
    for (const { personId } of (await formerPeople(sessionId)).filter((one) => one.goesAt <= now.toISOString())) {
      if ((await carryOut('forgetPerson', sessionId, CLOCK, { personId }, { now })).kind === 'done') gone += 1
    }
  }
  await sweep(now.toISOString(), clock.toISOString())
  return gone
}

async function sweep(now: Instant, clock: Instant): Promise<void> {
  await inTransaction(async () => {
    await SignIns().destroy({ where: { seenAt: { [Op.lt]: goesBefore('signIn', clock) } } })
    await SignInLinks().destroy({ where: { expiresAt: { [Op.lt]: goesBefore('signInLink', clock) } } })
    await Outbox().update({ recipient: '', data: {} }, { where: { sentAt: { [Op.lt]: goesBefore('mail', now) }, recipient: { [Op.ne]: '' } } })
    await Typing().destroy({ where: { at: { [Op.lt]: goesBefore('typing', now) } } })
    await Prints().destroy({ where: { kind: ['paper', 'draft'], standing: ['done', 'failed'], endedAt: { [Op.lt]: goesBefore('print', now) } } })
  })
}
