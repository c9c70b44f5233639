// Which browsers a person has signed in with before: a new one is told to them by mail (S-23).

import { inTransaction } from './database.ts'
import { sha256 } from './hash.ts'
import { queueMail } from './outbox.ts'
import { KnownDevices, People } from './tables.ts'

/** `words` as in "Firefox, Windows"; `mark`: a random value that this browser keeps, null where it keeps none. */
export type Device = { words: string; mark: string | null }

/** Remembers the browser. The first of all is told to nobody: an invitation led there. */
export async function noteDevice(personId: string, { words, mark }: Device, now: Date): Promise<void> {
  if (mark === null) return
  const hash = sha256(`${personId} ${mark}`)
  await inTransaction(async () => {
    if (await KnownDevices().findByPk(hash)) return
    const isFirst = (await KnownDevices().count({ where: { personId } })) === 0
    await KnownDevices().create({ hash, personId, firstAt: now.toISOString() })
    if (isFirst) return
    const person = (await People().findByPk(personId, { rejectOnEmpty: true }))!
    await queueMail(person, { kind: 'newDevice', data: { device: words, at: now.toISOString() }, key: `newDevice:${hash}`, now: now.toISOString() })
  })
}
