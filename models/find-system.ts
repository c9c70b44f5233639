// What an administrator is shown of the system: counts, sizes and heads, never a text (S-10).

import { statSync } from 'node:fs'
import { Op, QueryTypes } from 'sequelize'
import type { Actor } from '#workflows/actor.ts'
import { database, databaseFile } from './database.ts'
import { FIRST_LINK } from './record.ts'
import { Attachments, Outbox, Prints, RecordLines } from './tables.ts'

export type SystemState = {
  database: { bytes: number; /** The last step of its making that was carried out, e.g. "004-prints". */ schema: string }
  /** Failed: tried, and not sent. They are tried again. */
  mails: { waiting: number; failed: number }
  prints: { waiting: number; failed: number }
  files: { count: number; bytes: number }
  record: { length: number; head: string; lastAt: string | null }
}

/** Null for everybody but an administrator. */
export async function findSystemState(actor: Actor): Promise<SystemState | null> {
  if (actor.role !== 'administrator') return null
  const steps = await database().query<{ name: string }>('SELECT name FROM migrations ORDER BY name DESC LIMIT 1', { type: QueryTypes.SELECT })
  const last = await RecordLines().findOne({ order: [['seq', 'DESC']], attributes: ['seq', 'sha256', 'at'] })
  const waitingMails = { sentAt: null }
  return {
    database: { bytes: statSync(databaseFile()).size, schema: steps[0]?.name ?? '' },
    mails: { waiting: await Outbox().count({ where: { ...waitingMails, attempts: 0 } }), failed: await Outbox().count({ where: { ...waitingMails, attempts: { [Op.gt]: 0 } } }) },
    prints: { waiting: await Prints().count({ where: { standing: ['waiting', 'printing'] } }), failed: await Prints().count({ where: { standing: 'failed' } }) },
    files: { count: await Attachments().count({ where: { removedAt: null } }), bytes: Number((await Attachments().sum('bytes', { where: { removedAt: null } })) ?? 0) },
    record: { length: last?.seq ?? 0, head: last?.sha256 ?? FIRST_LINK, lastAt: last?.at ?? null },
  }
}

export type MailLine = { id: string; recipient: string; kind: string; createdAt: string; attempts: number; nextAt: string; why: string }

/** Mails that were tried and did not go: to whom and of what kind, never what they say (S-10). */
export async function findFailedMails(actor: Actor, limit = 200): Promise<MailLine[]> {
  if (actor.role !== 'administrator') return []
  const rows = await Outbox().findAll({ where: { sentAt: null, attempts: { [Op.gt]: 0 } }, attributes: ['id', 'recipient', 'kind', 'createdAt', 'attempts', 'nextAt', 'lastError'], order: [['createdAt', 'DESC'], ['id', 'ASC']], limit })
  return rows.map(({ id, recipient, kind, createdAt, attempts, nextAt, lastError }) => ({ id, recipient, kind, createdAt, attempts, nextAt, why: NAME_OF_ERROR.test(lastError) ? lastError : '' }))
}

/** The mailer keeps the name of an error alone; anything longer might quote what was sent. */
const NAME_OF_ERROR = /^[A-Za-z]{1,60}$/
