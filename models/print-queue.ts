// The queue of prints: what waits for the printer, in turn, whatever becomes of the server. Kept apart from the pages that ask.

import { col, fn, Op } from 'sequelize'
import type { Language } from '#workflows/languages.ts'
import { inTransaction } from './database.ts'
import { sha256 } from './hash.ts'
import { Prints, type PrintRow, type RowOf } from './tables.ts'

/** Printed at the same time. */
export const AT_ONCE = 2
/** How often a print is tried when the browser fails or takes too long. */
export const MOST_TRIES = 3
/** Finished prints that are kept, newest first; an older one is printed anew when it is asked for. Editions hold their own bytes. */
export const KEPT = { draft: 12, paper: 200 }

export type PrintAsked = Pick<PrintRow, 'key' | 'kind' | 'subject' | 'title' | 'language' | 'content'>
export type PrintJob = Omit<PrintRow, 'pdf' | 'content'>
export type PrintTaken = PrintJob & { content: string | null }

/** Without the bytes, which are large. */
const FACTS = { exclude: ['pdf', 'content'] }
const IN_LINE: [string, string][] = [['askedAt', 'ASC'], ['id', 'ASC']]

/**
 * A print of exactly this content. Nobody can guess such a key, and it is of no use but to whoever was given the content: pages
 * make it from what the reader may read, and never take it from an address.
 */
export function printKey(kind: 'draft' | 'paper', content: string): string {
  return `${kind}:${sha256(content)}`
}

export const editionKey = (editionId: string): string => `edition:${editionId}`

/** Puts a print in the line. Asked again with the same key, it is the same job, however it stands. */
export function askForPrint(asked: PrintAsked, now: Date): Promise<PrintJob> {
  return inTransaction(async () => {
    const known = await Prints().findOne({ where: { key: asked.key }, attributes: FACTS })
    if (known) return jobOf(known)
    const last = (await Prints().max('id')) as number | null
    const fresh = { attempts: 0, startedAt: null, endedAt: null, error: null, pdf: null, sha256: null, pages: null }
    return jobOf(await Prints().create({ id: (last ?? 0) + 1, ...asked, ...fresh, standing: 'waiting', askedAt: now.toISOString() }))
  })
}

/** Puts one that failed at the end of the line, with all its tries before it. Anything else is left as it stands. */
export function retryPrint(key: string, now: Date): Promise<void> {
  return inTransaction(async () => {
    const job = await Prints().findOne({ where: { key, standing: 'failed' }, attributes: FACTS })
    await job?.update({ standing: 'waiting', attempts: 0, askedAt: now.toISOString(), startedAt: null, endedAt: null, error: null })
  })
}

/** The next in line, now being printed by whoever asked; null when none waits or enough are being printed. Never given out twice. */
export function takeNextPrint(now: Date): Promise<PrintTaken | null> {
  return inTransaction(async () => {
    const printing = await Prints().findAll({ where: { standing: 'printing' }, attributes: ['attempts'] })
    const next = printing.length < AT_ONCE ? await Prints().findOne({ where: { standing: 'waiting' }, attributes: { exclude: ['pdf'] }, order: IN_LINE }) : null
    // What has failed before is printed alone: if it brings the browser down again, it takes no other with it.
    if (!next || (printing.length > 0 && (next.attempts > 0 || printing.some((one) => one.attempts > 1)))) return null
    await next.update({ standing: 'printing', attempts: next.attempts + 1, startedAt: now.toISOString() })
    return { ...jobOf(next), content: next.content }
  })
}

/** Keeps what was printed. An edition's bytes are in the edition: only their hash is noted here. */
export function finishPrint(job: PrintJob, { pdf, pages }: { pdf: Uint8Array; pages: number }, now: Date): Promise<void> {
  return inTransaction(async () => {
    const own = await ofThisTry(job)
    if (!own) return
    const bytes = job.kind === 'edition' ? null : Buffer.from(pdf)
    await own.update({ standing: 'done', endedAt: now.toISOString(), pdf: bytes, sha256: sha256(pdf), pages, content: null, error: null })
    await forgetOld(job.kind)
  })
}

/** Back into the line while tries are left and trying `again` may help; failed otherwise, with the reason that people may read. */
export function failPrint(job: PrintJob, { why, again }: { why: string; again: boolean }, now: Date): Promise<'waiting' | 'failed'> {
  return inTransaction(async () => {
    const standing = again && job.attempts < MOST_TRIES ? 'waiting' : 'failed'
    const own = await ofThisTry(job)
    await own?.update({ standing, error: why.slice(0, 2000), endedAt: standing === 'failed' ? now.toISOString() : null })
    if (standing === 'failed') await forgetOld(job.kind)
    return standing
  })
}

/** The server ends while this is being printed: that try does not count. */
export function putBackPrint(job: PrintJob): Promise<void> {
  return inTransaction(async () => {
    await (await ofThisTry(job))?.update({ standing: 'waiting', attempts: job.attempts - 1, startedAt: null })
  })
}

/** When the server starts, nothing is being printed: what it was printing when it died waits again. One that saw it die three times does not. */
export function requeuePrints(now: Date): Promise<number> {
  return inTransaction(async () => {
    const cut = await Prints().findAll({ where: { standing: 'printing' }, attributes: FACTS })
    for (const job of cut) await failPrint(jobOf(job), { why: '', again: true }, now)
    return cut.length
  })
}

/** How a print stands, how many are before it, and how large it came out; null when nobody asked for it. */
export async function findPrint(key: string): Promise<(PrintJob & { before: number; bytes: number }) | null> {
  const job = await Prints().findOne({ where: { key }, attributes: { ...FACTS, include: [[fn('length', col('pdf')), 'bytes']] } })
  return job && { ...jobOf(job), before: job.standing === 'waiting' ? await before(job) : 0, bytes: Number((job.get('bytes' as never) as unknown) ?? 0) }
}

/** The bytes of a draft or a paper that is printed. */
export async function printedBytes(key: string): Promise<Buffer | null> {
  const row = await Prints().findOne({ where: { key, standing: 'done' }, attributes: ['pdf'] })
  return row?.pdf ?? null
}

function before({ askedAt, id }: PrintJob): Promise<number> {
  const earlier = { standing: 'waiting', [Op.or]: [{ askedAt: { [Op.lt]: askedAt } }, { askedAt, id: { [Op.lt]: id } }] }
  return Prints().count({ where: { [Op.or]: [{ standing: 'printing' }, earlier] } })
}

/** The row, if this try of it is still under way. */
function ofThisTry({ id, attempts }: PrintJob): Promise<RowOf<PrintRow> | null> {
  return Prints().findOne({ where: { id, attempts, standing: 'printing' }, attributes: FACTS })
}

async function forgetOld(kind: PrintRow['kind']): Promise<void> {
  if (kind === 'edition') return
  const ended = await Prints().findAll({ where: { kind, standing: ['done', 'failed'] }, attributes: ['id'], order: [['endedAt', 'DESC'], ['id', 'DESC']], offset: KEPT[kind], limit: -1 })
  if (ended.length > 0) await Prints().destroy({ where: { id: ended.map((one) => one.id) } })
}

function jobOf(row: RowOf<PrintRow>): PrintJob {
  const { id, key, kind, subject, title, language, standing, attempts, askedAt, startedAt, endedAt, error, sha256: hash, pages } = row
  return { id, key, kind, subject, title, language: language as Language, standing, attempts, askedAt, startedAt, endedAt, error, sha256: hash, pages }
}
