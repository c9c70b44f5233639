// The HTML of an edition as printed, for the Secretariat: to be read before it is issued.

import type { LoaderFunctionArgs } from '@remix-run/node'
import { readEditionPrint } from '#models/find-editions.ts'
import { printResponse } from '#app/server/booklet-response.ts'
import { found, now, requireActor } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request)
  return printResponse(request, found(await readEditionPrint(params.id!, 'html', actor, await now())), { issued: false })
}
