// The frozen list of receipts of a closed consultation, as a file: receipts without choices or names (S-52).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { findFrozenReceipts } from '#models/find-votes.ts'
import { found, madeFileResponse, now, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const file = found(await findFrozenReceipts(params.id!, actor, await now()))
  return madeFileResponse(`${JSON.stringify(file, null, 2)}\n`, `frozen receipts session ${file.session}.json`, 'application/json; charset=utf-8')
}
