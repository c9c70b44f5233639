// A file of a proposal, to whoever may read the proposal.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { findFile } from '#models/find-proposals.ts'
import { fileResponse, found } from '#app/server/index.ts'
import { requireProposer } from '#app/server/proposer.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, at } = await requireProposer(request)
  const { name, type, storedAs } = found(await findFile(params.id!, params.fileId!, actor, at))
  return fileResponse({ name, type: type as 'pdf', storedAs })
}
