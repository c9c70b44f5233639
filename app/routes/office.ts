// Acting in another of one's own offices.

import type { ActionFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { actorOf, requireActor } from '#app/server/actor.ts'
import { goTo, notFound, readForm } from '#app/server/index.ts'
import { changeOffice } from '#app/server/sign-in.ts'

export async function action({ request }: ActionFunctionArgs) {
  await requireActor(request)
  const { officeId } = (await readForm(request, { officeId: 'line' })).typed
  if (!(await changeOffice(request, String(officeId ?? '')))) throw notFound()
  const { actor, signedIn } = await actorOf(request)
  // An office that asks for more than was shown is not acted in yet.
  return goTo('/home', signedIn ? { key: 'signIn.officeDone', facts: { office: actor.office } } : null)
}

export function loader() {
  return redirect('/home', 303)
}
