// A receipt as a file: what its fingerprint covers, the fingerprint, and the signature over both (M-17).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { documentOf } from '#models/find-signed.ts'
import { found, madeFileResponse } from '#app/server/index.ts'
import { findOwnProposal, requireProposer } from '#app/server/proposer.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const view = await findOwnProposal(params.id!, actor, at)
  const number = Number(new URL(request.url).searchParams.get('number'))
  const receipt = found(view.receipts.find((one) => one.number === number))
  return madeFileResponse(`${JSON.stringify(documentOf(receipt), null, 2)}\n`, `receipt ${receipt.body.reference.replaceAll('/', '-')} ${number}.json`, 'application/json; charset=utf-8')
}
