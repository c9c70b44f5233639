// A file of a submitted proposal, for the Secretariat.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { findFile } from '#models/find-proposals.ts'
import { fileResponse } from '#app/server/downloads.ts'
import type { FileType } from '#app/server/file-types.ts'
import { found, now, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const { storedAs, name, type } = found(await findFile(params.id!, params.fileId!, actor, await now()))
  return fileResponse({ storedAs, name, type: type as FileType })
}
