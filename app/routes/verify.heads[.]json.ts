// The signed heads of the record, or the one at an entry, as it was mailed.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { findHeads } from '#models/find-signed.ts'
import { found, madeFileResponse } from '#app/server/index.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const heads = await findHeads()
  const entry = new URL(request.url).searchParams.get('entry')
  const given = entry === null ? { heads } : found(heads.find((head) => String(head.seq) === entry))
  return madeFileResponse(`${JSON.stringify(given, null, 2)}\n`, entry === null ? 'heads.json' : `head ${entry}.json`, 'application/json; charset=utf-8')
}
