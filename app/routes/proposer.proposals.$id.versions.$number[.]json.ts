// The text of a version as the bytes that its fingerprint covers: so that a receipt can be compared with it anywhere (M-17).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { canonicalJson } from '#workflows/canonical.ts'
import { readVersion } from '#models/find-proposals.ts'
import { found, madeFileResponse } from '#app/server/index.ts'
import { findOwnProposal, requireProposer } from '#app/server/proposer.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  await findOwnProposal(params.id!, actor, at)
  const content = found(await readVersion(params.id!, Number(params.number), actor, at))
  return madeFileResponse(canonicalJson(content), `text version ${params.number}.json`, 'application/json; charset=utf-8')
}
