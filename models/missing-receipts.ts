// Which submissions were acknowledged and are no longer there: told from the receipts that people hold.

import { SIGNED_RECEIPT, type SignedReceipt } from '#workflows/signed.ts'
import { hashOf } from './hash.ts'
import type { PublicKey } from './signing-keys.ts'
import { Receipts } from './tables.ts'
import { factsOf, judgeSignature, readDocument, type ReceiptFacts } from './verify-signed.ts'

export type ReceiptsCompared = { held: number; missing: ({ name: string } & ReceiptFacts)[]; unproven: { name: string; why: 'no signed receipt' | 'altered' | 'unknown key' }[] }

/** @param texts files of receipts by their names; a receipt that several hold is counted once */
export async function missingReceipts(texts: readonly { name: string; text: string }[], keys: readonly PublicKey[]): Promise<ReceiptsCompared> {
  const kept = new Set((await Receipts().findAll({ attributes: ['sha256'] })).map((row) => row.sha256))
  const compared: ReceiptsCompared = { held: 0, missing: [], unproven: [] }
  const seen = new Set<string>()
  for (const { name, text } of texts) {
    const document = readDocument(text)
    if (!SIGNED_RECEIPT.safeParse(document).success) {
      compared.unproven.push({ name, why: 'no signed receipt' })
      continue
    }
    const { receipt, sha256, issuedAt } = document as SignedReceipt
    const judged = judgeSignature(document as SignedReceipt, issuedAt, keys)
    if (judged !== 'genuine' || hashOf(receipt) !== sha256) {
      compared.unproven.push({ name, why: judged === 'unknownKey' ? 'unknown key' : 'altered' })
      continue
    }
    if (seen.has(sha256)) continue
    seen.add(sha256)
    if (kept.has(sha256)) compared.held += 1
    else compared.missing.push({ name, ...factsOf(receipt, issuedAt) })
  }
  compared.missing.sort((a, b) => a.reference.localeCompare(b.reference, 'en') || a.version - b.version)
  return compared
}
