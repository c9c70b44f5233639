// The printed form of an edition: attached once to a prepared edition, then immutable with it (M-37).

import { sha256 } from './hash.ts'
import { inTransaction } from './database.ts'
import { askForPrint, editionKey, finishPrint, type PrintJob } from './print-queue.ts'
import { Editions, type PrintedWith } from './tables.ts'
import type { BookletData } from '#workflows/booklet-data.ts'

export type Printed = { pdf: Uint8Array; html: string; pages: number; sourcePackage?: Uint8Array; printedWith?: PrintedWith }

/** What a prepared edition freezes, for the printer. */
export async function frozenData(editionId: string): Promise<BookletData> {
  const edition = (await Editions().findByPk(editionId, { attributes: ['data'], rejectOnEmpty: true }))!
  return JSON.parse(edition.data) as BookletData
}

/** The same of an edition that is still only prepared; null of any other. */
export async function dataToPrint(editionId: string): Promise<BookletData | null> {
  const edition = await Editions().findOne({ where: { id: editionId, state: 'prepared' }, attributes: ['data'] })
  return edition && (JSON.parse(edition.data) as BookletData)
}

/** Sees to it that a prepared edition waits for the printer. */
export async function askForEdition(editionId: string, now: Date): Promise<PrintJob> {
  const { language, data } = (await Editions().findByPk(editionId, { attributes: ['language', 'data'], rejectOnEmpty: true }))!
  const { title } = JSON.parse(data) as BookletData
  return askForPrint({ key: editionKey(editionId), kind: 'edition', subject: editionId, title, language, content: null }, now)
}

/** @throws when the edition is no longer only prepared: an issued one is immutable. */
export async function attachPrint(editionId: string, { pdf, html, pages, sourcePackage, printedWith }: Printed): Promise<void> {
  await inTransaction(async () => {
    const edition = (await Editions().findByPk(editionId, { rejectOnEmpty: true }))!
    if (edition.state !== 'prepared') throw new Error('Only a prepared edition is printed.')
    await edition.update({ pdf: Buffer.from(pdf), html, pages, pdfSha256: sha256(pdf), printError: null, sourcePackage: sourcePackage ? Buffer.from(sourcePackage) : null, printedWith: printedWith ?? null })
  })
}

/** Attached and out of the queue at once. */
export async function finishEdition(job: PrintJob, printed: Printed, now: Date): Promise<void> {
  await inTransaction(async () => {
    await attachPrint(job.subject, printed)
    await finishPrint(job, printed, now)
  })
}
