// A file of a proposal, while an access to it stands open (S-10).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { findFileUnderAccess } from '#models/find-access.ts'
import { fileResponse } from '#app/server/downloads.ts'
import type { FileType } from '#app/server/file-types.ts'
import { found, now, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  const { storedAs, name, type } = found(await findFileUnderAccess(params.id!, params.fileId!, actor, await now()))
  return fileResponse({ storedAs, name, type: type as FileType })
}
