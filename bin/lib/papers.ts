// Writes what a run leaves on paper into a folder: receipts, letters and the record.

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Letters, Receipts, RecordLines } from '#models/tables.ts'
import { writeLetter } from '#templates/letters/write-letter.ts'

const fileName = (text: string) => text.replaceAll(/[^A-Za-z0-9]+/g, '-')

/** One JSON file a receipt: its body and the SHA-256 of the body's canonical JSON. */
export async function writeReceipts(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const receipt of await Receipts().findAll()) {
    const { body, sha256, issuedAt, number } = receipt.get({ plain: true })
    writeFileSync(path.join(folder, `${fileName(body.reference)}-${number}.json`), `${JSON.stringify({ ...body, issuedAt, sha256 }, null, 2)}\n`)
  }
}

/** One HTML file a letter, as it would be printed. */
export async function writeLetters(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const row of await Letters().findAll()) {
    const letter = row.get({ plain: true })
    writeFileSync(path.join(folder, `${fileName(letter.number)}-${fileName(letter.kind)}-${fileName(String(letter.data.entity))}.html`), writeLetter(letter).html)
  }
}

export async function writeRecord(file: string): Promise<void> {
  const lines = await RecordLines().findAll({ order: [['seq', 'ASC']] })
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line.get({ plain: true }))}\n`).join(''))
}
