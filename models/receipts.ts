// Receipts and their signatures (M-17). A signature stands beside its receipt: receipts from before there were keys stay what they are.

import type { Signature, SignedReceipt } from '#workflows/signed.ts'
import { hashOf, newId } from './hash.ts'
import { signed } from './signing-keys.ts'
import { Receipts, Signatures, type ReceiptBody } from './tables.ts'

export type Receipt = { number: number; body: ReceiptBody; sha256: string; issuedAt: string; /** Null for one from before receipts were signed. */ signed: Signature | null }
/** A receipt as its holder has it, in a file: signed, or from before. */
export type ReceiptDocument = SignedReceipt<ReceiptBody> | { receipt: ReceiptBody; sha256: string }

const toSign = ({ body, sha256, issuedAt }: Pick<Receipt, 'body' | 'sha256' | 'issuedAt'>) => ({ kind: 'receipt' as const, receipt: body, sha256, issuedAt })

/** Writes the next receipt of a proposal and signs it. @throws when it cannot be signed: there are no unsigned receipts any more */
export async function writeReceipt(proposalId: string, body: ReceiptBody, issuedAt: string): Promise<SignedReceipt<ReceiptBody>> {
  const id = newId()
  const sha256 = hashOf(body)
  const number = (await Receipts().count({ where: { proposalId } })) + 1
  await Receipts().create({ id, proposalId, number, body, sha256, issuedAt })
  const document = await signed(toSign({ body, sha256, issuedAt }), issuedAt)
  await Signatures().create({ subjectKind: 'receipt', subjectId: id, keyId: document.keyId, signature: document.signature, at: issuedAt })
  return document
}

/** Of a proposal that the reader was found to have; latest first. Callers have looked first (models/find-proposals.ts). */
export async function receiptsOf(proposalId: string): Promise<Receipt[]> {
  return withSignatures(await Receipts().findAll({ where: { proposalId }, order: [['number', 'DESC']] }))
}

/** Every receipt, with what was signed of it. */
export async function everyReceipt(): Promise<Receipt[]> {
  return withSignatures(await Receipts().findAll({ order: [['issuedAt', 'ASC'], ['id', 'ASC']] }))
}

async function withSignatures(rows: { id: string; number: number; body: ReceiptBody; sha256: string; issuedAt: string }[]): Promise<Receipt[]> {
  const signatures = new Map((await Signatures().findAll({ where: { subjectKind: 'receipt', subjectId: rows.map((row) => row.id) } })).map(({ subjectId, keyId, signature }) => [subjectId, { keyId, signature }]))
  return rows.map(({ id, number, body, sha256, issuedAt }) => ({ number, body, sha256, issuedAt, signed: signatures.get(id) ?? null }))
}

export function documentOf(receipt: Pick<Receipt, 'body' | 'sha256' | 'issuedAt' | 'signed'>): ReceiptDocument {
  return receipt.signed ? { ...toSign(receipt), ...receipt.signed } : { receipt: receipt.body, sha256: receipt.sha256 }
}
