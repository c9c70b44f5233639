// A form that arrives after its sign-in has ended is given back whole, so that nothing typed is lost (M-14).

import { json } from '@remix-run/node'
import type { Interrupted } from '#app/components/interrupted.tsx'
import { internalPath } from './paths.ts'

/**
 * What was typed, for the page that offers to send it again: that and nothing else, since nobody is signed in. Files cannot be
 * given back; they are named as lost, and never read.
 */
export async function interrupted(request: Request): Promise<Response> {
  const url = new URL(request.url)
  const path = internalPath(url.pathname)
  const isForm = request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded') ?? false
  const fields = isForm ? [...new URLSearchParams(await request.text())].map(([name, value]) => ({ name, value })) : []
  return json({ interrupted: { path, search: searchOf(url), fields, whole: isForm } satisfies Interrupted }, { status: 401 })
}

/** The page's own query: a form is read by it. `index` is the framework's word and not part of an address. */
function searchOf({ searchParams }: URL): string {
  const own = new URLSearchParams(searchParams)
  own.delete('index')
  return own.size === 0 ? '' : `?${own}`
}
