// A form that arrives after its sign-in has ended is given back whole, so that nothing typed is lost (M-14).

import { json } from '@remix-run/node'
import type { Interrupted } from '#app/components/interrupted.tsx'
import { internalPath } from './paths.ts'

/** What was typed, for the page that offers to send it again. Files cannot be given back: they are named as lost. */
export async function interrupted(request: Request): Promise<Response> {
  const path = internalPath(new URL(request.url).pathname)
  const isForm = request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded') ?? false
  const fields = isForm ? [...(await request.clone().formData()).entries()].flatMap(([name, value]) => (typeof value === 'string' ? [{ name, value }] : [])) : []
  return json({ interrupted: { path, fields, whole: isForm } satisfies Interrupted }, { status: 401 })
}
