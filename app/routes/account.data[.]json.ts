// All that is kept of the person who asks, as a file (M-40).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { findOwnData } from '#models/find-own-data.ts'
import { madeFileResponse } from '#app/server/downloads.ts'
import { found, now as clockNow, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  return madeFileResponse(`${JSON.stringify(found(await findOwnData(actor, await clockNow())), null, 2)}\n`, 'my-data.json', 'application/json; charset=utf-8')
}
