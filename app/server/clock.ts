// The one clock of the pages: the server's own, moved ahead in a demonstration only.

import type { AppLoadContext } from '@remix-run/node'
import { clockOffset } from '#models/settings.ts'

/** Now, as every rule and page takes it. */
export async function now(): Promise<Date> {
  return new Date(Date.now() + (await clockOffset()))
}

/** For carryOut: the moment of the act, and the key that keeps it from happening twice. */
export async function momentOf(sent: { key: string | undefined }): Promise<{ now: Date; key?: string }> {
  return { now: await now(), ...(sent.key ? { key: sent.key } : {}) }
}

/** When this request began to arrive, as the input of submit wants it (M-6). */
export async function receivedAt(context: AppLoadContext): Promise<string> {
  return new Date(context.receivedAt.getTime() + (await clockOffset())).toISOString()
}
