// A form that arrives after its sign-in has ended, or in another office, is given back whole, so that nothing typed is lost (M-14).

import { json } from '@remix-run/node'
import type { Interrupted } from '#app/components/interrupted.tsx'
import { internalPath } from './paths.ts'

/**
 * What was typed, for the page that offers to send it again: that and nothing else, since nobody is signed in. Files cannot be
 * given back; they are named as lost, and never read.
 */
export async function interruptedByEnd(request: Request): Promise<Response> {
  const isForm = request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded') ?? false
  return interrupted(request, { fields: isForm ? [...new URLSearchParams(await request.text())] : [], whole: isForm, why: 'ended' })
}

/** The same of a form that was read already. */
export function interrupted(request: Request, { fields, whole, why }: { fields: readonly (readonly [string, string])[] } & Pick<Interrupted, 'whole' | 'why'>): Response {
  const kept: Interrupted = { ...placeOf(request), fields: fields.map(([name, value]) => ({ name, value })), whole, why }
  return json({ interrupted: kept }, { status: why === 'ended' ? 401 : 403 })
}

/** The page that a form was sent to, without what the framework adds. */
export function placeOf(request: Request): { path: string; search: string } {
  const url = new URL(request.url)
  return { path: internalPath(url.pathname), search: searchOf(url) }
}

/** The page's own query: a form is read by it. `index` is the framework's word and not part of an address. */
function searchOf({ searchParams }: URL): string {
  const own = new URLSearchParams(searchParams)
  own.delete('index')
  return own.size === 0 ? '' : `?${own}`
}
