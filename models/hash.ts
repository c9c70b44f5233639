// SHA-256 of values and bytes, in one way: canonical JSON for values.

import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { canonicalJson } from '#workflows/canonical.ts'

export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function hashOf(value: unknown): string {
  return sha256(canonicalJson(value))
}

export const newId = (): string => randomUUID()

/** 256 bits, for links and sign-ins. */
export const newToken = (): string => randomBytes(32).toString('base64url')
