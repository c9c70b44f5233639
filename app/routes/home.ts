// Sends everybody to the first page of their office.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { paths } from '#app/paths.ts'
import { actorOf, halfActorOf } from '#app/server/actor.ts'
import { homeOf } from '#app/server/paths.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, signedIn } = await actorOf(request)
  if (!signedIn && (await halfActorOf(request))) return redirect(paths.secondFactor(), 303)
  // The sentence of an act that led here must reach the page behind: redirects carry no body, and the cookie stays.
  return redirect(homeOf(actor.role), 303)
}
