// Writes what a run leaves on paper into a folder: receipts, letters, the record, and the keys and heads to check them against.

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { signedHeads } from '#models/heads.ts'
import { documentOf, everyReceipt } from '#models/receipts.ts'
import { publicKeys } from '#models/signing-keys.ts'
import { Letters, RecordLines } from '#models/tables.ts'
import { writeLetter } from '#templates/letters/write-letter.ts'

const writeJson = (file: string, value: object) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
const fileName = (text: string) => text.replaceAll(/[^A-Za-z0-9]+/g, '-')

/** One JSON file a receipt, signed, as its holder would download it. */
export async function writeReceipts(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const receipt of await everyReceipt()) writeJson(path.join(folder, `${fileName(receipt.body.reference)}-${receipt.number}.json`), documentOf(receipt))
}

/** The public keys and the signed heads, as they are given out: what a receipt and the record can be checked against. */
export async function writeKeysAndHeads(folder: string): Promise<void> {
  writeJson(path.join(folder, 'keys.json'), { keys: await publicKeys() })
  writeJson(path.join(folder, 'heads.json'), { heads: await signedHeads() })
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
