// A file of a proposal in the dossier, for members who may read the proposal.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { findFile } from '#models/find-proposals.ts'
import { fileResponse } from '#app/server/downloads.ts'
import type { FileType } from '#app/server/file-types.ts'
import { found, now, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const file = found(await findFile(params.id!, params.fileId!, actor, await now()))
  return fileResponse({ ...file, type: file.type as FileType })
}
