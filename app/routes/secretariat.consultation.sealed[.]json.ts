// The sealed list of a closed consultation, as a file for an independent recount: npm run recount (S-53).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { findSealedList } from '#models/find-votes.ts'
import { found, madeFileResponse, now, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const file = found(await findSealedList(actor, await now()))
  return madeFileResponse(`${JSON.stringify(file, null, 2)}\n`, `sealed list session ${file.session}.json`, 'application/json; charset=utf-8')
}
