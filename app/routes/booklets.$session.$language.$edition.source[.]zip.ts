// The source package of an issued edition, for anybody who sets it anew: frozen with it, at an address that stays (M-37, M-38).

import type { LoaderFunctionArgs } from '@remix-run/node'
import { readPublicPrint } from '#models/find-public-booklets.ts'
import { printResponse, withdrawnPage } from '#app/server/booklet-response.ts'
import { found, now } from '#app/server/index.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = found(await readPublicPrint(Number(params.session), params.language!, Number(params.edition), 'source', await now()))
  return asked.kind === 'readable' ? printResponse(request, asked.print, { issued: true }) : withdrawnPage(asked.edition)
}
