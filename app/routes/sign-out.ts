// Signing out ends the sign-in on the server, and asks the browser to forget what it kept (S-25, S-34).

import type { ActionFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { leave } from '#app/server/sign-in.ts'

export function action({ request }: ActionFunctionArgs) {
  return leave(request, '/signed-out')
}

export function loader() {
  return redirect('/', 303)
}
