// What this house signs: a receipt (M-17) and a head of the record (S-58); and over which bytes. The keys are in models/signing-keys.ts.

import { z } from 'zod'
import { canonicalJson } from './canonical.ts'
import type { Action } from './lives/index.ts'
import { offsetOf, localOf } from './moments.ts'

/** Acts whose line of the record is witnessed: its head is signed, kept, and sent to the bureau and the officers, in the act's transaction. */
export const WITNESSED = { closeCall: 'deadline', closeConsultation: 'consultation', issueEdition: 'publication' } as const satisfies Partial<Record<Action, string>>
export type Occasion = (typeof WITNESSED)[keyof typeof WITNESSED]

export function occasionOf(action: Action): Occasion | null {
  return (WITNESSED as Partial<Record<Action, Occasion>>)[action] ?? null
}

/** A key's id: the first 16 letters of the SHA-256 (hex) of its public half as SPKI. */
export const KEY_ID = /^[0-9a-f]{16}$/
const hash = z.string().regex(/^[0-9a-f]{64}$/)
// The last letter carries two bits alone: another one with the same two would be the same signature in other words.
const signature = z.object({ keyId: z.string().regex(KEY_ID), signature: z.string().regex(/^[A-Za-z0-9+/]{85}[AQgw]==$/) })

/** Other members are let in: the signature covers them, so that one added by somebody else is found. */
export const SIGNED_RECEIPT = z.looseObject({ kind: z.enum(['receipt']), receipt: z.record(z.string(), z.unknown()), sha256: hash, issuedAt: z.string(), ...signature.shape })
export const SIGNED_HEAD = z.looseObject({ kind: z.enum(['head']), seq: z.int().positive(), sha256: hash, at: z.string(), occasion: z.string(), ...signature.shape })
/** A receipt from before receipts were signed. */
export const UNSIGNED_RECEIPT = z.strictObject({ receipt: z.record(z.string(), z.unknown()), sha256: hash })

export type Signature = z.infer<typeof signature>
export type ReceiptToSign<Body extends object = Record<string, unknown>> = { kind: 'receipt'; receipt: Body; sha256: string; issuedAt: string }
export type HeadToSign = { kind: 'head'; seq: number; sha256: string; at: string; occasion: Occasion }
export type SignedReceipt<Body extends object = Record<string, unknown>> = ReceiptToSign<Body> & Signature
export type SignedHead = HeadToSign & Signature

/** The bytes that are signed, as text: the canonical JSON of the whole document without its member `signature`. The key's id is among them. */
export function signedText(document: object): string {
  const { signature: _signature, ...rest } = document as { signature?: unknown }
  return canonicalJson(rest)
}

/** An instant as a clock in a zone shows it, with its offset, so that no table of zones is needed to read it: "2027-03-12T18:00:05+08:00". */
export function clockTime(instant: string, zone: string): string {
  const offset = offsetOf(instant, zone).replace('UTC', '').replace('−', '-')
  return `${localOf(instant, zone)}${instant.slice(16, 19)}${offset || '+00:00'}`
}
