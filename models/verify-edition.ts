// What an edition holds, as somebody reads it who wants to print it anew and compare (M-37). For a command, which asks for nobody's leave.

import { sha256 } from './hash.ts'
import { Calls, Editions, Sessions, type EditionRow } from './tables.ts'

export type EditionKept = Pick<EditionRow, 'id' | 'language' | 'number' | 'data' | 'dataSha256' | 'pdfSha256' | 'pdf' | 'html' | 'sourcePackage' | 'printedWith'> & { session: number; pdfHash: string | null }

export async function editionKept(id: string): Promise<EditionKept | null> {
  const row = await Editions().findByPk(id)
  if (!row) return null
  const { language, number, data, dataSha256, pdfSha256, pdf, html, sourcePackage, printedWith } = row
  return { id, language, number, data, dataSha256, pdfSha256, pdf, html, sourcePackage, printedWith, session: await sessionOf(row.callId), pdfHash: pdf && sha256(pdf) }
}

/** Every edition of the database, by its id. */
export async function keptEditions(): Promise<(Pick<EditionRow, 'id' | 'language' | 'number' | 'state'> & { session: number })[]> {
  const rows = await Editions().findAll({ attributes: ['id', 'callId', 'language', 'number', 'state'], order: [['preparedAt', 'ASC']] })
  return Promise.all(rows.map(async ({ id, callId, language, number, state }) => ({ id, language, number, state, session: await sessionOf(callId) })))
}

async function sessionOf(callId: string): Promise<number> {
  const call = (await Calls().findByPk(callId, { attributes: ['sessionId'], rejectOnEmpty: true }))!
  return (await Sessions().findByPk(call.sessionId, { attributes: ['number'], rejectOnEmpty: true }))!.number
}
