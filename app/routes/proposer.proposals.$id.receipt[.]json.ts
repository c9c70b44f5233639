// A receipt as a file: what its fingerprint covers, and the fingerprint (M-17).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { found, madeFileResponse } from '#app/server/index.ts'
import { findOwnProposal, requireProposer } from '#app/server/proposer.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = await findOwnProposal(params.id!, actor, at)
  const number = Number(new URL(request.url).searchParams.get('number'))
  const { body, sha256 } = found(view.receipts.find((receipt) => receipt.number === number))
  return madeFileResponse(`${JSON.stringify({ receipt: body, sha256 }, null, 2)}\n`, `receipt ${body.reference.replaceAll('/', '-')} ${number}.json`, 'application/json; charset=utf-8')
}
