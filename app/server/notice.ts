// The sentence that a page shows once, after the act that led to it. It travels as a key, never as text.

import { createCookie } from '@remix-run/node'
import type { Facts } from '#templates/words.ts'
import type { MessageKey } from '#app/messages/index.ts'
import { cookieName, cookieOptions } from './cookies.ts'

export type StoredNotice = { key: MessageKey; facts?: Facts }

const cookie = () => createCookie(cookieName('notice'), { ...cookieOptions(), maxAge: 60 })

export function noticeHeader(notice: StoredNotice): Promise<string> {
  return cookie().serialize(notice)
}

/** The notice of this request, and the header that takes it away again. */
export async function takeNotice(request: Request): Promise<{ notice: StoredNotice | null; header: string | null }> {
  const value: unknown = await cookie().parse(request.headers.get('Cookie'))
  if (typeof value !== 'object' || value === null) return { notice: null, header: null }
  const { key, facts } = value as Partial<StoredNotice>
  const notice = typeof key === 'string' && /^[\w.]+$/.test(key) ? { key, ...(isFacts(facts) ? { facts } : {}) } : null
  return { notice, header: await cookie().serialize('', { maxAge: 0 }) }
}

function isFacts(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && Object.values(value).every((fact) => typeof fact === 'string' || typeof fact === 'number')
}
