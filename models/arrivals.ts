// When a form came that lacked nothing but a fresh proof of who sent it: sent again as it was, it counts as having come then (M-6, S-22).

import { Op } from 'sequelize'
import { inTransaction } from './database.ts'
import { hashOf, newToken } from './hash.ts'
import { Arrivals } from './tables.ts'

// As long as a mailed link to confirm works, and a little more.
const MINUTES = 20

/** @param sent what the form says @param receivedAt by the clock of the pages @param now by the real one @returns a name to quote when it is sent again */
export async function keepArrival(officeId: string, sent: unknown, receivedAt: string, now: Date): Promise<string> {
  const id = newToken()
  await inTransaction(async () => {
    await Arrivals().destroy({ where: { expiresAt: { [Op.lt]: now.toISOString() } } })
    await Arrivals().create({ id, officeId, sentSha256: hashOf(sent), receivedAt, expiresAt: new Date(now.getTime() + MINUTES * 60_000).toISOString() })
  })
  return id
}

/** @returns when the same form first came from this office; null for another form, another office, or too long ago */
export async function arrivalOf(id: string, officeId: string, sent: unknown, now: Date): Promise<string | null> {
  const row = await Arrivals().findOne({ where: { id, officeId, sentSha256: hashOf(sent) } })
  return row && row.expiresAt > now.toISOString() ? row.receivedAt : null
}
