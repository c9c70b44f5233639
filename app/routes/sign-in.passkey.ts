// What a browser is to ask a passkey for: a new challenge, which is answered once. Posted, because it is kept (S-20, S-31).

import type { ActionFunctionArgs } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { found, readForm } from '#app/server/index.ts'
import { passkeyOptions } from '#app/server/own-sign-in.ts'

export async function action({ request }: ActionFunctionArgs) {
  const { purpose } = (await readForm(request, { purpose: 'line' })).typed
  return json(found(await passkeyOptions(request, purpose)))
}

export function loader() {
  return redirect('/sign-in', 303)
}
