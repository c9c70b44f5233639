// The printed form of an edition: attached once to a prepared edition, then immutable with it (M-37).

import { sha256 } from './hash.ts'
import { inTransaction } from './database.ts'
import { Editions } from './tables.ts'
import type { BookletData } from '#workflows/booklet-data.ts'

export type Printed = { pdf: Uint8Array; html: string; pages: number }

/** What a prepared edition freezes, for the printer. */
export async function frozenData(editionId: string): Promise<BookletData> {
  const edition = (await Editions().findByPk(editionId, { rejectOnEmpty: true }))!
  return JSON.parse(edition.data) as BookletData
}

/** @throws when the edition is no longer only prepared: an issued one is immutable. */
export async function attachPrint(editionId: string, { pdf, html, pages }: Printed): Promise<void> {
  await inTransaction(async () => {
    const edition = (await Editions().findByPk(editionId, { rejectOnEmpty: true }))!
    if (edition.state !== 'prepared') throw new Error('Only a prepared edition is printed.')
    await edition.update({ pdf: Buffer.from(pdf), html, pages, pdfSha256: sha256(pdf), printError: null })
  })
}

export async function notePrintFailure(editionId: string, why: string): Promise<void> {
  await inTransaction(async () => {
    await Editions().update({ printError: why.slice(0, 500) }, { where: { id: editionId, state: 'prepared' } })
  })
}
