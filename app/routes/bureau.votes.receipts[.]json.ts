// One's own receipts as a file, with what is needed to verify them without us (S-52).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { findReceiptFile } from '#models/find-votes.ts'
import { found, madeFileResponse, now, requireActor } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const file = found(await findReceiptFile(actor, await now()))
  return madeFileResponse(`${JSON.stringify(file, null, 2)}\n`, `vote receipts session ${file.session}.json`, 'application/json; charset=utf-8')
}
