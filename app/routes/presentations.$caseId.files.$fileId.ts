// A file of a presentation, to the State that presents and to the Secretariat. Everybody else finds nothing here, a visitor included (M-31, S-03).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { findPresentationFile } from '#models/find-cases.ts'
import { actorOf, fileResponse, found, now } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await actorOf(request)
  const { name, type, storedAs } = found(await findPresentationFile(params.caseId!, params.fileId!, actor, await now()))
  return fileResponse({ name, type: type as 'pdf', storedAs })
}
