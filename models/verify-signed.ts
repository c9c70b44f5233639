// Whether a receipt or a head that somebody holds is genuine: by its signature, and by what this house keeps.

import { createPublicKey, verify } from 'node:crypto'
import { SIGNED_HEAD, SIGNED_RECEIPT, signedText, UNSIGNED_RECEIPT, type Signature, type SignedHead, type SignedReceipt } from '#workflows/signed.ts'
import { signedHeads } from './heads.ts'
import { hashOf } from './hash.ts'
import { publicKeys, type PublicKey } from './signing-keys.ts'
import { Receipts, Signatures, type ReceiptBody } from './tables.ts'

export type SignatureJudged = 'genuine' | 'altered' | 'unknownKey'

/** @param at the moment that stands in the document: a key signs nothing after it was retired */
export function judgeSignature(document: Signature & object, at: string, keys: readonly PublicKey[]): SignatureJudged {
  const key = keys.find((one) => one.id === document.keyId)
  if (!key) return 'unknownKey'
  const fits = verify(null, Buffer.from(signedText(document)), createPublicKey(key.publicKey), Buffer.from(document.signature, 'base64'))
  return fits && (key.retiredAt === null || at <= key.retiredAt) ? 'genuine' : 'altered'
}

export type ReceiptFacts = { reference: string; entity: string; version: number; receivedAt: string; issuedAt: string | null }

/** `held`: whether this house still keeps it; what a restored backup has lost is genuine and not held. */
export type Judged =
  | { finding: 'genuine'; of: 'receipt'; held: boolean; keyId: string; receipt: ReceiptFacts }
  | { finding: 'genuine'; of: 'head'; held: boolean; keyId: string; head: { seq: number; at: string } }
  | { finding: 'altered' | 'unknownKey'; keyId: string }
  /** From before receipts were signed, and kept here exactly so. */
  | { finding: 'unsigned'; receipt: ReceiptFacts }
  | { finding: 'notOurs' }

/** What somebody brought, read as a document of ours; null for anything else, however deep or broken it is. */
export function readDocument(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    // What cannot be written down again cannot have been signed.
    hashOf(value)
    return value
  } catch {
    return null
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
export function factsOf(receipt: Record<string, unknown>, issuedAt: string | null): ReceiptFacts {
  return { reference: textOf(receipt.reference), entity: textOf(receipt.entity), version: Number(receipt.version), receivedAt: textOf(receipt.receivedAt), issuedAt }
}

/** Judges the text of a file: for anybody, since it tells nothing that its holder does not hold already. */
export async function judgeDocument(text: string): Promise<Judged> {
  const value = readDocument(text)
  // What was brought is judged itself, and not what the schema makes of it: a copy may lack a member that the signature covers.
  if (SIGNED_RECEIPT.safeParse(value).success) return judgeReceipt(value as SignedReceipt)
  if (SIGNED_HEAD.safeParse(value).success) return judgeHead(value as SignedHead)
  const unsigned = UNSIGNED_RECEIPT.safeParse(value)
  // One that is kept with a signature has one: brought without, it is not what was issued.
  const kept = unsigned.success && hashOf(unsigned.data.receipt) === unsigned.data.sha256 ? await keptReceipt(unsigned.data.sha256) : null
  return kept && kept.keyId === null ? { finding: 'unsigned', receipt: factsOf(unsigned.data!.receipt, null) } : { finding: 'notOurs' }
}

async function judgeReceipt(document: SignedReceipt): Promise<Judged> {
  const { keyId, issuedAt, receipt, sha256 } = document
  const finding = judgeSignature(document, issuedAt, await publicKeys())
  if (finding === 'unknownKey') return { finding, keyId }
  if (finding === 'altered' || hashOf(receipt) !== sha256) return { finding: 'altered', keyId }
  return { finding, of: 'receipt', keyId, held: (await keptReceipt(sha256)) !== null, receipt: factsOf(receipt, issuedAt) }
}

async function judgeHead(document: SignedHead): Promise<Judged> {
  const { keyId, at, seq, sha256 } = document
  const finding = judgeSignature(document, at, await publicKeys())
  if (finding !== 'genuine') return { finding, keyId }
  return { finding, of: 'head', keyId, held: (await signedHeads()).some((one) => one.seq === seq && one.sha256 === sha256), head: { seq, at } }
}

async function keptReceipt(sha256: string): Promise<{ body: ReceiptBody; issuedAt: string; keyId: string | null } | null> {
  const row = await Receipts().findOne({ where: { sha256 } })
  if (!row) return null
  const signature = await Signatures().findOne({ where: { subjectKind: 'receipt', subjectId: row.id } })
  return { body: row.body, issuedAt: row.issuedAt, keyId: signature?.keyId ?? null }
}

export type ReferenceJudged = { issued: true; issuedAt: string; keyId: string | null } | { issued: false }

/**
 * Whether a receipt with this reference and this fingerprint was issued. A reference alone, and a reference with another
 * fingerprint, are answered alike, whether there is such a reference or not (S-07).
 */
export async function judgeReference(reference: string, sha256: string): Promise<ReferenceJudged> {
  const kept = /^[0-9a-f]{64}$/.test(sha256) ? await keptReceipt(sha256) : null
  return kept && kept.body.reference === reference ? { issued: true, issuedAt: kept.issuedAt, keyId: kept.keyId } : { issued: false }
}
