// Entering an office of the demonstration. Anywhere else this address does not exist.

import type { ActionFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { found, readForm } from '#app/server/index.ts'
import { internalPath } from '#app/server/paths.ts'
import { enterOffice } from '#app/server/sign-in.ts'

export async function action({ request }: ActionFunctionArgs) {
  const { officeId, then } = (await readForm(request, { officeId: 'line', then: 'line' })).typed
  return found(await enterOffice(request, String(officeId ?? ''), internalPath(typeof then === 'string' ? then : null)))
}

export function loader() {
  return redirect('/sign-in', 303)
}
